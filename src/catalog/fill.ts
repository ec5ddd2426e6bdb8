/**
 * Fills the places of a word: `fill('{code} is not listed', { code: '4044799' })`.
 * A place without a value stays as it is, so that it is seen. What is filled in is not filled again.
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
