/** Reads the members of bodies that stand in a text: JSON, XML, key=value, programs, in any escaping. */
import type { StatusValue } from './finding.ts';
import { makeParents } from './parents.ts';

/** A message under a key that calls it one. */
export interface MessageMember {
  value: string;
  start: number;
  end: number;
}

/** A state of a payment under its key. */
export interface StatusMember extends StatusValue {
  start: number;
  end: number;
}

/** A field that tells the state of a payment. */
export interface StatusField {
  /** Its name in the catalog, such as `detailData.status`. */
  field: string;
  /** The last part of the name, as it stands in a body. */
  key: string;
  /** What it must be inside of, since its key alone says too little; null for one that says enough. */
  parent: string | null;
  /** The services whose bodies carry it. */
  services: readonly string[];
}

const longestValue = 400;
const messageWords = 'messages?|msg|desc(?:ription)?|pesan|keterangan';
/** What stands before such a word in the name of a key. */
const beforeMessage =
  /(?:^|[^A-Za-z/$])(?:(?:x[_.-])?(?:response|resp|res|rsp|error|err|status|rc|snap))?[_.-]?$/i;
const beforeField = /(?:^|[^A-Za-z/$_])$/;
/** Where a value without quotes ends. */
const bareEnd = /[,;&<>|"'\\\n}\])]|\s{2}|\s[\w.-]+[=:]/;

/** Makes the pattern of the keys that are read, up to their value: a message, or one of some fields. */
export function makeKeyPattern(fields: readonly StatusField[]): RegExp {
  const names = fields.map(({ key }) =>
    (key.match(/[A-Z]?[a-z0-9]+|[A-Z]+/g) ?? []).join('[_.-]?'),
  );
  const quote = '\\\\{0,8}["\'`]';
  return new RegExp(
    `(?:(${messageWords})|(${names.join('|') || '(?!)'}))(?:${quote})?\\]?\\s{0,12}(?:=>|:=|[:=>])\\s{0,4}(${quote})?`,
    'gi',
  );
}

/** The messages and states in a plain text, in order. */
export function findMembers(
  plain: string,
  { statusFields, keys }: { statusFields: readonly StatusField[]; keys: RegExp },
): { messages: MessageMember[]; statuses: StatusMember[] } {
  const messages: MessageMember[] = [];
  const statuses: StatusMember[] = [];
  const isInside = makeParents(plain);
  for (const match of plain.matchAll(keys)) {
    const [written, message, field = '', quote] = match;
    const before = plain.slice(Math.max(0, match.index - 24), match.index);
    if (!(message === undefined ? beforeField : beforeMessage).test(before)) continue;
    const start = match.index + written.length;
    const value = readValue(plain, start, quote);
    if (value === '') continue;
    const end = start + value.length;
    if (message !== undefined) messages.push({ value, start, end });
    else if (/^\w{1,20}$/.test(value)) {
      const known = statusFields.filter(
        ({ key, parent }) => isNamed(field, key) && (parent === null || isInside(parent, start)),
      );
      statuses.push(...known.map(({ field: name }) => ({ field: name, value, start, end })));
    }
  }
  return { messages, statuses };
}

/** `latest_transaction_status` and `LatestTransactionStatus` are `latestTransactionStatus`. */
function isNamed(name: string, key: string): boolean {
  return name.replace(/[_.-]/g, '').toLowerCase() === key.toLowerCase();
}

function readValue(plain: string, start: number, quote: string | undefined): string {
  const rest = plain.slice(start, start + longestValue);
  const end = quote === undefined ? rest.search(bareEnd) : rest.indexOf(quote);
  return (end < 0 ? (rest.split('\n', 1)[0] ?? '') : rest.slice(0, end)).trim();
}
