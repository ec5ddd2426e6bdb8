import { readFileSync } from 'node:fs';

/** A row of the published table, cell by cell and to the letter. */
export interface PublishedRow {
  category: string;
  http: string;
  service: string;
  case: string;
  message: string;
  description: string;
}

/** The published text, taken apart and not yet judged. */
export interface PublishedText {
  format: string;
  sample: { code: string; meaning: string };
  services: { name: string; code: string }[];
  rows: PublishedRow[];
  legalLines: string[];
}

export const sourceFile = 'content/source/bnc-response-codes.txt';

/**
 * Reads content/source. In the published text a blank line ends a cell; a description may hold
 * blank lines of its own, so a row ends where the next one begins.
 */
export function readPublishedText(): PublishedText {
  const cells = readFileSync(sourceFile, 'utf8').split('\n\n');
  const serviceHeading = cells.indexOf('2. Service Code');
  const listHeading = cells.indexOf('3. List of Response Code');
  const overview = cells.slice(1, serviceHeading);
  const services = cells.slice(serviceHeading + 3, listHeading);
  const list = cells.slice(listHeading + 7, -1);

  const [, format = ''] = /^Format: (.*)$/m.exec(overview.join('\n')) ?? [];
  const [, meaning = '', code = ''] =
    /^Sample of Response Code: (.*) = (\d+)$/m.exec(overview.join('\n')) ?? [];
  return {
    format,
    sample: { code, meaning },
    services: pairs(services).map(([name, code]) => ({ name, code })),
    rows: readRows(list),
    legalLines: cells.at(-1)?.split('\n') ?? [],
  };
}

function readRows(cells: string[]): PublishedRow[] {
  const starts = cells.flatMap((_, index) =>
    /^\d{3}$/.test(cells[index + 1] ?? '') && /^\d{2}$/.test(cells[index + 3] ?? '') ? [index] : [],
  );
  return starts.map((start, index) => {
    const [category = '', http = '', service = '', caseCode = '', message = '', ...description] =
      cells.slice(start, starts[index + 1]);
    return {
      category,
      http,
      service,
      case: caseCode,
      message,
      description: description.join('\n\n'),
    };
  });
}

function pairs(cells: string[]): [string, string][] {
  return cells.flatMap((cell, index): [string, string][] =>
    index % 2 === 0 ? [[cell, cells[index + 1] ?? '']] : [],
  );
}
