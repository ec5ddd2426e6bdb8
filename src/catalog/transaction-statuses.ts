/** The values of the fields that tell whether a customer has paid: what the response code does not. */
import { paymentStates } from './contract-values.ts';
import {
  choice,
  fieldName,
  filledList,
  id,
  line,
  list,
  perLocale,
  serviceCode,
  strict,
} from './fields.ts';

/** `transaction-statuses.yaml`: the known values of status fields, a set for each field. */
export const transactionStatusesFile = list(
  strict({
    /** The name as it is sent. A field inside of another one follows it after a dot. */
    field: fieldName,
    /** The services in whose bodies these are the values of the field. */
    services: filledList(serviceCode),
    /** Who names the values: the publisher or the SNAP standard. */
    basis: choice(['published', 'snap']),
    /** The id of the source in sources.yaml; absent where there is none to name. */
    source: id.optional(),
    /** In the order in which they are published. */
    values: filledList(
      strict({
        /** As it is sent. */
        value: line,
        /** As published; absent where the value is its own name. */
        name: line.optional(),
        /** What it says of the customer's payment: guidance of this site. */
        payment: choice(paymentStates),
        text: perLocale(
          strict({
            /** What it means and what to do, in one short sentence: guidance of this site. */
            meaning: line,
          }),
        ),
      }),
    ),
  }),
);
