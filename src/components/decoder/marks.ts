/** The four answers of a contract. What each is called, and its shape, stands in the page. */
import type { ShortContract } from '#catalog/digest.ts';
import { isOfEarlier } from '#catalog/earlier.ts';
import type { Locale } from '#catalog/locales.ts';
import { fill } from '#catalog/words.ts';
import { formatWait } from '#components/contract/wait.ts';

/** One of the answers: the `outcome` is `failed`. */
export interface Mark {
  part: 'outcome' | 'money' | 'retry' | 'who';
  value: string;
  /** What goes with it, such as the pauses of a retry; may be empty. */
  about: string;
}

/**
 * The marks of a contract, in the order in which they are shown.
 * @param status the HTTP status of the code, three digits
 */
export function marksOf(
  { outcome, money, retry, who, wait }: ShortContract,
  status: string,
  words: Readonly<Record<'contract.ofEarlier' | 'contract.wait', string>>,
  locale: Locale,
): Mark[] {
  const pauses = wait ? fill(words['contract.wait'], { wait: formatWait(wait, locale) }) : '';
  const earlier = isOfEarlier(outcome, status) ? words['contract.ofEarlier'] : '';
  return [
    { part: 'outcome', value: outcome, about: earlier },
    { part: 'money', value: money, about: '' },
    { part: 'retry', value: retry, about: pauses },
    { part: 'who', value: who, about: '' },
  ];
}
