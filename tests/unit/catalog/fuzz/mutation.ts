import type { Files } from './files.ts';
import type { Random } from './random.ts';

/** Changes the files of a catalog in place. */
export type Mutation = (files: Files, random: Random) => void;

/** Mutations by name. */
export type Mutations = Readonly<Record<string, Mutation>>;
