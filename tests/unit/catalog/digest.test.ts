import { describe, expect, test } from 'vitest';
import { toDigest } from '#catalog/digest.ts';
import { explainCode } from '#catalog/explain.ts';
import { loadCatalog } from '#catalog/load.ts';
import { locales, rootLocale } from '#catalog/locales.ts';
import { contohFolder } from './contoh.ts';

const shipped = loadCatalog('content/catalog');
const contoh = loadCatalog(contohFolder);

describe.each(
  locales.flatMap((locale) => [
    { locale, name: 'the shipped catalog', catalog: shipped },
    { locale, name: 'the invented catalog', catalog: contoh },
  ]),
)('the digest of $name in $locale', ({ locale, catalog }) => {
  const digest = toDigest(catalog, locale, 'descriptions');

  test('is plain JSON: nothing is lost on the way through a page', () => {
    expect(JSON.parse(JSON.stringify(digest))).toStrictEqual(digest);
  });

  test('tells of every code what to do, in its language', () => {
    for (const { code, relevance, contract } of catalog.codes) {
      const { outcome, money, retry, wait, who, text } = contract;
      const explained = explainCode(digest, code);
      if (!explained?.listed) throw new Error(`${code} is not listed.`);
      expect(explained.relevance).toBe(relevance);
      expect(explained.contract).toStrictEqual({
        ...{ outcome, money, retry, who, verdict: text[locale].verdict },
        ...(wait && { wait }),
      });
    }
  });

  test('keeps the published words, and has a translation where they are of another language', () => {
    for (const { code, row } of catalog.codes) {
      const { description, translation } = row;
      const explained = explainCode(digest, code);
      if (!explained?.listed) throw new Error(`${code} is not listed.`);
      expect(explained.row.description).toBe(description);
      expect(explained.row.translation).toBe(
        locale === rootLocale ? undefined : translation[locale].description,
      );
    }
  });

  test('has every value of every status field, in its language', () => {
    const { transactionStatuses } = catalog;
    expect(digest.statuses).toStrictEqual(
      transactionStatuses.map(({ field, services, values }) => ({
        field,
        services,
        values: values.map(({ text, ...value }) => ({ ...value, meaning: text[locale].meaning })),
      })),
    );
  });
});

test('a service of the standard has its path where a source gives one', () => {
  const { standardServices } = toDigest(shipped, 'en');
  expect(standardServices.map(({ code, path }) => [code, path])).toEqual(
    shipped.standardServices.map(({ code, path }) => [code, path]),
  );
  expect(standardServices.find(({ code }) => code === '12')?.path).toBe('transaction-history-list');
});

test('the texts of statuses are short: the decoder loads all of them', () => {
  const texts = locales.flatMap((locale) =>
    toDigest(shipped, locale).statuses.flatMap(({ values }) => values),
  );
  expect(texts.filter(({ meaning }) => meaning.length > 90)).toEqual([]);
});

test('the digest of the decoder, which counts bytes, has no descriptions', () => {
  expect(JSON.stringify(toDigest(shipped, 'en'))).not.toContain('"description"');
});
