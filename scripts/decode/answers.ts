/** Writes what a code, a case or a message comes to, for a person at a terminal. Pure. */
import { joinCode } from '#catalog/code.ts';
import { explainCode, type ListedCode } from '#catalog/explain.ts';
import { isOfEarlier } from '#catalog/earlier.ts';
import { wordOf, type Words } from '#catalog/words.ts';
import {
  decode,
  partialAnswer,
  patternAnswer,
  type Answer,
} from '#components/decoder/decoder-answer.ts';
import {
  contradictionTexts,
  parameterTexts,
  paymentsOf,
  type Payment,
} from '#components/decoder/found.ts';
import type { Mark } from '#components/decoder/marks.ts';
import {
  addressOf,
  alarm,
  blockOfPairs,
  pairOf,
  retiredMark,
  section,
  type Block,
  type Page,
} from './blocks.ts';
import { list, paragraph, table, type Pair } from './layout.ts';
import type { Paint, Style } from './paint.ts';
import type { PartialCode } from '#decoder/read.ts';
import type { TriageRow } from '#decoder/triage.ts';
import { counselOf } from './knowledge.ts';

/** All that is known of what was found once, in a text that says nothing else. */
export function explainRow(row: TriageRow, page: Page): Block[] {
  const payments = paymentsOf(row, page.context);
  // How the payment stands comes first: the code only says that the call worked.
  const first = row.statuses.length > 0 ? payments : [];
  const rest = row.statuses.length > 0 ? [] : payments;
  const around: Around = {
    alarms: contradictionTexts(row, page.context),
    notes: [...rest.map(({ text }) => text), ...parameterTexts(row)],
  };
  return [
    blockOfPayments(first, page),
    ...(row.code === null ? explainCases(row, around, page) : explainOne(row, around, page)),
  ];
}

/** What stands beside a code in its text. */
interface Around {
  alarms: string[];
  notes: string[];
}

/** How payments stand, as bodies tell it. */
export function blockOfPayments(
  payments: readonly Payment[],
  { paint, width }: Pick<Page, 'paint' | 'width'>,
): Block {
  return payments.flatMap(({ state, heading, text }) => [
    ...paragraph(heading, width).map((line) =>
      paint(line, 'bold', ...(paymentStyles[state] ?? [])),
    ),
    ...paragraph(text, width, '  '),
  ]);
}

const paymentStyles: Partial<Record<Payment['state'], Style[]>> = {
  paid: ['good'],
  open: ['wait'],
  'not-paid': ['bad'],
  unclear: ['wait'],
  unknown: ['wait'],
};

/** A mark of a contract in the colour that it has on the site. */
export function styleOf({ part, value }: Pick<Mark, 'part' | 'value'>): Style[] {
  return markStyles[`${part}.${value}`] ?? [];
}

const markStyles: Record<string, Style[]> = {
  'outcome.success': ['good'],
  'outcome.pending': ['wait'],
  'outcome.unknown': ['wait'],
  'outcome.failed': ['bad'],
  'money.moved': ['good'],
  'money.see-status': ['wait'],
  'money.maybe-moved': ['alarm'],
};

function explainOne({ code, readAs }: TriageRow, around: Around, page: Page): Block[] {
  if (code === null) return [];
  const { context, paint, width } = page;
  const { words, digest } = context;
  const { answer } = decode({ code, text: code, offset: 0, length: 7, readAs }, context);
  const explained = explainCode(digest, code);
  const listed = explained?.listed ? explained : null;
  const notes = [...answer.notes, ...(listed ? notesOf(listed, words) : []), ...around.notes];
  const verdict = answer.verdict?.line;
  const { category, description } = answer.published ?? {};
  return [
    headingOf(code, answer, page),
    verdict === undefined ? [] : paragraph(verdict, width).map((line) => paint(line, 'bold')),
    blockOfPairs(
      (answer.verdict?.marks ?? []).map((mark) => pairOfMark(mark, listed, page)),
      page,
    ),
    around.alarms.flatMap((text) => alarm(text, page)),
    notes.flatMap((text) => paragraph(text, width)),
    blockOfPairs(
      [
        ...(answer.stateText === ''
          ? []
          : pairOf('word.code', `${code}: ${answer.stateText}`, page)),
        ...pairsOfParts(answer, page),
        ...pairOf('word.category', category, page),
        ...pairOf('word.description', description, page),
        ...pairOf('word.translation', listed?.row.translation, page),
      ],
      page,
    ),
    ...(listed ? counselBlocks(listed, page) : []),
    addressOf(answer.link?.href ?? context.urls.decode([code]), page),
  ];
}

/** What else the page of a listed code says at its top. */
function notesOf({ service, relevance }: ListedCode, words: Words): string[] {
  return [
    ...(service.calledBy === 'bank' ? [wordOf(words, 'code.calledBy.bank')] : []),
    ...(relevance === 'no-known-way' ? [wordOf(words, 'relevance.no-known-way.explain')] : []),
  ];
}

function counselBlocks(listed: ListedCode, page: Page): Block[] {
  const { steps, causes, say } = counselOf(listed, page.advice());
  const { width } = page;
  return [
    section('word.steps', list(steps, width, true), page),
    section('word.causes', list(causes, width, false), page),
    section('word.say', paragraph(say, width, '  '), page),
  ];
}

/** A case, or the cases that a message may be; what was found without either was a status. */
function explainCases(row: TriageRow, around: Around, page: Page): Block[] {
  const { words } = page.context;
  const ids = row.case === null ? row.candidates : [row.case];
  const kind =
    row.candidates.length > 0
      ? 'decoder.candidates'
      : row.pattern === null
        ? 'decoder.message'
        : 'decoder.pattern';
  return [
    ...(ids.length > 0 ? [paragraph(wordOf(words, kind), page.width)] : []),
    around.alarms.flatMap((text) => alarm(text, page)),
    around.notes.flatMap((text) => paragraph(text, page.width)),
    ...ids.flatMap((id) => explainCase(id, row.candidates.length > 0, page)),
  ];
}

function explainCase(id: string, isCandidate: boolean, page: Page): Block[] {
  const { context, paint, width } = page;
  const { words, digest, urls } = context;
  const [http = '', caseCode = ''] = id.split('-');
  const answer = patternAnswer({ kind: 'pattern', http, case: caseCode }, context);
  const codes = digest.services.flatMap(({ code: service }) => {
    const found = explainCode(digest, joinCode({ http, service, case: caseCode }));
    return found?.listed ? [found] : [];
  });
  const columns = [
    { heading: wordOf(words, 'word.code'), fit: 'whole', worth: 3 },
    { heading: wordOf(words, 'word.service'), fit: 'break', least: 14, worth: 1 },
    { heading: wordOf(words, 'word.verdict'), fit: 'break', least: 24, worth: 2 },
  ] as const;
  // Of several candidates, all verdicts would be more than anybody reads.
  const shown = isCandidate ? columns.slice(0, 2) : columns;
  const rows = codes.map(({ code, service, contract, retired }) => [
    { text: code, paint: (line: string) => paintCode(line, paint) },
    { text: service.name + retiredMark(retired, page) },
    { text: contract.verdict },
  ]);
  return [
    headingOf(id, answer, page),
    rows.length === 0 ? [] : table(shown, rows, width, (text) => paint(text, 'faint')),
    addressOf(rows.length === 0 ? urls.http(http) : urls.case(id), page),
  ];
}

/** The beginning of a code: what it says so far, and what may follow. */
export function explainPartial(partial: PartialCode, page: Page): Block[] {
  const { context, paint, width } = page;
  const { digest, urls, words } = context;
  const answer = partialAnswer(partial, context);
  const { http, service } = partial;
  const begun = http + service + partial.case;
  const codes = digest.services.flatMap(({ code }) =>
    digest.cases.flatMap((one) => {
      const found = explainCode(
        digest,
        joinCode({ http: one.http, service: code, case: one.case }),
      );
      return found?.listed && found.code.startsWith(begun) ? [found] : [];
    }),
  );
  const isOfService = service.length === 2;
  // Without a service, the cases say the same in fewer lines.
  const rows = new Map(
    codes.map(({ code, case: { id }, row }) => [isOfService ? code : id, row.message]),
  );
  const columns = [
    { heading: wordOf(words, isOfService ? 'word.code' : 'word.case'), fit: 'whole', worth: 2 },
    { heading: wordOf(words, 'word.message'), fit: 'break', least: 20, worth: 1 },
  ] as const;
  const cells = [...rows].map(([key, text]) => [
    { text: key, paint: (line: string) => paintCode(line, paint) },
    { text },
  ]);
  const path = http.length === 3 ? urls.http(http) : urls.page('codes');
  return [
    headingOf(begun, answer, page),
    blockOfPairs(pairsOfParts(answer, page), page),
    http.length < 3 || cells.length === 0
      ? []
      : table(columns, cells, width, (text) => paint(text, 'faint')),
    addressOf(path, page),
  ];
}

function headingOf(key: string, { heading }: Answer, { paint, width }: Page): Block {
  const message = heading.map(({ text }) => text).join('');
  const [first = '', ...others] = paragraph(`${key} ${message}`, width);
  // The code itself never stands broken: it is the first word.
  const rest = first.slice(key.length);
  return [
    paintCode(key, paint, 'bold') + paint(rest, 'bold'),
    ...others.map((line) => paint(line, 'bold')),
  ];
}

/** The three parts of a code in their colours; anything else as it is. */
export function paintCode(text: string, paint: Paint, ...some: Style[]): string {
  const [, http = '', between = '', service = '', sign = '', caseCode = '', rest = ''] =
    /^(\d{3})(-?)(\d\d(?=\d\d)|xx|)(-?)(\d\d)(.*)$/.exec(text) ?? [];
  if (http === '') return paint(text, ...some);
  return [
    paint(http, 'http', ...some),
    between,
    paint(service, 'service', ...some),
    sign,
    paint(caseCode, 'case', ...some),
    rest,
  ].join('');
}

function pairOfMark(mark: Mark, listed: ListedCode | null, page: Page): Pair {
  const { words } = page.context;
  const text = wordOfMark(mark, words);
  const operation = mark.part === 'outcome' && listed ? operationOf(listed, page) : '';
  const beside = operation === '' ? mark.about : operation;
  return {
    name: wordOf(words, `word.${mark.part}`),
    text: beside === '' ? text : `${text} (${beside})`,
    // Only the word itself has the colour.
    paint: (line) =>
      line.startsWith(text)
        ? page.paint(text, 'bold', ...styleOf(mark)) + line.slice(text.length)
        : line,
  };
}

/** What a value of a contract is called. */
export function wordOfMark({ part, value }: Mark, words: Words): string {
  return wordOf(words, `${part}.${value}`);
}

/** What the outcome of a code is about. */
function operationOf({ http, service, contract }: ListedCode, { context, advice }: Page): string {
  const operation = advice().operations[service.code] ?? '';
  return isOfEarlier(contract.outcome, http.status)
    ? wordOf(context.words, 'contract.earlier', { operation })
    : operation;
}

function pairsOfParts({ parts }: Answer, { context, paint }: Page): Pair[] {
  return (['http', 'service', 'case'] as const).map((part) => ({
    name: wordOf(context.words, `word.${part}`),
    text: `${parts[part].digits} ${parts[part].text}`,
    paint: (line) =>
      line.startsWith(parts[part].digits)
        ? paint(parts[part].digits, part) + line.slice(parts[part].digits.length)
        : line,
  }));
}
