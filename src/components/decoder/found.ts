/** What a text says of a code beside the code itself: the payment, contradictions, parameters, places. */
import { splitCode } from '#catalog/code.ts';
import type { Digest } from '#catalog/digest.ts';
import { fill } from '#catalog/words.ts';
import { paymentStates } from '#catalog/contract-values.ts';
import type { Contradiction, StatusValue } from '#decoder/finding.ts';
import { placeText, type Counted, type TriageRow } from '#decoder/triage.ts';
import type { foundKeys } from './word-keys.ts';

type Words = Readonly<Record<(typeof foundKeys)[number], string>>;

interface Context {
  digest: Pick<Digest, 'statuses' | 'services'>;
  words: Words;
}

/** How the payment stands, as the body says it: what the response code does not tell. */
export interface Payment {
  /** `unknown`: the body does not tell it, or not in a value that is published. */
  state: (typeof paymentStates)[number] | 'unknown';
  heading: string;
  text: string;
}

/** What the bodies of a row say of payments, the most frequent state first. */
export function paymentsOf({ code, contract, statuses }: TriageRow, context: Context): Payment[] {
  const { digest, words } = context;
  const only = code === null ? '' : fill(words['decoder.payment.only'], { code });
  if (statuses.length > 0) {
    return statuses.map((status, index) => paymentOf(status, index === 0 ? only : '', context));
  }
  const service = code === null ? undefined : splitCode(code)?.service;
  const fields = digest.statuses.filter(({ services }) => services.includes(service ?? ''));
  if (contract?.money !== 'see-status' || fields.length === 0 || code === null) return [];
  const names = fields.map(({ field }) => field).join(', ');
  return [
    {
      state: 'unknown',
      heading: '',
      text: fill(words['decoder.payment.missing'], { code, fields: names }),
    },
  ];
}

function paymentOf(
  { value: status, count }: Counted<StatusValue>,
  only: string,
  { digest, words }: Context,
): Payment {
  const { field, value } = status;
  const set = digest.statuses.find((one) => one.field === field);
  const known = set?.values.find((one) => one.value === value);
  const times = count > 1 ? ` (${count}×)` : '';
  if (!known) {
    const text = fill(words['decoder.payment.unknown'], { field, value });
    return {
      state: 'unknown',
      heading: `${field} ${value}${times}`,
      text: `${text} ${only}`.trim(),
    };
  }
  const { payment, name = '', meaning } = known;
  const said = fill(words['decoder.payment.value'], { field, value, name }).trim();
  return {
    state: payment,
    heading: fill(words['decoder.payment'], { state: words[`payment.${payment}`] }) + times,
    text: `${said}: ${meaning} ${only}`.trim(),
  };
}

/** The contradictions of a row, each in a sentence. */
export function contradictionTexts(row: TriageRow, { words }: Context): string[] {
  return row.contradictions.map(({ value, count }) => {
    const times = count > 1 ? ` (${count}×)` : '';
    return sentenceOf(value, row, words) + times;
  });
}

function sentenceOf(contradiction: Contradiction, { code }: TriageRow, words: Words): string {
  const { http = '', service = '' } = (code === null ? null : splitCode(code)) ?? {};
  switch (contradiction.kind) {
    case 'http':
      return fill(words['contradiction.http'], { http: contradiction.http, status: http });
    case 'message':
      return fill(words['contradiction.message'], { cases: contradiction.cases.join(', ') });
    case 'service': {
      const services = contradiction.services.join(', ');
      return fill(words['contradiction.service'], { services, service });
    }
    case 'number':
      return words['contradiction.number'];
  }
}

/** What stood in the places of the message: `field name: amount.value (3×), merchantId`. */
export function parameterTexts({ parameters }: TriageRow): string[] {
  return parameters.map(({ name, values, others }) => {
    const listed = values.map(({ value, count }) => (count > 1 ? `${value} (${count}×)` : value));
    return `${name}: ${[...listed, ...(others > 0 ? [`… (${others})`] : [])].join(', ')}`;
  });
}

/** How often, and where first and last. */
export function foundText({ count, first, last }: TriageRow, { words }: Context): string {
  const values = { count, first: placeText(first), last: placeText(last) };
  return fill(words[count === 1 ? 'decoder.found.once' : 'decoder.found'], values);
}
