import { toDigest, type DigestParts } from '#catalog/digest.ts';
import { rootLocale, type Locale } from '#catalog/locales.ts';
import type { Catalog, Contract, Service } from '#catalog/model.ts';
import { rowFor } from '#catalog/rows.ts';

/**
 * What the search loads when it is opened: services and cases, of which the codes are the product,
 * so that it hardly grows as services are added. It is the same for all languages: search words
 * stand in it in both, since either finds its case from either side of the site.
 */
export interface SearchIndex extends DigestParts {
  cases: (DigestParts['cases'][number] & { contracts: SearchContract[] })[];
  /**
   * The search words of each case and each service, in their order, one a line. By language and in
   * one piece they are half a kilobyte less to load than each beside its case.
   */
  searchWords: Record<Locale, Record<'cases' | 'services', string[]>>;
  /** Words for the same thing, with a blank between each two. */
  synonyms: string[];
}

/** What holds for some services of a case. For those that no contract names no way is known. */
export interface SearchContract extends Pick<Contract, 'outcome' | 'money'> {
  /** Their codes, two digits each. */
  services: string[];
}

/**
 * The answers in one line each, in one language. They are loaded when the first results stand: they
 * weigh as much as a quarter of the index.
 */
export interface Verdicts {
  /** By case, as `404-01`, in the order of its contracts in the index. */
  cases: Record<string, string[]>;
  /** For codes of no known way, by who calls the service. */
  noKnownWay: Record<Service['calledBy'], string>;
}

/** So much of a description is in the index, in UTF-16 units; one tells ten kinds of transfers apart. */
const longest = 160;

/** Makes the index of a catalog. */
export function toSearchIndex(catalog: Catalog): SearchIndex {
  const digest = toDigest(catalog, rootLocale, 'descriptions');
  const wordsIn = (locale: Locale) => ({
    cases: catalog.cases.map(({ searchWords }) => searchWords[locale].join('\n')),
    services: catalog.services.map(({ searchWords }) => searchWords[locale].join('\n')),
  });
  return {
    httpStatuses: digest.httpStatuses,
    services: digest.services,
    standardServices: digest.standardServices.map(({ code, name }) => ({ code, name })),
    cases: digest.cases.map(({ http, case: caseCode, rows }, at) => ({
      http,
      case: caseCode,
      rows: rows.map(({ description = '', ...row }) => ({
        ...row,
        // Many say the message again.
        ...(description.toLowerCase() !== row.message.toLowerCase() && {
          description: beginningOf(description),
        }),
      })),
      contracts: contractsOf(catalog, at).map(({ services, contract: { outcome, money } }) => ({
        services,
        outcome,
        money,
      })),
    })),
    searchWords: { en: wordsIn('en'), id: wordsIn('id') },
    synonyms: catalog.synonyms.map((line) => line.join(' ')),
  };
}

/** What is searched of a long description. Full text has the rest. */
function beginningOf(description: string): string {
  return description.length <= longest
    ? description
    : `${description.slice(0, description.lastIndexOf(' ', longest))} …`;
}

/** The contracts of a case that say something of their own, with the services that they hold for. */
function contractsOf({ cases, services }: Catalog, at: number) {
  const contracts = cases[at]?.contracts ?? [];
  return contracts.flatMap((contract) => {
    const own = services.filter(({ code }) => rowFor(contracts, code) === contract);
    return contract.relevance === 'no-known-way' || own.length === 0
      ? []
      : [{ contract, services: own.map(({ code }) => code) }];
  });
}

/** Makes the verdicts of a catalog in one language. */
export function toVerdicts(catalog: Catalog, locale: Locale): Verdicts {
  const { partner, bank } = catalog.noKnownWay;
  return {
    cases: Object.fromEntries(
      catalog.cases.map(({ id }, at) => [
        id,
        contractsOf(catalog, at).map(({ contract }) => contract.text[locale].verdict),
      ]),
    ),
    noKnownWay: { partner: partner.text[locale].verdict, bank: bank.text[locale].verdict },
  };
}
