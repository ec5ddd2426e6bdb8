/** Whether what is referred to by id is in sources.yaml. */
import { contractParts } from './contract-values.ts';
import { listContracts } from './contracts.ts';
import type { CatalogFiles, Claim } from './files.ts';
import type { Problem } from './problem.ts';

/** Every source that a contract or a set of statuses refers to is in sources.yaml. */
export function checkSources(files: CatalogFiles): Problem[] {
  const { sources } = files;
  const ids = (sources?.known ?? []).map((source) => source?.id);
  if (sources && (!sources.known || ids.includes(undefined))) return [];
  return [...namedByContracts(files), ...namedByStatuses(files)]
    .filter(({ name }) => name !== undefined && !ids.includes(name))
    .map(({ file, path }) =>
      file.source.problemAt(path, {
        expected: 'the id of a source in sources.yaml',
        mend: 'correct the id, or add the source there',
      }),
    );
}

function namedByContracts(files: CatalogFiles): Claim[] {
  return listContracts(files).flatMap(({ file, path, contract }) =>
    contractParts.map((part) => ({
      name: contract.basis?.[part]?.source,
      file,
      path: [...path, 'basis', part, 'source'],
    })),
  );
}

function namedByStatuses({ transactionStatuses: file }: CatalogFiles): Claim[] {
  return (file?.known ?? []).flatMap((set, index) =>
    file ? [{ name: set?.source, file, path: [index, 'source'] }] : [],
  );
}
