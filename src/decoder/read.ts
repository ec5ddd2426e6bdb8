import { eachCodeOnce, type CodeFind } from './code-find.ts';
import { findCodes } from './find.ts';
import { digit, toDigits } from './numbers.ts';
import { toPlain } from './plain.ts';

/** What a person has typed or pasted, before any catalog is asked. */
export type Input =
  | { kind: 'empty' }
  /** One or more codes: each different code once, in the order of the text. */
  | { kind: 'codes'; finds: CodeFind[] }
  | Pattern
  | PartialCode
  /** A number that is no code, by how many digits it has. */
  | { kind: 'number'; digits: number }
  /** A text without a code. */
  | { kind: 'text' };

/** A code with the service left open, as in `404xx01`. */
export interface Pattern {
  kind: 'pattern';
  http: string;
  case: string;
}

/** The beginning of a code. Each part holds the digits that are there so far. */
export interface PartialCode {
  kind: 'partial';
  http: string;
  service: string;
  case: string;
  /** Written as a case is, `404-01`: those digits may be meant as a case and not as a service. */
  likeCase: boolean;
}

const separator = '[-\\s./_+]{0,3}';
const open = '[xX*?#]';
const partial = new RegExp(
  `^([0-9]${digit}{0,2})(${separator})(${digit}{0,2}|${open}{0,2})${separator}(${digit}?)${separator}$`,
);
const pattern = new RegExp(`^([0-9]${digit}{2})${separator}${open}{2}${separator}(${digit}{2})$`);

/** Reads what stands in the field. Never throws; takes time in proportion to the text. */
export function readInput(text: string): Input {
  const plain = toPlain(text).text.trim();
  if (plain === '') return { kind: 'empty' };

  const finds = findCodes(text);
  if (finds.length > 0) return { kind: 'codes', finds: eachCodeOnce(finds) };

  const [, http, caseCode] = pattern.exec(plain) ?? [];
  if (http && caseCode) return { kind: 'pattern', http: toDigits(http), case: toDigits(caseCode) };

  return readPartial(plain) ?? readNumber(plain) ?? { kind: 'text' };
}

function readPartial(plain: string): PartialCode | null {
  const [match, http = '', between, service = '', caseCode = ''] = partial.exec(plain) ?? [];
  const inOrder =
    (service === '' || http.length === 3) && (caseCode === '' || service.length === 2);
  if (match === undefined || !inOrder) return null;
  return {
    kind: 'partial',
    http: toDigits(http),
    service: toDigits(service),
    case: toDigits(caseCode),
    likeCase: between !== '' && /^\d\d$/.test(toDigits(service)) && caseCode === '',
  };
}

function readNumber(plain: string): Input | null {
  if (!/^[\d\s()+.,/:_-]+$/.test(plain)) return null;
  const digits = plain.replace(/\D/g, '').length;
  return digits > 0 ? { kind: 'number', digits } : null;
}
