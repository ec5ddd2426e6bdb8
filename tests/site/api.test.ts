import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { ApiCatalog } from '#catalog/api.ts';
import { loadCatalog } from '#catalog/load.ts';
import { fileAt, readAt } from './dist.ts';
import { contohSite, mainSite, type Site } from '../sites.ts';

const contohCatalog = contohSite.env.CATALOG_DIR ?? '';

describe.each([
  ['the site', mainSite, 'content/catalog'],
  ['a site of another catalog', contohSite, contohCatalog],
])('the data of %s', (_, site: Site, folder) => {
  const read = (file: string): unknown => JSON.parse(readAt(site, `${site.base}api/${file}`));
  const fits = new Ajv2020().compile(read('schema.json') as object);
  const data = read('catalog.json') as ApiCatalog;
  const catalog = loadCatalog(folder);

  test('fits its own schema', () => {
    expect(fits(data), JSON.stringify(fits.errors)).toBe(true);
    for (const { code } of catalog.codes) {
      expect(fits(read(`codes/${code}.json`)), `${code} ${JSON.stringify(fits.errors)}`).toBe(true);
    }
  });

  test('has every code once, the same in the list and alone', () => {
    expect(data.codes.map(({ code }) => code)).toEqual(catalog.codes.map(({ code }) => code));
    for (const code of data.codes) expect(read(`codes/${code.code}.json`)).toEqual(code);
  });

  test("gives the publisher's own words", () => {
    catalog.codes.forEach(({ row }, index) => {
      const code = data.codes[index];
      expect(code?.message).toBe(row.message);
      expect(code?.description).toBe(row.description);
      expect(code?.publishedMessage).toBe(row.published?.message);
    });
  });

  test('leads to pages that exist', () => {
    for (const { url } of [...data.codes, ...data.services, ...data.cases]) {
      expect(fileAt(site, new URL(url, 'http://site.test').pathname), url).toBeDefined();
    }
  });
});
