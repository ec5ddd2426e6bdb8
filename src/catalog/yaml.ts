import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Node } from 'yaml';
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

/** What a problem says; what was found is read from the file unless it is given. */
export interface ProblemText {
  expected: string;
  found?: string;
  mend: string;
}

/**
 * Reads YAML 1.2. A byte order mark and CRLF are accepted; a file may hold one document.
 * Never throws: what is wrong is in `problems`.
 */
export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
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

  const problems = [...document.errors, ...document.warnings].map((error) =>
    problem(
      [],
      error.pos[0],
      {
        expected: 'YAML that can be read',
        mend: 'mend the YAML at this place; a text with ": " or "#" in it needs quotes',
      },
      lowerFirst(error.message.split('\n')[0] ?? ''),
    ),
  );

  let value: unknown;
  if (problems.length === 0) {
    try {
      value = document.toJS();
    } catch (error) {
      const found = lowerFirst(error instanceof Error ? error.message : String(error));
      const told = {
        expected: 'YAML that can be read',
        mend: 'write the values out instead of using aliases',
      };
      problems.push(problem([], 0, told, found));
    }
  }

  return {
    file,
    value,
    problems,
    problemAt(path, told) {
      const { node, missing } = nearest(root, path);
      const found = missing ? 'nothing' : snippet(node, text);
      return problem(path, node?.range?.[0] ?? 0, told, found);
    },
    problemAtKey(path, key, told) {
      const { node } = nearest(root, path);
      const pair = isMap(node)
        ? node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
        : undefined;
      const keyNode = pair && isNode(pair.key) ? pair.key : node;
      return problem([...path, key], keyNode?.range?.[0] ?? 0, told, key);
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

/** What stands in the file, short enough for one line. */
function snippet(node: Node | null, text: string): string {
  if (!node?.range) return 'nothing';
  const source = text.slice(node.range[0], node.range[1]).trim();
  if (source === '') return 'nothing';
  const oneLine = source.replace(/\s+/g, ' ');
  const short = oneLine.length > 60 ? `${oneLine.slice(0, 60)}…` : oneLine;
  const asNumber = isScalar(node) && typeof node.value === 'number';
  return asNumber ? `${short}, which YAML reads as the number ${String(node.value)}` : short;
}

/** Writes a path as people write it: `rows[0].message`. */
function nameField(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
