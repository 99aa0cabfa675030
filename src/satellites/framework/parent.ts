// What rows can hang on.

import type { Company } from "../../cascade/company.ts";

/** Things of one kind, told apart by a key. A method, so that things of all kinds fit one list. */
export type Parent<Facts> = {
  /** As documents name it: "order". */
  readonly name: string;
  keyOf(facts: Facts): string | number;
};

/** A parent in the simulation itself: all things of the kind, always in the same order. */
export type Root<Facts> = Parent<Facts> & { all(company: Company): Iterable<Facts> };
