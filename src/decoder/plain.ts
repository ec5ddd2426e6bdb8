/** A text in which every sign that has several spellings is written in one of them. */
export interface Plain {
  text: string;
  /** Where a place of the plain text stands in the original one. */
  origin: (index: number) => number;
}

const unusual = /%[0-7][\da-f]|\\u[\da-f]{4}|\\[nrt]|[^\n -~]/gi;

/**
 * Writes what people and machines write in many ways in one: full-width signs become ASCII, every
 * dash a hyphen, every blank a space, every line break `\n`; signs of no width vanish; the escapes
 * of JSON and of addresses (`\u0022`, `%22`) become the sign they stand for.
 */
export function toPlain(original: string): Plain {
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
  // Escapes: `%22`, `\n`, `\u0022`.
  if (sign.length === 3) return plainSign(String.fromCharCode(parseInt(sign.slice(1), 16)));
  if (sign.length === 6) return plainSign(String.fromCharCode(parseInt(sign.slice(2), 16)));
  if (sign.length === 2) return sign.toLowerCase() === '\\t' ? ' ' : '\n';
  // The full-width forms stand in the order of ASCII.
  if (sign >= '\uFF01' && sign <= '\uFF5E') return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  if (/[\p{Pd}\u2212]/u.test(sign)) return '-';
  if (/[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/.test(sign)) return '';
  if (/[\r\n\v\f\u0085\u2028\u2029]/.test(sign)) return '\n';
  return /\s/.test(sign) ? ' ' : sign;
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
