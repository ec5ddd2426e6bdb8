import type * as z from 'zod';
import { buildCatalog } from './build.ts';
import { checkCatalog } from './checks.ts';
import type { Catalog } from './model.ts';
import { CatalogError, type Problem } from './problem.ts';
import {
  caseFile,
  catalogFile,
  httpStatusesFile,
  operatorFile,
  serviceFile,
  standardServicesFile,
} from './schema.ts';
import { validate } from './validate.ts';

/** The text of every YAML file of a catalog, by its path inside the catalog's folder. */
export type CatalogTexts = ReadonlyMap<string, string>;

/**
 * Makes a catalog of the texts of its files: reads, checks, and works out every code.
 * @param texts the files, by path inside the folder, with `/` between the parts
 * @param folder how the folder is called in error messages
 * @throws CatalogError with every problem of every file
 */
export function readCatalog(texts: CatalogTexts, folder: string): Catalog {
  const problems: Problem[] = [];
  const open = <Schema extends z.ZodType>(schema: Schema, path: string) => {
    const file = validate(schema, `${folder}/${path}`, texts.get(path) ?? '');
    problems.push(...file.problems);
    return file;
  };
  const required = <Schema extends z.ZodType>(schema: Schema, path: string) => {
    if (texts.has(path)) return open(schema, path);
    problems.push(missing(folder, path));
    return undefined;
  };

  const paths = [...texts.keys()].sort();
  const servicePaths = paths.filter((path) => path.startsWith('services/'));
  const casePaths = paths.filter((path) => path.startsWith('cases/'));
  const rest = new Set(paths).difference(new Set([...servicePaths, ...casePaths, ...fixedFiles]));
  for (const path of rest) problems.push(unknown(folder, path));
  if (servicePaths.length === 0) problems.push(missing(folder, 'services/*.yaml'));
  if (casePaths.length === 0) problems.push(missing(folder, 'cases/*.yaml'));

  const catalog = required(catalogFile, 'catalog.yaml');
  const operator = required(operatorFile, 'operator.yaml');
  const httpStatuses = required(httpStatusesFile, 'http-statuses.yaml');
  const standardServices = texts.has('standard-services.yaml')
    ? open(standardServicesFile, 'standard-services.yaml')
    : undefined;
  const services = servicePaths.map((path) => open(serviceFile, path));
  const cases = casePaths.map((path) => open(caseFile, path));

  problems.push(...checkCatalog({ catalog, httpStatuses, services, standardServices, cases }));
  if (problems.length > 0 || !catalog?.value || !operator?.value || !httpStatuses?.value) {
    throw new CatalogError(problems);
  }
  return buildCatalog({
    ...catalog.value,
    operator: operator.value,
    httpStatuses: httpStatuses.value,
    standardServices: standardServices?.value ?? [],
    services: services.map(({ value }) => value).filter((value) => value !== undefined),
    cases: cases.map(({ value }) => value).filter((value) => value !== undefined),
  });
}

const fixedFiles = [
  'catalog.yaml',
  'operator.yaml',
  'http-statuses.yaml',
  'standard-services.yaml',
];

function missing(folder: string, path: string): Problem {
  return {
    file: `${folder}/${path}`,
    line: 1,
    column: 1,
    field: '',
    expected: 'this file',
    found: 'no such file',
    mend: 'add it, or name the folder of a whole catalog in CATALOG_DIR',
  };
}

function unknown(folder: string, path: string): Problem {
  return {
    file: `${folder}/${path}`,
    line: 1,
    column: 1,
    field: '',
    expected: `${fixedFiles.join(', ')}, services/*.yaml or cases/*.yaml`,
    found: 'a file that a catalog does not have',
    mend: 'rename it, or move it out of the folder',
  };
}
