/** What must hold of a catalog that was taken, and of the problems of one that was refused. */
import { parse } from 'yaml';
import { locales, rootLocale } from '#catalog/locales.ts';
import type { CatalogError } from '#catalog/problem.ts';
import type { Plan } from '#generate/plan.ts';
import { isRead, textOf, type Files } from './files.ts';

/** Tells what is wrong with the problems that a refused catalog was told. */
export function wrongOfProblems(
  folder: string,
  files: Files,
  { problems, message }: CatalogError,
): string[] {
  if (problems.length === 0) return ['a catalog is refused for nothing'];
  // eslint-disable-next-line no-control-regex -- a terminal must not get them
  const told = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(message)
    ? ['control characters reach the terminal']
    : [];
  const lines = new Map<string, string[]>();
  const linesOf = (file: string) => {
    const known =
      lines.get(file) ??
      textOf(files, file)
        .replace(/^\ufeff/, '')
        .split('\n');
    lines.set(file, known);
    return known;
  };
  return told.concat(
    problems.flatMap((problem) => {
      const { file, line, column, expected, found, mend } = problem;
      const name = file.slice(folder.length + 1);
      const there = linesOf(name)[line - 1];
      const isPlace = Number.isInteger(line) && Number.isInteger(column) && column >= 1;
      const wrong = [
        ...(file.startsWith(`${folder}/`) ? [] : ['a file that the catalog does not have']),
        ...(isPlace && there !== undefined && column <= there.length + 1 ? [] : ['no such place']),
        ...([expected, found, mend].every((text) => text.trim() !== '') ? [] : ['an empty text']),
        ...(files.has(name) || found === 'no such file' ? [] : ['a file that is not there']),
      ];
      return wrong.map((what) => `${what}: ${JSON.stringify(problem).slice(0, 400)}`);
    }),
  );
}

interface Service {
  code: string;
  name: string;
  slug: string;
}

interface Case {
  http: string;
  case: string;
  rows: { appliesTo: 'any' | string[]; message: string }[];
}

/**
 * Tells what a plan lacks, or has besides, of what the files say; they are read anew, without the
 * catalog's own reader.
 * @param titles the title of each planned page, by path
 */
export function wrongOfPlan(
  files: Files,
  plan: Plan,
  titles: ReadonlyMap<string, string>,
): string[] {
  const read = (start: string): unknown[] =>
    [...files.keys()]
      .filter((file) => isRead(file) && file.startsWith(start))
      .map(
        (file) =>
          parse(textOf(files, file).replace(/^\ufeff/, ''), { schema: 'failsafe' }) as unknown,
      );
  const services = read('services/') as Service[];
  const cases = read('cases/') as Case[];
  const statuses = read('http-statuses.yaml').flat() as { status: string; name: string }[];

  const expected = new Map<string, string[]>();
  for (const { status, name } of statuses) expected.set(`http/${status}`, [status, name]);
  for (const { code, slug, name } of services) expected.set(`services/${slug}`, [code, name]);
  for (const { http, case: one, rows } of cases) {
    expected.set(`cases/${http}-${one}`, [`${http}-${one}`, ...rows.map(({ message }) => message)]);
    for (const { code, name } of services) {
      const row =
        rows.find(({ appliesTo }) => appliesTo !== 'any' && appliesTo.includes(code)) ??
        rows.find(({ appliesTo }) => appliesTo === 'any');
      if (row) expected.set(`codes/${http}${code}${one}`, [row.message, name]);
    }
  }

  const paths = locales.flatMap((locale) =>
    [...expected].map(([page, said]) => {
      const path = `${locale === rootLocale ? '' : `${locale}/`}${page}.mdx`;
      return { path, said };
    }),
  );
  const wanted = new Set(paths.map(({ path }) => path));
  return [
    ...[...plan.keys()]
      .filter((path) => !wanted.has(path))
      .map((path) => `nothing asks for ${path}`),
    ...paths.flatMap(({ path, said }) => {
      const title = titles.get(path);
      if (title === undefined) return [`${path} is missing`];
      return said.filter((one) => !title.includes(one)).map((one) => `${path} lost ${one}`);
    }),
  ];
}
