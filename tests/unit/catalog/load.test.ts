import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { catalogFolder, loadCatalog } from '#catalog/load.ts';
import { CatalogError } from '#catalog/problem.ts';
import { readCatalog } from '#catalog/read.ts';
import { contohFolder, contohTexts, dedent } from './contoh.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'catalog-'));
  cpSync(contohFolder, folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

/** What a person sees who loads the folder, which is called `catalog` here. */
function report(): string {
  try {
    loadCatalog(`${folder}/`);
  } catch (error) {
    if (error instanceof CatalogError) return error.message.replaceAll(folder, 'catalog');
    throw error;
  }
  return 'no problem';
}

test('a folder is read as its texts are', () => {
  expect(loadCatalog(folder)).toEqual(readCatalog(contohTexts, folder));
});

test('files that are not YAML may lie beside the catalog', () => {
  writeFileSync(path.join(folder, 'README.md'), '# Notes\n');
  expect(report()).toBe('no problem');
});

test('the end of a file name may be yml, in capital letters too', () => {
  writeFileSync(path.join(folder, 'cases', '200-01.YML'), 'http: 200\n');
  expect(report()).toContain('catalog/cases/200-01.YML:1:7  http\n');
});

test('what is called a file and cannot be read is told like any other problem', () => {
  mkdirSync(path.join(folder, 'cases', 'folder.yaml'));
  symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'services', 'link.yaml'));
  writeFileSync(path.join(folder, 'operator.yaml'), Buffer.from('name: "Caf\xe9"\n', 'latin1'));
  expect(report()).toBe(dedent`
    catalog/cases/folder.yaml:1:1
      expected: a file that can be read
      found:    a folder, a broken link, or a file without permission to read it
      mend:     put a readable file there, or remove it

    catalog/operator.yaml:1:11
      expected: text in UTF-8
      found:    \ufffd"
      mend:     save the file as UTF-8, or write the lost character again

    catalog/services/link.yaml:1:1
      expected: a file that can be read
      found:    a folder, a broken link, or a file without permission to read it
      mend:     put a readable file there, or remove it

    3 problems in the catalog.
  `);
});

test.each(['nowhere', 'catalog.yaml'])('%s is no folder', (name) => {
  folder = path.join(folder, name);
  expect(report()).toBe(dedent`
    catalog/:1:1
      expected: the folder of a catalog
      found:    no folder that can be read
      mend:     name an existing folder in CATALOG_DIR, or unset it

    1 problem in the catalog.
  `);
  folder = path.dirname(folder);
});

describe('the folder of the catalog', () => {
  const own = path.join('content', 'catalog');

  test.each([
    [undefined, own],
    ['', own],
    ['elsewhere', 'elsewhere'],
  ])('with CATALOG_DIR=%s is %s', (named, expected) => {
    vi.stubEnv('CATALOG_DIR', named);
    expect(catalogFolder()).toBe(expected);
  });
});
