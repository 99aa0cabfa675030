// One way in which a TERP database may differ from what a run needs: a statement, and what the doctor must say of it.

import type { Effect, FindingKind } from "../../../src/database/doctor/finding.ts";

export type Drift = {
  readonly drift: string;
  readonly sql: string;
  readonly kind: FindingKind;
  readonly place: string;
  readonly effect: Effect;
  /** Part of what is said. */
  readonly says: string;
};
