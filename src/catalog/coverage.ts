/** How far the contracts reach, and what they rest on. */
import { contractParts, relevances } from './contract-values.ts';
import type { Basis, Catalog, Code, Relevance } from './model.ts';

/** One part of a contract, such as `retry`. */
export type ContractPart = (typeof contractParts)[number];

const bases = ['published', 'snap', 'guidance'] as const satisfies Basis[];

/** How many codes of a group there are of each kind. */
export interface Coverage {
  /** By relevance, for each service that has codes. */
  services: { code: string; counts: Record<Relevance, number>; total: number }[];
  /** By basis, for each part of a contract. */
  parts: { part: ContractPart; counts: Record<Basis, number> }[];
  /** All codes that hold. */
  total: number;
}

/** Where a part of a code's contract comes from: guidance, where nothing else is said. */
export function basisOf({ contract }: Pick<Code, 'contract'>, part: ContractPart): Basis {
  return contract.basis?.[part]?.is ?? 'guidance';
}

/** Counts the codes that hold; those that were taken back are left out. */
export function countCoverage({ services, codes }: Catalog): Coverage {
  const current = codes.filter(({ retired }) => !retired);
  return {
    services: services
      .map(({ code }) => {
        const own = current.filter(({ service }) => service.code === code);
        return {
          code,
          counts: countBy(own, relevances, (one) => one.relevance),
          total: own.length,
        };
      })
      .filter(({ total }) => total > 0),
    parts: contractParts.map((part) => ({
      part,
      counts: countBy(current, bases, (one) => basisOf(one, part)),
    })),
    total: current.length,
  };
}

function countBy<Name extends string>(
  codes: Code[],
  names: readonly Name[],
  nameOf: (code: Code) => Name,
): Record<Name, number> {
  const counts = names.map((name) => [name, codes.filter((one) => nameOf(one) === name).length]);
  return Object.fromEntries(counts) as Record<Name, number>;
}
