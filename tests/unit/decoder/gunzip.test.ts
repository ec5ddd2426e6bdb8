import { constants, crc32, gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GzipError, unpacked } from '#decoder/gunzip.ts';

async function* each(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

/** What comes out of chunks, and what is thrown after that. */
async function unpack(...chunks: Uint8Array[]) {
  const pieces: Uint8Array[] = [];
  let error: unknown;
  try {
    for await (const piece of unpacked(each(chunks))) pieces.push(piece);
  } catch (thrown) {
    error = thrown;
  }
  return { bytes: Buffer.concat(pieces), pieces, error };
}

/** Cuts bytes at places that may be any numbers; a place that is named twice gives an empty chunk. */
function cut(bytes: Uint8Array, places: number[]): Uint8Array[] {
  const starts = places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b);
  return [0, ...starts].map((start, index) => bytes.subarray(start, starts[index]));
}

const bytewise = (bytes: Uint8Array) => cut(bytes, [...bytes.keys()]);

/** A member whose header has the fields that the flags name. */
function memberWith(flags: number, payload: Uint8Array): Buffer {
  const header = Buffer.concat([
    Buffer.of(0x1f, 0x8b, 0x08, flags, 1, 2, 3, 4, 0, 3),
    flags & 0x04 ? Buffer.from('\x05\x00extra', 'latin1') : Buffer.of(),
    flags & 0x08 ? Buffer.from('app.log\0') : Buffer.of(),
    flags & 0x10 ? Buffer.from('rotated\0') : Buffer.of(),
  ]);
  const check = Buffer.alloc(flags & 0x02 ? 2 : 0);
  if (flags & 0x02) check.writeUInt16LE(crc32(header) & 0xffff);
  return Buffer.concat([header, check, gzipSync(payload).subarray(10)]);
}

const line = Buffer.from('GET /qr 404 {"responseCode":"4044701"} GET /qr 200 {"responseCode":');
const file = gzipSync(line);

const short = new GzipError('short');
const damaged = new GzipError('damaged');

const anyPlaces = fc.array(fc.nat(), { maxLength: 8 });
const anyPayload = fc.oneof(
  fc.uint8Array({ maxLength: 600 }),
  fc
    .array(fc.constantFrom('2004700', '4044701', ' ', '\n'))
    .map((words) => Buffer.from(words.join(''))),
);
const anyMember = fc
  .record({
    payload: anyPayload,
    level: fc.integer({ min: 0, max: 9 }),
    strategy: fc.constantFrom(
      constants.Z_DEFAULT_STRATEGY,
      constants.Z_HUFFMAN_ONLY,
      constants.Z_RLE,
      constants.Z_FIXED,
    ),
  })
  .map(({ payload, ...options }) => ({ payload, packed: gzipSync(payload, options) }));

describe('a gzip file is unpacked', () => {
  test('whatever it holds, however it was packed and wherever it is cut, all members of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyMember, { minLength: 1 }),
        anyPlaces,
        async (members, places) => {
          const packed = Buffer.concat(members.map((member) => member.packed));
          const { bytes, error } = await unpack(...cut(packed, places));
          expect(error).toBeUndefined();
          expect(bytes).toEqual(Buffer.concat(members.map(({ payload }) => payload)));
        },
      ),
    );
  });

  test('when it is longer than a piece and than the window', async () => {
    const numbers = Array.from({ length: 200_000 }, (_, index) => (index * index) % 100_003);
    const payload = Buffer.from(numbers.join('\n'));
    const { bytes, error } = await unpack(...cut(gzipSync(payload), [1000, 70_000, 200_000]));
    expect(error).toBeUndefined();
    expect(bytes.equals(payload)).toBe(true);
  });

  test.each(Array.from({ length: 32 }, (_, flags) => flags))(
    'whatever fields a header has, cut at every byte: flags %i',
    async (flags) => {
      const packed = Buffer.concat([memberWith(flags, line), memberWith(flags, line)]);
      expect(gunzipSync(packed)).toEqual(Buffer.concat([line, line]));
      for (const chunks of [[packed], bytewise(packed)]) {
        const { bytes, error } = await unpack(...chunks);
        expect(error).toBeUndefined();
        expect(bytes).toEqual(Buffer.concat([line, line]));
      }
    },
  );

  test('when headers are longer than what is unpacked at a time', async () => {
    const fields = Buffer.concat([
      Buffer.of(0x1f, 0x8b, 0x08, 0x1c, 1, 2, 3, 4, 0, 3, 0xff, 0xff),
      Buffer.alloc(0xffff),
      Buffer.from(`${'name'.repeat(9999)}\0${'comment'.repeat(9999)}\0`),
    ]);
    const member = Buffer.concat([fields, file.subarray(10)]);
    const packed = Buffer.concat([file, member, member]);
    for (const chunks of [[packed], cut(packed, [file.length - 3, file.length + 7, 100_000])]) {
      const { bytes, error } = await unpack(...chunks);
      expect(error).toBeUndefined();
      expect(bytes).toEqual(Buffer.concat([line, line, line]));
    }
    packed.writeUInt8(packed.readUInt8(file.length - 8) ^ 1, file.length - 8);
    expect(await unpack(packed)).toMatchObject({ bytes: line, error: damaged });
  });

  test('when what is unpacked at a time ends within a trailer', async () => {
    const [first, second] = [Buffer.alloc(16_400, line), Buffer.alloc(16_300, line)];
    for (let length = 16_300; length < first.length; length += 1) {
      const payload = first.subarray(0, length);
      const packed = [payload, second].map((each) => gzipSync(each, { level: 0 }));
      const { bytes, error } = await unpack(Buffer.concat(packed));
      expect(error).toBeUndefined();
      expect(bytes.equals(Buffer.concat([payload, second]))).toBe(true);
    }
  });

  test('when members are empty, to nothing', async () => {
    const empty = gzipSync('');
    expect(await unpack(empty)).toMatchObject({ pieces: [], error: undefined });
    const { bytes, error } = await unpack(...bytewise(Buffer.concat([empty, file, empty, empty])));
    expect(error).toBeUndefined();
    expect(bytes).toEqual(line);
  });

  test.each([1, 2, 3, 4, 5, 9, 1024, 20_000])('up to padding: %i zeros', async (count) => {
    for (const last of [file, gzipSync('')]) {
      const packed = Buffer.concat([file, last]);
      const padded = Buffer.concat([packed, Buffer.alloc(count)]);
      for (const chunks of [[padded], cut(padded, [packed.length]), bytewise(padded)]) {
        const { bytes, error } = await unpack(...chunks);
        expect(error).toBeUndefined();
        expect(bytes).toEqual(gunzipSync(packed));
      }
    }
  });

  test('in small pieces, however well it is packed', async () => {
    const { bytes, pieces } = await unpack(gzipSync(Buffer.alloc(20_000_000)));
    expect(bytes).toHaveLength(20_000_000);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(64 * 1024);
  });

  test('when a chunk of it ends where a piece does', async () => {
    const payload = Buffer.alloc(3 * 64 * 1024, line);
    const packed = gzipSync(payload, { level: 0 });
    for (let place = 64 * 1024; place < 64 * 1024 + 40; place += 1) {
      const { bytes, error } = await unpack(...cut(packed, [place]));
      expect(error).toBeUndefined();
      expect(bytes.equals(payload)).toBe(true);
    }
  });

  test('as far as it has been read, before more of it is', async () => {
    const source = (async function* () {
      yield* each([file]);
      throw new Error('The disk is gone');
    })();
    const pieces = unpacked(source);
    expect(await pieces.next()).toEqual({ done: false, value: new Uint8Array(line) });
    await expect(pieces.next()).rejects.toThrow('The disk is gone');
  });
});

describe('what is no gzip file passes as it is', () => {
  test('whatever it holds and wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(anyPayload, anyPlaces, async (payload, places) => {
        fc.pre(
          payload.length < 3 || Buffer.compare(payload.subarray(0, 3), file.subarray(0, 3)) !== 0,
        );
        const { bytes, error } = await unpack(...cut(payload, places));
        expect(error).toBeUndefined();
        expect(bytes).toEqual(Buffer.from(payload));
      }),
    );
  });

  test.each([
    [[0x1f]],
    [[0x1f, 0x8b]],
    [[0x1f, 0x8b, 0x07, 0]],
    [[0x1f, 0x8b, 0x00]],
    [[0, 0x1f, 0x8b, 8]],
  ])('such as the bytes %j', async (bytes) => {
    expect(await unpack(...bytewise(Buffer.from(bytes)))).toMatchObject({
      bytes: Buffer.from(bytes),
      error: undefined,
    });
  });

  test('and nothing is nothing', async () => {
    expect((await unpack()).pieces).toEqual([]);
    expect((await unpack(new Uint8Array(), new Uint8Array())).pieces).toEqual([]);
  });
});

describe('a gzip file that ends too early', () => {
  test('at any byte is unpacked up to there, and said to', async () => {
    const packed = gzipSync(line.toString('latin1').repeat(4), {
      strategy: constants.Z_HUFFMAN_ONLY,
    });
    for (let length = 3; length < packed.length; length += 1) {
      const start = packed.subarray(0, length);
      for (const chunks of [[start], bytewise(start)]) {
        const { bytes, error } = await unpack(...chunks);
        expect(error).toEqual(short);
        expect(bytes).toEqual(gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH }));
      }
    }
  });

  test('is said to however it was packed', async () => {
    await fc.assert(
      fc.asyncProperty(anyMember, fc.nat(), anyPlaces, async ({ payload, packed }, end, places) => {
        const length = 3 + (end % (packed.length - 3));
        const { bytes, error } = await unpack(...cut(packed.subarray(0, length), places));
        expect(error).toEqual(short);
        expect(bytes).toEqual(Buffer.from(payload.subarray(0, bytes.length)));
      }),
      { numRuns: 500 },
    );
  });

  test('at any byte of a later member gives all of the members before', async () => {
    for (let length = 1; length < file.length; length += 1) {
      const { bytes, error } = await unpack(file, file.subarray(0, length));
      // One or two bytes may be anything.
      expect(error).toEqual(length < 3 ? damaged : short);
      expect(bytes.subarray(0, line.length)).toEqual(line);
      expect(line.subarray(0, bytes.length - line.length)).toEqual(bytes.subarray(line.length));
    }
  });

  test('in a header that looks like the trailer of an empty member is said to', async () => {
    const zeros = Buffer.of(0x1f, 0x8b, 0x08, 0x04, 0, 0, 0, 0, 0, 3, 20, ...Buffer.alloc(15));
    expect(await unpack(zeros)).toMatchObject({ pieces: [], error: short });
  });
});

describe('a gzip file that is damaged', () => {
  /** A file with other bits at one place. */
  const flip = (packed: Uint8Array, place: number, bits: number) =>
    Buffer.from(packed.map((byte, index) => (index === place ? byte ^ bits : byte)));

  const isWhole = (packed: Uint8Array, payload: Buffer) => {
    try {
      return gunzipSync(packed).equals(payload);
    } catch {
      return false;
    }
  };

  const zeros = Buffer.alloc(40);

  test.each([
    ['a text', line, file],
    ['a text that was not packed', line, gzipSync(line, { level: 0 })],
    // What is left of it may look like an empty member.
    ['zeros that were not packed', zeros, gzipSync(zeros, { level: 0 })],
  ])('in any one byte never gives other bytes without an error: %s', async (_, payload, packed) => {
    for (let place = 3; place < packed.length; place += 1) {
      for (const bits of [1, 2, 4, 8, 16, 32, 64, 128, 255, packed[place] ?? 0]) {
        const broken = flip(packed, place, bits);
        for (const padding of [0, 4]) {
          const { bytes, error } = await unpack(broken, Buffer.alloc(padding));
          if (error === undefined) expect(bytes).toEqual(payload);
          else expect(error).toBeInstanceOf(GzipError);
          if (isWhole(broken, payload)) expect(error).toBeUndefined();
        }
      }
    }
  });

  test.each([
    ['the checksum', -8],
    ['the length', -4],
  ])('in %s gives all bytes first', async (_, place) => {
    const broken = flip(file, file.length + place, 1);
    expect(await unpack(...bytewise(broken))).toMatchObject({ bytes: line, error: damaged });
    expect(await unpack(broken, file)).toMatchObject({ bytes: line, error: damaged });
    expect(await unpack(broken, Buffer.alloc(9))).toMatchObject({ bytes: line, error: damaged });
  });

  test.each([
    ['in the method of a later member', flip(file, 2, 1)],
    ['in the first byte of a later member', flip(file, 0, 1)],
    ['by a text behind it', Buffer.from('--- end of file ---')],
    ['by half of what a member begins with', Buffer.of(0x1f, 0x00, 0x1f, 0x8b, 0x08)],
    ['by zeros before another member', Buffer.concat([Buffer.alloc(4), file])],
  ])('%s gives all of the members before', async (_, what) => {
    for (const chunks of [[Buffer.concat([file, what])], [file, what], bytewise(what)]) {
      const { bytes, error } = await unpack(...(chunks.length > 2 ? [file, ...chunks] : chunks));
      expect(error).toEqual(damaged);
      expect(bytes).toEqual(line);
    }
  });

  test('in a header that never ends is said to be, soon', async () => {
    const header = Buffer.of(0x1f, 0x8b, 0x08, 0x08, 0, 0, 0, 0, 0, 3);
    const { bytes, error } = await unpack(file, header, Buffer.alloc(100_000_000, 'name'));
    expect(error).toEqual(damaged);
    expect(bytes).toEqual(line);
  });

  test('beyond recognition never makes it throw anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), anyPlaces, async (noise, places) => {
        const start = file.subarray(0, 10);
        const { error } = await unpack(...cut(Buffer.concat([start, noise]), places));
        expect(error === undefined || error instanceof GzipError).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

test('an error tells what is wrong, by its reason and in a sentence', () => {
  const name = 'GzipError';
  expect(short).toMatchObject({ name, reason: 'short', message: 'The gzip file ends too early' });
  expect(damaged).toMatchObject({ name, reason: 'damaged', message: 'The gzip file is damaged' });
});

describe('the input', () => {
  /** Some chunks, how many of them were given and whether the rest was let go of. */
  function watched(...chunks: Uint8Array[]) {
    const state = { given: 0, closed: false };
    const source = (async function* () {
      try {
        for await (const chunk of each(chunks)) {
          state.given += 1;
          yield chunk;
        }
      } finally {
        state.closed = true;
      }
    })();
    return { state, source };
  }

  test.each([
    ['a text', Buffer.from('4044701')],
    ['a gzip file', file],
  ])('is closed when a reader of %s stops early', async (_, chunk) => {
    const { state, source } = watched(chunk, chunk);
    const pieces = unpacked(source);
    await pieces.next();
    expect(state.closed).toBe(false);
    await pieces.return(undefined);
    expect(state.closed).toBe(true);
  });

  test.each([
    ['what is damaged', Buffer.concat([file.subarray(0, 10), Buffer.of(0xff)])],
    ['what is no padding', Buffer.from('end of file')],
  ])('is closed at %s, and no more of it is read', async (_, chunk) => {
    const { state, source } = watched(file, chunk, Buffer.alloc(9));
    const read = async () => {
      for await (const piece of unpacked(source)) expect(Buffer.from(piece)).toEqual(line);
    };
    await expect(read()).rejects.toEqual(damaged);
    expect(state).toEqual({ given: 2, closed: true });
  });
});
