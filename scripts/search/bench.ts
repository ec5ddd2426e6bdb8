/** What the search finds, what it weighs, and how long it takes; at ten times the services, too. */
import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { catalogFolder, loadCatalog } from '#catalog/load.ts';
import type { Catalog } from '#catalog/model.ts';
import { buildCatalog } from '#catalog/build.ts';
import { toSearchIndex } from '#search/search-index.ts';
import { makeAsk } from './ask.ts';
import { placeOf, querySets, readQueries, score } from './queries.ts';

/** How often each query is asked, to time it. */
const rounds = 5;

/** Measures the search of a built site. Gives the lines to print. */
export function benchSearch(dist: string): string[] {
  const catalog = loadCatalog(catalogFolder());
  return [
    ...weighParts(dist),
    ...querySets.flatMap((set) => [
      `search, ${set} queries: first, first three`,
      ...scoreSet(catalog, set),
    ]),
    ...compareSizes(catalog),
  ];
}

/** What is loaded from opening the search to its first result, and what comes later. */
function weighParts(dist: string): string[] {
  const weigh = (pattern: string) =>
    globSync(`${dist}/${pattern}`)
      .map((file) => brotliCompressSync(readFileSync(file)).length)
      .reduce((sum, size) => sum + size, 0);
  return [
    line('search data', `${kilobytes(weigh('search/files/*/en/data.json'))}, brotli`),
    line(
      'search script',
      `${kilobytes(weigh('_astro/search-element*.js'))} without what it shares`,
    ),
    line(
      'its verdicts',
      `${kilobytes(weigh('search/files/*/en/verdicts.json'))}, after the first results`,
    ),
  ];
}

function scoreSet(catalog: Catalog, set: (typeof querySets)[number]): string[] {
  const ask = makeAsk(toSearchIndex(catalog));
  const listed = ask.search.codes.map(({ code }) => code);
  // What only full text finds is asked in the browser tests.
  const queries = readQueries(set).filter(({ kind }) => kind !== 'page');
  const scores = score(queries, (query) => placeOf(query, ask(query.query), listed));
  return [...scores].map(([kind, { count, first, three }]) =>
    line(`  ${kind}`, `${percent(first, count)} ${percent(three, count)} of ${count}`),
  );
}

function compareSizes(catalog: Catalog): string[] {
  return [1, 10].map((times) => {
    const index = toSearchIndex(manyTimes(catalog, times));
    const ask = makeAsk(index);
    const queries = readQueries('tuned').map(({ query }) => query);
    const listed = ask.search.codes.map(({ code }) => code);
    const start = performance.now();
    for (let round = 0; round < rounds; round += 1) queries.forEach(ask);
    const each = (performance.now() - start) / rounds / queries.length;
    const size = brotliCompressSync(JSON.stringify(index)).length;
    const words = readQueries('tuned').filter(({ kind }) => /^(?:symptom|typo|message)/.test(kind));
    const scores = [...score(words, (query) => placeOf(query, ask(query.query), listed)).values()];
    const three = scores.reduce((sum, one) => sum + one.three, 0);
    return line(
      `search x ${times}`,
      `${listed.length} codes, ${kilobytes(size)}, ${each.toFixed(2)} ms a query, ` +
        `words ${percent(three, words.length)} in the first three`,
    );
  });
}

/** The catalog with each service several times, under two digits that no other service has. */
function manyTimes(catalog: Catalog, times: number): Catalog {
  const own = catalog.services.map(({ code }) => code);
  const free = Array.from({ length: 100 }, (_, at) => String(at).padStart(2, '0')).filter(
    (code) => !own.includes(code),
  );
  const copiesOf = new Map(
    own.map((code, at) => [code, free.slice(at * (times - 1), (at + 1) * (times - 1))]),
  );
  const withCopies = (code: string) => [code, ...(copiesOf.get(code) ?? [])];
  return buildCatalog({
    ...catalog,
    services: catalog.services.flatMap((service) =>
      withCopies(service.code).map((code, at) => ({
        ...service,
        code,
        name: at === 0 ? service.name : `${service.name} ${code}`,
        slug: at === 0 ? service.slug : `${service.slug}-${code}`,
      })),
    ),
    cases: catalog.cases.map((one) => ({
      ...one,
      contracts: one.contracts.map((contract) =>
        contract.appliesTo === 'any'
          ? contract
          : { ...contract, appliesTo: contract.appliesTo.flatMap(withCopies) },
      ),
    })),
  });
}

function line(name: string, value: string): string {
  return `${name.padEnd(15)} ${value}`;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`.padStart(7);
}

function kilobytes(size: number): string {
  return `${(size / 1000).toFixed(2)} kB`;
}
