/**
 * What no file can be asked alone: whether the files of a catalog agree with each other.
 * Each check looks at what is sound in every file, broken ones too, so that all problems of a
 * catalog are told at once; it stays silent where a broken file might hold what it misses.
 */
import { closestMatch } from 'leven';
import type * as z from 'zod';
import { caseId, splitCode } from './code.ts';
import type { CaseFile, HttpStatus, Service, StandardService } from './model.ts';
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
  cases: Validated<CaseFile>[];
}

/** Runs every check. */
export function checkCatalog(files: CatalogFiles): Problem[] {
  return [
    ...checkDuplicates(files),
    ...checkCategories(files),
    ...checkRows(files),
    ...checkHttpStatuses(files),
    ...checkConfusedWith(files),
    ...checkTransactionKinds(files),
    ...checkSample(files),
  ];
}

/** One place that claims a name which must be claimed once. */
interface Claim {
  /** Undefined where the name itself is broken. */
  name: string | undefined;
  file: Validated<unknown>;
  path: Path;
}

function checkDuplicates(files: CatalogFiles): Problem[] {
  const { catalog, httpStatuses, services, standardServices, cases } = files;
  const listed = <Item>(
    file: Validated<unknown> | undefined,
    items: (Item | undefined)[] | undefined,
    key: keyof Item & string,
    above: Path = [],
  ): Claim[] =>
    (items ?? []).flatMap((item, index) => {
      const path = [...above, index, key];
      return file ? { name: item?.[key] as string | undefined, file, path } : [];
    });

  return [
    ...twice(
      cases.map((file) => ({ name: idOf(file.known), file, path: ['case'] })),
      'a case that no other file describes',
      'merge the two files, or correct http or case',
    ),
    ...twice(
      services.map((file) => ({ name: file.known?.code, file, path: ['code'] })),
      'a service code that no other service has',
      'remove one of the two, or correct its code',
    ),
    ...twice(
      services.map((file) => ({ name: file.known?.slug, file, path: ['slug'] })),
      'a slug that no other service has',
      'give one of the two another slug',
    ),
    ...twice(
      listed(httpStatuses, httpStatuses?.known, 'status'),
      'an HTTP status that stands here once',
      'remove one of the two',
    ),
    ...twice(
      listed(standardServices, standardServices?.known, 'code'),
      'a service code that stands here once',
      'remove one of the two',
    ),
    ...twice(
      listed(catalog, catalog?.known?.categories, 'name', ['categories']),
      'a category that stands here once',
      'remove one of the two',
    ),
  ];
}

/** A problem for every claim after the first one of the same name. */
function twice(claims: Claim[], expected: string, mend: string): Problem[] {
  const first = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    if (claim.name === undefined) return [];
    const earlier = first.get(claim.name);
    if (!earlier) {
      first.set(claim.name, claim);
      return [];
    }
    const { file, line } = earlier.file.source.problemAt(earlier.path, { expected, mend });
    const found = `${claim.name}, which stands in ${file}:${line} too`;
    return claim.file.source.problemAt(claim.path, { expected, found, mend });
  });
}

function checkCategories({ catalog, cases }: CatalogFiles): Problem[] {
  const known = allKnown(catalog?.known?.categories?.map((category) => category?.name));
  if (!known) return [];
  return eachRow(cases, ({ source }, row, path) => {
    if (row.category === undefined || known.includes(row.category)) return [];
    const near = closestMatch(row.category, known, { maxDistance: 3 });
    return source.problemAt([...path, 'category'], {
      expected: `one of the categories ${known.join(', ')}`,
      mend: near ? `write ${near}` : 'write one of them, or add the category to catalog.yaml',
    });
  });
}

/** A row is for services that exist; within a case, each is named by one row, and `any` by one. */
function checkRows({ services, cases }: CatalogFiles): Problem[] {
  const known = allKnown(services.map((file) => file.known?.code));
  const seen = new Set<string>();
  return eachRow(cases, ({ source, known: file }, { appliesTo }, path) =>
    (appliesTo === 'any' ? ['any'] : (appliesTo ?? [])).flatMap((service) => {
      if (service === undefined) return [];
      const problems: Problem[] = [];
      const problem = (expected: string, found: string, mend: string) =>
        problems.push(source.problemAt([...path, 'appliesTo'], { expected, found, mend }));

      if (known && service !== 'any' && !known.includes(service)) {
        problem(
          `services that the catalog has (${known.join(', ')})`,
          `"${service}"`,
          'add a file for the service, or correct its code here',
        );
      }
      const claim = `${source.file} ${idOf(file) ?? ''} ${service}`;
      if (seen.has(claim)) {
        problem(
          'a service that no other row of this case is for',
          `${service} a second time`,
          'merge the rows (list further meanings under causes), or correct appliesTo',
        );
      }
      seen.add(claim);
      return problems;
    }),
  );
}

/** Every HTTP status that is used must be explained in http-statuses.yaml. */
function checkHttpStatuses({ httpStatuses, services, cases }: CatalogFiles): Problem[] {
  const known = allKnown(httpStatuses?.known?.map((entry) => entry?.status));
  if (!known) return [];
  const check = ({ source }: Validated<unknown>, path: Path, status: string | undefined) => {
    if (status === undefined || known.includes(status)) return [];
    return source.problemAt(path, {
      expected: `an HTTP status of http-statuses.yaml (${known.join(', ')})`,
      mend: 'add it to http-statuses.yaml, or correct it here',
    });
  };
  return [
    ...cases.flatMap((file) => check(file, ['http'], file.known?.http)),
    ...services.flatMap((file) =>
      (file.known?.samples ?? []).flatMap((sample, index) =>
        check(file, ['samples', index, 'http'], sample?.http),
      ),
    ),
  ];
}

function checkConfusedWith({ cases }: CatalogFiles): Problem[] {
  const known = allKnown(cases.map((file) => idOf(file.known)));
  if (!known) return [];
  return cases.flatMap(({ source, known: file }) =>
    (file?.confusedWith ?? []).flatMap((id, index) => {
      if (id === undefined || (known.includes(id) && id !== idOf(file))) return [];
      return source.problemAt(['confusedWith', index], {
        expected: 'the id of another case of the catalog',
        mend: 'correct the id, or remove it',
      });
    }),
  );
}

function checkTransactionKinds({ services, cases }: CatalogFiles): Problem[] {
  if (cases.some((file) => file.problems.length > 0)) return [];
  const kinds = cases.flatMap(({ value }) =>
    [...(value?.countsAs?.success ?? []), ...(value?.countsAs?.failed ?? [])].flatMap(
      (group) => group.kinds,
    ),
  );
  return services.flatMap(({ source, known }) => {
    if (known?.transactionKind === undefined || kinds.includes(known.transactionKind)) return [];
    return source.problemAt(['transactionKind'], {
      expected: 'a kind of transaction that countsAs of some case names',
      mend: 'write the kind as it stands there, or remove the field',
    });
  });
}

/** The sample by which the format is explained must be a listed code. */
function checkSample({ catalog, services, cases }: CatalogFiles): Problem[] {
  const code = catalog?.known?.sample?.code;
  const parts = code === undefined ? null : splitCode(code);
  const broken = [...services, ...cases].some((file) => file.problems.length > 0);
  if (!catalog || !parts || broken) return [];
  const isListed =
    services.some(({ value }) => value?.code === parts.service) &&
    cases.some(
      ({ value }) =>
        value?.http === parts.http &&
        value.case === parts.case &&
        value.rows.some(
          ({ appliesTo }) => appliesTo === 'any' || appliesTo.includes(parts.service),
        ),
    );
  if (isListed) return [];
  return [
    catalog.source.problemAt(['sample', 'code'], {
      expected: 'a response code that the catalog lists',
      mend: 'write a listed code, or add its service or case',
    }),
  ];
}

type KnownRow = Known<CaseFile['rows'][number]>;

function eachRow(
  cases: CatalogFiles['cases'],
  check: (file: Validated<CaseFile>, row: KnownRow, path: Path) => Problem | Problem[],
): Problem[] {
  return cases.flatMap((file) =>
    (file.known?.rows ?? []).flatMap((row, index) =>
      row ? check(file, row, ['rows', index]) : [],
    ),
  );
}

function idOf(file: Known<CaseFile> | undefined): string | undefined {
  return file?.http === undefined || file.case === undefined
    ? undefined
    : caseId(file.http, file.case);
}

/** The names, or undefined when one of them is missing and the list so cannot be relied on. */
function allKnown(names: (string | undefined)[] | undefined): string[] | undefined {
  return names?.every((name) => name !== undefined) ? names : undefined;
}
