/** What digits ask for that are no whole code: the pages of its parts, or all codes that have them. */
import type { DigestParts } from '#catalog/digest.ts';
import { explainCase, explainHttp, explainService } from '#catalog/explain.ts';
import { toPlain } from '#decoder/plain.ts';

/** Parts of a code, each with the digits that are there; an empty one is left open. */
export interface Parts {
  http: string;
  service: string;
  case: string;
}

/** What the digits of a text ask for. */
export interface Asked {
  /** The cases that they name, as `404-01`; each of them exists. */
  cases: string[];
  /** The parts that they give, where they give any. */
  parts: Parts;
  /** The services among them that SNAP defines and the publisher does not offer. */
  notOffered: string[];
  /** The text without them. */
  rest: string;
}

/** Stands where digits were read, so that what is left does not grow together. */
export const read = '#';

/** A pattern that no other digits stand beside: 404 in a telephone number names nothing. */
function alone(pattern: string): RegExp {
  const glue = `[^\\p{L},;${read}]*`;
  return new RegExp(
    `(?<![\\p{L}\\d])(?<!\\d${glue})${pattern}(?![\\p{L}\\d])(?!${glue}\\d)`,
    'giu',
  );
}

function after(label: string, digits: number): RegExp {
  return new RegExp(`\\b(?:${label})(?: code)?[ :=]{0,3}(\\d{${digits}})(?![\\d-])`, 'gi');
}

const openCase = alone('(\\d{3})[-/_. ]?(?:xx|[*?]{2})[-/_. ]?(\\d{2})');
const pair = alone('(\\d{3})([-/_. ])(\\d{2})');
const afterCase = after('case|kasus', 2);
const afterService = after('service|layanan|servis', 2);
const afterHttp = after('http(?: status)?|status', 3);
const beginning = /^\s*(\d{3})[-/_. ]?(\d{1,2})[-/_. ]?(\d?)\s*$/;
const fewDigits = /^\s*(\d{1,2})\s*$/;
const threeDigits = alone('(\\d{3})');

/** Reads what the digits of a typed text ask for. Never throws; what does not exist is not named. */
export function readParts(text: string, digest: DigestParts): Asked {
  const cases: string[] = [];
  const notOffered: string[] = [];
  const parts: Parts = { http: '', service: '', case: '' };
  const take = (part: keyof Parts, digits: string) => {
    parts[part] ||= digits;
    return ` ${read} `;
  };
  const isCase = (http: string, code: string) =>
    explainCase(digest, http, code).messages.length > 0;
  const takeCase = (http: string, code: string) => {
    cases.push(explainCase(digest, http, code).id);
    return ` ${read} `;
  };
  const takeService = (written: string, code: string) => {
    const { known } = explainService(digest, code);
    if (known === 'standard') notOffered.push(code);
    return known === 'no' ? written : known === 'standard' ? ` ${read} ` : take('service', code);
  };
  const takeHttp = (written: string, status: string) =>
    explainHttp(digest, status).name === null ? written : take('http', status);

  /** 404-12 is how a case is written; 404 12 may be the beginning of a code as well. */
  const takePair = (written: string, http: string, sign: string, code: string) => {
    const isOffered = explainService(digest, code).known === 'offered';
    if (isCase(http, code) && (sign === '-' || !isOffered)) return takeCase(http, code);
    if (!isOffered || explainHttp(digest, http).name === null) return written;
    if (isCase(http, code)) takeCase(http, code);
    take('http', http);
    return take('service', code);
  };
  /** Two digits alone are a service; otherwise they are the beginning of a code. */
  const takeFew = (written: string, digits: string) => {
    const begins = digest.httpStatuses.some(({ status }) => status.startsWith(digits));
    const taken = takeService(written, digits);
    return begins && parts.service === '' ? take('http', digits) : taken;
  };

  const rest = toPlain(text)
    .text.replace(afterService, takeService)
    .replace(afterCase, (written, code: string) =>
      digest.cases.some((one) => one.case === code) ? take('case', code) : written,
    )
    .replace(afterHttp, takeHttp)
    .replace(openCase, (written, http: string, code: string) =>
      isCase(http, code) ? takeCase(http, code) : written,
    )
    .replace(pair, takePair)
    .replace(beginning, (_, http: string, service: string, code: string) => {
      take('service', service);
      take('case', code);
      return take('http', http);
    })
    .replace(threeDigits, takeHttp)
    .replace(fewDigits, takeFew);
  return { cases: [...new Set(cases)], parts, notOffered: [...new Set(notOffered)], rest };
}
