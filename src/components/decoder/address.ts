/** What an address puts into the field of the decoder. Pure: no DOM. */
import { eachCodeOnce } from '#decoder/code-find.ts';
import { readInput } from '#decoder/read.ts';

/**
 * What the fragment of an address puts into the field: codes as they are written there, and nothing
 * else of a text around them. Null when the fragment is meant for something else, such as a
 * heading of the page.
 */
export function textOfFragment(hash: string): string | null {
  // Unlike decodeURIComponent, this takes any text.
  const text = new URLSearchParams(`text=${hash.slice(1)}`).get('text') ?? '';
  const input = readInput(text);
  if (input.kind === 'codes') return input.finds.map((find) => find.text).join(', ');
  return input.kind === 'text' ? null : text;
}

/**
 * What has to stand in the field when the page comes to an address.
 * @param field what stands in it now
 * @param hasTravelled whether somebody went back or forth; otherwise the page was loaded
 * @returns `field` is null when it stays as it is; `isNamed`: whether the address names anything,
 *   undefined when it says nothing of the field
 */
export function fieldFor(
  hash: string,
  field: string,
  hasTravelled: boolean,
): { field: string | null; isNamed?: boolean } {
  const text = textOfFragment(hash);
  if (text === null || (text === '' && !hasTravelled)) return { field: null };
  // What was pasted says more than the codes of it, which are all that the address keeps.
  const codes = codesIn(text);
  const isKept = codes !== '' && codes === codesIn(field);
  return { field: isKept ? null : text, isNamed: text !== '' };
}

function codesIn(text: string): string {
  const input = readInput(text);
  const finds = input.kind === 'codes' ? input.finds : [];
  return eachCodeOnce(finds)
    .map(({ code }) => code)
    .join();
}
