// What an order says that could not be supplied whole: in its notes, in the log of its draft, and on the packing list.

import type { OrderId } from "../../domain/numbers/ids.ts";
import { extendPrice, sumCents } from "../../domain/numbers/money.ts";
import { formatQuantity, subtractQuantity } from "../../domain/numbers/quantity.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import { goodsInWords, numberInWords } from "../../domain/words/goods-in-words.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import type { Company } from "../company.ts";
import type { TransactionContext } from "../transaction-context.ts";
import { logAudit, sizeOf } from "./order-audit.ts";

/** Null for an order that was supplied whole. */
export function cutNote(company: Company, order: OrderPlan): string | null {
  const cut = cutOf(company, order);
  return cut && `Cut to what was left: ${cut.left} of ${cut.wanted}; nothing is on back order`;
}

/** What is missing when the order is packed; null where nothing is. */
export function shortOnPackingList(company: Company, order: OrderPlan): string | null {
  const cut = cutOf(company, order);
  return cut && `${cut.missing} short, as agreed`;
}

/** What the draft of an order came to, before it was cut. */
export function sizeOfDraft(company: Company, order: OrderPlan): ReturnType<typeof sizeOf> {
  const cut = company.plan.cutOrders.get(order.index);
  const lines = order.lines.map((line) =>
    extendPrice(cut?.batchIndex === line.batchIndex ? cut.asked : line.quantity, line.unitPrice),
  );
  return sizeOf({ ...order, subtotal: sumCents(lines) });
}

/** The draft is cut to what is left. */
export function logCut(context: TransactionContext, orderId: OrderId, order: OrderPlan, at: Instant): void {
  const cut = cutOf(context.company, order);
  if (cut === null) return;
  const changes = { batchId: cut.batchId, quantity: { from: cut.asked, to: cut.supplied } };
  logAudit(context, orderId, order, { action: "LINE_ITEM_UPDATE", at, changes, reason: "All that was left of it" });
}

function cutOf(company: Company, order: OrderPlan) {
  const cut = company.plan.cutOrders.get(order.index);
  if (!cut) return null;
  const line = order.lines.find(({ batchIndex }) => batchIndex === cut.batchIndex);
  if (!line) throw new Error(`order ${order.index} was cut in goods that it does not hold`);
  const { product } = company.batchPlan(cut.batchIndex);
  return {
    batchId: company.batch(cut.batchIndex).id,
    asked: formatQuantity(cut.asked),
    supplied: formatQuantity(line.quantity),
    left: numberInWords(line.quantity),
    wanted: `${goodsInWords(cut.asked, product)} of ${product.name}`,
    missing: `${goodsInWords(subtractQuantity(cut.asked, line.quantity), product)} of ${product.name}`,
  };
}
