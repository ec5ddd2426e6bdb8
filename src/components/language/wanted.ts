/**
 * The language that a reader wants of those there are: the chosen one, or else the first that the
 * browser asks for; undefined where neither is there.
 * @param chosen what the reader has chosen before, if anything
 * @param asked the languages that the browser asks for, as BCP 47 tags, best first
 */
export function wanted(
  chosen: string | null,
  asked: readonly string[],
  there: readonly string[],
): string | undefined {
  const tags = chosen === null ? asked : [chosen];
  return tags.map((tag) => tag.split('-')[0] ?? '').find((tag) => there.includes(tag));
}
