// Named random streams: each concern draws from its own, seeded with the run's seed and the whole path of the name.
// So a new generator, client or table shifts nobody else's numbers, and any row's chance can be replayed alone.

import seedrandom from "seedrandom";

/** A source of numbers in [0, 1). */
export type RandomStream = () => number;

export type StreamPath = readonly (string | number)[];

export class RandomStreams {
  readonly #seed: string;

  constructor(seed: number | string) {
    this.#seed = String(seed);
  }

  /** A fresh stream for a path such as ("orders", clientId, "2024-03"); the same path always yields the same numbers. */
  at(...path: StreamPath): RandomStream {
    return seedrandom.alea([this.#seed, ...path].join("\u0000"));
  }
}
