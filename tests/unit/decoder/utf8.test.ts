import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toUtf8 } from '#decoder/utf8.ts';

/** Cuts bytes into chunks of a size. */
async function* chunksOf(bytes: Uint8Array, size: number) {
  for (let start = 0; start < bytes.length; start += size) {
    yield await Promise.resolve(bytes.subarray(start, start + size));
  }
}

async function convert(bytes: Uint8Array, size = bytes.length || 1): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of toUtf8(chunksOf(bytes, size))) pieces.push(piece);
  return Buffer.concat(pieces);
}

function utf16(text: string, order: 'little' | 'big'): Buffer {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return order === 'little' ? bytes : bytes.swap16();
}

const text = 'code=4044701 “tidak ditemukan” 🙂\r\n';

describe.each([1, 2, 3, 5, 1000])('a file in pieces of %i bytes', (size) => {
  test('is passed on as it is when it has no mark', async () => {
    const bytes = Buffer.from(text);
    expect(await convert(bytes, size)).toEqual(bytes);
    const junk = Uint8Array.of(0xff, 0x00, 0xfe, 0xef, 0xbb);
    expect([...(await convert(junk, size))]).toEqual([...junk]);
  });

  test('loses the mark of UTF-8, and only at its beginning', async () => {
    expect((await convert(Buffer.from(`\uFEFF${text}\uFEFF`), size)).toString()).toBe(
      `${text}\uFEFF`,
    );
  });

  test.each(['little', 'big'] as const)('is read as UTF-16, the %s end first', async (order) => {
    expect((await convert(utf16(`\uFEFF${text}`, order), size)).toString()).toBe(`\uFEFF${text}`);
  });
});

test('a file that is shorter than a mark is passed on', async () => {
  expect([...(await convert(new Uint8Array(0)))]).toEqual([]);
  expect([...(await convert(Uint8Array.of(0xef, 0xbb)))]).toEqual([0xef, 0xbb]);
  expect([...(await convert(Uint8Array.of(0xff, 0xfe)))]).toEqual([]);
});

test('half a sign at the end of a file in UTF-16 is told as one that cannot be read', async () => {
  expect((await convert(utf16('ab', 'little').subarray(0, -1))).toString()).toBe('a\uFFFD');
});

test('any text in UTF-16 is read as in UTF-8', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 1, max: 9 }),
      async (any, size) => {
        const whole = any.toWellFormed();
        expect((await convert(utf16(whole, 'big'), size)).toString()).toBe(whole);
      },
    ),
  );
});

test('ends what it reads from when nobody asks for more', async () => {
  let ended = false;
  async function* source() {
    try {
      for (;;) yield await Promise.resolve(Buffer.from('text'));
    } finally {
      ended = true;
    }
  }
  for await (const piece of toUtf8(source())) if (piece.length > 0) break;
  expect(ended).toBe(true);
});
