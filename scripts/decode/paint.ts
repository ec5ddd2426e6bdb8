/**
 * Text for a terminal: how wide it is, where it may be broken, in which colour it stands. What comes
 * from a log passes through `visible` first: it must not drive the terminal.
 */

/** A place in a line that means nothing to a terminal, or too much. */
const hidden =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

/**
 * A text in which everything that a terminal would obey, or that would turn the order of signs
 * around, is written as a sign that can be seen: `␛[31m`, `<U+202E>`.
 */
export function visible(text: string): string {
  return text.replace(hidden, (sign) => {
    const point = sign.charCodeAt(0);
    if (point < 0x20) return String.fromCharCode(0x2400 + point);
    if (point === 0x7f) return '\u2421';
    if (point >= 0xd800 && point < 0xe000) return '\ufffd';
    return `<U+${point.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** What stands upon another sign, or is not seen at all. */
const thin = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** What takes two columns. */
const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** How many columns a text takes. */
export function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const sign of text) width += signWidth(sign);
  return width;
}

function signWidth(sign: string): number {
  if (thin.test(sign)) return 0;
  return wide.test(sign) ? 2 : 1;
}

/** As many signs from the beginning as a width holds, one at least. */
function fitting(text: string, width: number): string {
  let taken = '';
  let room = width;
  for (const sign of text) {
    room -= signWidth(sign);
    if (room < 0 && taken !== '') break;
    taken += sign;
  }
  return taken;
}

/**
 * Breaks a text into lines between its words; a word that is too long for a line in itself. The
 * lines are safe to be shown.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (let word of visible(text.replace(/\s+/g, ' ').trim()).split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) <= width) {
      line += ` ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    while (widthOf(word) > width) {
      const head = headOf(word, width);
      lines.push(head);
      word = word.slice(head.length);
    }
    line = word;
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** The beginning of a word that is too long, up to where its parts are set apart: `latestTransaction`. */
function headOf(word: string, width: number): string {
  const most = fitting(word, width);
  const [head = ''] = /^.*(?:[/,;:._-]|\p{Ll}(?=\p{Lu}))/u.exec(most) ?? [];
  return widthOf(head) > width / 2 ? head : most;
}

/**
 * Shortens a text to a width by leaving out its beginning: of a path, the end tells more. What is
 * left is safe to be shown.
 */
export function cutLeft(original: string, width: number): string {
  const text = visible(original);
  if (widthOf(text) <= width) return text;
  const signs = Array.from(text);
  let room = width - 1;
  let start = signs.length;
  while (start > 0 && room >= signWidth(signs[start - 1] ?? '')) {
    start -= 1;
    room -= signWidth(signs[start] ?? '');
  }
  // What stands upon a sign goes with it.
  while (start < signs.length && thin.test(signs[start] ?? '')) start += 1;
  return `…${signs.slice(start).join('')}`;
}

/** Fills a text up to a width with blanks. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'left' ? blanks + text : text + blanks;
}

const styles = {
  bold: 1,
  faint: 2,
  alarm: '1;7;31',
  bad: 31,
  good: 32,
  wait: 33,
  case: 33,
  http: 34,
  service: 35,
} as const;

/** A way in which a text may stand out. */
export type Style = keyof typeof styles;

/** Makes a text stand out, or not, where there are no colours. */
export type Paint = (text: string, ...some: readonly Style[]) => string;

/** Colours for a terminal; without them nothing is lost but them. */
export function makePaint(hasColours: boolean): Paint {
  if (!hasColours) return (text) => text;
  return (text, ...some) =>
    text === '' || some.length === 0
      ? text
      : `\u001b[${some.map((style) => styles[style]).join(';')}m${text}\u001b[0m`;
}
