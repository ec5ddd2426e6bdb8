/** The two forms in which finds leave the command: as JSON while they come, and as text for a person. */
import { wordOf } from '#catalog/words.ts';
import type { Finding } from '#decoder/finding.ts';
import { paragraph } from './layout.ts';
import { TriageBuilder, type TriageRow } from '#decoder/triage.ts';
import { explainPartial, explainRow } from './answers.ts';
import { joinBlocks, type Block, type Page } from './blocks.ts';
import { toLine, toRecord } from './json.ts';
import type { Output } from './output.ts';
import { tableBlocks } from './table.ts';
import type { Meant } from './text.ts';

export interface Report {
  /**
   * Takes what an argument means.
   * @returns whether there was something to say
   */
  explain: (meant: Meant) => Promise<boolean>;
  /** Takes finds of a file, by its name; `-` is standard input. */
  take: (finds: readonly Finding[], file: string) => Promise<void>;
  /** Says what has to be said at the end. @param files how many files have been read */
  end: (files: number) => Promise<void>;
}

/** A line for each find, at once. */
export function makeJsonReport(output: Output, page: Page, all: boolean): Report {
  const context = { ...page.context, address: page.address };
  const write = async (finds: readonly Finding[], file: string | null) => {
    await output.write(finds.map((find) => toLine(toRecord(find, file, context))).join(''));
  };
  return {
    explain: async ({ finds }) => {
      await write(finds, null);
      return finds.length > 0;
    },
    take: (finds, file) => write(all ? finds : finds.filter(isSure), file),
    end: () => Promise.resolve(),
  };
}

/** More of an argument is a table. */
const mostExplained = 5;

/**
 * What arguments mean at once, and a table of all files at the end.
 * @param isAlone whether there is but one file, whose name says nothing
 */
export function makeTextReport(
  output: Output,
  page: Page,
  { all, isAlone }: { all: boolean; isAlone: boolean },
): Report {
  const { digest, words } = page.context;
  const files = new TriageBuilder(digest);
  let hidden = 0;
  let isFirst = true;
  const write = async (blocks: readonly Block[]) => {
    await output.write((isFirst ? '' : '\n') + joinBlocks(blocks));
    isFirst = false;
  };
  const add = (find: Finding, file: string) => {
    if (all || isSure(find)) files.add(find, isAlone ? null : file);
    else hidden += 1;
  };
  return {
    explain: async ({ finds, partial }) => {
      const builder = new TriageBuilder(digest);
      for (const find of finds) builder.add(find, null);
      const triage = builder.result();
      const isUnsure =
        finds.length > 0 && !finds.some((find) => isSure(find) || find.code === null);
      await write([
        isUnsure ? paragraph(wordOf(words, 'decoder.possible'), page.width) : [],
        ...(triage.rows.length > mostExplained
          ? tableBlocks(triage, 0, page)
          : inOrder(triage.rows).flatMap((row) => explainRow(row, page))),
        ...(partial ? explainPartial(partial, page) : []),
      ]);
      return true;
    },
    take: (finds, file) => {
      for (const find of finds) add(find, file);
      return Promise.resolve();
    },
    end: async (count) => {
      if (count > 0) await write(tableBlocks(files.result(), hidden, page));
    },
  };
}

function isSure({ confidence }: Finding): boolean {
  return confidence !== 'possible';
}

function inOrder(rows: readonly TriageRow[]): TriageRow[] {
  return [...rows].sort((one, other) => one.first.offset - other.first.offset);
}
