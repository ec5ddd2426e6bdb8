import type * as z from 'zod';
import type { contract, noKnownWayFile } from './contract.ts';
import type { paymentStates, relevances } from './contract-values.ts';
import type { basis } from './fields.ts';
import type {
  caseFile,
  catalogFile,
  fieldsFile,
  httpStatusesFile,
  operatorFile,
  sourcesFile,
  standardServicesFile,
} from './schema.ts';
import type { serviceFile } from './service.ts';
import type { transactionStatusesFile } from './transaction-statuses.ts';

export type Basis = z.infer<typeof basis>;
export type Operator = z.infer<typeof operatorFile>;
export type HttpStatus = z.infer<typeof httpStatusesFile>[number];
export type Service = z.infer<typeof serviceFile>;
export type StandardService = z.infer<typeof standardServicesFile>[number];
export type CaseFile = z.infer<typeof caseFile>;
export type Row = CaseFile['rows'][number];
export type Contract = z.infer<typeof contract>;
export type NoKnownWay = z.infer<typeof noKnownWayFile>;
export type Relevance = (typeof relevances)[number];
export type Source = z.infer<typeof sourcesFile>[number];
/** The known values of one status field. */
export type TransactionStatuses = z.infer<typeof transactionStatusesFile>[number];
export type PaymentState = (typeof paymentStates)[number];
export type Fields = z.infer<typeof fieldsFile>;
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
  /** What to do when it comes. */
  contract: Contract;
  /** Whether the service gives it. */
  relevance: Relevance;
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
  /** What contracts refer to. */
  sources: Source[];
  /** What headers and fields mean. */
  fields: Fields;
  noKnownWay: NoKnownWay;
  /** The known values of status fields; empty where none are known. */
  transactionStatuses: TransactionStatuses[];
  /** Words for the same thing. */
  synonyms: string[][];
  /** Every listed response code, in the order of its digits. */
  codes: Code[];
}
