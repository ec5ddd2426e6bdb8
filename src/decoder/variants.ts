/** The spellings in which the words of published messages occur, seen in code and logs of partners. */
const variants: readonly (readonly string[])[] = [
  ['canceled', 'cancelled'],
  ['exceed', 'exceeds', 'exceeded'],
  ['funds', 'fund'],
  ['honor', 'honour'],
  ['unauthorized', 'unauthorised'],
  ['successful', 'success', 'successfully', 'successfull', 'succesful'],
  ['cardholder', 'cardholer'],
  ['operation', 'opearation'],
  ['field', 'fields'],
  ['limit', 'limits'],
  ['blacklisted', 'blacklist'],
  ['requests', 'request'],
  ['services', 'service'],
];

/** The spellings of a word in lower case, as published first. */
export function spellingsOf(word: string): readonly string[] {
  const known = variants.find((spellings) => spellings.includes(word));
  return known ? [word, ...known.filter((spelling) => spelling !== word)] : [word];
}

/** Other words for the same, seen there as well; the standard's own samples have the second one. */
const wordings: readonly (readonly [published: RegExp, other: string])[] = [
  [/^Invalid Mandatory\b/, 'Missing Mandatory'],
  [/^Success(?:ful)?$/, 'Request has been processed successfully'],
];

/** A message in all its wordings, as published first. */
export function wordingsOf(message: string): string[] {
  const others = wordings
    .filter(([published]) => published.test(message))
    .map(([published, other]) => message.replace(published, other));
  return [message, ...others];
}
