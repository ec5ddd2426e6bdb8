/** The labelled texts, and how a scan of them is measured. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Finding } from '#decoder/finding.ts';

/** A text, and what a person says is in it. */
export interface LabelledText {
  /** What kind of text it is: `json-pretty`, `prose`, `amount`. */
  shape: string;
  text: string;
  /** Every code, as often as it stands there. */
  codes: string[];
  /** Every pattern, written `404xx18`. */
  patterns?: string[];
  /** What a message without a code means: its case, or its candidates. */
  cases?: string[];
  /** Numbers that look like a code, and are none. */
  not?: string[];
}

/** How many are wrong of how many. */
export interface Share {
  wrong: number;
  of: number;
}

export interface Score {
  codes: Share;
  patterns: Share;
  cases: Share;
  lookAlikes: Share;
  /** What went wrong, one a line. */
  problems: string[];
}

const folder = 'tests/fixtures/labelled';

/** The labelled texts by the names of their files. */
export const labelled: ReadonlyMap<string, LabelledText[]> = new Map(
  readdirSync(folder)
    .sort()
    .map((file) => [file, parse(readFileSync(`${folder}/${file}`, 'utf8')) as LabelledText[]]),
);

export const allLabelled = [...labelled.values()].flat();

/** Measures what is found at `likely` or better; a message is one at any confidence. */
export function measure(texts: readonly LabelledText[], find: (text: string) => Finding[]): Score {
  const score: Score = {
    codes: { wrong: 0, of: 0 },
    patterns: { wrong: 0, of: 0 },
    cases: { wrong: 0, of: 0 },
    lookAlikes: { wrong: 0, of: 0 },
    problems: [],
  };
  for (const { shape, text, codes, patterns = [], cases, not = [] } of texts) {
    const all = find(text);
    const found = all.filter(({ confidence }) => confidence !== 'possible');
    const count = (share: Share, what: string, wrong: readonly string[], of: number) => {
      share.wrong += wrong.length;
      share.of += of;
      if (wrong.length > 0) {
        score.problems.push(`${shape}: ${what} ${wrong.join(', ')} in ${JSON.stringify(text)}`);
      }
    };
    const foundCodes = found.flatMap(({ code }) => code ?? []);
    count(score.codes, 'missed', without(codes, foundCodes), codes.length);
    count(score.lookAlikes, 'took', without(foundCodes, codes), not.length);
    const foundPatterns = found.flatMap(({ pattern }) => pattern ?? []);
    count(score.patterns, 'missed', without(patterns, foundPatterns), patterns.length);
    count(score.patterns, 'took', without(foundPatterns, patterns), 0);
    if (cases) {
      const said = all
        .filter(({ code, pattern }) => code === null && pattern === null)
        .map((one) => (one.case === null ? one.candidates : [one.case]).join('/'));
      count(score.cases, 'missed', without([[...cases].sort().join('/')], said), 1);
    }
  }
  return score;
}

/** What is left of some things when others are taken away, each once. */
function without(some: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return some.filter((one) => {
    const index = rest.indexOf(one);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}
