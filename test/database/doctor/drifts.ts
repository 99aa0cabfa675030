// All the ways in which a TERP database may differ from what a run needs. No two of them touch the same column or key, so
// that all can be made in one database, in this order.

import type { Drift } from "./drift.ts";
import { columnDrifts } from "./drifts-of-columns.ts";
import { tableDrifts } from "./drifts-of-tables.ts";

export const drifts: readonly Drift[] = [...columnDrifts, ...tableDrifts];
