import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A source file: its path from the top of the project, with `/`, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** The source files below some folders. */
export function readSources(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(astro|ts|mjs|mdx)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name).split(path.sep).join('/'))
      .map((file) => ({ path: file, text: readFileSync(file, 'utf8') })),
  );
}

/** What a file imports, as it stands in the import. */
export function importsOf({ text }: SourceFile): string[] {
  const pattern = /(?:from|import)\s*\(?\s*'([^']+)'/g;
  const specifiers = [...text.matchAll(pattern)].map(([, specifier = '']) => specifier);
  // The generator writes imports into pages: a place to fill in marks those.
  return specifiers.filter((specifier) => !specifier.includes('${'));
}
