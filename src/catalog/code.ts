/** The three parts of a response code. All digits are text: leading zeros matter. */
export interface CodeParts {
  /** Digits 1-3, the HTTP status. */
  http: string;
  /** Digits 4-5, the service code. */
  service: string;
  /** Digits 6-7, the case code. */
  case: string;
}

/** Splits seven digits into HTTP status, service code and case code; anything else gives null. */
export function splitCode(code: string): CodeParts | null {
  const match = /^(\d{3})(\d{2})(\d{2})$/.exec(code);
  if (!match) return null;
  const [, http = '', service = '', caseCode = ''] = match;
  return { http, service, case: caseCode };
}

/** Puts a response code together: `404`, `47`, `01` give `4044701`. */
export function joinCode({ http, service, case: caseCode }: CodeParts): string {
  return `${http}${service}${caseCode}`;
}

/** The name of a case, `404-01`: a case code alone means nothing without its HTTP status. */
export function caseId(http: string, caseCode: string): string {
  return `${http}-${caseCode}`;
}
