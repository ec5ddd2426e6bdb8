/**
 * A bill of materials in CycloneDX's JSON, from the lock file alone: the packages of every platform,
 * the same on any machine. `npm sbom` refuses this lock file, because a package in it asks for the
 * `latest` of two others.
 */
import { lookUp, nameOf, type LockedPackage, type LockedPackages } from './lock.ts';

/** @see https://cyclonedx.org/docs/1.6/json/ */
export interface Bom {
  bomFormat: 'CycloneDX';
  specVersion: '1.6';
  version: 1;
  metadata: { component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

export interface Component {
  type: 'application' | 'library';
  /** Its name and version, which tell it from all others. */
  'bom-ref': string;
  name: string;
  version: string;
  /** Optional are packages for other platforms, of which an installation has those for its own. */
  scope?: 'required' | 'optional';
  hashes?: { alg: 'SHA-512'; content: string }[];
  licenses?: ({ license: { id: string } } | { expression: string })[];
  purl: string;
  properties?: { name: string; value: string }[];
}

/** Makes the bill. A package that is installed in several folders stands on it once. */
export function toBom(packages: LockedPackages, name: string): Bom {
  const { '': own = {}, ...others } = packages;
  const project = { type: 'application', ...identify(name, own) } as const;
  const refOf = (folder: string) =>
    folder === '' ? project['bom-ref'] : refTo(nameOf(folder), packages[folder] ?? {});
  const byRef = (folders: string[]) =>
    [...Map.groupBy(folders, refOf)].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: project },
    components: byRef(Object.keys(others)).map(([, folders]) => toLibrary(packages, folders)),
    dependencies: byRef(Object.keys(packages)).map(([ref, folders]) => ({
      ref,
      dependsOn: [
        ...new Set(folders.flatMap((folder) => neededBy(packages, folder).map(refOf))),
      ].sort(),
    })),
  };
}

/** The folders of the packages that the one in a folder needs; what is not there is none of them. */
function neededBy(packages: LockedPackages, folder: string): string[] {
  const { dependencies, devDependencies, optionalDependencies, peerDependencies } =
    packages[folder] ?? {};
  const named = {
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
    ...peerDependencies,
  };
  return Object.keys(named).flatMap((name) => lookUp(packages, folder, name) ?? []);
}

/** The component that the same package in some folders is. */
function toLibrary(packages: LockedPackages, folders: readonly string[]): Component {
  const [folder = ''] = folders;
  const one = packages[folder] ?? {};
  const every = (sign: 'dev' | 'optional') => folders.every((place) => packages[place]?.[sign]);
  const [, sha512] = /^sha512-(\S+)$/.exec(one.integrity ?? '') ?? [];
  return {
    type: 'library',
    ...identify(nameOf(folder), one),
    scope: every('optional') ? 'optional' : 'required',
    ...(sha512 !== undefined && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }],
    }),
    ...(one.license !== undefined && {
      licenses: [
        /[ (]/.test(one.license) ? { expression: one.license } : { license: { id: one.license } },
      ],
    }),
    // As `npm sbom` says it: what building and testing alone need.
    ...(every('dev') && { properties: [{ name: 'cdx:npm:package:development', value: 'true' }] }),
  };
}

function identify(name: string, one: LockedPackage) {
  const { version = '' } = one;
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return { 'bom-ref': refTo(name, one), name, version, purl };
}

function refTo(name: string, { version = '' }: LockedPackage): string {
  return `${name}@${version}`;
}
