import { visible } from './paint.ts';
import { lookUp } from './files.ts';
import { isCodeAlone, readMessage, readText, type Known, type Meant } from './text.ts';

/** What is to be done about an argument. */
export type Task =
  | { kind: 'input' }
  | { kind: 'file'; name: string; path: string; size: number }
  | { kind: 'text'; name: string; meant: Meant }
  /** It cannot be read; `why` is what a person is told. */
  | { kind: 'refused'; why: string };

/**
 * What is to be done about the arguments. One names a file where there is one of its name, unless it
 * is nothing but a code; else it is a text. Words that mean nothing alone may be a message together.
 * @param folder what names of files begin at
 */
export function planOf(names: readonly string[], folder: string, known: Known): Task[] {
  if (names.length === 0) return [{ kind: 'input' }];
  const tasks = names.map((name) => taskOf(name, folder, known));
  const isAllText = tasks.every(({ kind }) => kind === 'text' || kind === 'refused');
  const refused = tasks.filter(({ kind }) => kind === 'refused').length;
  if (names.length === 1 || !isAllText || refused === 0) return tasks;
  const joined = names.join(' ');
  const meant = refused === names.length ? readText(joined, known) : readMessage(joined, known);
  return meant ? [{ kind: 'text', name: joined, meant }] : tasks;
}

function taskOf(name: string, folder: string, known: Known): Task {
  if (name === '-') return { kind: 'input' };
  const named = isCodeAlone(name) ? ({ kind: 'nothing' } as const) : lookUp(name, folder);
  if (named.kind === 'file') return { ...named, name };
  const meant = readText(name, known);
  if (meant) return { kind: 'text', name, meant };
  return { kind: 'refused', why: `${shortName(name)}: ${reasonFor(named)}` };
}

function reasonFor(named: { kind: 'folder' } | { kind: 'nothing'; reason?: string }): string {
  if (named.kind === 'folder') return 'is a folder';
  return named.reason ?? 'no such file, and no response code or message in it';
}

/** A name as it is told; what was pasted may be long. */
export function shortName(name: string): string {
  if (name === '-') return 'standard input';
  return visible(name.length > 200 ? `${name.slice(0, 200)}…` : name);
}
