/** The codes of the list by their digits. */
import { caseId, joinCode, splitCode } from '#catalog/code.ts';
import { listedParts } from '#catalog/explain.ts';
import type { Parts } from './parts.ts';
import type { SearchContract, SearchIndex, Verdicts } from './search-index.ts';

/** A code that the list has. */
export interface ListedCode {
  /** Seven digits. */
  code: string;
  http: SearchIndex['httpStatuses'][number];
  service: SearchIndex['services'][number];
  /** `404-01`. */
  caseId: string;
  row: SearchIndex['cases'][number]['rows'][number];
  /** What became of it and of the money; absent where no way is known to lead there. */
  contract?: SearchContract;
  retired: boolean;
}

/** Every listed code: those of no known way behind the others, otherwise in the order of their digits. */
export function listCodes(index: SearchIndex): ListedCode[] {
  const codes = index.cases.flatMap((one) =>
    index.services.flatMap((service) => {
      const code = joinCode({ http: one.http, service: service.code, case: one.case });
      return listedCode(index, code) ?? [];
    }),
  );
  const isRemote = ({ contract, retired }: ListedCode) => Number(retired) * 2 + Number(!contract);
  return codes.sort(
    (one, other) => isRemote(one) - isRemote(other) || (one.code < other.code ? -1 : 1),
  );
}

function listedCode(index: SearchIndex, code: string): ListedCode | undefined {
  const parts = listedParts(index, code);
  if (!parts) return undefined;
  const { http, service, row } = parts;
  const contract = parts.case.contracts.find((one) => one.services.includes(service.code));
  return {
    code,
    http,
    service,
    caseId: caseId(parts.case.http, parts.case.case),
    row,
    ...(contract && { contract }),
    retired: Boolean(row.retired ?? service.retired),
  };
}

/** The answer of a code in one line; empty while the verdicts are not there. */
export function verdictOf(
  { caseId: id, contract, service }: ListedCode,
  { cases }: SearchIndex,
  verdicts: Verdicts | undefined,
): string {
  if (!contract) return verdicts?.noKnownWay[service.calledBy] ?? '';
  const contracts = cases.find((one) => caseId(one.http, one.case) === id)?.contracts ?? [];
  return verdicts?.cases[id]?.[contracts.indexOf(contract)] ?? '';
}

/** Whether a code has these parts, or begins of them. */
export function hasParts(code: string, parts: Parts): boolean {
  const own = splitCode(code);
  return (
    own !== null &&
    (['http', 'service', 'case'] as const).every((part) => own[part].startsWith(parts[part]))
  );
}

/** The codes that hold and differ from these seven digits by one, or by two beside each other that are swapped. */
export function nearCodes(digits: string, codes: readonly ListedCode[]): ListedCode[] {
  return codes.filter(({ code, retired }) => {
    if (retired) return false;
    const places = Array.from(code, (_, at) => at).filter((at) => code[at] !== digits[at]);
    const [first = 0, second = 0] = places;
    const isSwapped =
      places.length === 2 &&
      second === first + 1 &&
      code[first] === digits[second] &&
      code[second] === digits[first];
    return places.length === 1 || isSwapped;
  });
}
