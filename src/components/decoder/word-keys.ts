/**
 * The interface words that the decoder needs, by their keys in content/interface. A file of its own:
 * only the build needs the lists themselves.
 */
import { paymentStates } from '#catalog/contract-values.ts';
import { ticketKeys } from '#decoder/ticket.ts';
import { partWordKeys } from './part-words.ts';

/** For the answer to one code. */
export const answerKeys = [
  ...partWordKeys,
  'code.anatomy',
  'code.retired',
  'decoder.listed',
  'decoder.retired',
  'decoder.service.any',
  'decoder.readAs',
  'decoder.readAs.letter',
  'decoder.toCome',
  'decoder.partial',
  'decoder.partial.case',
  'decoder.pattern',
  'decoder.number',
  'decoder.number.seven',
  'decoder.text',
  'decoder.open',
  'decoder.openCase',
  'decoder.say.listed',
  'decoder.say.retired',
  'decoder.say.unlisted',
  'contract.ofEarlier',
  'contract.wait',
] as const;

/** For what was found beside a code. */
export const foundKeys = [
  'contradiction.http',
  'contradiction.message',
  'contradiction.number',
  'contradiction.service',
  'decoder.found',
  'decoder.found.once',
  'decoder.payment',
  'decoder.payment.missing',
  'decoder.payment.only',
  'decoder.payment.unknown',
  'decoder.payment.value',
  ...paymentStates.map((state) => `payment.${state}` as const),
] as const;

/** For the table of many codes. */
export const tableKeys = [...foundKeys, 'triage.count', 'triage.left', 'triage.unlisted'] as const;

/** All of them. */
export const wordKeys = [
  ...answerKeys,
  ...tableKeys,
  ...ticketKeys,
  'decoder.cancelled',
  'decoder.candidates',
  'decoder.gzip.damaged',
  'decoder.gzip.short',
  'decoder.message',
  'decoder.possible',
  'decoder.read',
  'decoder.reading',
  'decoder.unreadable',
] as const;
