// All flows of the business. Events of one moment and one kind happen in the order of this list.

import { bankStatements } from "./bank-statements.ts";
import { clientFiles } from "./client-files.ts";
import { collections } from "./collections.ts";
import { creditLimits } from "./credit-limits.ts";
import type { Flow } from "./flow.ts";
import { matchmaking } from "./matchmaking.ts";
import { orderToCash } from "./order-to-cash.ts";
import { overhead } from "./overhead.ts";
import { payables } from "./payables.ts";
import { procurement } from "./procurement.ts";
import { quoting } from "./quoting.ts";
import { refunds } from "./refunds.ts";
import { samples } from "./samples.ts";
import { standingOrders } from "./standing-orders.ts";
import { stock } from "./stock.ts";
import { workflow } from "./workflow.ts";

export const flows = [
  clientFiles,
  overhead,
  procurement,
  workflow,
  matchmaking,
  standingOrders,
  quoting,
  orderToCash,
  collections,
  payables,
  stock,
  samples,
  refunds,
  bankStatements,
  creditLimits,
] as const satisfies readonly Flow[];

export type FlowName = (typeof flows)[number]["name"];
