/** Whether every code has a contract, and whether the values of each contract agree. */
import { contractFor, listContracts, type ContractPlace } from './contracts.ts';
import { idOf, type CatalogFiles } from './files.ts';
import type { Problem } from './problem.ts';
import { rowFor } from './rows.ts';

/** Runs every check of what contracts say apart from their texts. */
export function checkContracts(files: CatalogFiles): Problem[] {
  const contracts = listContracts(files);
  return [
    ...checkCoverage(files),
    ...checkCountsAs(files),
    ...contracts.flatMap(checkWait),
    ...contracts.flatMap(checkValues),
  ];
}

/** Every service that a row of the case is for has a contract in it. */
function checkCoverage({ services, cases }: CatalogFiles): Problem[] {
  return cases.flatMap((file) => {
    const { known } = file;
    const rows = (known?.rows ?? []).flatMap((row) =>
      row?.appliesTo === undefined ? [] : [{ appliesTo: row.appliesTo as 'any' | string[] }],
    );
    // A broken entry may be the very one that is missed.
    if (!known?.contracts || known.contracts.some((entry) => entry?.appliesTo === undefined)) {
      return [];
    }
    const missed = services
      .map((service) => service.known?.code)
      .filter((code) => code !== undefined && rowFor(rows, code) && !contractFor(known, code))
      .sort();
    if (missed.length === 0) return [];
    return file.source.problemAt(['contracts'], {
      expected: 'a contract for every service that has this case',
      found: `none for ${missed.join(', ')}`,
      mend: 'name them in appliesTo of an entry, or add one',
    });
  });
}

/** What the published text counts as done or failed cannot be told otherwise. */
function checkCountsAs(files: CatalogFiles): Problem[] {
  return listContracts(files).flatMap(({ file, path, contract, services, caseId }) =>
    files.cases
      .filter(({ known }) => caseId !== undefined && idOf(known) === caseId)
      .flatMap(({ known }) =>
        (['success', 'failed'] as const).filter(
          (side) =>
            contract.outcome !== undefined &&
            contract.outcome !== side &&
            (known?.countsAs?.[side] ?? []).some((group) =>
              services.some(
                ({ transactionKind }) =>
                  transactionKind !== undefined && group?.kinds?.includes(transactionKind),
              ),
            ),
        ),
      )
      .map((side) =>
        file.source.problemAt([...path, 'outcome'], {
          expected: `${side}, as countsAs says for this service`,
          mend: `write ${side}, give the service an entry of its own, or correct countsAs`,
        }),
      ),
  );
}

/** How long to wait is said where the partner may call again, and nowhere else. */
function checkWait({ file, path, contract, services }: ContractPlace): Problem[] {
  const { retry, wait } = contract;
  // An entry for services that there are not is told as that.
  if (retry === undefined || services.length === 0) return [];
  if (services.some(({ calledBy }) => calledBy === undefined)) return [];
  const mayCall = retry === 'same-reference' || retry === 'after-inquiry';
  const isPartner = services.some(({ calledBy }) => calledBy === 'partner');
  if (mayCall && isPartner && wait === undefined) {
    return [
      file.source.problemAt([...path, 'wait'], {
        expected: `how long to wait, since retry is ${retry}`,
        mend: 'add wait, in seconds, such as [1, 5, 15]',
      }),
    ];
  }
  if (wait === undefined || (mayCall && isPartner)) return [];
  return [
    file.source.problemAt([...path, 'wait'], {
      expected: isPartner
        ? `no wait, since retry is ${retry}`
        : 'no wait, since the bank decides when it calls',
      mend: 'remove wait, or correct retry',
    }),
  ];
}

type Part = 'outcome' | 'money' | 'retry' | 'who';

/** Values that cannot stand beside each other, whatever the case: with one, only some of another. */
const agreements: { field: Part; value: string; part: Part; allowed: readonly string[] }[] = [
  { field: 'money', value: 'maybe-moved', part: 'retry', allowed: ['never', 'after-inquiry'] },
  { field: 'money', value: 'moved', part: 'retry', allowed: ['never'] },
  { field: 'money', value: 'moved', part: 'outcome', allowed: ['success'] },
  { field: 'money', value: 'see-status', part: 'outcome', allowed: ['success'] },
  { field: 'outcome', value: 'success', part: 'retry', allowed: ['never', 'same-reference'] },
  {
    field: 'outcome',
    value: 'pending',
    part: 'retry',
    allowed: ['never', 'same-reference', 'after-inquiry'],
  },
  {
    field: 'outcome',
    value: 'unknown',
    part: 'retry',
    allowed: ['never', 'same-reference', 'after-inquiry'],
  },
  {
    field: 'outcome',
    value: 'unknown',
    part: 'money',
    allowed: ['not-moved', 'maybe-moved', 'not-said'],
  },
  { field: 'who', value: 'nobody', part: 'outcome', allowed: ['success', 'pending'] },
  { field: 'who', value: 'nobody', part: 'retry', allowed: ['never'] },
];

function checkValues({ file, path, contract }: ContractPlace): Problem[] {
  return agreements.flatMap(({ field, value, part, allowed }) => {
    const found = contract[part];
    if (contract[field] !== value || found === undefined || allowed.includes(found)) return [];
    return file.source.problemAt([...path, part], {
      expected: `${allowed.join(' or ')}, since ${field} is ${value}`,
      mend: `correct ${part} or ${field}`,
    });
  });
}
