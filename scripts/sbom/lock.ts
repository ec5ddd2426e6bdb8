/** A package as package-lock.json has it. */
export interface LockedPackage {
  version?: string;
  /** Its hash, as `sha512-` and Base64. */
  integrity?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  /** Of the project alone. */
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** The packages of a lock file by the folder that they are installed in; the project's own is ''. */
export type LockedPackages = Readonly<Record<string, LockedPackage>>;

/** The packages of a lock file. @param text that of package-lock.json */
export function readLock(text: string): LockedPackages {
  return (JSON.parse(text) as { packages: LockedPackages }).packages;
}

/** The name of the package in a folder: `node_modules/a/node_modules/@b/c` is `@b/c`. */
export function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/**
 * The folder of the package that a name leads to from the folder of another one, as Node looks it
 * up; undefined when there is none.
 */
export function lookUp(packages: LockedPackages, from: string, name: string): string | undefined {
  const inner = `${from}${from ? '/' : ''}node_modules/${name}`;
  if (packages[inner] !== undefined) return inner;
  if (from === '') return undefined;
  return lookUp(packages, from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0)), name);
}
