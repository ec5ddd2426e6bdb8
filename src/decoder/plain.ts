/** A text in which every sign that has several spellings is written in one of them. */
export interface Plain {
  text: string;
  /** Where a place of the plain text stands in the original one. */
  origin: (index: number) => number;
}

// The colours of a terminal; escapes, percent signs encoded once more included; and everything
// outside of ASCII.
const unusual =
  // eslint-disable-next-line no-control-regex -- terminals begin a colour with one
  /(?:\u001b|\\u001b|\\x1b|\\e|\\033)\[\d{1,3}(?:;\d{1,3}){0,4}m|%(?:25){0,3}[0-7][\da-f]|\\u[\da-f]{4}|\\x[\da-f]{2}|\\[nrt]|[^\t\n -~]/gi;

/** Told fast: most texts have nothing of it. */
const mayBeUnusual = /[^\t\n -$&-[\]-~]/;

/**
 * Writes what people and machines write in many ways in one: full-width signs become ASCII, every
 * dash a hyphen, every blank but a tab a space, every line break `\n`; signs of no width vanish; the escapes
 * of JSON and of addresses (`\u0022`, `%22`) become the sign they stand for.
 */
export function toPlain(original: string): Plain {
  if (!mayBeUnusual.test(original)) return { text: original, origin: (index) => index };
  const ends: number[] = [];
  const origins: number[] = [];
  let shift = 0;
  const text = original.replace(unusual, (sign, index: number) => {
    const one = plainSign(sign);
    if (one.length !== sign.length) {
      shift += sign.length - one.length;
      ends.push(index + sign.length - shift);
      origins.push(index + sign.length);
    }
    return one;
  });
  return {
    text,
    origin: (index) => {
      const last = lastAtMost(ends, index);
      return index + (last < 0 ? 0 : (origins[last] ?? 0) - (ends[last] ?? 0));
    },
  };
}

function plainSign(sign: string): string {
  if (sign.endsWith('m')) return '';
  // Escapes: `%22`, `%2522`, `\n`, `\u0022`.
  if (sign.startsWith('%')) return plainSign(String.fromCharCode(parseInt(sign.slice(-2), 16)));
  if (sign.length === 4) return plainSign(String.fromCharCode(parseInt(sign.slice(2), 16)));
  if (sign.length === 6) return plainSign(String.fromCharCode(parseInt(sign.slice(2), 16)));
  if (sign.length === 2) return sign.toLowerCase() === '\\t' ? '\t' : '\n';
  // The full-width forms stand in the order of ASCII.
  if (sign >= '\uFF01' && sign <= '\uFF5E') return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  if (/[\p{Pd}\u2212]/u.test(sign)) return '-';
  if (/[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/.test(sign)) return '';
  if (/[\r\n\v\f\u0085\u2028\u2029]/.test(sign)) return '\n';
  // A tab parts the cells of a table.
  return /[^\S\t]/.test(sign) ? ' ' : sign;
}

/** The position of the last number that is at most `limit`; -1 when there is none. */
function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
