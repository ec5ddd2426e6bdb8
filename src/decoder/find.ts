import { findAlone, toFind, type CodeFind } from './code-find.ts';
import { judge, surroundingsOf } from './judge.ts';
import { findNumbers } from './numbers.ts';
import { toPlain, type Plain } from './plain.ts';

/**
 * Finds the response codes in a short text, in order, without asking a catalog: seven digits, or
 * three, two and two with a sign between them. The letters O and l are read as 0 and 1. Amounts,
 * telephone numbers and longer numbers are passed over. Never throws, and takes time in proportion
 * to the text.
 */
export function findCodes(text: string): CodeFind[] {
  const plain = toPlain(text);
  return findAlone(text, plain) ?? findInText(text, plain);
}

function findInText(text: string, plain: Plain): CodeFind[] {
  return findNumbers(plain.text)
    .filter(({ digits, start, end, separator }) => {
      const judgement = judge({
        ...surroundingsOf(plain.text, start, end),
        separator,
        digits,
        // Without a catalog, whatever begins like an HTTP status may be listed.
        isListed: /^[1-5]/.test(digits),
        isOfService: /^[1-5]/.test(digits),
        isPlausible: /^[1-5]/.test(digits),
        sharesWord: () => false,
      });
      return judgement !== null && judgement.confidence !== 'possible';
    })
    .map((candidate) => toFind(text, plain, candidate));
}
