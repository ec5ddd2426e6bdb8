import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findService } from '#catalog/find.ts';
import { loadCatalog } from '#catalog/load.ts';
import type { Contract } from '#catalog/model.ts';
import table from './handler-cases.json' with { type: 'json' };
import { handlerFolder, handlers, isHere, type HandlerCase } from './handlers.ts';

const catalog = loadCatalog(path.join('content', 'catalog'));
const cases = table as HandlerCase[];

/** Every listed code as an answer of its service, with what the catalog says of it. */
const listed: HandlerCase[] = catalog.codes
  .filter(({ service }) => service.calledBy === 'partner')
  .map(({ code, http, service, contract }) => ({
    name: code,
    service: service.code,
    status: Number(http.status),
    body: JSON.stringify({ responseCode: code, responseMessage: 'Successful' }),
    expect: valuesOf(contract),
  }));

function valuesOf({ outcome, money, retry }: Contract) {
  return { outcome, money, retry };
}

test.each(cases)('the table says of $name what the catalog says', ({ expect: said, ...one }) => {
  const code = /"responseCode":"?(\d{7})\b(?!\\)/.exec(one.body)?.[1];
  const found = catalog.codes.find(
    ({ http, service, ...rest }) =>
      rest.code === code && Number(http.status) === one.status && service.code === one.service,
  );
  const isWhole = one.body.endsWith('}');
  const contract = found && isWhole ? found.contract : findService(catalog, one.service).noAnswer;
  expect(said).toMatchObject(valuesOf(contract));
});

describe.each(handlers.filter(isHere))('$file', (handler) => {
  test('makes of each answer in the table what the table says', { timeout: 60_000 }, () => {
    const said = handler.decide(cases);
    expect(cases.map(({ name }, index) => [name, said[index]])).toEqual(
      cases.map((one) => [one.name, one.expect]),
    );
  });

  test('makes of every listed code what the catalog says', { timeout: 60_000 }, () => {
    const said = handler.decide(listed);
    expect(listed.map(({ name }, index) => [name, said[index]])).toEqual(
      listed.map((one) => [one.name, one.expect]),
    );
  });
});

test('every handler of the guide is tested here, and is short', () => {
  expect(readdirSync(handlerFolder).sort()).toEqual(handlers.map(({ file }) => file).sort());
  for (const { file } of handlers) {
    const lines = readFileSync(path.join(handlerFolder, file), 'utf8').trimEnd().split('\n');
    expect(lines.length, file).toBeLessThan(60);
  }
});
