import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Node,
} from 'yaml';
import {
  isOpenQuote,
  mistakeOf,
  notUtf8,
  refused,
  tellingErrors,
  type ProblemText,
} from './mistakes.ts';
import type { Problem } from './problem.ts';

/** The way to a value inside a file: keys and list positions, as in `['rows', 0, 'message']`. */
export type Path = readonly PropertyKey[];

/** A YAML file that was read: its value, and where each part of it stands. */
export interface YamlFile {
  /** Path of the file, as the person knows it. */
  file: string;
  /** The value, not yet checked. Undefined when the YAML is broken. */
  value: unknown;
  /** What keeps the text from being read as YAML. */
  problems: Problem[];
  /** Makes a problem at the value that the path leads to, or at the nearest part there is. */
  problemAt(path: Path, text: ProblemText): Problem;
  /** Makes a problem at a key of the mapping that the path leads to. */
  problemAtKey(path: Path, key: string, text: ProblemText): Problem;
}

/**
 * Reads YAML 1.2. A byte order mark and CRLF are accepted; a file may hold one document, without
 * anchors. Never throws: what is wrong is in `problems`.
 */
export function readYaml(file: string, fullText: string): YamlFile {
  const text = fullText.replace(/^\ufeff/, '');
  // Counted here: after a mistake the parser misses the ends of lines that it skips.
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  const document = parseDocument(text, {
    prettyErrors: false,
    stringKeys: true,
    // 0o17 and 0x17 stay text: whoever writes digits in a catalog means these digits.
    customTags: (tags) =>
      tags.filter((tag) => typeof tag === 'string' || !/^(OCT|HEX)$/.test(tag.format ?? '')),
  });
  const root = document.contents;

  const problem = (path: Path, offset: number, told: ProblemText, found: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return {
      file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      field: nameField(path),
      expected: told.expected,
      found: told.found ?? found,
      mend: told.mend,
    };
  };
  const problemHere = (offset: number, told: ProblemText): Problem =>
    problem([], offset, told, shorten(/^.*/.exec(text.slice(offset))?.[0] ?? ''));

  const broken = tellingErrors([...document.errors, ...document.warnings])
    .map((error) => {
      // An open quote is missed where the text ends for it; it is mended where it was opened.
      const offset = isOpenQuote(error) ? startOf(lastLeaf(root, error.pos[0])) : error.pos[0];
      return problemHere(offset, mistakeOf(error));
    })
    // After a mistake the rest of its line makes no sense to the parser: that is one problem.
    .filter(({ line }, index, all) => line !== all[index - 1]?.line);
  const odd = broken.length > 0 ? [] : refused(root);
  const damaged = text.indexOf('\ufffd');
  const problems = [
    ...broken,
    ...odd.map(([node, told]) => problemHere(startOf(node), told)),
    ...(damaged === -1 ? [] : [problemHere(damaged, notUtf8)]),
  ];

  return {
    file,
    value: problems.length === 0 ? (document.toJS() as unknown) : undefined,
    problems,
    problemAt(path, told) {
      const { node, missing } = nearest(root, path);
      return problem(path, startOf(node), told, missing ? 'nothing' : snippet(node, text));
    },
    problemAtKey(path, key, told) {
      const { node } = nearest(root, path);
      const pair = isMap(node)
        ? node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
        : undefined;
      const keyNode = pair && isNode(pair.key) ? pair.key : node;
      const found = key.trim() === '' ? 'an empty key' : shorten(key);
      return problem([...path, key], startOf(keyNode), told, found);
    },
  };
}

/** The node at the end of the path, or the last one on the way when the path leads nowhere. */
function nearest(root: Node | null, path: Path): { node: Node | null; missing: boolean } {
  let node = root;
  for (const step of path) {
    const next: unknown =
      node && 'get' in node
        ? (node.get as (key: unknown, keep: true) => unknown)(step, true)
        : undefined;
    if (!isNode(next)) return { node, missing: true };
    node = next;
  }
  return { node, missing: node === null };
}

/** The last value in the text that begins before an offset. */
function lastLeaf(node: Node | null, before: number): Node | null {
  const parts = isCollection(node)
    ? node.items.flatMap((item) => (isPair(item) ? [item.key, item.value] : [item]))
    : [];
  const last = parts.filter(isNode).findLast((part) => startOf(part) < before);
  return last ? lastLeaf(last, before) : node;
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

/** What stands in the file, short enough for one line. */
function snippet(node: Node | null, text: string): string {
  if (!node?.range) return 'nothing';
  const source = shorten(text.slice(node.range[0], node.range[1]));
  const isNumber = isScalar(node) && typeof node.value === 'number';
  return isNumber ? `${source}, which YAML reads as the number ${String(node.value)}` : source;
}

function shorten(text: string): string {
  const oneLine = text.replace(/[ \t\r\n]+/g, ' ').trim();
  if (oneLine === '') return 'nothing';
  return oneLine.length > 60 ? `${oneLine.slice(0, 60)}…` : oneLine;
}

/** Writes a path as people write it: `rows[0].message`. */
function nameField(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
