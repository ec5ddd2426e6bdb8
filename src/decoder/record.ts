/** What a find comes to when the catalog is asked: the form in which it leaves as data. */
import { splitCode } from '#catalog/code.ts';
import type { Digest, ShortContract } from '#catalog/digest.ts';
import { explainCase, explainCode, isCaseRetired } from '#catalog/explain.ts';
import type { Urls } from '#catalog/urls.ts';
import type { Finding } from './finding.ts';

/** What the catalog says of a find. */
export interface Meaning {
  /** Whether the catalog has the code or the case. */
  listed: boolean;
  /** Three digits; null where nothing tells them. */
  http: string | null;
  /** Two digits; null where nothing tells them, and for a pattern. */
  service: string | null;
  /** The case, `404-01`. */
  case: string | null;
  /** The message as published, its placeholders included; null where there is none. */
  message: string | null;
  /** Whether the code, or every code of the case, was taken back. */
  retired: boolean;
  /** What to do; null unless a single listed code is meant. */
  contract: ShortContract | null;
}

/** Asks the catalog what a find means. */
export function meaningOf(find: Pick<Finding, 'code' | 'case'>, digest: Digest): Meaning {
  const parts = find.code === null ? null : splitCode(find.code);
  const explained = find.code === null ? null : explainCode(digest, find.code);
  const [http, caseCode] = find.case?.split('-') ?? [];
  const messages =
    http !== undefined && caseCode !== undefined
      ? explainCase(digest, http, caseCode).messages
      : [];
  return {
    listed: explained ? explained.listed : messages.length > 0,
    http: http ?? null,
    service: parts?.service ?? null,
    case: find.case,
    message: explained?.listed ? explained.row.message : explained ? null : (messages[0] ?? null),
    retired:
      explained === null
        ? find.case !== null && isCaseRetired(digest, find.case)
        : explained.listed && explained.retired,
    contract: explained?.listed ? explained.contract : null,
  };
}

/** The path of the page that a find leads to; an unlisted code leads to the decoder. */
export function pathOf(
  find: Pick<Finding, 'code' | 'case' | 'candidates'>,
  digest: Digest,
  urls: Urls,
) {
  const { listed } = meaningOf(find, digest);
  if (find.code !== null) return listed ? urls.code(find.code) : urls.decode([find.code]);
  if (find.case !== null && listed) return urls.case(find.case);
  const [first] = find.candidates;
  return first === undefined ? urls.page('codes') : urls.http(first.slice(0, 3));
}
