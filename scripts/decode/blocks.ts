/** What answers are made of: blocks of lines for a page of a terminal. Pure. */
import { wordOf, type Words } from '#catalog/words.ts';
import type { Context } from '#components/decoder/triage-view.ts';
import type { Advice } from './knowledge.ts';
import { pairs, paragraph, type Pair } from './layout.ts';
import type { Paint } from './paint.ts';

/** What is known, and how it is shown. */
export interface Page {
  context: Context & { words: Words };
  advice: () => Advice;
  /** Makes an address of a path. */
  address: (path: string) => string;
  paint: Paint;
  width: number;
}

/** Lines that stand together. */
export type Block = string[];

/** Puts a blank line between blocks. */
export function joinBlocks(blocks: readonly Block[]): string {
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
    .join('\n');
}

/** A name and its text; nothing where there is no text. */
export function pairOf(name: string, text: string | undefined, { context }: Page): Pair[] {
  return text === undefined ? [] : [{ name: wordOf(context.words, name), text }];
}

/** Names beside their texts. */
export function blockOfPairs(some: readonly Pair[], { paint, width }: Page): Block {
  return some.length === 0 ? [] : pairs(some, width, (name) => paint(name, 'faint'));
}

/** Lines under a heading; nothing without lines. */
export function section(
  heading: string,
  lines: readonly string[],
  { context, paint }: Page,
): Block {
  if (lines.length === 0) return [];
  return [paint(wordOf(context.words, heading), 'bold'), ...lines];
}

/** What is put behind the text of something that was taken back. */
export function retiredMark(isRetired: boolean | undefined, { context }: Page): string {
  return isRetired ? ` (${wordOf(context.words, 'word.retired')})` : '';
}

/** What nobody may overlook. */
export function alarm(text: string, { paint, width }: Page): Block {
  return paragraph(text, width).map((line) => paint(line, 'bold', 'bad'));
}

/** The address of a path. */
export function addressOf(path: string, { address, paint }: Page): Block {
  return [paint(address(path), 'faint')];
}
