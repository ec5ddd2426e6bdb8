import { caseId, splitCode } from './code.ts';
import type { Digest, DigestContract, DigestRow, DigestService, ShortContract } from './digest.ts';
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
  const parts = splitCode(code);
  if (!parts) return null;

  const http = digest.httpStatuses.find(({ status }) => status === parts.http);
  const service = digest.services.find((one) => one.code === parts.service);
  const one = caseOf(digest, parts.http, parts.case);
  const row = one && service && rowFor(one.rows, service.code);
  const own = one && service && rowFor(one.contracts, service.code);

  if (http && service && row && own) {
    return {
      listed: true,
      code,
      http,
      service,
      case: { id: caseId(parts.http, parts.case), code: parts.case },
      row,
      retired: Boolean(row.retired ?? service.retired),
      relevance: own.relevance,
      contract: contractOf(own, digest.noKnownWay[service.calledBy]),
    };
  }
  return {
    listed: false,
    code,
    http: explainHttp(digest, parts.http),
    service: explainService(digest, parts.service),
    case: explainCase(digest, parts.http, parts.case),
  };
}

/** Explains an HTTP status on its own. */
export function explainHttp(digest: Digest, status: string): UnlistedCode['http'] {
  const http = digest.httpStatuses.find((one) => one.status === status);
  return { status, name: http?.name ?? null };
}

/** Explains a service code on its own. */
export function explainService(digest: Digest, code: string): UnlistedCode['service'] {
  const offered = digest.services.find((service) => service.code === code);
  if (offered) return { known: 'offered', code, name: offered.name, slug: offered.slug };
  const standard = digest.standardServices.find((service) => service.code === code);
  return standard ? { known: 'standard', code, name: standard.name } : { known: 'no', code };
}

/** Explains a case on its own, whatever the service. */
export function explainCase(digest: Digest, http: string, caseCode: string): UnlistedCode['case'] {
  const messages = (caseOf(digest, http, caseCode)?.rows ?? []).map(({ message }) => message);
  return { id: caseId(http, caseCode), code: caseCode, messages: [...new Set(messages)] };
}

function caseOf({ cases }: Digest, http: string, caseCode: string) {
  return cases.find((one) => one.http === http && one.case === caseCode);
}

/** The contract alone, without what says for which services it is. */
function contractOf(own: DigestContract, noKnownWay: ShortContract): ShortContract {
  if (own.relevance === 'no-known-way') return noKnownWay;
  const { outcome, money, retry, wait, who, verdict } = own;
  return { outcome, money, retry, ...(wait && { wait }), who, verdict };
}
