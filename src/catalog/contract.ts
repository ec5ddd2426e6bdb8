/**
 * The action contract: what a partner does with an answer. Every code has one, and so has a call
 * that nothing answers.
 */
import * as z from 'zod';
import { actors, moneyStates, outcomes, relevances, retries } from './contract-values.ts';
import {
  appliesTo,
  basis,
  choice,
  filledList,
  id,
  line,
  list,
  perLocale,
  prose,
  seconds,
  strict,
} from './fields.ts';

/** Where one part of a contract comes from. */
const partBasis = strict({
  is: basis,
  /** The id of a source in sources.yaml; absent where there is none to name. */
  source: id.optional(),
}).optional();

const contractShape = {
  outcome: choice(outcomes),
  money: choice(moneyStates),
  retry: choice(retries),
  /** How long to wait before each further attempt, or before each time of asking, in seconds. */
  wait: filledList(seconds).optional(),
  who: choice(actors),
  /** Where its parts come from; a part that is not named is guidance of this site. */
  basis: strict({
    relevance: partBasis,
    outcome: partBasis,
    money: partBasis,
    retry: partBasis,
    who: partBasis,
    verdict: partBasis,
    causes: partBasis,
    steps: partBasis,
    say: partBasis,
  }).optional(),
  text: perLocale(
    strict({
      /** The answer in one line. */
      verdict: line,
      /** What it usually comes from, most likely first. */
      causes: list(line),
      /** What to do, in order and concrete: which header, which field. */
      steps: filledList(line),
      /** What to tell the merchant or the customer, safe to send as it is. */
      say: prose,
    }),
  ),
};

/** A contract on its own: for a call without an answer, and for codes without a known way. */
export const contract = strict(contractShape);

/** An entry of `contracts` in a case: what holds for some of its services. */
export const caseContract = z.discriminatedUnion(
  'relevance',
  [
    strict({
      appliesTo,
      relevance: choice(['expected', 'possible']),
      ...contractShape,
    }),
    strict({
      appliesTo,
      /** The contract itself stands in no-known-way.yaml, once for all. */
      relevance: z.literal('no-known-way'),
    }),
  ],
  {
    error: ({ code }: { code?: string }) =>
      code === 'invalid_type'
        ? 'a mapping with the keys appliesTo, relevance and more\nwrite "key: value" lines'
        : `one of ${relevances.join(', ')}\nwrite one of them`,
  },
);

/** `no-known-way.yaml`: the contract of every code that is published without a known way to it. */
export const noKnownWayFile = strict({
  /** For services that the partner calls. */
  partner: contract,
  /** For services that the bank calls, where the partner is the one who sends the code. */
  bank: contract,
});
