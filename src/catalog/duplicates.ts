/** What must stand in a catalog once. */
import {
  idOf,
  servicesOfContracts,
  servicesOfRows,
  servicesOfStatuses,
  type CatalogFiles,
  type Claim,
} from './files.ts';
import { locales } from './locales.ts';
import type { CaseFile, Service } from './model.ts';
import type { Problem } from './problem.ts';
import type { Validated } from './validate.ts';
import type { Path } from './yaml.ts';

/** Finds every name that is claimed a second time. */
export function checkDuplicates(files: CatalogFiles): Problem[] {
  const { catalog, httpStatuses, services, standardServices, sources, fields, cases, synonyms } =
    files;
  const { transactionStatuses } = files;
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
      listed(sources, sources?.known, 'id'),
      'an id that stands here once',
      'remove one of the two',
    ),
    ...twice(
      [
        ...listed(fields, fields?.known?.headers, 'name', ['headers']),
        ...listed(fields, fields?.known?.fields, 'name', ['fields']),
      ],
      'a name that stands here once',
      'remove one of the two',
    ),
    ...twice(
      listed(catalog, catalog?.known?.categories, 'name', ['categories']),
      'a category that stands here once',
      'remove one of the two',
    ),
    ...twice(
      servicesOfStatuses(transactionStatuses).flatMap(({ name, field, ...place }) =>
        name === undefined || field === undefined
          ? []
          : [{ ...place, name: `${field} of service ${name}` }],
      ),
      'a service for which this field stands here once',
      'remove it from one of the two, or merge the two sets',
    ),
    ...(transactionStatuses?.known ?? []).flatMap((set, index) =>
      twice(
        listed(transactionStatuses, set?.values, 'value', [index, 'values']),
        'a value that stands in this set once',
        'remove one of the two',
      ),
    ),
    ...services.flatMap((file) =>
      twice(
        listed(file, file.known?.samples, 'http', ['samples']),
        'one sample for an HTTP status',
        'remove one of the two',
      ),
    ),
    ...twice(
      (synonyms?.known ?? []).flatMap((line, index) =>
        (line ?? []).flatMap((name, place) =>
          synonyms ? [{ name, file: synonyms, path: [index, place] }] : [],
        ),
      ),
      'a word that stands on one line, once',
      'remove one of the two, or make one line of both',
    ),
    ...[...cases, ...services].flatMap((file) =>
      twice(
        searchWordsOf(file),
        'search words that stand here once',
        'remove them from one of the two',
      ),
    ),
    ...cases.flatMap((file) => [
      ...twice(
        servicesOfRows(file),
        'a service that no other row of this case is for',
        'merge the rows (list further meanings under causes), or correct appliesTo',
      ),
      ...twice(
        servicesOfContracts(file),
        'a service that no other contract of this case is for',
        'remove it from one of the two',
      ),
      ...twice(kindsOf(file), 'a kind of transaction that counts one way', 'remove one of the two'),
    ]),
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

function kindsOf(file: Validated<CaseFile>): Claim[] {
  return (['success', 'failed'] as const).flatMap((side) =>
    (file.known?.countsAs?.[side] ?? []).flatMap((group, index) =>
      (group?.kinds ?? []).map((name, place) => {
        const path = ['countsAs', side, index, 'kinds', place];
        return { name, file, path };
      }),
    ),
  );
}

/** Two languages may say the same. */
function searchWordsOf(file: Validated<CaseFile> | Validated<Service>): Claim[] {
  return locales.flatMap((locale) =>
    (file.known?.searchWords?.[locale] ?? []).map((words, index) => ({
      name: words && `${words} (${locale})`,
      file,
      path: ['searchWords', locale, index],
    })),
  );
}
