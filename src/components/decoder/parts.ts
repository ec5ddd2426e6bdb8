/** What the parts of a code say, listed or not. Pure: no DOM. */
import type { UnlistedCode } from '#catalog/explain.ts';
import type { Urls } from '#catalog/urls.ts';
import { fill } from '#catalog/words.ts';
import type { PartWordKey } from './part-words.ts';

/** What is known besides the digits. */
export interface PartContext {
  words: Readonly<Record<PartWordKey, string>>;
  urls: Urls;
}

/** One part of a code: its digits, and what they say, with a link where there is a page. */
export interface Part {
  digits: string;
  text: string;
  href?: string;
}

/** What can be said of a code that is not listed. */
export interface UnlistedParts {
  heading: string;
  /** Which of its parts keep it from being listed. */
  reasons: string;
  parts: Record<'http' | 'service' | 'case', Part>;
}

/** Explains a code that the list does not have, part by part. */
export function unlistedParts(found: UnlistedCode, context: PartContext): UnlistedParts {
  const reasons = reasonsOf(found, context);
  return {
    heading: fill(context.words['decoder.unlisted'], { reasons }),
    reasons,
    parts: {
      http: httpPart(found.http, context),
      service: servicePart(found.service, context),
      case: casePart(found.case, context),
    },
  };
}

/** Which parts keep a code from being listed. */
function reasonsOf({ http, service, ...found }: UnlistedCode, { words }: PartContext): string {
  const reasons: PartWordKey[] = [];
  if (http.name === null) reasons.push('decoder.http.unknown.reason');
  if (service.known === 'standard') reasons.push('decoder.service.standard.reason');
  if (service.known === 'no') reasons.push('decoder.service.unknown.reason');
  // Under an unknown HTTP status there is no case to miss.
  const caseIsKnown = found.case.messages.length > 0;
  if (http.name !== null && !caseIsKnown) reasons.push('decoder.case.unknown.reason');
  if (service.known === 'offered' && caseIsKnown) reasons.push('decoder.case.elsewhere.reason');
  const values = {
    status: http.status,
    service: service.code,
    serviceName: service.known === 'no' ? '' : service.name,
    case: found.case.id,
  };
  return reasons.map((reason) => fill(words[reason], values)).join('; ');
}

export function httpPart(
  { status, name }: UnlistedCode['http'],
  { words, urls }: PartContext,
): Part {
  return name === null
    ? { digits: status, text: words['decoder.http.unknown'] }
    : { digits: status, text: name, href: urls.http(status) };
}

export function servicePart(service: UnlistedCode['service'], { words, urls }: PartContext): Part {
  const digits = service.code;
  if (service.known === 'no') return { digits, text: words['decoder.service.unknown'] };
  if (service.known === 'offered') {
    return { digits, text: service.name, href: urls.service(service.slug) };
  }
  return { digits, text: fill(words['decoder.service.standard'], { serviceName: service.name }) };
}

export function casePart(
  { id, code, messages }: UnlistedCode['case'],
  { words, urls }: PartContext,
): Part {
  return messages.length === 0
    ? { digits: code, text: fill(words['decoder.case.unknown'], { case: id }) }
    : { digits: code, text: messages.join(' / '), href: urls.case(id) };
}
