import type { Case, Catalog, Code, HttpStatus, Service, StandardService } from './model.ts';

/** The listed code of these seven digits. @throws when the catalog has no such code */
export function findCode(catalog: Catalog, code: string): Code {
  return found(
    catalog.codes.find((one) => one.code === code),
    `response code ${code}`,
  );
}

/** The service of these two digits. @throws when the catalog has no such service */
export function findService(catalog: Catalog, code: string): Service {
  return found(
    catalog.services.find((one) => one.code === code),
    `service ${code}`,
  );
}

/** The case of this id, such as `404-01`. @throws when the catalog has no such case */
export function findCase(catalog: Catalog, id: string): Case {
  return found(
    catalog.cases.find((one) => one.id === id),
    `case ${id}`,
  );
}

/** Whether all codes of a case were taken back. */
export function isRetired({ codes }: Catalog, id: string): boolean {
  return areRetired(codes.filter((code) => code.case.id === id));
}

/** Whether all codes under an HTTP status were taken back. */
export function isStatusRetired({ codes }: Catalog, status: string): boolean {
  return areRetired(codes.filter((code) => code.http.status === status));
}

function areRetired(codes: readonly Code[]): boolean {
  return codes.length > 0 && codes.every(({ retired }) => retired);
}

/** The HTTP status of these three digits. @throws when the catalog has no such status */
export function findHttpStatus(catalog: Catalog, status: string): HttpStatus {
  return found(
    catalog.httpStatuses.find((one) => one.status === status),
    `HTTP status ${status}`,
  );
}

/** What the SNAP standard defines under this service code, if anything. */
export function findStandardService(catalog: Catalog, code: string): StandardService | undefined {
  return catalog.standardServices.find((one) => one.code === code);
}

function found<Item>(item: Item | undefined, what: string): Item {
  if (!item) throw new Error(`The catalog has no ${what}.`);
  return item;
}
