// The plan of purchase orders of which nothing has come by the as-of day. Those that were answered by a delivery are in
// plan.ts: their items are batches.

import type { Product } from "../../domain/company.ts";
import type { PurchaseOrderState } from "../../domain/lifecycles/purchase-order-lifecycle.ts";
import type { Cents } from "../../domain/numbers/money.ts";
import type { Quantity } from "../../domain/numbers/quantity.ts";
import type { Ownership } from "../../domain/stock/ownership.ts";
import type { Day, Instant } from "../../domain/time/calendar.ts";
import type { CancellationReason } from "../../domain/words/purchase-order-cancellation.ts";

export type PurchaseOrderStep = { readonly state: PurchaseOrderState; readonly at: Instant };

export type AwaitedItem = {
  readonly product: Product;
  readonly grade: string;
  readonly quantity: Quantity;
  readonly unitCost: Cents;
};

export type UnreceivedOrderPlan = {
  readonly index: number;
  readonly supplierIndex: number;
  readonly ownership: Ownership;
  /** From the draft on; steps after the as-of day are still ahead. */
  readonly steps: readonly [PurchaseOrderStep, ...PurchaseOrderStep[]];
  readonly expectedOn: Day;
  readonly items: readonly AwaitedItem[];
  /** Why it was called off; null where the goods are still to come. */
  readonly cancelled: CancellationReason | null;
};
