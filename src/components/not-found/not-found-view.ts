import type { CodeFind } from '#decoder/code-find.ts';
import { findCodes } from '#decoder/find.ts';

/**
 * The first response code in the path of an address, in any notation, if there is one.
 * @param path the path as the browser gives it, percent-encoded
 * @param base the path that the site lives under; a number in it is not meant
 */
export function codeInPath(path: string, base: string): CodeFind | undefined {
  const written = withoutBase(path, base);
  // Whatever the words around it say: in an address of this site a code is a code.
  return [written, ...written.split('/')].flatMap((part) => findCodes(part))[0];
}

/** The words and digits of a path, as somebody would search for them. */
export function wordsInPath(path: string, base: string): string {
  return withoutBase(path, base)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 80);
}

function withoutBase(path: string, base: string): string {
  return decode(path.startsWith(base) ? path.slice(base.length) : path);
}

/** Undoes percent-encoding where it is sound; a broken path is read as it stands. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
