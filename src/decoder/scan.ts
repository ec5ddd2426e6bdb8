import type { Finding } from './finding.ts';
import type { Lexicon } from './lexicon.ts';
import { Scanner } from './scanner.ts';

/**
 * Finds every response code in a text, and with it its message, what else belongs to it and what
 * contradicts it; further patterns, messages without a code and states of payments. In order.
 * Never throws; takes time in proportion to the text.
 */
export function scan(text: string, lexicon: Lexicon): Finding[] {
  const scanner = new Scanner(lexicon);
  return [...scanner.push(new TextEncoder().encode(text)), ...scanner.end()];
}
