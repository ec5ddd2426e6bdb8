/** Changes of how a file is written: what YAML allows, what it forbids, and what hands slip in. */
import { attacks } from '../../../attacks.ts';
import { textOf } from './files.ts';
import type { Mutation, Mutations } from './mutation.ts';
import type { Random } from './random.ts';

/** A mutation of the text of one file. */
const inText =
  (change: (text: string, random: Random) => string): Mutation =>
  (files, random) => {
    const file = random.oneOf([...files.keys()]);
    files.set(file, Buffer.from(change(textOf(files, file), random)));
  };

/** A mutation of one line, which may become several, or none. */
const inLine = (change: (line: string, random: Random, all: string[]) => string[]): Mutation =>
  inText((text, random) => {
    const lines = text.split('\n');
    const place = random.below(lines.length);
    return lines.toSpliced(place, 1, ...change(lines[place] ?? '', random, lines)).join('\n');
  });

/** A mutation of the value of one line that reads `key: value`, as far as a line can tell. */
const inValue = (change: (value: string, random: Random) => string): Mutation =>
  inText((text, random) => {
    const pairs = [...text.matchAll(/(?<=^[ -]*[\w"]+: ).+$/gm)];
    if (pairs.length === 0) return text;
    const { 0: value, index } = random.oneOf(pairs);
    return text.slice(0, index) + change(value, random) + text.slice(index + value.length);
  });

const scars = [
  ...['\t', '\0', '"', "'", '{', '}', '[', ']', ':', ': ', '- ', ' #', '&a ', '*a', '!', '|', '>'],
  ...['\n', '\r', '---\n', '...\n', '%YAML 1.1\n', '<<: ', '? ', '~', '.inf', '0x1', '@', '`', '%'],
  ...['\ufeff', '\ufffd', '\u2028', '\u0085', '\u00a0', '  ', '\\', '\\x', '!!str ', 'true', ','],
];

export const text: Mutations = {
  'signs are slipped in': inText((before, random) => {
    const place = random.below(before.length + 1);
    const scar = random.oneOf([random.oneOf(scars), random.oneOf(attacks)]);
    return before.slice(0, place) + scar + before.slice(place + random.below(20));
  }),
  'a line is missing': inLine(() => []),
  'a line stands twice': inLine((line) => [line, line]),
  'a line stands elsewhere': inLine((_, random, all) => [random.oneOf(all)]),
  'a line is indented': inLine((line, random) => [random.oneOf([' ', '  ', '\t']) + line]),
  'a line is less indented': inLine((line, random) => [line.slice(1 + random.below(3))]),
  'a line ends otherwise': inLine((line, random) => [
    line + random.oneOf([' ', '\t', ' # a comment', '\\', ' |', ':', ',', ' ]', '\r']),
  ]),
  'the rest is missing': inText((before, random) => before.slice(0, random.below(before.length))),
  'a comment stands between': inLine((line, random) => [
    line,
    `${' '.repeat(random.below(12))}# ${random.oneOf(attacks)}`.replace(/[\r\n]/g, ' '),
  ]),
  'a line is empty': inLine((line, random) => [line, ' '.repeat(random.below(9))]),
  'the document is marked': inText((before, random) =>
    random.oneOf([
      `---\n${before}`,
      `${before}...\n`,
      `%YAML 1.2\n---\n${before}`,
      `%YAML 1.1\n---\n${before}`,
      `%TAG ! tag:evil.example,2000:\n---\n${before}`,
      `%NONSENSE\n---\n${before}`,
      `--- # a comment\n${before}`,
    ]),
  ),
  'there is a second document': inText((before, random) =>
    random.oneOf([
      `${before}---\n`,
      `${before}---\nx: 1\n`,
      `---\n---\n${before}`,
      before + before,
    ]),
  ),
  'a value has a tag': inValue((value, random) => {
    const tags = ['!!str', '!!int', '!!binary', '!!map', '!!set', '!!null', '!!js/function', '!x'];
    return `${random.oneOf([...tags, '!<tag:yaml.org,2002:str>', '!', '!!python/object:os.system'])} ${value}`;
  }),
  'a value has an anchor': inValue((value, random) => {
    return random.oneOf([
      `&a ${value}`,
      '*a',
      `&a [*a]`,
      `&a {<<: *a}`,
      `&a *a`,
      `&__proto__ ${value}`,
    ]);
  }),
  'an alias is repeated until it bursts': inText((before) => {
    const line = (index: number) => `b${index}: &b${index} [${`*b${index - 1}, `.repeat(9)}]`;
    return `${before}\nb0: &b0 x\n${Array.from({ length: 12 }, (_, index) => line(index + 1)).join('\n')}\n`;
  }),
  'a mapping is merged': inLine((line, random) => [
    line,
    (/^ */.exec(line)?.[0] ?? '') +
      random.oneOf(['<<: {x: 1}', '<<: *a', '<<: [{}, {}]', '? <<\n: {}']),
  ]),
  'a value is written otherwise': inValue((value, random) =>
    random.oneOf([
      JSON.stringify(value),
      `'${value.replaceAll("'", "''")}'`,
      `|\n            ${value}`,
      `>-\n            ${value}`,
      `|9\n ${value}`,
      `|+\n            ${value}\n\n\n`,
      `[${value}]`,
      `{${value}}`,
      `"${value}`,
      `'${value}`,
      `? ${value}`,
      `${value}: ${value}`,
      value.replace(/^["']|["']$/g, ''),
    ]),
  ),
  'brackets are opened without end': inValue((_, random) =>
    random.oneOf(['[', '{', '[{', '- ', '? ', '{a: ', '[[],']).repeat(1 + random.below(2_000)),
  ),
  'a key is written otherwise': inLine((line, random) => [
    line.replace(
      /^( *)([\w"]+):/,
      random.oneOf(['$1"$2":', "$1'$2' :", '$1? $2\n$1:', '$1!!str $2:', '$1&k $2:', '$1[$2]:']),
    ),
  ]),
  'a number is one for YAML': inValue((_, random) =>
    random.oneOf(['0o17', '0x1F', '1e3', '.nan', '-.inf', '01', '1_000', '12:30:45', '2031-02-28']),
  ),
};
