import type { Code } from '#catalog/model.ts';
import type { PageContext } from '#components/page.ts';

/**
 * Which operation the outcome of a code is about: that of its service. An error that tells of a
 * success, such as a duplicate, tells it of an earlier call.
 */
export function operationOf(
  { http, service, contract }: Code,
  { local, word }: Pick<PageContext, 'local' | 'word'>,
): string {
  const operation = local(service.text)?.operation ?? '';
  const isOfEarlier = contract.outcome === 'success' && !http.status.startsWith('2');
  return isOfEarlier ? word('contract.earlier', { operation }) : operation;
}
