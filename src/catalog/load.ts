/** The only file of the catalog's room that touches the file system. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from './locales.ts';
import type { Catalog } from './model.ts';
import { CatalogError } from './problem.ts';
import { readCatalog } from './read.ts';
import { wordsFile } from './schema.ts';
import { validate } from './validate.ts';
import type { Words } from './words.ts';

/** The folder of the catalog: `CATALOG_DIR`, or the project's own. */
export function catalogFolder(): string {
  const { CATALOG_DIR: named } = process.env;
  return named === undefined || named === '' ? path.join('content', 'catalog') : named;
}

/**
 * Reads and checks the catalog in a folder.
 * @throws CatalogError with every problem of every file
 */
export function loadCatalog(folder: string): Catalog {
  const files = attempt(() => readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  if (!files) {
    throw new CatalogError([
      {
        file: folder,
        line: 1,
        column: 1,
        field: '',
        expected: 'the folder of a catalog',
        found: 'no folder that can be read',
        mend: 'name an existing folder in CATALOG_DIR, or unset it',
      },
    ]);
  }
  const texts = files
    .filter((file) => /\.ya?ml$/i.test(file))
    // Editors keep their own files beside the one that they edit.
    .filter((file) => !path.basename(file).startsWith('.'))
    .map((file) => {
      const text = attempt(() => readFileSync(path.join(folder, file), 'utf8'));
      return [file.split(path.sep).join('/'), text] as const;
    });
  return readCatalog(new Map(texts), folder.replace(/[/\\]+$/, ''));
}

/** Null when the file system refuses. */
function attempt<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch {
    return null;
  }
}

let catalog: Catalog | undefined;

/** The catalog of this build, read once. */
export function getCatalog(): Catalog {
  return (catalog ??= loadCatalog(catalogFolder()));
}

const words = new Map<Locale, Words>();

/**
 * The interface words of one language, from content/interface, read once: every page asks for them.
 * @throws CatalogError with every problem of the file
 */
export function getWords(locale: Locale): Words {
  const known = words.get(locale);
  if (known) return known;
  const file = path.join('content', 'interface', `${locale}.yaml`);
  const text = attempt(() => readFileSync(file, 'utf8'));
  const { value, problems } = validate(wordsFile, file, text);
  if (!value) throw new CatalogError(problems);
  words.set(locale, value);
  return value;
}
