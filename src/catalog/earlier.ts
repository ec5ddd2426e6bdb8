/**
 * Whether an outcome is that of an earlier call: an error that tells of a success, such as a
 * duplicate, cannot tell its own.
 * @param status the HTTP status of the code, three digits
 */
export function isOfEarlier(outcome: string, status: string): boolean {
  return outcome === 'success' && !status.startsWith('2');
}
