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
    return seedrandom.alea(scatter([this.#seed, ...path].join("\u0000")));
  }
}

/**
 * A text of which every bit depends on every character of the name. Alea's own seeding leaves neighbouring names
 * ("client 1", "client 2") with first numbers in an arithmetic progression.
 * Two FNV-1a hashes of different bases, finished as in MurmurHash3.
 */
function scatter(name: string): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let index = 0; index < name.length; index += 1) {
    const code = name.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + index), 0x01000193);
  }
  return `${finish(low ^ (high >>> 15))} ${finish(high ^ (low >>> 13))}`;
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
