/**
 * The row of a case that holds for a service, if there is one: a row that names the service comes
 * before the row for `any` service.
 */
export function rowFor<Row extends { appliesTo: 'any' | readonly string[] }>(
  rows: readonly Row[],
  serviceCode: string,
): Row | undefined {
  return (
    rows.find(({ appliesTo }) => appliesTo !== 'any' && appliesTo.includes(serviceCode)) ??
    rows.find(({ appliesTo }) => appliesTo === 'any')
  );
}
