/** Response codes in what was typed into a search, where a person asks for what the list has. */
import type { DigestParts } from '#catalog/digest.ts';
import { listedParts } from '#catalog/explain.ts';
import { findAlone, toFind, type CodeFind } from '#decoder/code-find.ts';
import { findNumbers, type Candidate } from '#decoder/numbers.ts';
import { toPlain, type Plain } from '#decoder/plain.ts';

/** Stands for numbers that are read, so that they are no digits beside others. */
const read = '#';

/** What is said in front of a code, whichever it is. */
const label = /(?:\brc|code|kode)\W{0,3}$/i;

/**
 * Finds the codes in a typed text, in order: all that the list has, in any notation; of others those
 * that are written as a code of it would be. Parts of longer numbers are passed over. Never throws.
 */
export function findTyped(text: string, digest: DigestParts): CodeFind[] {
  const plain = toPlain(text);
  const alone = findAlone(text, plain) ?? findSpread(text, plain);
  if (alone) return alone;

  const candidates = findNumbers(plain.text);
  const masked = candidates.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + read.repeat(end - start) + rest.slice(end),
    plain.text,
  );
  return candidates
    .filter((one) => isWhole(one, masked) && isMeant(one, masked, digest))
    .map((one) => toFind(text, plain, one));
}

/** Seven digits with a blank between each two, as they are read out. */
function findSpread(text: string, plain: Plain): CodeFind[] | undefined {
  const written = plain.text.trim();
  if (!/^\d(?: \d){6}$/.test(written)) return undefined;
  const start = plain.text.indexOf(written);
  const digits = written.replaceAll(' ', '');
  return [toFind(text, plain, { digits, start, end: start + written.length, letters: '' })];
}

/** Whether no other digits stand beside a number in the way in which its own stand together. */
function isWhole({ start, end, separator }: Candidate, masked: string): boolean {
  const [before, after] = [masked.slice(0, start), masked.slice(end)];
  return separator.trim() === '' && separator !== ''
    ? !/\d[^\p{L},;#]*$/u.test(before) && !/^[^\p{L},;#]*\d/u.test(after)
    : !/[\d.+][-.,/:+_]?$/.test(before) && !/^[-.,/:_]?\d/.test(after);
}

function isMeant({ digits, start }: Candidate, masked: string, digest: DigestParts): boolean {
  const isKnownStatus = digest.httpStatuses.some(({ status }) => digits.startsWith(status));
  return (
    isKnownStatus || listedParts(digest, digits) !== undefined || label.test(masked.slice(0, start))
  );
}
