// What a profile's file holds: its name, the profile it builds on, and whatever differs from that.

import type { Parameters } from "./defaults.ts";
import type { Stated } from "./merge-statement.ts";

export type ProfileStatement = Stated<Parameters> & {
  readonly name: string;
  readonly description: string;
  /** The profile that this one builds on; the defaults if it names none. */
  readonly extends?: string;
};
