import type * as z from 'zod';
import { buildCatalog } from './build.ts';
import { checkCatalog } from './checks.ts';
import type { Catalog } from './model.ts';
import { noKnownWayFile } from './contract.ts';
import { CatalogError, type Problem } from './problem.ts';
import {
  caseFile,
  catalogFile,
  fieldsFile,
  httpStatusesFile,
  operatorFile,
  sourcesFile,
  standardServicesFile,
  synonymsFile,
} from './schema.ts';
import { serviceFile } from './service.ts';
import { transactionStatusesFile } from './transaction-statuses.ts';
import { validate } from './validate.ts';

/**
 * The text of every YAML file of a catalog, by its path inside the catalog's folder; null for a
 * file that cannot be read.
 */
export type CatalogTexts = ReadonlyMap<string, string | null>;

/**
 * Makes a catalog of the texts of its files: reads, checks, and works out every code.
 * @param texts the files, by path inside the folder, with `/` between the parts
 * @param folder how the folder is called in error messages
 * @throws CatalogError with every problem of every file
 */
export function readCatalog(texts: CatalogTexts, folder: string): Catalog {
  const paths = [...texts.keys()].sort();
  const openAll = <Schema extends z.ZodType>(schema: Schema, wanted: (path: string) => boolean) =>
    paths
      .filter(wanted)
      .map((path) => validate(schema, `${folder}/${path}`, texts.get(path) ?? null));
  const open = <Schema extends z.ZodType>(schema: Schema, name: string) =>
    openAll(schema, (path) => path === name)[0];

  const catalog = open(catalogFile, 'catalog.yaml');
  const operator = open(operatorFile, 'operator.yaml');
  const httpStatuses = open(httpStatusesFile, 'http-statuses.yaml');
  const standardServices = open(standardServicesFile, 'standard-services.yaml');
  const sources = open(sourcesFile, 'sources.yaml');
  const fields = open(fieldsFile, 'fields.yaml');
  const noKnownWay = open(noKnownWayFile, 'no-known-way.yaml');
  const transactionStatuses = open(transactionStatusesFile, 'transaction-statuses.yaml');
  const synonyms = open(synonymsFile, 'synonyms.yaml');
  const services = openAll(serviceFile, (path) => path.startsWith('services/'));
  const cases = openAll(caseFile, (path) => path.startsWith('cases/'));

  const single = {
    catalog,
    httpStatuses,
    standardServices,
    sources,
    fields,
    noKnownWay,
    transactionStatuses,
    synonyms,
  };
  const files = [...Object.values(single), operator, ...services, ...cases];
  const problems = [
    ...checkPaths(paths, folder),
    ...files.flatMap((file) => file?.problems ?? []),
    ...checkCatalog({ ...single, services, cases }),
  ];
  if (
    problems.length > 0 ||
    !catalog?.value ||
    !operator?.value ||
    !httpStatuses?.value ||
    !fields?.value ||
    !noKnownWay?.value
  ) {
    throw new CatalogError(problems);
  }
  return buildCatalog({
    ...catalog.value,
    operator: operator.value,
    httpStatuses: httpStatuses.value,
    standardServices: standardServices?.value ?? [],
    sources: sources?.value ?? [],
    fields: fields.value,
    noKnownWay: noKnownWay.value,
    transactionStatuses: transactionStatuses?.value ?? [],
    synonyms: synonyms?.value ?? [],
    services: services.map(({ value }) => value).filter((value) => value !== undefined),
    cases: cases.map(({ value }) => value).filter((value) => value !== undefined),
  });
}

const requiredFiles = [
  'catalog.yaml',
  'operator.yaml',
  'http-statuses.yaml',
  'fields.yaml',
  'no-known-way.yaml',
];
const fixedFiles = [
  ...requiredFiles,
  'standard-services.yaml',
  'sources.yaml',
  'transaction-statuses.yaml',
  'synonyms.yaml',
];
const folders = ['services/', 'cases/'];

/** Every file has its place, and none that a catalog needs is missing. */
function checkPaths(paths: string[], folder: string): Problem[] {
  const problem = (path: string, expected: string, found: string, mend: string): Problem => ({
    file: `${folder}/${path}`,
    line: 1,
    column: 1,
    field: '',
    expected,
    found,
    mend,
  });
  const missing = [
    ...requiredFiles.filter((file) => !paths.includes(file)),
    ...folders
      .filter((start) => !paths.some((path) => path.startsWith(start)))
      .map((start) => `${start}*.yaml`),
  ];
  const unknown = paths.filter(
    (path) => !fixedFiles.includes(path) && !folders.some((start) => path.startsWith(start)),
  );
  return [
    ...missing.map((path) =>
      problem(
        path,
        path.includes('*') ? 'at least one such file' : 'this file',
        'no such file',
        'add it, or name the folder of a whole catalog in CATALOG_DIR',
      ),
    ),
    ...unknown.map((path) =>
      problem(
        path,
        `${fixedFiles.join(', ')}, services/*.yaml or cases/*.yaml`,
        'a file that a catalog does not have',
        'rename it, or move it out of the folder',
      ),
    ),
  ];
}
