/** What the command knows: the catalog and the interface words of each language, as far as it needs them. */
import { toDigest, type Digest } from '#catalog/digest.ts';
import type { Locale } from '#catalog/locales.ts';
import type { Catalog, Contract } from '#catalog/model.ts';
import { rowFor } from '#catalog/rows.ts';
import type { Words } from '#catalog/words.ts';
import type { ListedCode } from '#catalog/explain.ts';

export interface Knowledge {
  /** The path that the site lives under. */
  base: string;
  /** Where the site lives, such as `https://example.org`; empty when that is not known. */
  site: string;
  /** Each part is made, or unpacked, when it is asked for. */
  digest: (locale: Locale) => Digest;
  words: (locale: Locale) => Words;
  advice: (locale: Locale) => Advice;
}

/** What the pages of codes say beyond the digest, in one language. Plain JSON. */
export interface Advice {
  /** What each service does, by its two digits. */
  operations: Record<string, string>;
  /** By the ids of the cases; a case that no service is known to give has none. */
  cases: Record<string, (Counsel & { appliesTo: 'any' | string[] })[]>;
  /** For codes without a known way, by who calls the service. */
  noKnownWay: Record<'partner' | 'bank', Counsel>;
}

export type Counsel = Pick<Contract['text']['en'], 'causes' | 'steps' | 'say'>;

/** Gathers the advice of a catalog in one language. */
export function toAdvice(catalog: Catalog, locale: Locale): Advice {
  const toCounsel = ({ text }: Pick<Contract, 'text'>): Counsel => {
    const { causes, steps, say } = text[locale];
    return { causes, steps, say };
  };
  return {
    operations: Object.fromEntries(
      catalog.services.map(({ code, text }) => [code, text[locale].operation]),
    ),
    cases: Object.fromEntries(
      catalog.cases.map(({ id, contracts }) => [
        id,
        contracts.flatMap((contract) =>
          contract.relevance === 'no-known-way'
            ? []
            : [{ appliesTo: contract.appliesTo, ...toCounsel(contract) }],
        ),
      ]),
    ),
    noKnownWay: {
      partner: toCounsel(catalog.noKnownWay.partner),
      bank: toCounsel(catalog.noKnownWay.bank),
    },
  };
}

/** What to do about a code. */
export function counselOf({ service, case: one, relevance }: ListedCode, advice: Advice): Counsel {
  const { partner, bank } = advice.noKnownWay;
  const own =
    relevance === 'no-known-way' ? undefined : rowFor(advice.cases[one.id] ?? [], service.code);
  return own ?? (service.calledBy === 'bank' ? bank : partner);
}

/** What the command knows of a catalog that has been read. */
export function toKnowledge(
  catalog: Catalog,
  words: (locale: Locale) => Words,
  { base, site }: Pick<Knowledge, 'base' | 'site'>,
): Knowledge {
  return {
    base,
    site,
    digest: (locale) => toDigest(catalog, locale, 'descriptions'),
    words,
    advice: (locale) => toAdvice(catalog, locale),
  };
}
