import { findCodes, type CodeFind } from '#decoder/find.ts';

/**
 * The first response code in the path of an address, in any notation, if there is one.
 * @param path the path as the browser gives it, percent-encoded
 * @param base the path that the site lives under; a number in it is not meant
 */
export function codeInPath(path: string, base: string): CodeFind | undefined {
  const rest = path.startsWith(base) ? path.slice(base.length) : path;
  return findCodes(decode(rest))[0];
}

/** Undoes percent-encoding where it is sound; a broken path is read as it stands. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
