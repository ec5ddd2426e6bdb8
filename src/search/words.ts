/** The words of questions and cases, and when two of them are the same word. */

/** What questions are made of in both languages, and no case is about. */
const fillers = new Set(
  (
    'a an and any are at be but by can do does for from get got has have how i if in is it its me mean means my ' +
    'of on or our say says that the they this to was we what when where which why with you your ' +
    'ada aja apa arti artinya atau bagaimana bisa dan dari di dong gimana ini itu juga kalau ' +
    'kan karena ke kenapa kok lagi maksud mau mengapa pada saat saja saya sih terus untuk ' +
    'ya yang'
  ).split(' '),
);

/** The words of a text in their order, in lower case, full-width signs as plain ones. */
export function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Whether a word says nothing of what a text is about. */
export function isFiller(word: string): boolean {
  return fillers.has(word.toLowerCase());
}

/** The words of a text that say what it is about. */
export function tellingWords(text: string): string[] {
  return wordsIn(text).filter((word) => !isFiller(word));
}

const endings = /(?:(?:ies|es|s|ed|ing)|(?:kan|an)?(?:nya|lah|kah)|kan|an)$/;
const beginnings = /^(?:meng|mem|men|me|di|ter|ber|ke)(?=.{4})/;

/** A word without the endings and beginnings of either language, so that its forms meet. */
export function stem(word: string): string {
  const cut = word.replace(endings, '');
  const core = cut.length >= 3 ? cut : word;
  return core.replace(beginnings, '');
}
