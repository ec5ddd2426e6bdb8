import type * as z from 'zod';
import type {
  basis,
  caseFile,
  catalogFile,
  httpStatusesFile,
  operatorFile,
  serviceFile,
  standardServicesFile,
} from './schema.ts';

export type Basis = z.infer<typeof basis>;
export type Operator = z.infer<typeof operatorFile>;
export type HttpStatus = z.infer<typeof httpStatusesFile>[number];
export type Service = z.infer<typeof serviceFile>;
export type StandardService = z.infer<typeof standardServicesFile>[number];
export type CaseFile = z.infer<typeof caseFile>;
export type Row = CaseFile['rows'][number];
export type Category = z.infer<typeof catalogFile>['categories'][number];

/** A case: an HTTP status and a case code, with every row published for it. */
export interface Case extends CaseFile {
  /** `404-01`. */
  id: string;
}

/** A response code that the catalog lists: a case in a service. */
export interface Code {
  /** Seven digits. */
  code: string;
  http: HttpStatus;
  service: Service;
  case: Case;
  /** The row that holds for this service: its own, or else the `any` row. */
  row: Row;
  category: Category;
  /** What the publisher took back: the row, or the service as a whole. Absent while it holds. */
  retired?: { on?: string | undefined; note?: string | undefined };
  /** Whether 404-18 and its like count the earlier transaction as done; absent where nobody says. */
  countsAs?: 'success' | 'failed';
}

/** The whole catalog, checked. Everything downstream trusts it. */
export interface Catalog extends z.infer<typeof catalogFile> {
  operator: Operator;
  /** In the order of their digits. */
  httpStatuses: HttpStatus[];
  /** In the order of their codes. */
  services: Service[];
  /** In the order of their ids. */
  cases: Case[];
  standardServices: StandardService[];
  /** Every listed response code, in the order of its digits. */
  codes: Code[];
}
