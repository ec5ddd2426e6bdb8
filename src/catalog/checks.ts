/**
 * What no file can be asked alone: whether the files of a catalog agree with each other.
 * Each check looks at what is sound in every file, broken ones too, so that all problems of a
 * catalog are told at once; it stays silent where a broken file might hold what it misses.
 */
import { closestMatch } from 'leven';
import { splitCode } from './code.ts';
import { checkContracts } from './contract-checks.ts';
import { checkDuplicates } from './duplicates.ts';
import {
  eachRow,
  idOf,
  servicesOfContracts,
  servicesOfRows,
  servicesOfStatuses,
  type CatalogFiles,
} from './files.ts';
import type { Service } from './model.ts';
import type { Problem } from './problem.ts';
import { checkProse } from './prose-checks.ts';
import { rowFor } from './rows.ts';
import { checkSources } from './source-checks.ts';
import type { Validated } from './validate.ts';
import type { Path } from './yaml.ts';

/** Runs every check. */
export function checkCatalog(files: CatalogFiles): Problem[] {
  return [
    ...checkDuplicates(files),
    ...checkCategories(files),
    ...checkServices(files),
    ...checkPublished(files),
    ...checkTranslatedCauses(files),
    ...checkHttpStatuses(files),
    ...checkConfusedWith(files),
    ...checkTransactionKinds(files),
    ...checkSample(files),
    ...checkFields(files),
    ...checkContracts(files),
    ...checkSources(files),
    ...checkProse(files),
  ];
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

function checkServices({ services, cases, transactionStatuses }: CatalogFiles): Problem[] {
  const known = allKnown(services.map((file) => file.known?.code ?? meantCode(file)))?.sort();
  if (!known) return [];
  return [
    ...cases.flatMap((file) => [...servicesOfRows(file), ...servicesOfContracts(file)]),
    ...servicesOfStatuses(transactionStatuses),
  ]
    .filter(({ name }) => name !== undefined && name !== 'any' && !known.includes(name))
    .map(({ file, path }) =>
      file.source.problemAt(path, {
        expected: `a service that the catalog has (${known.join(', ')})`,
        mend: 'add a file for the service, or correct its code here',
      }),
    );
}

/** The code that is evidently meant where it was written without quotes. */
function meantCode({ source }: Validated<Service>): string | undefined {
  const { code } = (source.value ?? {}) as { code?: unknown };
  return typeof code === 'number' ? String(code).padStart(2, '0') : undefined;
}

/** What stands under published is there because it was repaired. */
function checkPublished({ cases }: CatalogFiles): Problem[] {
  return eachRow(cases, ({ source }, row, path) =>
    (['message', 'description'] as const)
      .filter((field) => row[field] !== undefined && row[field] === row.published?.[field])
      .map((field) =>
        source.problemAt([...path, 'published', field], {
          expected: `a text that differs from the ${field} of the row`,
          mend: `remove it, or repair the ${field}`,
        }),
      ),
  );
}

/** Each further cause of a row is translated, and none that there is not. */
function checkTranslatedCauses({ cases }: CatalogFiles): Problem[] {
  return eachRow(cases, ({ source }, row, path) => {
    const count = row.causes?.length ?? 0;
    const { causes: translated = [] } = row.translation?.id ?? {};
    if (!row.translation?.id || translated.length === count) return [];
    return source.problemAt([...path, 'translation', 'id', 'causes'], {
      expected:
        count === 0
          ? 'no causes, since the row has none'
          : `${count} entries, as many as causes of the row`,
      found: String(translated.length),
      mend: 'translate each of them, in their order',
    });
  });
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
  const mayListMore = [services, cases].some(
    (files) => files.length === 0 || files.some((file) => file.problems.length > 0),
  );
  if (!catalog || !parts || mayListMore) return [];
  const isListed =
    services.some(({ value }) => value?.code === parts.service) &&
    cases.some(
      ({ value }) =>
        value?.http === parts.http &&
        value.case === parts.case &&
        rowFor(value.rows, parts.service),
    );
  if (isListed) return [];
  return [
    catalog.source.problemAt(['sample', 'code'], {
      expected: 'a response code that the catalog lists',
      mend: 'write a listed code, or add its service or case',
    }),
  ];
}

/** The fields of services and of statuses are explained in fields.yaml. */
function checkFields({ services, fields, transactionStatuses }: CatalogFiles): Problem[] {
  const { headers, fields: ofBodies } = fields?.known ?? {};
  const known = allKnown([...(headers ?? []), ...(ofBodies ?? [])].map((entry) => entry?.name));
  if (!known) return [];
  const check = (
    { source }: Validated<unknown>,
    path: Path,
    name: string | undefined,
  ): Problem[] => {
    if (name === undefined || known.includes(name)) return [];
    const near = closestMatch(name, known, { maxDistance: 4 });
    return [
      source.problemAt(path, {
        expected: 'the name of a header or a field in fields.yaml',
        mend: near ? `write ${near}` : 'add it to fields.yaml, or correct it here',
      }),
    ];
  };
  const ofServices = services.flatMap((file) => [
    ...check(file, ['idempotencyField'], file.known?.idempotencyField),
    ...(file.known?.ticketFields ?? []).flatMap((name, index) =>
      check(file, ['ticketFields', index], name),
    ),
    ...(['request', 'response'] as const).flatMap((side) =>
      (file.known?.[side]?.fields ?? []).flatMap((field, index) =>
        check(file, [side, 'fields', index, 'name'], field?.name),
      ),
    ),
  ]);
  const ofStatuses = (transactionStatuses?.known ?? []).flatMap((set, index) =>
    transactionStatuses ? check(transactionStatuses, [index, 'field'], set?.field) : [],
  );
  return [...ofServices, ...ofStatuses];
}

/** The names, or undefined when there are none or one is missing: then nothing can be held against them. */
function allKnown(names: (string | undefined)[] | undefined): string[] | undefined {
  return names && names.length > 0 && names.every((name) => name !== undefined) ? names : undefined;
}
