/** Changes of what a file says: keys, values, lists. */
import { parse, stringify } from 'yaml';
import { attacks } from '../../../attacks.ts';
import { contohTexts } from '../contoh.ts';
import { textOf, type Files } from './files.ts';
import type { Mutation, Mutations } from './mutation.ts';
import type { Random } from './random.ts';

type Holder = Record<string, unknown> | unknown[];

/** A value inside of another one. */
interface Place {
  holder: Holder;
  key: string;
}

const parsed = new Map(
  [...contohTexts.values()].map((text) => [text, parse(text ?? '') as unknown]),
);

/**
 * What a file says. A file that was broken before, or is nested too deep to be walked through, says
 * what it said in the invented catalog.
 */
function read(files: Files, file: string): unknown {
  const text = textOf(files, file);
  const before = structuredClone(parsed.get(text) ?? parsed.get(contohTexts.get(file) ?? ''));
  if (parsed.has(text)) return before;
  try {
    const value: unknown = parse(text, { logLevel: 'silent' });
    return isWithin(value, 100) ? value : before;
  } catch {
    return before;
  }
}

function isWithin(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((one) => isWithin(one, depth - 1));
}

/** Writes a value as one of the texts that YAML has for it. */
function write(value: unknown, random: Random): Buffer {
  const ways = [
    () => JSON.stringify(value),
    () => JSON.stringify(value, null, 2),
    () => stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 }),
  ];
  return Buffer.from(random.oneOf(ways)());
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(valueAt(holder, key))]);
}

const valueAt = (holder: Holder, key: string) => (holder as Record<string, unknown>)[key];

function put({ holder, key }: Place, value: unknown): void {
  // An assignment to the key __proto__ would not make a key.
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function remove({ holder, key }: Place): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

/** The keys of a mapping in another order, or under other names. */
function rebuild(holder: Record<string, unknown>, entries: [string, unknown][]): void {
  for (const key of Object.keys(holder)) remove({ holder, key });
  for (const [key, value] of entries) put({ holder, key }, value);
}

/** A mutation of one place of one file. */
const at =
  (
    change: (place: Place, random: Random, all: Place[]) => void,
    wanted: (place: Place) => boolean = () => true,
  ): Mutation =>
  (files, random) => {
    const file = random.oneOf([...files.keys()]);
    const document = read(files, file);
    const all = placesIn(document);
    const places = all.filter(wanted);
    if (places.length > 0) change(random.oneOf(places), random, all);
    files.set(file, write(document, random));
  };

const isText = ({ holder, key }: Place) => typeof valueAt(holder, key) === 'string';
const isInMapping = ({ holder }: Place) => !Array.isArray(holder);
const isInList = ({ holder }: Place) => Array.isArray(holder);
const isMapping = ({ holder, key }: Place) => {
  const value = valueAt(holder, key);
  return typeof value === 'object' && value !== null && !Array.isArray(value);
};
/** Fields for people, of which a catalog may hold nearly any text. */
const isProse = ({ holder, key }: Place) =>
  isText({ holder, key }) &&
  (Array.isArray(holder)
    ? !/^(\d+|any)$|^[\d-]+$/.test(String(valueAt(holder, key)))
    : /^(verdict|say|meaning|message|description|note|name|purpose|operation|reason|fullName|product)$/.test(
        key,
      ));

/** Those of them that may say anything: of sentences, of names of several words. */
const isFree = (place: Place) =>
  isProse(place) &&
  !/^(say|message)$/.test(place.key) &&
  String(valueAt(place.holder, place.key)).length > (isInList(place) ? 40 : 0) &&
  String(valueAt(place.holder, place.key)).includes(' ');

const keys = [
  ...['', ' ', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', 'length', '0'],
  ...['<<', '?', '-', 'null', 'en', 'any', '\u0000', '\ud800', '\u202ekey', 'key\nkey'],
];

const values: unknown[] = [
  ...[null, true, false, 0, -1, 47, 4.5, 1e21, Number.MAX_SAFE_INTEGER, '', ' ', '\n', '\t'],
  ...['null', '~', 'any', 'no', '047', '404', '4044701', '2031-02-30', '=', '<<', '*a', '&a', '#'],
  ...['\u0000', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\ud800', '\udfff\ud800', '\ufffd'],
  ...['\ufeff', '\u2028', '\u00a0', '\u202e', '\u200b', 'e\u0301'.repeat(40), '👩‍👩‍👧‍👦', 'ﷺ'],
  ...['javascript:alert(1)', 'https://', 'https://x/\u0000', 'https://x/"><b>', 'a@b@c', '../../x'],
  ...[
    [],
    {},
    [[]],
    [null],
    [{}],
    { en: 5 },
    { en: 'x' },
    { id: {} },
    ['any'],
    [['90']],
    { '': '' },
  ],
];

/** What JavaScript and YAML could take for another type. */
function retyped(value: unknown): unknown[] {
  if (Array.isArray(value))
    return [Object.fromEntries(value.entries()), value[0], [value], String(value)];
  if (typeof value === 'object' && value !== null) {
    return [Object.values(value), Object.entries(value), [value], JSON.stringify(value), null];
  }
  return [[value], { value }, Number(value), String(value), Boolean(value), `${String(value)} `];
}

const typo = (key: string, random: Random) => {
  const place = random.below(key.length + 1);
  return random.oneOf([
    key.slice(0, place) + key.slice(place + 1),
    `${key.slice(0, place)}x${key.slice(place)}`,
    key.toUpperCase(),
    ` ${key}`,
    `${key}s`,
  ]);
};

const hostile = (random: Random) => random.oneOf(attacks);

/** Those that any text may hold: short, of signs that can be seen, and naming no field and no code. */
const spoken = attacks.filter(
  (attack) => attack.length < 100 && !/\p{C}|[a-z][A-Z]|__|\d{7}/u.test(attack),
);

export const structure: Mutations = {
  'a key or an entry is missing': at(remove),
  'a key has another name': at(({ holder, key }, random) => {
    const name = random.oneOf([random.oneOf(keys), typo(key, random), hostile(random)]);
    const mapping = holder as Record<string, unknown>;
    rebuild(
      mapping,
      Object.entries(mapping).map(([one, value]) => [one === key ? name : one, value]),
    );
  }, isInMapping),
  'keys stand in another order': at(({ holder, key }) => {
    const mapping = valueAt(holder, key) as Record<string, unknown>;
    rebuild(mapping, Object.entries(mapping).toReversed());
  }, isMapping),
  'an entry stands twice': at(({ holder, key }, random) => {
    const list = holder as unknown[];
    list.splice(random.below(list.length + 1), 0, structuredClone(list[Number(key)]));
  }, isInList),
  'entries stand in another order': at(({ holder }) => (holder as unknown[]).reverse(), isInList),
  'a value stands elsewhere': at((place, random, all) => {
    const value = structuredClone(valueAt(place.holder, place.key));
    const target = random.oneOf(all);
    if (random.below(2) === 0) remove(place);
    put(
      { holder: target.holder, key: Array.isArray(target.holder) ? target.key : place.key },
      value,
    );
  }),
  'two values are swapped': at((place, random, all) => {
    const target = random.oneOf(all);
    const value = structuredClone(valueAt(place.holder, place.key));
    put(place, structuredClone(valueAt(target.holder, target.key)));
    put(target, value);
  }),
  'a value is of another type': at((place, random) => {
    put(place, random.oneOf(retyped(valueAt(place.holder, place.key))));
  }),
  'a value is an odd one': at((place, random) => {
    put(place, random.oneOf(values));
  }),
  'a text is hostile': at((place, random) => {
    put(place, hostile(random));
  }, isText),
  'a text for people ends hostile': at((place, random) => {
    put(place, `${String(valueAt(place.holder, place.key))} ${hostile(random)}`);
  }, isProse),
  'a text for people begins hostile': at((place, random) => {
    put(place, `${hostile(random)} ${String(valueAt(place.holder, place.key))}`);
  }, isProse),
  'every text for people ends hostile': (files, random) => {
    // The names in the other files are referred to, or sent.
    for (const file of [...files.keys()].filter((one) => /^(cases|services)\//.test(one))) {
      const document = read(files, file);
      for (const place of placesIn(document).filter(isFree)) {
        put(place, `${String(valueAt(place.holder, place.key))} ${random.oneOf(spoken)}`);
      }
      files.set(file, write(document, random));
    }
  },
  'a text is cut short': at((place, random) => {
    const text = String(valueAt(place.holder, place.key));
    put(place, text.slice(0, random.below(text.length + 1)));
  }, isText),
};

/** Values of a size that nobody means; each costs much to read, so they are rarely tried. */
export const sizes: Mutations = {
  'a text is huge': at((place, random) => {
    const piece = random.oneOf([
      'x',
      ' ',
      '{',
      'a b. ',
      '\n',
      'Aa',
      'send it again, ',
      '- ',
      '👩',
      hostile(random),
    ]);
    put(place, piece.repeat(Math.ceil((50_000 + random.below(250_000)) / piece.length)));
  }, isText),
  'a list is huge': at(({ holder, key }, random) => {
    const list = holder as unknown[];
    const copies = Array.from({ length: 200 + random.below(600) }, () => list[Number(key)]);
    list.push(...structuredClone(copies));
  }, isInList),
  'a mapping is huge': at((place, random) => {
    const many = Array.from({ length: 200 + random.below(1_800) }, (_, index) => [
      `key${index}`,
      1,
    ]);
    put(place, { ...(valueAt(place.holder, place.key) as object), ...Object.fromEntries(many) });
  }, isMapping),
  'values are nested deep': at((place, random) => {
    let value: unknown = valueAt(place.holder, place.key);
    const isList = random.below(2) === 0;
    for (let left = 5 + random.below(500); left > 0; left -= 1)
      value = isList ? [value] : { value };
    put(place, value);
  }),
  'there are statuses for all numbers': (files, random) => {
    const { 0: first } = read(files, 'http-statuses.yaml') as object[];
    const all = Array.from({ length: 500 }, (_, index) => ({
      ...first,
      status: String(100 + index),
    }));
    files.set('http-statuses.yaml', write(all, random));
  },
};
