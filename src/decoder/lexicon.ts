/** What a scan has to know of a catalog, prepared once. */
import { caseId, joinCode } from '#catalog/code.ts';
import type { Digest, DigestParts } from '#catalog/digest.ts';
import { listedParts } from '#catalog/explain.ts';
import { makeKeyPattern, type StatusField } from './members.ts';
import { makeTemplates, type Template } from './templates.ts';
import { wordsOf } from './names.ts';
import { isOfOther, kindOf } from './vocabulary.ts';

export interface Lexicon {
  templates: readonly Template[];
  /** All that the catalog lists, seven digits each. */
  codes: ReadonlySet<string>;
  /** Whether the catalog lists these seven digits. */
  isListed: (code: string) => boolean;
  /** Whether a text has a word of the message of these seven digits. */
  sharesWord: (text: string, code: string) => boolean;
  /** Whether the catalog has the service of these seven digits, and an API may answer so. */
  isOfService: (code: string) => boolean;
  /** Whether an API may answer with the status of these seven digits, and the standard has the service. */
  isPlausible: (code: string) => boolean;
  /** The fields that tell the state of a payment. */
  statusFields: readonly StatusField[];
  /** Finds the keys of messages and of those fields. */
  keys: RegExp;
  /** The end of each service's path, and the service, two digits. */
  paths: ReadonlyMap<string, string>;
  /** The services that the bank calls: their requests carry what others have in their answers. */
  calledByBank: readonly string[];
}

/** The status codes that APIs answer with: what a number begins with that may be a code. */
const apiStatuses = new Set(
  (
    '200 201 202 400 401 402 403 404 405 406 408 409 410 412 413 415 422 423 425 429 ' +
    '500 501 502 503 504'
  ).split(' '),
);

/** Whether an API may answer with an HTTP status, three digits. */
export function isApiStatus(status: string): boolean {
  return apiStatuses.has(status);
}

/** Prepares a catalog for scanning. */
export function makeLexicon(digest: DigestParts & Pick<Digest, 'statuses'>): Lexicon {
  const own = new Set(digest.services.map(({ code }) => code));
  // Without a service, an answer has 00.
  const any = new Set([...own, ...digest.standardServices.map(({ code }) => code), '00']);
  const isAnswer = (code: string, services: ReadonlySet<string>) =>
    isApiStatus(code.slice(0, 3)) && services.has(code.slice(3, 5));
  const codes = new Set(
    digest.cases
      .flatMap((one) =>
        digest.services.map(({ code }) =>
          joinCode({ http: one.http, service: code, case: one.case }),
        ),
      )
      .filter((code) => listedParts(digest, code)),
  );
  const statusFields = digest.statuses.map(({ field, services: carriedBy }) => ({
    field,
    key: field.split('.').at(-1) ?? field,
    parent: field.split('.').at(-2) ?? null,
    services: carriedBy,
  }));
  const templates = makeTemplates(digest);
  const wordsByCase = new Map(
    digest.cases.map((one) => {
      const id = caseId(one.http, one.case);
      const words = templates.filter(({ cases }) => cases.includes(id)).flatMap((one) => one.words);
      return [id, [...new Set(words)].filter((word) => word.length > 3)];
    }),
  );
  const wordsOfCase = (http: string, caseCode: string) =>
    wordsByCase.get(caseId(http, caseCode)) ?? [];
  return {
    templates,
    statusFields,
    keys: makeKeyPattern(statusFields),
    codes,
    isListed: (code) => codes.has(code),
    sharesWord: (text, code) => {
      const said = wordsOf(text);
      const shared = wordsOfCase(code.slice(0, 3), code.slice(5)).filter((word) =>
        said.includes(word),
      );
      return shared.length > 1 || shared.some((word) => !isOfOther(kindOf(word)));
    },
    isOfService: (code) => isAnswer(code, own),
    isPlausible: (code) => isAnswer(code, any),
    paths: new Map(
      digest.standardServices.flatMap(({ code, path }) =>
        path === undefined ? [] : [[path.split('/{')[0]?.split('/').at(-1) ?? path, code]],
      ),
    ),
    calledByBank: digest.services
      .filter(({ calledBy }) => calledBy === 'bank')
      .map(({ code }) => code),
  };
}
