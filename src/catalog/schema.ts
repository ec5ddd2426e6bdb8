/**
 * The shape of the YAML files in content/catalog, field by field.
 *
 * Every message given to the schema library holds what was expected on its first line and how to
 * mend it on the lines after; `validate.ts` turns them into problems with a place.
 */
import { closestMatch } from 'leven';
import * as z from 'zod';
import { locales, siteLocales } from './locales.ts';
import { hasBalancedPlaceholders } from './message.ts';

/** The longest `responseMessage` that the SNAP standard allows: String(150). */
const messageLength = 150;

/** An object that knows its keys: an unknown one is refused and the nearest known one suggested. */
function strict<Shape extends z.core.$ZodShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') {
        return `a mapping with the keys ${known.join(', ')}\nwrite it as "key: value" lines`;
      }
      const mends = (issue as unknown as { keys: string[] }).keys.map((key) => {
        const near = closestMatch(key, known, { maxDistance: Math.ceil(key.length / 3) });
        return near
          ? `rename it to ${near}, or remove it`
          : 'remove it; the schema has no such field';
      });
      return [`one of the keys ${known.join(', ')}`, ...mends].join('\n');
    },
  });
}

/** A list; anything else is refused. */
const list = <Item extends z.ZodType>(item: Item) =>
  z.array(item, { error: 'a list\nwrite each entry on a line of its own, after "- "' });

/** Text of exactly `count` digits. YAML reads bare digits as a number, so they must be quoted. */
function digits(count: number, what: string) {
  const error = (input: unknown) => {
    const example = typeof input === 'number' ? String(input).padStart(count, '0') : '';
    const mend = example.length === count ? `: "${example}"` : '';
    return `${what}: ${count} digits in quotes\nwrite all ${count} digits, in quotes${mend}`;
  };
  return z
    .string({ error: (issue) => error(issue.input) })
    .regex(new RegExp(`^\\d{${count}}$`), { error: (issue) => error(issue.input) });
}

/** A line or a paragraph for people; never empty, no control characters. */
const prose = z
  .string({ error: 'text\nwrite the text, in quotes if it holds only digits' })
  .regex(/\S/, { error: 'text that is not empty\nwrite the text, or remove the field' })
  // What HTML cannot hold must not get as far as a page.
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff]*$/u, {
    error: 'text without control characters\nremove the control characters',
  });

/** Prose that stands on one line; what the bank prints on several belongs under `published`. */
const line = prose.regex(/^[^\n\r\t\u00a0]*$/, {
  error:
    'text on one line, with plain spaces\nput the damaged text under published and the repaired text here',
});

const message = line
  .max(messageLength, {
    error: `at most ${messageLength} characters, as the standard allows\nshorten it to what the API really sends`,
  })
  .refine(hasBalancedPlaceholders, {
    error:
      'placeholders that are opened and closed, such as {field name} or [reason]\nclose the bracket, or remove it',
  });

const httpStatus = digits(3, 'an HTTP status').regex(/^[1-5]/, {
  error: 'an HTTP status from "100" to "599"\ncheck the first digit',
});
const serviceCode = digits(2, 'a service code');
const caseCode = digits(2, 'a case code');
const caseReference = z
  .string({ error: 'the id of a case, such as "404-01"\nwrite the id in quotes' })
  .regex(/^\d{3}-\d{2}$/, { error: 'the id of a case, such as "404-01"\nwrite the id in quotes' });

const date = z
  .string({ error: 'a day such as "2026-01-31"\nwrite the day in quotes' })
  .refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)), {
    error: 'a day such as "2026-01-31"\nwrite year, month and day with hyphens',
  });

const webAddress = z
  .string({ error: 'an https address\nwrite it with https:// in front' })
  .regex(/^https:\/\/[^\s"<>]+$/, { error: 'an https address\nwrite it with https:// in front' });

/** An e-mail or https address, or empty where there is none. Never another scheme: it is a link. */
const contact = z
  .string({ error: 'an e-mail address, an https address, or ""\nwrite "" where there is none' })
  .regex(/^(https:\/\/[^\s"<>]+|[^\s@:/"<>?&]+@[^\s@:/"<>?&]+)?$/, {
    error:
      'an e-mail address, an https address, or ""\nwrite it without a scheme (name@example.org) or with https://',
  });

/** One set of texts a language; the languages that the site is built in must all be there. */
function perLocale<Text extends z.ZodType>(text: Text) {
  const shape = Object.fromEntries(
    locales.map((locale) => [locale, siteLocales.includes(locale) ? text : text.optional()]),
  ) as { en: Text; id: z.ZodOptional<Text> };
  return strict(shape);
}

/** When and why the publisher took something back. Its pages stay and say so. */
const retired = strict({
  /** The day from which it no longer holds. */
  on: date.optional(),
  /** What the publisher says about it. */
  note: prose.optional(),
});

/** Where a statement comes from: the publisher, the SNAP standard, or this site. */
export const basis = z.enum(['published', 'snap', 'guidance'], {
  error: 'one of published, snap, guidance\nwrite one of the three',
});

/** `catalog.yaml`: what holds for the whole list. */
export const catalogFile = strict({
  /** Who published the list. */
  publisher: strict({
    name: line,
    legalName: line,
    /** The legal lines of the published page, word for word, in its own language. */
    legalLines: list(line),
  }),
  /** What the codes belong to, as in "response codes of the … of <publisher>". */
  product: line,
  /** The published page. */
  source: strict({
    name: line,
    url: webAddress,
    /** The year that the page carries, four digits. */
    year: digits(4, 'a year'),
    /** The day on which the page was read for this catalog. */
    readOn: date,
  }),
  /** The standard that the list follows. */
  standard: strict({ name: line, fullName: line, url: webAddress }),
  /** The example by which the publisher explains the format. */
  sample: strict({ code: digits(7, 'a response code'), meaning: line }),
  /** The categories of the list, in the order in which they are shown. */
  categories: list(
    strict({
      /** As published: the `category` of a row. */
      name: line,
      /** What the category tells, in this site's words. */
      text: perLocale(strict({ meaning: prose })),
    }),
  ),
});

/** `operator.yaml`: who runs this copy of the site. Empty fields are left out of the footer. */
export const operatorFile = strict({
  /** Name of the operator, or "". */
  name: z.string({ error: 'text, or ""\nwrite "" where there is none' }),
  /** True only where the publisher itself runs the site: a copy must never pass for the bank. */
  official: z.boolean({ error: 'true or false\nwrite true or false, without quotes' }),
  contacts: strict({
    /** The bank's integration support. */
    integrationSupport: contact,
    /** Whoever runs this site. */
    site: contact,
    /** Where "report an error on this page" leads. */
    reportError: contact,
  }),
});

/** `http-statuses.yaml`: the HTTP statuses of the list. */
export const httpStatusesFile = list(
  strict({
    /** Three digits. */
    status: httpStatus,
    /** The reason phrase, never translated. */
    name: line,
    text: perLocale(strict({ meaning: prose })),
  }),
);

/** A JSON value of a sample body. */
const sampleFields = z.record(z.string(), z.json(), {
  error: 'the fields of the body as a mapping\nwrite {} where there are none',
});

/** `services/*.yaml`: one API. */
export const serviceFile = strict({
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
  retired: retired.optional(),
  text: perLocale(
    strict({
      /** What the API is for, one or two sentences. */
      purpose: prose,
      /** Anything a reader would trip over. */
      note: prose.optional(),
    }),
  ),
  /** Bodies by HTTP status: what follows responseCode and responseMessage. */
  samples: list(
    strict({
      http: httpStatus,
      basis,
      fields: sampleFields,
      text: perLocale(strict({ note: prose })).optional(),
    }),
  ),
});

/** A kind of transaction under the heading that the source gives it. */
const transactionKinds = list(strict({ group: line, kinds: list(line) }));

const row = strict({
  /** `any` service, or the codes of the services that the row is for. */
  appliesTo: z.union([z.literal('any'), z.array(serviceCode).min(1)], {
    error: 'any, or a list of service codes in quotes\nwrite any, or a list such as ["47", "78"]',
  }),
  /** The name of one of the categories in catalog.yaml. */
  category: line,
  /** The literal responseMessage, repaired where publishing damaged it. */
  message,
  /** The publisher's own explanation, repaired where publishing damaged it. */
  description: prose,
  /** Further causes that the publisher lists under the same code. */
  causes: list(strict({ message: message.optional(), description: prose })).optional(),
  /** The text as published, where it differs from the repaired one, and what was repaired. */
  published: strict({
    appliesTo: z.string().optional(),
    message: z.string().optional(),
    description: z.string().optional(),
    reason: prose,
  }).optional(),
  retired: retired.optional(),
});

/** `cases/*.yaml`: one case. */
export const caseFile = strict({
  http: httpStatus,
  case: caseCode,
  /** The published rows of this case. A row for a named service overrides the `any` row. */
  rows: list(row).min(1, { error: 'at least one row\nadd the published row' }),
  /** Cases that are easily taken for this one. */
  confusedWith: list(caseReference).optional(),
  /** For which kinds of transaction the earlier one counts as done, and for which as failed. */
  countsAs: strict({ success: transactionKinds, failed: transactionKinds }).optional(),
  /** This site's own words, guidance. */
  text: perLocale(
    strict({
      /** What a reader must know beside the published description. */
      note: prose,
    }),
  ).optional(),
});

/** `standard-services.yaml`: the services that the SNAP standard defines. */
export const standardServicesFile = list(
  strict({
    code: serviceCode,
    /** As the standard names it. */
    name: line,
    /** What follows `.../{version}/` in the address; absent where no source gives it. */
    path: line.optional(),
  }),
);
