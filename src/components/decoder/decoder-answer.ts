/** The answer for one code, or for a part of one. Pure: no DOM. */
import type { Digest } from '#catalog/digest.ts';
import {
  explainCase,
  explainCode,
  explainHttp,
  explainService,
  isCaseRetired,
  type ListedCode,
  type UnlistedCode,
} from '#catalog/explain.ts';
import { fill } from '#catalog/words.ts';
import { splitMessage, type MessagePart } from '#catalog/message.ts';
import type { Locale } from '#catalog/locales.ts';
import type { Urls } from '#catalog/urls.ts';
import type { CodeFind } from '#decoder/code-find.ts';
import type { PartialCode, Pattern } from '#decoder/read.ts';
import { marksOf, type Mark } from './marks.ts';
import { casePart, httpPart, servicePart, unlistedParts, type Part } from './parts.ts';

import type { answerKeys } from './word-keys.ts';

type WordKey = (typeof answerKeys)[number];

/** What the view knows besides the text. */
export interface Context {
  digest: Digest;
  words: Readonly<Record<WordKey, string>>;
  urls: Urls;
  locale: Locale;
}

export interface Link {
  href: string;
  text: string;
}

/** The answer for one code, or for a part of one. */
export interface Answer {
  state: 'listed' | 'retired' | 'unlisted' | 'pattern' | 'partial';
  /** The state in words; empty where the heading says it. */
  stateText: string;
  heading: MessagePart[];
  /** What a screen reader calls the three parts. */
  partsLabel: string;
  parts: Record<'http' | 'service' | 'case', Part>;
  /** What to do with a listed code, in one line, and its four answers. */
  verdict?: { line: string; marks: Mark[] };
  /** What is published for a listed code. */
  published?: { category: string; description?: string | undefined };
  notes: string[];
  /** Where to read on. */
  link?: Link;
}

/** A code that was looked up. */
export interface Decoded {
  code: string;
  answer: Answer;
  announcement: string;
}

/** Looks a code up and answers it, listed or not. */
export function decode({ code, readAs }: CodeFind, context: Context): Decoded {
  const { digest, words } = context;
  const explained = explainCode(digest, code);
  if (!explained) throw new Error(`Not seven digits: ${code}`);
  const letters = readAs.map((one) => fill(words['decoder.readAs.letter'], { ...one }));
  const misread =
    letters.length > 0 ? [fill(words['decoder.readAs'], { letters: letters.join(', ') })] : [];
  const decoded = explained.listed
    ? listedAnswer(explained, context)
    : unlistedAnswer(explained, context);
  const { answer, announcement } = decoded;
  return {
    ...decoded,
    code,
    answer: { ...answer, notes: [...misread, ...answer.notes] },
    announcement: [announcement, ...misread].join(' '),
  };
}

type Told = Omit<Decoded, 'code'>;

function listedAnswer(found: ListedCode, { digest, words, urls, locale }: Context): Told {
  const { code, http, service, row, retired } = found;
  const values = {
    code,
    message: row.message,
    status: http.status,
    statusName: http.name,
    service: service.code,
    serviceName: service.name,
    case: found.case.id,
    category: row.category,
    publisher: digest.publisher,
  };
  const state = retired ? 'retired' : 'listed';
  return {
    answer: {
      state,
      stateText: words[`decoder.${state}`],
      heading: splitMessage(row.message),
      partsLabel: fill(words['code.anatomy'], values),
      parts: {
        http: { digits: http.status, text: http.name, href: urls.http(http.status) },
        service: { digits: service.code, text: service.name, href: urls.service(service.slug) },
        case: { digits: found.case.code, text: row.message, href: urls.case(found.case.id) },
      },
      verdict: {
        line: found.contract.verdict,
        marks: marksOf(found.contract, http.status, words, locale),
      },
      published: { category: row.category, description: row.description },
      notes: retired ? [fill(words['code.retired'], values)] : [],
      link: { href: urls.code(code), text: fill(words['decoder.open'], values) },
    },
    announcement: `${fill(words[`decoder.say.${state}`], values)} ${found.contract.verdict}`,
  };
}

function unlistedAnswer(found: UnlistedCode, context: Context): Told {
  const { code } = found;
  const { heading, reasons, parts } = unlistedParts(found, context);
  const partsLabel = fill(context.words['code.anatomy'], { code });
  return {
    answer: {
      state: 'unlisted',
      stateText: '',
      heading: asText(heading),
      partsLabel,
      parts,
      notes: [],
    },
    announcement: fill(context.words['decoder.say.unlisted'], { code, reasons }),
  };
}

/** Answers a code with the service left open: a case. */
export function patternAnswer({ http, case: caseCode }: Pattern, context: Context): Answer {
  const { digest, words, urls } = context;
  const found = explainCase(digest, http, caseCode);
  const known = found.messages.length > 0;
  const values = { case: found.id };
  return {
    state: 'pattern',
    stateText: words['decoder.pattern'],
    heading: known
      ? splitMessage(found.messages.join(' / '))
      : asText(fill(words['decoder.case.unknown'], values)),
    partsLabel: fill(words['code.anatomy'], { code: `${http}xx${caseCode}` }),
    parts: {
      http: httpPart(explainHttp(digest, http), context),
      service: { digits: 'xx', text: words['decoder.service.any'] },
      case: casePart(found, context),
    },
    notes: isCaseRetired(digest, found.id) ? [words['decoder.retired']] : [],
    ...(known && {
      link: { href: urls.case(found.id), text: fill(words['decoder.openCase'], values) },
    }),
  };
}

/** Answers the beginning of a code: what is there so far. */
export function partialAnswer(input: PartialCode, context: Context): Answer {
  const { digest, words, urls } = context;
  const { http, service } = input;
  const toCome = (digits: string, length: number): Part => ({
    digits: digits.padEnd(length, '·'),
    text: words['decoder.toCome'],
  });
  const parts = {
    http: http.length < 3 ? toCome(http, 3) : httpPart(explainHttp(digest, http), context),
    service: /^\d\d$/.test(service)
      ? servicePart(explainService(digest, service), context)
      : toCome(service, 2),
    case: toCome(input.case, 2),
  };
  const asCase = explainCase(digest, http, service);
  const meant = input.likeCase && asCase.messages.length > 0;
  const values = { case: asCase.id, message: asCase.messages.join(' / ') };
  return {
    state: 'partial',
    stateText: '',
    heading: asText(
      fill(words['decoder.partial'], { count: (http + service + input.case).length }),
    ),
    partsLabel: fill(words['code.anatomy'], {
      code: parts.http.digits + parts.service.digits + parts.case.digits,
    }),
    parts,
    notes: [],
    ...(meant && {
      link: { href: urls.case(asCase.id), text: fill(words['decoder.partial.case'], values) },
    }),
  };
}

/** A text of ours: nothing in it is a placeholder. */
function asText(text: string): MessagePart[] {
  return [{ kind: 'text', text }];
}
