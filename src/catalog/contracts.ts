/** Where contracts stand in the files of a catalog, and which services each is for. */
import { idOf, type CatalogFiles } from './files.ts';
import type { Contract, Service } from './model.ts';
import { rowFor } from './rows.ts';
import type { Known, Validated } from './validate.ts';
import type { Path } from './yaml.ts';

/** A contract that is written out, as far as it is sound. */
export interface ContractPlace {
  file: Validated<unknown>;
  path: Path;
  contract: Known<Contract>;
  /** The services whose codes it is for, as far as they are sound. */
  services: Known<Service>[];
  /** The id of the case; absent for a contract that is not of a case. */
  caseId?: string;
}

/** Every contract of the catalog that is written out. */
export function listContracts({ services, cases, noKnownWay }: CatalogFiles): ContractPlace[] {
  const known = services.flatMap((file) => (file.known ? [file.known] : []));
  return [
    ...cases.flatMap((file) =>
      (file.known?.contracts ?? []).flatMap((contract, index): ContractPlace[] => {
        if (!contract || contract.relevance === 'no-known-way') return [];
        const caseId = idOf(file.known);
        return [
          {
            file,
            path: ['contracts', index],
            // An entry that does not say its relevance is taken for one that is written out.
            contract: contract as Known<Contract>,
            services: known.filter(({ code }) => contractFor(file.known, code) === contract),
            ...(caseId !== undefined && { caseId }),
          },
        ];
      }),
    ),
    ...(['partner', 'bank'] as const).flatMap((side): ContractPlace[] => {
      const contract = noKnownWay?.known?.[side];
      if (!noKnownWay || !contract) return [];
      const ofSide = known.filter(({ calledBy }) => calledBy === side);
      return [{ file: noKnownWay, path: [side], contract, services: ofSide }];
    }),
    ...services.flatMap((file): ContractPlace[] => {
      const contract = file.known?.noAnswer;
      if (!file.known || !contract) return [];
      return [{ file, path: ['noAnswer'], contract, services: [file.known] }];
    }),
  ];
}

type KnownContracts = { contracts?: unknown } | undefined;

/** The entry of a case that holds for a service, as far as its file is sound. */
export function contractFor(file: KnownContracts, service: string | undefined): unknown {
  const entries = (file?.contracts ?? []) as ({ appliesTo?: 'any' | string[] } | undefined)[];
  const sound = entries.flatMap((entry) =>
    entry?.appliesTo === undefined ? [] : [{ appliesTo: entry.appliesTo, entry }],
  );
  return service === undefined ? undefined : rowFor(sound, service)?.entry;
}
