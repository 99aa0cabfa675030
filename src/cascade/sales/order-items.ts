// The lines of an order as the application's own order screens read them: the JSON of `orders.items`.
// It holds every key that any of its readers wants (docs/terp.md: orders), and agrees with order_line_items.

import { ratioOf } from "../../domain/numbers/basis-points.ts";
import { extendPrice, subtractCents } from "../../domain/numbers/money.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import type { Company } from "../company.ts";
import { jsonAmount } from "../transaction-context.ts";

/** Between the names of several rules, in the order in which they apply; no name contains it. */
export const ruleSeparator = " + ";

export type OrderItem = Readonly<Record<string, string | number | boolean>>;

export function orderItems(company: Company, order: Pick<OrderPlan, "lines">): OrderItem[] {
  return order.lines.map((line) => {
    const batch = company.batchPlan(line.batchIndex);
    const { product } = batch;
    const unitMargin = subtractCents(line.unitPrice, line.unitCost);
    const lineTotal = extendPrice(line.quantity, line.unitPrice);
    const lineCogs = extendPrice(line.quantity, line.unitCost);
    return {
      batchId: company.batch(line.batchIndex).id,
      productId: product.id,
      displayName: product.name,
      originalName: product.name,
      strain: product.strainName,
      category: product.kind.category,
      subcategory: product.kind.subcategory,
      grade: batch.grade,
      quantity: line.quantity / 100,
      unitPrice: jsonAmount(line.unitPrice),
      price: jsonAmount(line.unitPrice),
      isSample: false,
      unitCogs: jsonAmount(line.unitCost),
      cogsMode: "FIXED",
      cogsSource: "FIXED",
      ...(line.rules.length > 0 ? { appliedRule: line.rules.map(({ name }) => name).join(ruleSeparator) } : {}),
      ...(line.negotiatedFrom === null ? {} : { overridePrice: jsonAmount(line.unitPrice) }),
      unitMargin: jsonAmount(unitMargin),
      marginPercent: ratioOf(unitMargin, line.unitPrice) / 100,
      lineTotal: jsonAmount(lineTotal),
      lineCogs: jsonAmount(lineCogs),
      lineMargin: jsonAmount(subtractCents(lineTotal, lineCogs)),
    };
  });
}
