import type * as z from 'zod';
import type { Problem } from './problem.ts';
import { readYaml, type Path, type YamlFile } from './yaml.ts';

/** A file that was read: its value when it fits the schema, and what is wrong with it. */
export interface Validated<Value> {
  source: YamlFile;
  /** Absent when there are problems. */
  value?: Value;
  /** What of the value is sound, so that checks across files can still be made. */
  known: Known<Value> | undefined;
  problems: Problem[];
}

/** A value of which any part may be missing. Lists keep their positions. */
export type Known<Value> = Value extends readonly (infer Item)[]
  ? (Known<Item> | undefined)[]
  : Value extends object
    ? { [Key in keyof Value]?: Known<Value[Key]> | undefined }
    : Value;

/**
 * Reads a YAML file and holds it against its schema. Never throws; all problems are reported.
 * @param text the text of the file, or null when it cannot be read
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  text: string | null,
): Validated<z.infer<Schema>> {
  const source = readYaml(file, text ?? '');
  if (source.problems.length > 0) return { source, known: undefined, problems: source.problems };
  if (source.value === null || source.value === undefined) {
    const problem = source.problemAt([], text === null ? unreadableFile : emptyFile);
    return { source, known: undefined, problems: [problem] };
  }
  const result = schema.safeParse(source.value, { reportInput: true });
  if (result.success) {
    return {
      source,
      value: result.data,
      known: result.data as Known<z.infer<Schema>>,
      problems: [],
    };
  }
  const { issues } = result.error;
  return {
    source,
    known: withoutIssues(source.value, issues) as Known<z.infer<Schema>> | undefined,
    problems: issues.flatMap((issue) => toProblems(source, issue, [])),
  };
}

const emptyFile = {
  expected: 'a file with content',
  found: 'an empty file, or comments only',
  mend: 'fill it in, or delete it',
};

const unreadableFile = {
  expected: 'a file that can be read',
  found: 'a folder, a broken link, or a file without permission to read it',
  mend: 'put a readable file there, or remove it',
};

/** A copy of the value in which every part that has an issue is undefined. */
function withoutIssues(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const box = { value: structuredClone(value) };
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') continue;
    const way: PropertyKey[] = ['value', ...issue.path];
    // What does not say which kind it is was not held against any.
    if (issue.code === 'invalid_union' && issue.discriminator !== undefined) way.pop();
    const last = way.pop();
    let parent: unknown = box;
    for (const step of way) parent = (parent as Record<PropertyKey, unknown> | undefined)?.[step];
    if (parent && last !== undefined) (parent as Record<PropertyKey, unknown>)[last] = undefined;
  }
  return box.value;
}

function toProblems(source: YamlFile, issue: z.core.$ZodIssue, above: Path): Problem[] {
  const path = [...above, ...issue.path];
  // Of the branches of a union, the one that came furthest is the one that was meant.
  if (issue.code === 'invalid_union') {
    const deep = issue.errors.find((issues) => issues.some((inner) => inner.path.length > 0));
    if (deep) return deep.flatMap((inner) => toProblems(source, inner, path));
  }

  const [expected = '', ...mends] = issue.message.split('\n');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key, index) =>
      source.problemAtKey(path, key, { expected, mend: mends[index] ?? 'remove it' }),
    );
  }
  if (issue.input === undefined && path.length > 0) {
    const mend = `add the field ${String(path.at(-1))}`;
    return [source.problemAt(path, { expected, found: 'nothing', mend })];
  }
  return [source.problemAt(path, { expected, mend: mends[0] ?? 'write what is expected' })];
}
