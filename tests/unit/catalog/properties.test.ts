import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { caseId, joinCode, splitCode } from '#catalog/code.ts';
import { toDigest } from '#catalog/digest.ts';
import { explainCode } from '#catalog/explain.ts';
import { loadCatalog } from '#catalog/load.ts';
import { hasBalancedPlaceholders, splitMessage } from '#catalog/message.ts';
import { CatalogError } from '#catalog/problem.ts';
import { readCatalog } from '#catalog/read.ts';
import { rowFor } from '#catalog/rows.ts';
import { contohFolder, contohTexts } from './contoh.ts';

const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));

describe('splitCode and joinCode', () => {
  test('undo each other for any seven digits', () => {
    fc.assert(
      fc.property(digits(7), (code) => {
        const parts = splitCode(code);
        expect(parts && joinCode(parts)).toBe(code);
      }),
    );
  });

  test('give nothing for anything else', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/^[0-9]{7}$/.test(text)),
        (text) => {
          expect(splitCode(text)).toBeNull();
        },
      ),
    );
    for (const text of ['200470', '20047000', '2004700\n', ' 2004700', '２００４７００']) {
      expect(splitCode(text)).toBeNull();
    }
  });
});

describe('splitMessage', () => {
  const bracketed = fc.string({ unit: fc.constantFrom('{', '}', '[', ']', 'a', ' ', '\n') });

  test('loses nothing: the parts are the message', () => {
    fc.assert(
      fc.property(fc.oneof(bracketed, fc.string()), (message) => {
        const parts = splitMessage(message);
        expect(parts.map(({ text }) => text).join('')).toBe(message);
      }),
    );
  });

  test('finds the placeholders that were put together, and no others', () => {
    const words = fc.stringMatching(/^[a-z ]{1,9}$/);
    const part = fc.oneof(
      words.map((text) => ({ kind: 'placeholder', text: `{${text}}` })),
      words.map((text) => ({ kind: 'placeholder', text: `[${text}]` })),
      words.map((text) => ({ kind: 'text', text: `${text}/` })),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const message = parts.map(({ text }) => text).join('');
        const placeholders = parts.filter(({ kind }) => kind === 'placeholder');
        expect(splitMessage(message).filter(({ kind }) => kind === 'placeholder')).toEqual(
          placeholders,
        );
        expect(hasBalancedPlaceholders(message)).toBe(true);
      }),
    );
  });

  test('leaves a bracket alone where nothing balances it', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z ]*$/),
        fc.constantFrom('{', '}', '[', ']'),
        (text, bracket) => {
          expect(hasBalancedPlaceholders(`${text}${bracket}`)).toBe(false);
        },
      ),
    );
  });
});

describe('rowFor', () => {
  const service = digits(2);
  const row = fc.record({
    appliesTo: fc.oneof(fc.constant('any' as const), fc.array(service, { minLength: 1 })),
  });

  test('prefers the row that names the service, then the row for any, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(row), service, (rows, code) => {
        const found = rowFor(rows, code);
        const named = rows.filter((one) => one.appliesTo !== 'any' && one.appliesTo.includes(code));
        const any = rows.filter((one) => one.appliesTo === 'any');
        expect(found).toBe(named[0] ?? any[0]);
      }),
    );
  });
});

describe.each([['content/catalog'], [contohFolder]])('explainCode with %s', (folder) => {
  const catalog = loadCatalog(folder);
  const digest = toDigest(catalog, 'en', 'descriptions');
  const listed = new Set(catalog.codes.map(({ code }) => code));

  /** Codes of which every part may be known or unknown, so that near misses are frequent. */
  const mixedCode = fc
    .record({
      http: fc.oneof(
        fc.constantFrom(...digest.httpStatuses.map(({ status }) => status)),
        digits(3),
      ),
      service: fc.oneof(fc.constantFrom(...digest.services.map(({ code }) => code)), digits(2)),
      case: fc.oneof(fc.constantFrom(...digest.cases.map((one) => one.case)), digits(2)),
    })
    .map(joinCode);

  test('calls a code listed exactly when the catalog has it, with the same facts', () => {
    for (const { code, row, service, retired, relevance, contract } of catalog.codes) {
      const { outcome, money, retry, wait, who, text } = contract;
      const { verdict } = text.en;
      expect(explainCode(digest, code)).toMatchObject({
        listed: true,
        service: { code: service.code, calledBy: service.calledBy },
        relevance,
        contract: { outcome, money, retry, ...(wait && { wait }), who, verdict },
        row: { message: row.message, description: row.description, category: row.category },
        retired: retired !== undefined,
      });
    }
    fc.assert(
      fc.property(fc.oneof(digits(7), mixedCode), (code) => {
        expect(explainCode(digest, code)?.listed).toBe(listed.has(code));
      }),
      { numRuns: 2000 },
    );
  });

  test('speaks of the parts of the code and of no other code', () => {
    fc.assert(
      fc.property(fc.oneof(digits(7), mixedCode), (code) => {
        const parts = splitCode(code);
        expect(parts).not.toBeNull();
        expect(explainCode(digest, code)).toMatchObject({
          code,
          http: { status: parts?.http },
          service: { code: parts?.service },
          case: { id: caseId(parts?.http ?? '', parts?.case ?? ''), code: parts?.case },
        });
        // What to do may lead to another code; what the code is must not.
        const told = JSON.stringify(explainCode(digest, code), (key, value: unknown) =>
          key === 'verdict' ? undefined : value,
        );
        const mentioned = told.match(/(?<!\d)\d{7}(?!\d)/g);
        expect(new Set(mentioned)).toEqual(new Set([code]));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('readCatalog', () => {
  const files = [...contohTexts.keys()];
  /** Each run reads a whole catalog. */
  const slow = { timeout: 60_000 };

  /** What editors, mergers and transfers do to a text, and what YAML makes of odd signs. */
  const scar = fc.oneof(
    fc.constantFrom(
      ...['\t', '\0', '"', "'", '{', '}', '[', ']', ':', ': ', '- ', ' #', '&a ', '*a', '!', '|'],
      ...['\n', '\r', '---\n', '%YAML 1.1\n', '<<: ', '? ', '~', '.inf', '0x1', '__proto__: '],
      ...['\ufeff', '\ufffd', '\u2028', '\ud800', '['.repeat(3000), '  - '],
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const wound = fc.record({
    file: fc.constantFrom(...files),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.nat({ max: 40 }),
    added: scar,
  });

  test(
    'gives a catalog or a CatalogError, never another error, for texts damaged anyhow',
    slow,
    () => {
      fc.assert(
        fc.property(fc.array(wound, { minLength: 1, maxLength: 4 }), (wounds) => {
          const texts = new Map(contohTexts);
          for (const { file, at, removed, added } of wounds) {
            const text = texts.get(file) ?? '';
            const start = Math.floor(at * text.length);
            texts.set(file, text.slice(0, start) + added + text.slice(start + removed));
          }
          expectWellTold(() => readCatalog(texts, 'catalog'));
        }),
        { numRuns: 300 },
      );
    },
  );

  test('and for files of which each is any JSON value, which is YAML too', slow, () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.json({ maxDepth: 4 }), (file, json) => {
        expectWellTold(() => readCatalog(new Map(contohTexts).set(file, json), 'catalog'));
      }),
      { numRuns: 200 },
    );
  });

  test('and for files of which one value, anywhere, is another or is missing', slow, () => {
    const other = fc.constantFrom<unknown[]>(
      ...[undefined, null, true, 0, 5, '', 'x', 'any', 'no-known-way', '__proto__'],
      ...[[], {}, [null], [[]], ['x'], [5], { en: 5 }, { id: {} }, { en: { causes: 'x' } }],
    );
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), other, (file, at, value) => {
        const document: unknown = parse(contohTexts.get(file) ?? '');
        const places = placesIn(document);
        const place = places[at % places.length];
        if (place) place.holder[place.key] = value;
        const json = JSON.stringify(document);
        expectWellTold(() => readCatalog(new Map(contohTexts).set(file, json), 'catalog'));
      }),
      { numRuns: 300 },
    );
  });

  test.each(files)('names %s when it is empty', (file) => {
    const texts = new Map(contohTexts);
    texts.set(file, '');
    expect(() => readCatalog(texts, 'catalog')).toThrow(`catalog/${file}:1:1`);
  });
});

/** Every value inside of a value, by what holds it. */
function placesIn(value: unknown): { holder: Record<string, unknown>; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

/** Runs what may throw a CatalogError; every problem of it has a place and says what it must. */
function expectWellTold(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { file, line, column, expected, found, mend } of error.problems) {
      expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
      for (const text of [file, expected, found, mend]) expect(text).not.toBe('');
    }
  }
}
