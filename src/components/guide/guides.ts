/** The guides by what stands in their address, in the order in which they are read. */
export const guides = [
  'reading-codes',
  'handling-answers',
  'retries',
  'timeouts',
  'status-values',
  'notifications',
  'unauthorized',
  'support',
  'log-links',
] as const;
