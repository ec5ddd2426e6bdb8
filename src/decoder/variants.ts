/** The spellings in which the words of published messages occur, seen in code and logs of partners. */
const variants: readonly [word: RegExp, pattern: string][] = [
  [/^cancell?ed$/, 'cancell?ed'],
  [/^exceed(?:s|ed)?$/, 'exceed(?:s|ed)?'],
  [/^funds?$/, 'funds?'],
  [/^honou?r$/, 'honou?r'],
  [/^unauthori[sz]ed$/, 'unauthori[sz]ed'],
  // The standard's own samples say "Request has been processed successfully".
  [/^success(?:ful)?$/, '(?:request(?:has)?(?:been)?processed)?success(?:full?y?)?'],
  [/^cardholder$/, 'cardhold?er'],
  [/^operation$/, 'ope(?:ra|ara)tion'],
  [/^fields?$/, 'fields?'],
  [/^limits?$/, 'limits?'],
  [/^blacklist(?:ed)?$/, 'blacklist(?:ed)?'],
  [/^requests$/, 'requests?'],
  [/^services?$/, 'services?'],
];

/** Other words for the same, seen there as well. */
const wordings: readonly [published: string, other: string][] = [
  ['Invalid Mandatory', 'Missing Mandatory'],
];

/** A message in all its wordings, as published first. */
export function wordingsOf(message: string): string[] {
  return [
    message,
    ...wordings
      .filter(([published]) => message.includes(published))
      .map(([published, other]) => message.replace(published, other)),
  ];
}

/** The pattern of a word in lower case that takes all its spellings. */
export function spellings(word: string): string {
  return variants.find(([known]) => known.test(word))?.[1] ?? word;
}
