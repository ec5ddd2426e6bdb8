import type { Catalog, Row } from './model.ts';

/**
 * What the browser needs of the catalog to explain any code: services and cases, of which the
 * codes are the product. Plain JSON, a fraction of the catalog.
 */
export interface Digest {
  publisher: string;
  httpStatuses: { status: string; name: string }[];
  services: { code: string; name: string; slug: string; retired?: true }[];
  /** The services that the SNAP standard defines. */
  standardServices: { code: string; name: string }[];
  cases: { http: string; case: string; rows: DigestRow[] }[];
}

/** A published row, without what only its own page shows. */
export interface DigestRow extends Pick<Row, 'appliesTo' | 'category' | 'message' | 'description'> {
  retired?: true;
}

/** Makes the digest of a catalog. */
export function toDigest(catalog: Catalog): Digest {
  return {
    publisher: catalog.publisher.name,
    httpStatuses: catalog.httpStatuses.map(({ status, name }) => ({ status, name })),
    services: catalog.services.map(({ code, name, slug, retired }) => ({
      code,
      name,
      slug,
      ...(retired && { retired: true }),
    })),
    standardServices: catalog.standardServices.map(({ code, name }) => ({ code, name })),
    cases: catalog.cases.map(({ http, case: caseCode, rows }) => ({
      http,
      case: caseCode,
      rows: rows.map(({ appliesTo, category, message, description, retired }) => ({
        appliesTo,
        category,
        message,
        description,
        ...(retired && { retired: true }),
      })),
    })),
  };
}
