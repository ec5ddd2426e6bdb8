import { caseId, splitCode } from './code.ts';
import type {
  Digest,
  DigestContract,
  DigestParts,
  DigestRow,
  DigestService,
  ShortContract,
} from './digest.ts';
import type { Relevance } from './model.ts';
import { rowFor } from './rows.ts';

/** What can be said of seven digits. An unlisted code still has a meaning part by part. */
export type Explanation = ListedCode | UnlistedCode;

/** A code that the catalog has. */
export interface ListedCode {
  listed: true;
  /** Seven digits. */
  code: string;
  http: { status: string; name: string };
  service: Pick<DigestService, 'code' | 'name' | 'slug' | 'calledBy'>;
  case: { id: string; code: string };
  row: DigestRow;
  /** Whether the service gives it. */
  relevance: Relevance;
  /** What to do when it comes. */
  contract: ShortContract;
  retired: boolean;
}

/** A code that the catalog does not have. Nothing here is a guess at another code. */
export interface UnlistedCode {
  listed: false;
  /** Seven digits. */
  code: string;
  /** `name` is null when the list has no such HTTP status. */
  http: { status: string; name: string | null };
  /** Whether the publisher offers the service, the standard alone defines it, or nobody does. */
  service:
    | { known: 'offered'; code: string; name: string; slug: string }
    | { known: 'standard'; code: string; name: string }
    | { known: 'no'; code: string };
  /** The messages that the list has for this case in other services; none when it has no such case. */
  case: { id: string; code: string; messages: string[] };
}

/** Explains seven digits; anything else gives null. */
export function explainCode(digest: Digest, code: string): Explanation | null {
  const parts = listedParts(digest, code);
  if (!parts) return explainUnlisted(digest, code);
  const { http, service, row } = parts;
  const own = rowFor(parts.case.contracts, service.code);
  if (!own) return null;
  return {
    listed: true,
    code,
    http,
    service,
    case: { id: caseId(parts.case.http, parts.case.case), code: parts.case.case },
    row,
    retired: Boolean(row.retired ?? service.retired),
    relevance: own.relevance,
    contract: contractOf(own, digest.noKnownWay[service.calledBy]),
  };
}

/** The parts of a listed code; undefined for any other text. */
export function listedParts<Parts extends DigestParts>(
  { httpStatuses, services, cases }: Parts,
  code: string,
): Listed<Parts> | undefined {
  const parts = splitCode(code);
  const http = httpStatuses.find(({ status }) => status === parts?.http);
  const service = services.find((one) => one.code === parts?.service);
  const one = cases.find((item) => item.http === parts?.http && item.case === parts.case);
  const row = one && service && rowFor(one.rows, service.code);
  return http && row ? { http, service, case: one, row } : undefined;
}

/** The parts of a listed code, as a digest has them. */
interface Listed<Parts extends DigestParts> {
  http: Parts['httpStatuses'][number];
  service: Parts['services'][number];
  case: Parts['cases'][number];
  row: DigestRow;
}

/** Explains seven digits that the catalog does not have, part by part; anything else gives null. */
export function explainUnlisted(digest: DigestParts, code: string): UnlistedCode | null {
  const parts = splitCode(code);
  return (
    parts && {
      listed: false,
      code,
      http: explainHttp(digest, parts.http),
      service: explainService(digest, parts.service),
      case: explainCase(digest, parts.http, parts.case),
    }
  );
}

/** Explains an HTTP status on its own. */
export function explainHttp(digest: DigestParts, status: string): UnlistedCode['http'] {
  const http = digest.httpStatuses.find((one) => one.status === status);
  return { status, name: http?.name ?? null };
}

/** Explains a service code on its own. */
export function explainService(digest: DigestParts, code: string): UnlistedCode['service'] {
  const offered = digest.services.find((service) => service.code === code);
  if (offered) return { known: 'offered', code, name: offered.name, slug: offered.slug };
  const standard = digest.standardServices.find((service) => service.code === code);
  return standard ? { known: 'standard', code, name: standard.name } : { known: 'no', code };
}

/** Explains a case on its own, whatever the service. */
export function explainCase(
  digest: DigestParts,
  http: string,
  caseCode: string,
): UnlistedCode['case'] {
  const messages = digest.cases
    .filter((one) => one.http === http && one.case === caseCode)
    .flatMap(({ rows }) => rows)
    .map(({ message }) => message);
  return { id: caseId(http, caseCode), code: caseCode, messages: [...new Set(messages)] };
}

/** Whether every code of a case was taken back. */
export function isCaseRetired({ services, cases }: DigestParts, id: string): boolean {
  const rows = cases.find((one) => caseId(one.http, one.case) === id)?.rows ?? [];
  const own = services.flatMap((service) => {
    const row = rowFor(rows, service.code);
    return row ? [row.retired ?? service.retired] : [];
  });
  return own.length > 0 && own.every(Boolean);
}

/** The contract alone, without what says for which services it is. */
function contractOf(own: DigestContract, noKnownWay: ShortContract): ShortContract {
  if (own.relevance === 'no-known-way') return noKnownWay;
  const { outcome, money, retry, wait, who, verdict } = own;
  return { outcome, money, retry, ...(wait && { wait }), who, verdict };
}
