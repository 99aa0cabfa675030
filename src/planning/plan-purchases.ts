// The plan of purchase orders of which nothing has come by the as-of day. Those that were answered by a delivery are in
// plan.ts: their items are batches.

import type { Day, Instant } from "../domain/calendar.ts";
import type { Product } from "../domain/company.ts";
import type { Cents } from "../domain/money.ts";
import type { Ownership } from "../domain/ownership.ts";
import type { CancellationReason } from "../domain/purchase-order-cancellation.ts";
import type { PurchaseOrderState } from "../domain/purchase-order-lifecycle.ts";
import type { Quantity } from "../domain/quantity.ts";

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
