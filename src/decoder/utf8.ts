/** Makes UTF-8 of what a file holds, alike in the page and in Node. */

/** What a file may begin with, and the encoding that it tells. Windows writes such files. */
const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

const longestMark = 3;

/**
 * Passes the bytes of a text on as UTF-8, without the mark that tells its encoding. What has none is
 * passed on as it is.
 */
export async function* toUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let convert: Convert | undefined;
  let head: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (convert) {
      yield convert(chunk);
      continue;
    }
    head = head.length === 0 ? chunk : join(head, chunk);
    if (head.length < longestMark) continue;
    const { encoding, rest } = readMark(head);
    convert = makeConvert(encoding);
    yield convert(rest);
  }
  if (convert) {
    yield convert();
    return;
  }
  const { encoding, rest } = readMark(head);
  convert = makeConvert(encoding);
  yield convert(rest);
  yield convert();
}

/** Converts the next bytes; called without any at the end. */
type Convert = (bytes?: Uint8Array) => Uint8Array;

function makeConvert(encoding: (typeof marks)[number]['encoding']): Convert {
  if (encoding === 'utf-8') return (bytes = new Uint8Array(0)) => bytes;
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const encoder = new TextEncoder();
  return (bytes) =>
    encoder.encode(bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode());
}

function readMark(head: Uint8Array) {
  const mark = marks.find(({ bytes }) => bytes.every((byte, index) => byte === head[index]));
  return { encoding: mark?.encoding ?? 'utf-8', rest: head.subarray(mark?.bytes.length ?? 0) };
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
