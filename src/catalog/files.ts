/** The files of a catalog as the checks see them: broken ones included, as far as they are sound. */
import type * as z from 'zod';
import { caseId } from './code.ts';
import type {
  CaseFile,
  Fields,
  HttpStatus,
  NoKnownWay,
  Service,
  Source,
  StandardService,
  TransactionStatuses,
} from './model.ts';
import type { Problem } from './problem.ts';
import type { catalogFile } from './schema.ts';
import type { Known, Validated } from './validate.ts';
import type { Path } from './yaml.ts';

/** The files of a catalog, broken ones included. */
export interface CatalogFiles {
  catalog: Validated<z.infer<typeof catalogFile>> | undefined;
  httpStatuses: Validated<HttpStatus[]> | undefined;
  services: Validated<Service>[];
  standardServices: Validated<StandardService[]> | undefined;
  sources: Validated<Source[]> | undefined;
  fields: Validated<Fields> | undefined;
  noKnownWay: Validated<NoKnownWay> | undefined;
  transactionStatuses: Validated<TransactionStatuses[]> | undefined;
  synonyms: Validated<string[][]> | undefined;
  cases: Validated<CaseFile>[];
}

/** One place that claims a name which must be claimed once. */
export interface Claim {
  /** Undefined where the name itself is broken. */
  name: string | undefined;
  file: Validated<unknown>;
  path: Path;
}

/** The id of a case as far as its file is sound. */
export function idOf(file: Known<CaseFile> | undefined): string | undefined {
  return file?.http === undefined || file.case === undefined
    ? undefined
    : caseId(file.http, file.case);
}

/** The services that the rows of a case are for, `any` included. */
export function servicesOfRows(file: Validated<CaseFile>): Claim[] {
  return appliesTo(file, 'rows');
}

function appliesTo(file: Validated<CaseFile>, list: 'rows' | 'contracts'): Claim[] {
  const entries: ({ appliesTo?: 'any' | (string | undefined)[] | undefined } | undefined)[] =
    file.known?.[list] ?? [];
  return entries.flatMap((entry, index): Claim[] => {
    const path = [list, index, 'appliesTo'];
    if (entry?.appliesTo === 'any') return [{ name: 'any', file, path }];
    return (entry?.appliesTo ?? []).map((name, place) => ({ name, file, path: [...path, place] }));
  });
}

/** The services that the contracts of a case are for, `any` included. */
export function servicesOfContracts(file: Validated<CaseFile>): Claim[] {
  return appliesTo(file, 'contracts');
}

/** The services that the sets of statuses are for, each with the field that the set is of. */
export function servicesOfStatuses(
  file: CatalogFiles['transactionStatuses'],
): (Claim & { field: string | undefined })[] {
  return (file?.known ?? []).flatMap((set, index) =>
    (set?.services ?? []).flatMap((name, place) =>
      file ? [{ name, file, path: [index, 'services', place], field: set?.field }] : [],
    ),
  );
}

/** A row, as far as it is sound. */
type KnownRow = Known<CaseFile['rows'][number]>;

/** Runs a check over every row of every case, as far as it is sound. */
export function eachRow(
  cases: CatalogFiles['cases'],
  check: (file: Validated<CaseFile>, row: KnownRow, path: Path) => Problem | Problem[],
): Problem[] {
  return cases.flatMap((file) =>
    (file.known?.rows ?? []).flatMap((row, index) =>
      row ? check(file, row, ['rows', index]) : [],
    ),
  );
}
