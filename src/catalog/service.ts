/** The shape of `services/*.yaml`, field by field. */
import * as z from 'zod';
import { contract } from './contract.ts';
import {
  basis,
  fieldName,
  filledList,
  httpStatus,
  line,
  list,
  perLocale,
  prose,
  retired,
  searchWords,
  serviceCode,
  strict,
} from './fields.ts';

/** A JSON value. Unlike `z.json()` it says at each level what is wrong. */
const json: z.ZodType<z.core.util.JSONType> = z.lazy(() =>
  z.union(
    [z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)],
    { error: 'a value that JSON has\nwrite a number with digits, or text in quotes' },
  ),
);

/** The fields of a sample body. */
const sampleFields = z.record(z.string(), json, {
  error: 'the fields of the body as a mapping\nwrite {} where there are none',
});

/** The fields of a body, in the order in which they are described. */
const fieldsOfBody = list(
  strict({
    /** The name as it is sent; its meaning stands in fields.yaml. */
    name: fieldName,
    /** Whether the body must hold it; absent where no source says. */
    required: z.boolean({ error: 'true or false\nwrite true or false, without quotes' }).optional(),
    /** Where it comes from that the body has this field. */
    basis,
  }),
);

/** `services/*.yaml`: one API. */
export const serviceFile = strict({
  /** Two digits. */
  code: serviceCode,
  /** As published. */
  name: line,
  /** What stands in the address of its page. A promise: it never changes. */
  slug: line.regex(/^(?!\d\d$)[a-z0-9]+(-[a-z0-9]+)*$/, {
    error:
      'lower-case words joined by hyphens, and not two digits alone\nwrite it like mpm-code-generation',
  }),
  /** Who sends the request; the other side answers with these codes. */
  calledBy: z.enum(['partner', 'bank'], { error: 'partner or bank\nwrite who sends the request' }),
  /** The name by which `countsAs` of a case knows what this service does. */
  transactionKind: line.optional(),
  /** The field that makes a repeated request the same one; absent where there is none. */
  idempotencyField: fieldName.optional(),
  retired: retired.optional(),
  /** What people type who do not know its name: each a few words. */
  searchWords: perLocale(filledList(searchWords)),
  text: perLocale(
    strict({
      /** What is done, as the subject of "success" or "failed": `refund`. */
      operation: line,
      /** What the API is for, one or two sentences. */
      purpose: prose,
      /** Anything a reader would trip over. */
      note: prose.optional(),
    }),
  ),
  /** The headers and fields that let the bank find a transaction: what a ticket brings. */
  ticketFields: filledList(fieldName),
  /** What is sent. */
  request: strict({
    fields: fieldsOfBody,
    /** A body by example, with invented values. */
    sample: sampleFields,
  }),
  /** What comes back after responseCode and responseMessage when the call worked. */
  response: strict({ fields: fieldsOfBody }),
  /** What to do when no answer comes at all. */
  noAnswer: contract,
  /** Bodies by HTTP status: what follows responseCode and responseMessage. */
  samples: list(
    strict({
      /** The HTTP status whose codes come in this body, three digits. */
      http: httpStatus,
      /** Where the list of its fields comes from. */
      basis,
      /** The fields by name, with invented values. */
      fields: sampleFields,
      /** What a reader must know to read it. */
      text: perLocale(strict({ note: prose })).optional(),
    }),
  ),
});
