/** Changes of how the text of a file is stored. */
import { gzipSync } from 'node:zlib';
import type { Mutation, Mutations } from './mutation.ts';
import { textOf } from './files.ts';
import type { Random } from './random.ts';

/** A mutation of the bytes of one file. */
const inBytes =
  (change: (text: string, random: Random) => Buffer): Mutation =>
  (files, random) => {
    const file = random.oneOf([...files.keys()]);
    files.set(file, change(textOf(files, file), random));
  };

const utf16 = (text: string, isBigEndian: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};

/** Bytes that UTF-8 does not have, and some that it has and a text should not. */
const oddBytes = [
  ...[[0xff], [0x80], [0xc3], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80]],
  ...[[0x00], [0x07], [0x1a], [0x1b, 0x5b, 0x32, 0x4a], [0x7f], [0xc2, 0x85], [0xe2, 0x80, 0xa8]],
  ...[
    [0xef, 0xbf, 0xbd],
    [0xef, 0xbf, 0xbe],
    [0xef, 0xbb, 0xbf],
  ],
];

export const encoding: Mutations = {
  'a byte order mark': inBytes((text, random) =>
    Buffer.from('\ufeff'.repeat(1 + random.below(2)) + text),
  ),
  'lines that end as in Windows': inBytes((text) => Buffer.from(text.replaceAll('\n', '\r\n'))),
  'lines that end as on an old Mac': inBytes((text) => Buffer.from(text.replaceAll('\n', '\r'))),
  'mixed line ends': inBytes((text, random) =>
    Buffer.from(text.replace(/\n/g, () => random.oneOf(['\n', '\r\n', '\n\n']))),
  ),
  'UTF-16': inBytes((text, random) =>
    utf16((random.below(2) === 0 ? '\ufeff' : '') + text, random.below(2) === 0),
  ),
  'Latin-1': inBytes((text) => Buffer.from(`${text}# caf\u00e9\n`, 'latin1')),
  'bytes that are none of a text': inBytes((text, random) => {
    const bytes = Buffer.from(text);
    const place = random.below(bytes.length + 1);
    const odd = Buffer.from(random.oneOf(oddBytes));
    return Buffer.concat([bytes.subarray(0, place), odd, bytes.subarray(place)]);
  }),
  'bytes that are cut': inBytes((text, random) => {
    const bytes = Buffer.from(`${text}# \u{1f600}`);
    return bytes.subarray(0, bytes.length - 1 - random.below(3));
  }),
  'a packed file': inBytes((text) => gzipSync(text)),
  'no text at all': inBytes((_, random) =>
    Buffer.from(Array.from({ length: random.below(400) }, () => random.below(256))),
  ),
  'an empty file': inBytes((_, random) =>
    Buffer.from(random.oneOf(['', '\n', ' ', '# nothing\n', '---\n', '\ufeff', '\0'])),
  ),
};
