/** The values that a contract is made of, without the schema library: the browser needs them, too. */

/** What became of the operation that was called. `unknown`: it may have happened. */
export const outcomes = ['success', 'pending', 'failed', 'unknown'] as const;

/**
 * What the answer says of the customer's money. `see-status`: the body says it. `not-said`: nothing,
 * as when an inquiry fails.
 */
export const moneyStates = ['moved', 'not-moved', 'maybe-moved', 'see-status', 'not-said'] as const;

/**
 * Whether the call may be made again. `same-reference`: with the same body and the same reference,
 * but a new X-EXTERNAL-ID, X-TIMESTAMP and signature. `after-inquiry`: ask what happened first.
 */
export const retries = ['never', 'after-fix', 'same-reference', 'after-inquiry'] as const;

/** Who has to act. */
export const actors = [
  'partner-developer',
  'partner-operations',
  'customer',
  'bank',
  'nobody',
] as const;

/** Whether a service gives a code: `no-known-way` is published for it, but nothing leads there. */
export const relevances = ['expected', 'possible', 'no-known-way'] as const;

/** The parts of a contract that have a basis each, in the order in which they are shown. */
export const contractParts = [
  'relevance',
  'outcome',
  'money',
  'retry',
  'who',
  'verdict',
  'causes',
  'steps',
  'say',
] as const;

/**
 * What a status says of the customer's payment. `open`: neither paid nor failed, ask again.
 * `unclear`: the value alone does not say.
 */
export const paymentStates = ['paid', 'open', 'refunded', 'not-paid', 'unclear'] as const;
