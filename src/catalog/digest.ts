import { rootLocale, type Locale } from './locales.ts';
import type { Catalog, Contract, PaymentState, Relevance, Row, Service } from './model.ts';

/**
 * What the browser needs of the catalog to explain any code: services and cases, of which the
 * codes are the product. Plain JSON, a fraction of the catalog, in one language.
 */
export interface Digest extends DigestParts {
  publisher: string;
  cases: (DigestParts['cases'][number] & { contracts: DigestContract[] })[];
  /** What holds for every code without a known way to it, by who calls the service. */
  noKnownWay: Record<Service['calledBy'], ShortContract>;
  /** The known values of status fields. */
  statuses: DigestStatuses[];
}

/** What explains the parts of any code, listed or not. */
export interface DigestParts {
  httpStatuses: { status: string; name: string }[];
  services: DigestService[];
  /** The services that the SNAP standard defines; `path` where a source gives it. */
  standardServices: { code: string; name: string; path?: string }[];
  cases: { http: string; case: string; rows: DigestRow[] }[];
}

/** A service that the publisher offers. */
export interface DigestService extends Pick<Service, 'code' | 'name' | 'slug' | 'calledBy'> {
  retired?: true;
}

/** A published row, without what only its own page shows. */
export interface DigestRow extends Pick<Row, 'appliesTo' | 'category' | 'message'> {
  /** As published. Only the search needs it: it is a third of the digest. */
  description?: string;
  /** The description in the language of the digest; absent where that is the published one. */
  translation?: string;
  retired?: true;
}

/** A contract without what only the page of a code shows. */
export interface ShortContract extends Pick<Contract, 'outcome' | 'money' | 'retry' | 'who'> {
  /** Seconds to wait before each further attempt. */
  wait?: number[];
  /** The answer in one line, in the language of the digest. */
  verdict: string;
}

/** What holds for some services of a case. */
export type DigestContract = Pick<Row, 'appliesTo'> &
  (
    | { relevance: 'no-known-way' }
    | ({ relevance: Exclude<Relevance, 'no-known-way'> } & ShortContract)
  );

/** The known values of one status field in the bodies of some services. */
export interface DigestStatuses {
  /** The name as it is sent, what it is inside of before a dot. */
  field: string;
  services: string[];
  /** `name` is absent where the value is its own name; `meaning` is in the language of the digest. */
  values: { value: string; name?: string; payment: PaymentState; meaning: string }[];
}

/**
 * Makes the digest of a catalog in one language.
 * @param about `descriptions`: with what is published of each row beside its message
 */
export function toDigest(catalog: Catalog, locale: Locale, about?: 'descriptions'): Digest {
  const { partner, bank } = catalog.noKnownWay;
  return {
    publisher: catalog.publisher.name,
    httpStatuses: catalog.httpStatuses.map(({ status, name }) => ({ status, name })),
    services: catalog.services.map(({ code, name, slug, calledBy, retired }) => ({
      code,
      name,
      slug,
      calledBy,
      ...(retired && { retired: true }),
    })),
    standardServices: catalog.standardServices.map(({ code, name, path }) => ({
      code,
      name,
      ...(path !== undefined && { path }),
    })),
    cases: catalog.cases.map(({ http, case: caseCode, rows, contracts }) => ({
      http,
      case: caseCode,
      rows: rows.map((row) => ({
        ...toRow(row),
        ...(about && toDescription(row, locale)),
      })),
      contracts: contracts.map((contract) =>
        contract.relevance === 'no-known-way'
          ? contract
          : {
              appliesTo: contract.appliesTo,
              relevance: contract.relevance,
              ...toShort(contract, locale),
            },
      ),
    })),
    noKnownWay: { partner: toShort(partner, locale), bank: toShort(bank, locale) },
    statuses: catalog.transactionStatuses.map(({ field, services, values }) => ({
      field,
      services,
      values: values.map(({ value, name, payment, text }) => ({
        value,
        ...(name !== undefined && { name }),
        payment,
        meaning: text[locale].meaning,
      })),
    })),
  };
}

function toRow({ appliesTo, category, message, retired }: Row): DigestRow {
  return { appliesTo, category, message, ...(retired && { retired: true }) };
}

function toDescription({ description, translation }: Row, locale: Locale) {
  return {
    description,
    ...(locale !== rootLocale && { translation: translation[locale].description }),
  };
}

function toShort(contract: Contract, locale: Locale): ShortContract {
  const { outcome, money, retry, wait, who, text } = contract;
  return { outcome, money, retry, ...(wait && { wait }), who, verdict: text[locale].verdict };
}
