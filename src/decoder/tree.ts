/** Words as a tree of letters, so that all of them are looked for at once. */

/** Whether one of some words begins at a place of some bytes, of which so many count. */
export type WordCheck = (bytes: Uint8Array, start: number, length: number) => boolean;

/** So many signs may stand between two letters of a word. */
const longestGap = 3;

/** Makes the check for words of the letters a to z; what is checked may be in upper case. */
export function makeWordCheck(words: readonly string[]): WordCheck {
  // One table, 32 edges a node; the node 0 is the root, and no edge leads there.
  const size = words.reduce((sum, word) => sum + word.length, 1);
  const next = new Int16Array(32 * size);
  const ends = new Uint8Array(size);
  let nodes = 1;
  for (const word of words) {
    let node = 0;
    for (const letter of word) {
      const edge = 32 * node + (letter.charCodeAt(0) & 31);
      if (next[edge] === 0) {
        next[edge] = nodes;
        nodes += 1;
      }
      node = next[edge] ?? 0;
    }
    ends[node] = 1;
  }
  return (bytes, start, length) => {
    if (isLetter(bytes[start - 1] ?? 0) || !isLetter(bytes[start] ?? 0)) return false;
    let node = 0;
    let gap = 0;
    for (let at = start; at < length && gap <= longestGap; at += 1) {
      const byte = bytes[at] ?? 0;
      if (!isLetter(byte)) {
        gap += 1;
        continue;
      }
      gap = 0;
      node = next[32 * node + (byte & 31)] ?? 0;
      if (node === 0) return false;
      if (ends[node] === 1) return true;
    }
    return false;
  };
}

/** Whether a byte is a letter from a to z, in either case. */
export function isLetter(byte: number): boolean {
  const small = byte | 32;
  return small >= 97 && small < 123;
}
