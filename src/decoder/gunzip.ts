/**
 * Unpacks gzip alike in the page and in Node, with fflate, which finds the members, and with the
 * checks that fflate leaves out: https://github.com/101arrowz/fflate/issues/174
 * `DecompressionStream` refuses files of several members, as rotated logs may be:
 * https://github.com/whatwg/compression/issues/42
 */
import { Gunzip, type FlateError, type FlateErrorCode } from 'fflate';

const messages = {
  short: 'The gzip file ends too early',
  damaged: 'The gzip file is damaged',
};

/** Thrown when a gzip file cannot be unpacked to its end. */
export class GzipError extends Error {
  readonly reason: keyof typeof messages;

  constructor(reason: keyof typeof messages) {
    super(messages[reason]);
    this.name = 'GzipError';
    this.reason = reason;
  }
}

/** The input, as far as it has not been used. */
interface Rest {
  /** What has been read of it. */
  bytes: Uint8Array;
  /** What follows. */
  chunks: AsyncIterator<Uint8Array>;
}

const none: Uint8Array = new Uint8Array(0);

/** What every member begins with; 8 is the only method there is. */
const magic = Uint8Array.of(0x1f, 0x8b, 0x08);

/** The checksum and the length that a member ends with. */
const trailerLength = 8;

/** As many as fflate needs of a header to refuse it. */
const headerZeros = new Uint8Array(4);

/** More zeros than stand at the end of a member and let fflate refuse those behind it. */
const zerosAlone = 16;

const invalidHeader: typeof FlateErrorCode.InvalidHeader = 6;

/** A longer header is taken for damage: fflate goes through all of it again with every part. */
const longestHeader = 1024 * 1024;

/** How much is unpacked at a time: fflate gives all of it at once, up to a thousand times as much. */
const sliceSize = 16 * 1024;

/** How much is passed on at a time, however well the file is packed. */
const pieceSize = 64 * 1024;

/** What a byte does to a CRC-32: 256 values each for when no, one, two and three bytes follow it. */
const effects = Int32Array.from({ length: 4 * 256 }, (_, index) => {
  let effect = index & 255;
  for (let bit = -8; bit < (index >> 8) * 8; bit += 1) {
    effect = (effect >>> 1) ^ (effect & 1 && 0xedb88320);
  }
  return effect;
});

/**
 * Passes bytes on as they are, or, when they begin like a gzip file, unpacked. Whether a member is
 * whole shows at its end, after its bytes: they count only when no `GzipError` follows.
 *
 * Zeros behind the last member are padding, as for gzip(1). Other bytes there are damage: gzip(1)
 * warns of them and goes on, but they may be what is left of a member.
 */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const rest: Rest = { bytes: none, chunks: chunks[Symbol.asyncIterator]() };
  try {
    if (isAt(await peek(rest, magic.length), 0, magic)) yield* unpackMembers(rest);
    else yield* passOn(rest);
  } finally {
    await rest.chunks.return?.();
  }
}

async function* passOn(rest: Rest): AsyncGenerator<Uint8Array> {
  while ((await peek(rest, 1)).length > 0) yield take(rest);
}

async function* unpackMembers(rest: Rest): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const unpack = makeUnpacker(pieces);
  while ((await peek(rest, 1)).length > 0) {
    for (const part of setZerosApart(take(rest, sliceSize))) {
      const end = unpack(part);
      yield* pieces.splice(0);
      if (end === 'whole' && (await isZeros(rest))) return;
      if (end) throw new GzipError('damaged');
    }
  }
  // fflate says that a file ends too early only when bits are left over (`!sl` in its `inflt`), and
  // nothing of where the last member ends. So there are always zeros behind it, for fflate to refuse:
  // https://github.com/101arrowz/fflate/blob/master/src/index.ts
  let end: End;
  for (const zero of cutUp(headerZeros)) end ??= unpack(zero);
  if (end !== 'whole') throw new GzipError(end === 'damaged' ? end : 'short');
}

/**
 * Cuts bytes so that the first zeros after the last other byte stand alone: where a header begins
 * that it refuses, fflate does not tell. It does not mean to read padding at all:
 * https://github.com/101arrowz/fflate/issues/207
 */
function setZerosApart(bytes: Uint8Array): Uint8Array[] {
  const start = bytes.findLastIndex(Boolean) + 1;
  const end = start + zerosAlone;
  const parts = [
    bytes.subarray(0, start),
    ...cutUp(bytes.subarray(start, end)),
    bytes.subarray(end),
  ];
  return parts.filter(({ length }) => length > 0);
}

function cutUp(bytes: Uint8Array): Uint8Array[] {
  return Array.from(bytes, (byte) => Uint8Array.of(byte));
}

/** What a part of the input leads to: `whole` is the end of the last member, when zeros follow. */
type End = 'whole' | 'damaged' | 'unreadable' | undefined;

/** Makes what unpacks a file part by part and verifies each member of it. */
function makeUnpacker(pieces: Uint8Array[]): (part: Uint8Array) => End {
  /** The inverted checksum and the length of what has been unpacked of this member. */
  let checksum = -1;
  let length = 0;
  /** How often fflate gave something, be it no bytes. */
  let given = 0;
  let inputSize = 0;
  /**
   * The end of the input, from the last part on at which fflate gave something. The trailer stands
   * there: a member ends in such a part, and no other follows before the next member begins.
   */
  let recent = none;

  const gunzip = new Gunzip((data) => {
    given += 1;
    length += data.length;
    checksum = extend(checksum, data);
    for (let start = 0; start < data.length; start += pieceSize) {
      pieces.push(data.subarray(start, start + pieceSize));
    }
  });

  // Called when the whole header of a next member is there, and before anything of it is given:
  // https://github.com/101arrowz/fflate/issues/102
  gunzip.onmember = (offset) => {
    const start = recent.length - (inputSize - offset) - trailerLength;
    if (!isAt(recent, start, makeTrailer(checksum, length))) throw new GzipError('damaged');
    checksum = -1;
    length = 0;
  };

  return (part) => {
    const before = given;
    inputSize += part.length;
    recent = join(recent, part);
    if (recent.length > longestHeader) return 'damaged';
    try {
      gunzip.push(part);
    } catch (error) {
      if (error instanceof GzipError) return 'damaged';
      if ((error as FlateError).code !== invalidHeader) return 'unreadable';
      // Where the header begins is known when its fourth byte came alone.
      const end = Uint8Array.of(...makeTrailer(checksum, length), ...headerZeros);
      const isWhole = part.length === 1 && isAt(recent, recent.length - end.length, end);
      return isWhole ? 'whole' : 'damaged';
    }
    if (given > before) recent = part;
    return undefined;
  };
}

/** What a member must end with: little endian, as gzip and the machines that this runs on are. */
function makeTrailer(checksum: number, length: number): Uint8Array {
  return new Uint8Array(Uint32Array.of(~checksum, length).buffer);
}

/** Extends an inverted CRC-32 by data; four bytes at a time, which is twice as fast and more. */
function extend(checksum: number, data: Uint8Array): number {
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  let place = 0;
  for (; place + 4 <= data.length; place += 4) {
    checksum ^= view.getUint32(place, true);
    checksum =
      effectOf(checksum, 3) ^
      effectOf(checksum >>> 8, 2) ^
      effectOf(checksum >>> 16, 1) ^
      effectOf(checksum >>> 24, 0);
  }
  for (const byte of data.subarray(place)) {
    checksum = (checksum >>> 8) ^ effectOf(checksum ^ byte, 0);
  }
  return checksum;
}

function effectOf(byte: number, following: number): number {
  return effects[following * 256 + (byte & 255)] ?? 0;
}

/** The next bytes, without using them; fewer than `count` only at the end. */
async function peek(rest: Rest, count: number): Promise<Uint8Array> {
  while (rest.bytes.length < count) {
    const next = await rest.chunks.next();
    if (next.done) break;
    rest.bytes = rest.bytes.length === 0 ? next.value : join(rest.bytes, next.value);
  }
  return rest.bytes.subarray(0, count);
}

/** Uses the next bytes of those that have been read, or all of them. */
function take(rest: Rest, count = rest.bytes.length): Uint8Array {
  const taken = rest.bytes.subarray(0, count);
  rest.bytes = rest.bytes.subarray(count);
  return taken;
}

/** Whether nothing but zeros follows. */
async function isZeros(rest: Rest): Promise<boolean> {
  for await (const bytes of passOn(rest)) if (bytes.some(Boolean)) return false;
  return true;
}

function isAt(bytes: Uint8Array, start: number, wanted: Uint8Array): boolean {
  return wanted.every((byte, index) => byte === bytes[start + index]);
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
