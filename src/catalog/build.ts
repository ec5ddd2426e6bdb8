import { caseId, joinCode } from './code.ts';
import type { Case, CaseFile, Catalog, Code, Service } from './model.ts';
import { rowFor } from './rows.ts';

/** What the files of a catalog hold, each checked on its own and against the others. */
export interface CatalogParts extends Omit<Catalog, 'cases' | 'codes'> {
  cases: CaseFile[];
}

/** Puts the parts of a catalog in order and works out every code. */
export function buildCatalog(parts: CatalogParts): Catalog {
  const httpStatuses = sortBy(parts.httpStatuses, ({ status }) => status);
  const services = sortBy(parts.services, ({ code }) => code);
  const standardServices = sortBy(parts.standardServices, ({ code }) => code);
  const cases = sortBy(
    parts.cases.map((file): Case => ({ ...file, id: caseId(file.http, file.case) })),
    ({ id }) => id,
  );
  const catalog = { ...parts, httpStatuses, services, standardServices, cases };
  const codes = cases.flatMap((one) =>
    services.flatMap((service) => codeOf(catalog, one, service)),
  );
  return { ...catalog, codes: sortBy(codes, ({ code }) => code) };
}

function codeOf(
  {
    httpStatuses,
    categories,
    noKnownWay,
  }: Pick<Catalog, 'httpStatuses' | 'categories' | 'noKnownWay'>,
  one: Case,
  service: Service,
): Code[] {
  const row = rowFor(one.rows, service.code);
  const http = httpStatuses.find(({ status }) => status === one.http);
  const category = categories.find(({ name }) => name === row?.category);
  const own = rowFor(one.contracts, service.code);
  if (!row || !http || !category || !own) return [];

  const retired = row.retired ?? service.retired;
  const countsAs = countFor(one, service);
  return [
    {
      code: joinCode({ http: one.http, service: service.code, case: one.case }),
      http,
      service,
      case: one,
      row,
      category,
      contract: own.relevance === 'no-known-way' ? noKnownWay[service.calledBy] : own,
      relevance: own.relevance,
      ...(retired && { retired }),
      ...(countsAs && { countsAs }),
    },
  ];
}

/** Looks up what a case says of the kind of transaction that a service carries out. */
function countFor({ countsAs }: Case, { transactionKind }: Service): Code['countsAs'] {
  if (!countsAs || transactionKind === undefined) return undefined;
  const names = (groups: typeof countsAs.success) => groups.flatMap(({ kinds }) => kinds);
  if (names(countsAs.success).includes(transactionKind)) return 'success';
  if (names(countsAs.failed).includes(transactionKind)) return 'failed';
  return undefined;
}

function sortBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
