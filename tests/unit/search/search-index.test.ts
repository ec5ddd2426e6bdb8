import { describe, expect, test } from 'vitest';
import { locales } from '#catalog/locales.ts';
import { listCodes, nearCodes, verdictOf } from '#search/listing.ts';
import { toVerdicts } from '#search/search-index.ts';
import { catalog, contohCatalog, contohIndex, index } from './index-of.ts';

describe.each([
  ['shipped', catalog, index],
  ['invented', contohCatalog, contohIndex],
])('of the %s catalog', (_, whole, own) => {
  const listed = listCodes(own);

  test('the codes are the product of services and cases, as the catalog has them', () => {
    expect(listed.map(({ code }) => code).sort()).toEqual(whole.codes.map(({ code }) => code));
    for (const one of listed) {
      const code = whole.codes.find((other) => other.code === one.code);
      expect(one.row.message).toBe(code?.row.message);
      expect(one.caseId).toBe(code?.case.id);
      expect(one.retired).toBe(code?.retired !== undefined);
      const isRemote = code?.relevance === 'no-known-way';
      expect(one.contract?.outcome).toBe(isRemote ? undefined : code?.contract.outcome);
      expect(one.contract?.money).toBe(isRemote ? undefined : code?.contract.money);
    }
  });

  test.each(locales)('the verdict of each code is its own, in the language %s', (locale) => {
    const verdicts = toVerdicts(whole, locale);
    for (const one of listed) {
      const code = whole.codes.find((other) => other.code === one.code);
      expect(verdictOf(one, own, verdicts)).toBe(code?.contract.text[locale].verdict);
      expect(verdictOf(one, own, undefined)).toBe('');
    }
  });

  test('codes of no known way stand behind all others, and retired ones last', () => {
    const ranks = listed.map(({ contract, retired }) => (retired ? 2 : 0) + (contract ? 0 : 1));
    expect(ranks).toEqual(ranks.toSorted());
  });
});

describe('near codes', () => {
  const near = (code: string) => nearCodes(code, listCodes(index)).map((one) => one.code);

  test('differ by one digit, or by two that are swapped', () => {
    expect(near('4044799').sort()).toEqual(['4044709', '4044719']);
    expect(near('4404701')).toContain('4044701');
    expect(near('4044710')).toContain('4044701');
  });

  test('are never the code itself, and none where nothing is near', () => {
    expect(near('4044701')).not.toContain('4044701');
    expect(near('9999999')).toEqual([]);
  });
});

test('a long description is cut after a word, and says so', () => {
  for (const { message, description = '' } of index.cases.flatMap(({ rows }) => rows)) {
    const whole = catalog.cases
      .flatMap(({ rows }) => rows)
      .filter((row) => row.message === message)
      .map((row) => row.description);
    const beginning = description.replace(/ …$/, '');
    const isWhole = description === '' || whole.includes(description);
    expect(isWhole || whole.some((text) => text.startsWith(`${beginning} `))).toBe(true);
    expect(description.length).toBeLessThan(170);
  }
});
