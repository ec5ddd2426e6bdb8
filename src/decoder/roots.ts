/** Leads the forms of a word back to the one that stands in a list, in English and Indonesian. */

/** `returns`, `returned`, `receiving`; `kodenya`, `jawabannya`, `kembalikan`. */
const endings = ['nya', 'annya', 'kan', 'lah', 'an', 's', 'es', 'ed', 'd', 'ing'] as const;

/** `dijawab`, `menjawab`, `terkirim`; some swallow the first letter of the root: `mengirim`, `memakai`. */
const beginnings: readonly (readonly [beginning: string, swallowed: string])[] = [
  ['di', ''],
  ['ter', ''],
  ['ber', ''],
  ['me', ''],
  ['mem', ''],
  ['mem', 'p'],
  ['men', ''],
  ['men', 't'],
  ['meng', ''],
  ['meng', 'k'],
  ['meny', 's'],
];

/** A shorter rest is the root of too many words. */
const shortest = 3;

/** Whether a list has a word, in lower case, or what may be its root. */
export function hasRoot(list: ReadonlySet<string>, word: string): boolean {
  if (list.has(word)) return true;
  const stems = withoutEnding(word);
  if (stems.some((stem) => list.has(stem))) return true;
  return [word, ...stems].some((stem) => withoutBeginning(stem).some((root) => list.has(root)));
}

function withoutEnding(word: string): string[] {
  const stems: string[] = [];
  for (const ending of endings) {
    const rest = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || rest.length < shortest) continue;
    stems.push(rest, ...(ending === 'ing' ? [`${rest}e`] : []));
  }
  return stems;
}

function withoutBeginning(word: string): string[] {
  return beginnings.flatMap(([beginning, swallowed]) => {
    const rest = swallowed + word.slice(beginning.length);
    return word.startsWith(beginning) && rest.length >= shortest ? [rest] : [];
  });
}
