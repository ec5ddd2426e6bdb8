import { describe, expect, test } from 'vitest';
import { scan } from '#decoder/scan.ts';
import { allLabelled, labelled, measure, type Share } from './labelled.ts';
import { lexicon } from './lexicon.ts';

/** What the decoder promises to understand, and what it must not take for a code. */
const shapes = [
  'json-pretty',
  'json-line',
  'json-escaped',
  'json-number',
  'key-spelling',
  'xml',
  'query-string',
  'constant',
  'table',
  'prose',
  'two-in-value',
  'pattern',
  'unlisted',
  'several-records',
  'message-only',
  'amount',
  'reference',
  'document-id',
  'counter',
  'longer-number',
  'date-time',
  'phone',
  'uuid-hash',
];

test('there are labelled texts of every shape', () => {
  const counts = new Map<string, number>();
  for (const { shape } of allLabelled) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  expect([...counts.keys()].sort()).toEqual([...shapes].sort());
  expect([...counts].filter(([, count]) => count < 9)).toEqual([]);
  const lines = allLabelled.reduce((sum, { text }) => sum + text.trimEnd().split('\n').length, 0);
  expect(lines).toBeGreaterThan(300);
});

const share = ({ wrong, of }: Share) => wrong / of;

describe.each([...labelled, ['all of them', allLabelled] as const])('in %s', (_, texts) => {
  const score = measure(texts, (text) => scan(text, lexicon));
  const problems = score.problems.join('\n');

  test('99 of 100 codes are found', () => {
    expect(share(score.codes), problems).toBeLessThanOrEqual(0.01);
  });

  test('at most one in ten look-alikes is taken for a code', () => {
    expect(share(score.lookAlikes), problems).toBeLessThanOrEqual(0.1);
  });

  test('patterns are found, and hardly anything else is taken for one', () => {
    expect(share(score.patterns), problems).toBeLessThanOrEqual(0.01);
  });

  test('a message without a code gives its case or its candidates', () => {
    // A single one of a file is more than one in a hundred.
    const most = texts === allLabelled ? 0 : 1;
    expect(score.cases.wrong, problems).toBeLessThanOrEqual(Math.max(most, 0.01 * score.cases.of));
  });
});
