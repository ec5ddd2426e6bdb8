const longest = 160;

/** The line around a place, as far as it helps a person to know it again, white space folded. */
export function excerptOf(text: string, offset: number, length: number): string {
  const lead = text.slice(Math.max(0, offset - longest / 2), offset);
  const start = offset - lead.length + lead.lastIndexOf('\n') + 1;
  const rest = text.slice(offset + length, start + longest).split('\n', 1)[0] ?? '';
  const excerpt = text.slice(start, offset + length) + rest;
  return (/[^\S ]| {2}/.test(excerpt) ? excerpt.replace(/\s+/g, ' ') : excerpt).trim();
}
