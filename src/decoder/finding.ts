/** What a scan finds. Plain data: it goes from a worker to its page, and into JSON. */

/**
 * How sure a find is. `certain`: a key, a matching message or the shape of a body proves it.
 * `likely`: nothing speaks against it and something for it. `possible`: the digits alone.
 */
export const confidences = ['certain', 'likely', 'possible'] as const;
export type Confidence = (typeof confidences)[number];

/** What the confidence rests on. */
export const reasons = [
  /** A key calls it a response code: `"responseCode":"4044701"`. */
  'key',
  /** The message of its case stands beside it. */
  'message',
  /** The words around it speak of an answer. */
  'words',
  /** It is written in the three parts: `404-47-01`, or with the service left open. */
  'notation',
  /** It is a value of a list, a table or a program, and the catalog may have it. */
  'value',
  /** It has the digits of a code, and no more is known. */
  'digits',
  /** A body says in which state a payment is. */
  'status',
] as const;
export type Reason = (typeof reasons)[number];

/** A letter that was read as a digit: `O` as `0`. */
export interface Reading {
  letter: string;
  digit: string;
}

/** A field that tells the state of a payment, as it stands in a body. */
export interface StatusValue {
  /** Its name in the catalog, such as `latestTransactionStatus`. */
  field: string;
  /** As it stands there, such as `03`. */
  value: string;
}

/** Two statements of a text that cannot both hold. */
export type Contradiction =
  /** The HTTP status beside the code is not its own. */
  | { kind: 'http'; http: string }
  /** The message beside the code belongs to other cases. */
  | { kind: 'message'; cases: string[] }
  /** The path or the request beside the code belongs to other services. */
  | { kind: 'service'; services: string[] }
  /** The body holds the code as a number: leading zeros of the parts are at risk. */
  | { kind: 'number' };

/** Where something stands in a text. */
export interface Place {
  /** From 1; lines end with `\n`. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** From 0, in UTF-16 units of the decoded text. */
  offset: number;
  /** In UTF-16 units. */
  length: number;
}

/** One find: a code, a pattern of one, a message or a status without a code. */
export interface Finding extends Place {
  /** As it stands in the text. */
  text: string;
  /** Seven digits; null for a pattern, and for a message or a status without a code. */
  code: string | null;
  /** A code with the service left open, written `404xx18`; null for anything else. */
  pattern: string | null;
  /** The case, `404-18`; null when nothing tells it, or when there are several candidates. */
  case: string | null;
  /** The cases that an ambiguous message may mean; empty otherwise. */
  candidates: string[];
  confidence: Confidence;
  why: Reason;
  /** The message beside it as it stands in the text; null when there is none that is known. */
  said: string | null;
  /** What stands in the places of the message, by their names: `{ 'field name': 'amount' }`. */
  parameters: Record<string, string>;
  /** The states that the same body tells. */
  statuses: StatusValue[];
  contradictions: Contradiction[];
  /** The letters that were read as digits, each once. */
  readAs: Reading[];
  /** The line around it, white space folded, at most 160 units. */
  excerpt: string;
}

/** A find before its line is known: its offset counts from the beginning of a part of the text. */
export type LocalFinding = Omit<Finding, 'line' | 'column' | 'excerpt'>;
