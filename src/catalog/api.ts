/**
 * The data interface: the same facts as the pages, as JSON. The schemas here are published as
 * /api/schema.json, so every field says what it is.
 */
import * as z from 'zod';
import {
  actors,
  contractParts,
  moneyStates,
  outcomes,
  paymentStates,
  relevances,
  retries,
} from './contract-values.ts';
import { findHttpStatus, findStandardService } from './find.ts';
import type { Case, Catalog, Code, Contract, TransactionStatuses } from './model.ts';
import type { Urls } from './urls.ts';

const digits = (count: number, what: string) =>
  z
    .string()
    .regex(new RegExp(`^\\d{${count}}$`))
    .describe(`${what}, ${count} digits as text`);

/** A plain pattern, not the format "date": a validator without the formats must accept the schema. */
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const retired = z
  .strictObject({
    on: date.optional().describe('The day from which it no longer holds'),
    note: z.string().optional().describe('What the publisher says about it'),
  })
  .describe('Present when the publisher took it back: since when, and why');

const http = z.strictObject({
  status: digits(3, 'HTTP status'),
  name: z.string().describe('Reason phrase'),
});

const service = z.strictObject({
  code: digits(2, 'Service code'),
  name: z.string().describe('Name as published'),
  slug: z.string().describe('Part of the address of its page'),
});

const countsAs = z.enum(['success', 'failed']);

const contractText = z.strictObject({
  verdict: z.string().describe('The answer in one line'),
  causes: z.array(z.string()).describe('What it usually comes from, most likely first'),
  steps: z.array(z.string()).describe('What to do, in order'),
  say: z.string().describe('What to tell the merchant or the customer'),
});

const namedSource = z.strictObject({ name: z.string(), url: z.string().optional() });

const partBasis = z.strictObject({
  is: z.enum(['published', 'snap', 'guidance']),
  source: namedSource.optional(),
});

/** What to do: the same fields for a code and for a call that nothing answers. */
const contractShape = {
  outcome: z.enum(outcomes).describe('What became of the operation; unknown: it may have happened'),
  money: z.enum(moneyStates).describe("What the answer says of the customer's money"),
  retry: z.enum(retries).describe('Whether the call may be made again, and how'),
  wait: z
    .array(z.int().min(1))
    .optional()
    .describe('Seconds to wait before each further attempt, or each time of asking'),
  who: z.enum(actors).describe('Who has to act'),
  text: z
    .strictObject({ en: contractText, id: contractText })
    .describe('The same in words, by language'),
  basis: z
    .strictObject(Object.fromEntries(contractParts.map((part) => [part, partBasis])))
    .describe('Where each of these comes from; guidance is of this site alone'),
};

const apiCode = z
  .strictObject({
    code: digits(7, 'Response code'),
    http,
    service,
    case: z.strictObject({
      id: z.string().describe('HTTP status and case code, such as 404-01'),
      code: digits(2, 'Case code'),
    }),
    category: z.string().describe('As published'),
    message: z.string().describe('responseMessage, repaired where publishing damaged it'),
    publishedMessage: z.string().optional().describe('The damaged text, where it was repaired'),
    description: z.string().describe("The publisher's explanation, repaired likewise"),
    publishedDescription: z.string().optional().describe('The damaged text, where it was repaired'),
    causes: z
      .array(z.strictObject({ message: z.string().optional(), description: z.string() }))
      .optional()
      .describe('Further causes published under the same code'),
    ...contractShape,
    relevance: z.enum(relevances).describe('Whether the service is known to give the code'),
    countsAs: countsAs
      .optional()
      .describe('Whether the earlier transaction of the same number counts as done'),
    retired: retired.optional(),
    url: z.string().describe('Address of the page: absolute when the site knows its own'),
  })
  .meta({ id: 'code', title: 'A response code' });

const apiCase = z.strictObject({
  id: z.string().describe('HTTP status and case code, such as 404-01'),
  http,
  code: digits(2, 'Case code'),
  codes: z.array(digits(7, 'Response code')).describe('The codes of this case, one a service'),
  countsAs: z
    .record(countsAs, z.array(z.string()))
    .optional()
    .describe('Kinds of transaction by how they count, as published'),
  url: z.string().describe('Address of the page: absolute when the site knows its own'),
});

const apiService = service.extend({
  calledBy: z.enum(['partner', 'bank']).describe('Who sends the request'),
  idempotencyField: z
    .string()
    .optional()
    .describe('The field that makes a repeated request the same one; absent where there is none'),
  noAnswer: z.strictObject(contractShape).describe('What to do when no answer comes at all'),
  standardName: z.string().optional().describe('Name in the SNAP standard'),
  path: z.string().optional().describe('Path in the SNAP standard, after the version'),
  retired: retired.optional(),
  url: z.string().describe('Address of the page: absolute when the site knows its own'),
});

const statusText = z.strictObject({
  meaning: z.string().describe('What it means and what to do, in one sentence'),
});

const apiStatuses = z.strictObject({
  field: z.string().describe('Name as it is sent; what it is inside of stands before a dot'),
  services: z
    .array(digits(2, 'Service code'))
    .describe('The services in whose bodies these are the values of the field'),
  basis: z
    .strictObject({ is: z.enum(['published', 'snap']), source: namedSource.optional() })
    .describe('Where the values and their names come from'),
  values: z
    .array(
      z.strictObject({
        value: z.string().describe('As it is sent, always as text'),
        name: z.string().optional().describe('As published; absent where the value is its own'),
        payment: z
          .enum(paymentStates)
          .describe("What it says of the customer's payment; guidance of this site"),
        text: z
          .strictObject({ en: statusText, id: statusText })
          .describe('The same in words, by language; guidance of this site'),
      }),
    )
    .describe('The known values; any other is open, neither paid nor failed'),
});

const apiCatalog = z
  .strictObject({
    source: z.strictObject({
      publisher: z.string().describe('Who published the list'),
      name: z.string().describe('What the published page is called'),
      url: z.string().describe('Where the published page is'),
      year: digits(4, 'Year of the source'),
      readOn: date.describe('The day on which the source was read'),
    }),
    operator: z.strictObject({
      name: z.string().describe('Who runs this copy; empty when not said'),
      official: z.boolean().describe('Whether that is the publisher itself'),
    }),
    services: z.array(apiService),
    cases: z.array(apiCase),
    codes: z.array(apiCode),
    transactionStatuses: z
      .array(apiStatuses)
      .describe('What the fields hold that tell whether a customer has paid'),
  })
  .meta({ id: 'catalog', title: 'The whole catalog' });

type ApiBasis = z.infer<typeof contractShape.basis>;
export type ApiCode = z.infer<typeof apiCode>;
export type ApiCatalog = z.infer<typeof apiCatalog>;

/** What the interface needs to make addresses. */
export interface ApiContext {
  /** What contracts refer to. */
  sources: Catalog['sources'];
  urls: Urls;
  /** Where the site lives, such as `https://example.org`; undefined when it does not know. */
  site: URL | undefined;
}

/** The JSON Schema that every document of the interface fits. */
export function apiSchema(): object {
  return z.toJSONSchema(z.union([apiCatalog, apiCode]));
}

/** `/api/codes/<code>.json` */
export function toApiCode(
  { code, http, service, row, ...rest }: Code,
  context: ApiContext,
): ApiCode {
  return {
    code,
    http: { status: http.status, name: http.name },
    service: { code: service.code, name: service.name, slug: service.slug },
    case: { id: rest.case.id, code: rest.case.case },
    category: row.category,
    message: row.message,
    ...(row.published?.message !== undefined && { publishedMessage: row.published.message }),
    description: row.description,
    ...(row.published?.description !== undefined && {
      publishedDescription: row.published.description,
    }),
    ...(row.causes && { causes: row.causes }),
    ...toApiContract(rest.contract, context),
    relevance: rest.relevance,
    ...(rest.countsAs && { countsAs: rest.countsAs }),
    ...(rest.retired && { retired: rest.retired }),
    url: address(context, context.urls.code(code)),
  };
}

function toApiContract(contract: Contract, context: ApiContext) {
  const basis = contractParts.map((part) => {
    const { is, source } = contract.basis?.[part] ?? { is: 'guidance' };
    return [part, { is, ...namedBy(source, context) }];
  });
  const { outcome, money, retry, wait, who, text } = contract;
  return { outcome, money, retry, wait, who, text, basis: Object.fromEntries(basis) as ApiBasis };
}

/** `/api/catalog.json` */
export function toApiCatalog(catalog: Catalog, context: ApiContext): ApiCatalog {
  return {
    source: { publisher: catalog.publisher.name, ...catalog.source },
    operator: { name: catalog.operator.name, official: catalog.operator.official },
    services: catalog.services.map(({ code, name, slug, calledBy, retired, ...service }) => {
      const standard = findStandardService(catalog, code);
      return {
        code,
        name,
        slug,
        calledBy,
        ...(service.idempotencyField !== undefined && {
          idempotencyField: service.idempotencyField,
        }),
        noAnswer: toApiContract(service.noAnswer, context),
        ...(standard && { standardName: standard.name }),
        ...(standard?.path !== undefined && { path: standard.path }),
        ...(retired && { retired }),
        url: address(context, context.urls.service(slug)),
      };
    }),
    cases: catalog.cases.map((one) => toApiCase(catalog, one, context)),
    codes: catalog.codes.map((code) => toApiCode(code, context)),
    transactionStatuses: catalog.transactionStatuses.map((set) => toApiStatuses(set, context)),
  };
}

function toApiStatuses(
  { field, services, basis: is, source, values }: TransactionStatuses,
  context: ApiContext,
): ApiCatalog['transactionStatuses'][number] {
  return { field, services, basis: { is, ...namedBy(source, context) }, values };
}

function toApiCase(catalog: Catalog, one: Case, context: ApiContext): ApiCatalog['cases'][number] {
  const { name } = findHttpStatus(catalog, one.http);
  const names = (groups: { kinds: string[] }[]) => groups.flatMap(({ kinds }) => kinds);
  return {
    id: one.id,
    http: { status: one.http, name },
    code: one.case,
    codes: catalog.codes.filter((code) => code.case.id === one.id).map(({ code }) => code),
    ...(one.countsAs && {
      countsAs: { success: names(one.countsAs.success), failed: names(one.countsAs.failed) },
    }),
    url: address(context, context.urls.case(one.id)),
  };
}

/** The source with an id, where there is one to name. */
function namedBy(id: string | undefined, { sources }: ApiContext) {
  const source = sources.find((one) => one.id === id);
  return source && { source: { name: source.name, url: source.url } };
}

function address({ site }: ApiContext, path: string): string {
  return site ? new URL(path, site).href : path;
}
