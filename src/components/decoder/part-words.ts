/** The interface words that the parts of a code need, by their keys in content/interface. */
export const partWordKeys = [
  'decoder.unlisted',
  'decoder.http.unknown',
  'decoder.http.unknown.reason',
  'decoder.service.standard',
  'decoder.service.standard.reason',
  'decoder.service.unknown',
  'decoder.service.unknown.reason',
  'decoder.case.unknown',
  'decoder.case.unknown.reason',
  'decoder.case.elsewhere.reason',
] as const;

export type PartWordKey = (typeof partWordKeys)[number];
