import { isOfEarlier } from '#catalog/earlier.ts';
import type { Code } from '#catalog/model.ts';
import type { PageContext } from '#components/page.ts';

/** Which operation the outcome of a code is about: that of its service, or an earlier one of it. */
export function operationOf(
  { http, service, contract }: Code,
  { local, word }: Pick<PageContext, 'local' | 'word'>,
): string {
  const operation = local(service.text)?.operation ?? '';
  const isEarlier = isOfEarlier(contract.outcome, http.status);
  return isEarlier ? word('contract.earlier', { operation }) : operation;
}
