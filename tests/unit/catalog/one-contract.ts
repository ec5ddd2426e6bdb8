/** The invented catalog with one contract in case 503-00, for tests of what a contract may say. */
import type { Contract } from '#catalog/model.ts';
import type { ContractPart } from '#catalog/coverage.ts';
import { edited, report, type Edit } from './contoh.ts';

type Text = Contract['text']['en'];

/** What a test says differently. Values are not typed: tests write wrong ones. */
export interface Change {
  appliesTo?: unknown;
  relevance?: unknown;
  outcome?: unknown;
  money?: unknown;
  retry?: unknown;
  wait?: unknown;
  who?: unknown;
  basis?: Partial<Record<ContractPart, object>>;
  en?: Partial<Text>;
  id?: Partial<Text>;
  /** Further entries of `contracts`. */
  others?: object[];
}

const sound: Record<'en' | 'id', Text> = {
  en: {
    verdict: 'The door is closed; correct the hour.',
    causes: ['It is night.'],
    steps: ['Write the hour as a number.'],
    say: 'We cannot take it at the moment.',
  },
  id: {
    verdict: 'Pintu tertutup; perbaiki jamnya.',
    causes: ['Hari sudah malam.'],
    steps: ['Tulis jam sebagai angka.'],
    say: 'Saat ini belum dapat kami terima.',
  },
};

/** On which line of the file each part stands. */
export const lines = {
  contracts: 9,
  entry: 10,
  relevance: 11,
  outcome: 12,
  money: 13,
  retry: 14,
  wait: 15,
  who: 16,
  basis: 17,
  en: { verdict: 20, causes: 21, steps: 22, say: 23 },
  id: { verdict: 25, causes: 26, steps: 27, say: 28 },
} as const;

/** The edit that gives case 503-00 this contract; what is null is left out. */
export function oneContract({ others = [], ...change }: Change = {}): Edit {
  const texts = { en: { ...sound.en, ...change.en }, id: { ...sound.id, ...change.id } };
  const values = {
    appliesTo: 'any',
    relevance: 'expected',
    outcome: 'failed',
    money: 'not-moved',
    retry: 'after-fix',
    wait: null,
    who: 'partner-developer',
    basis: null,
    ...change,
  };
  // A line that is left out keeps its place as a comment.
  const line = (key: string, value: unknown, indentation: string) =>
    value === null || value === undefined ? '#' : `${indentation}${key}: ${JSON.stringify(value)}`;
  const text = (locale: 'en' | 'id') => [
    `      ${locale}:`,
    ...(['verdict', 'causes', 'steps', 'say'] as const).map((part) =>
      line(part, texts[locale][part], ' '.repeat(8)),
    ),
  ];
  const { appliesTo, ...rest } = values;
  const keys = ['relevance', 'outcome', 'money', 'retry', 'wait', 'who', 'basis'] as const;
  return [
    'cases/503-00.yaml',
    [
      'http: "503"',
      'case: "00"',
      'rows:',
      '  - appliesTo: any',
      '    category: Aturan',
      '    message: Closed',
      '    description: Closed for now.',
      '    translation: { id: { description: Tutup. } }',
      'contracts:',
      line('appliesTo', appliesTo, '  - '),
      ...keys.map((key) => line(key, rest[key], '    ')),
      '    text:',
      ...text('en'),
      ...text('id'),
      ...others.map((entry) => `  - ${JSON.stringify(entry)}`),
      'searchWords: { en: [closed], id: [tutup] }',
      '',
    ].join('\n'),
  ];
}

/** What a person sees who reads the invented catalog with this contract in it. */
export function reportOf(change: Change, ...edits: Edit[]): string {
  return report(edited(oneContract(change), ...edits));
}

/** A problem as a person sees it, at a part of the contract. */
export function told(
  place: string,
  field: string,
  [expected, found, mend]: [string, string, string],
): string {
  return [
    `catalog/cases/503-00.yaml:${place}  ${field}`,
    `  expected: ${expected}`,
    `  found:    ${found}`,
    `  mend:     ${mend}`,
  ].join('\n');
}

/** Problems with their count, as a person sees them. */
export function allTold(...problems: string[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [...problems, `${count} in the catalog.`].join('\n\n');
}
