import fc from 'fast-check';

/** Choices that look random, the same ones for the same seed. */
export interface Random {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number;
  /** One of some things, of which there is at least one. */
  oneOf<Thing>(things: readonly Thing[]): Thing;
}

export function makeRandom(seed: number): Random {
  const [numbers] = fc.sample(fc.infiniteStream(fc.nat()), { seed, numRuns: 1 });
  const below = (limit: number) => (numbers?.next().value ?? 0) % limit;
  return { below, oneOf: (things) => things[below(things.length)] as (typeof things)[number] };
}
