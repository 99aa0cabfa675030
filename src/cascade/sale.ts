// Goods sold for good: their cost in the ledger and the facts that the application's rankings read.
// Tables: sales, ledgerEntries.

import type { Employee } from "../domain/company.ts";
import { addCents, type Cents, extendPrice, zeroCents } from "../domain/money.ts";
import type { PostingRuleName } from "../domain/posting-rules.ts";
import type { OrderPlan, Ownership } from "../planning/plan.ts";
import type { Company } from "./company.ts";
import type { TransactionContext } from "./transaction-context.ts";

const costRule: Readonly<Record<Ownership, PostingRuleName>> = {
  OWNED: "costOfOwnedGoodsSold",
  CONSIGNED: "costOfConsignedGoodsSold",
};

/** What an order's goods cost, by whose they were: posted by document, not by line. */
export function costByOwnership(company: Company, order: OrderPlan): Record<Ownership, Cents> {
  const costs = { OWNED: zeroCents, CONSIGNED: zeroCents };
  for (const line of order.lines) {
    const batch = company.batchPlan(line.batchIndex);
    costs[batch.ownership] = addCents(costs[batch.ownership], extendPrice(line.quantity, batch.unitCost));
  }
  return costs;
}

/** Goods sold on terms or cash: cost leaves the inventory accounts they were in. */
export function recordSale(context: TransactionContext, order: OrderPlan, seller: Employee): void {
  const { invoiceId, invoiceNumber } = context.company.order(order.index);
  const costs = costByOwnership(context.company, order);
  for (const ownership of ["OWNED", "CONSIGNED"] as const) {
    const reference = { type: "INVOICE", id: invoiceId } as const;
    context.post(costRule[ownership], costs[ownership], reference, `Cost of ${invoiceNumber}`);
  }
  insertSaleFacts(context, order, seller);
}

/** One fact a line, with price and cost a unit as they were at the sale. */
export function insertSaleFacts(context: TransactionContext, order: OrderPlan, seller: Employee): void {
  const { company } = context;
  const record = company.order(order.index);
  for (const line of order.lines) {
    const batch = company.batchPlan(line.batchIndex);
    context.insert("saleFacts", {
      id: context.nextId("saleFacts"),
      batchId: company.batch(line.batchIndex).id,
      productId: batch.product.id,
      quantity: line.quantity,
      cogsAtSale: batch.unitCost,
      salePrice: line.unitPrice,
      cogsOverride: false,
      customerId: order.client.id,
      saleDate: context.at,
      notes: `${record.invoiceNumber}, order ${record.orderNumber}`,
      createdBy: seller.id,
      createdAt: context.at,
      updatedAt: context.at,
    });
  }
}
