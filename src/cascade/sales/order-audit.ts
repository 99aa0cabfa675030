// The log of what was done to an order or a quote, in the application's words.
// Table: order_audit_log.

import type { OrderId } from "../../domain/numbers/ids.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import type { OrderPlan, PricedGoods } from "../../planning/plan.ts";
import { accountManager } from "../clients/account-manager.ts";
import { jsonAmount, type TransactionContext } from "../transaction-context.ts";

type AuditEntry = {
  readonly action: "CREATE_DRAFT" | "UPDATE_DRAFT" | "LINE_ITEM_UPDATE" | "MARGIN_OVERRIDE" | "FINALIZE";
  readonly at: Instant;
  readonly changes: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
};

type Written = Pick<OrderPlan, "client"> & PricedGoods;

/** The account manager did it. */
export function logAudit(
  context: TransactionContext,
  orderId: OrderId,
  order: Pick<OrderPlan, "client">,
  { action, at, changes, reason }: AuditEntry,
): void {
  context.insert("orderAuditLog", {
    id: context.nextId("orderAuditLog"),
    orderId,
    action,
    changes,
    userId: accountManager(context, order).id,
    reason,
    loggedAt: at,
  });
}

/** How many lines an order had when it was begun or confirmed, and what they came to. */
export function sizeOf({ lines, subtotal }: PricedGoods): Readonly<Record<string, unknown>> {
  return { lines: lines.length, total: jsonAmount(subtotal) };
}

/** Prices that were agreed by hand, where there are any. */
export function logNegotiatedPrices(context: TransactionContext, orderId: OrderId, order: Written, at: Instant): void {
  for (const { batchIndex, unitPrice, negotiatedFrom } of order.lines) {
    if (negotiatedFrom === null) continue;
    const changes = {
      batchId: context.company.batch(batchIndex).id,
      unitPrice: { from: jsonAmount(negotiatedFrom), to: jsonAmount(unitPrice) },
    };
    const reason = `${order.client.name} asked to meet a lower offer`;
    logAudit(context, orderId, order, { action: "MARGIN_OVERRIDE", at, changes, reason });
  }
}
