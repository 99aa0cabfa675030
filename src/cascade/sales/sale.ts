// Goods sold for good: their cost in the ledger and the facts that the application's rankings read.
// Tables: sales, ledgerEntries.

import type { PostingRuleName } from "../../domain/books/posting-rules.ts";
import type { Employee } from "../../domain/company.ts";
import { addCents, type Cents, extendPrice, zeroCents } from "../../domain/numbers/money.ts";
import type { Ownership } from "../../domain/stock/ownership.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import type { Company } from "../company.ts";
import type { LedgerReference, TransactionContext } from "../transaction-context.ts";

/** A posting rule for goods of either owner: they sit in inventory accounts of their own. */
export type RuleByOwnership = Readonly<Record<Ownership, PostingRuleName>>;

const costRule: RuleByOwnership = { OWNED: "costOfOwnedGoodsSold", CONSIGNED: "costOfConsignedGoodsSold" };

/** What goods of an order cost when they left, by whose they were: posted by document, not by line. */
function costByOwnership(company: Company, { lines }: Pick<OrderPlan, "lines">): Record<Ownership, Cents> {
  const costs = { OWNED: zeroCents, CONSIGNED: zeroCents };
  for (const line of lines) {
    const batch = company.batchPlan(line.batchIndex);
    costs[batch.ownership] = addCents(costs[batch.ownership], extendPrice(line.quantity, line.unitCost));
  }
  return costs;
}

/** Posts what goods of an order cost, by the rule for whose they were. */
export function postCost(
  context: TransactionContext,
  goods: Pick<OrderPlan, "lines">,
  rules: RuleByOwnership,
  reference: LedgerReference,
  description: string,
): void {
  const costs = costByOwnership(context.company, goods);
  for (const ownership of ["OWNED", "CONSIGNED"] as const) {
    context.post(rules[ownership], costs[ownership], reference, description);
  }
}

/** Goods sold on terms or cash: cost leaves the inventory accounts they were in. A void sale is no fact. */
export function recordSale(context: TransactionContext, order: OrderPlan, seller: Employee): void {
  const { invoiceId, invoiceNumber } = context.company.order(order.index);
  postCost(context, order, costRule, { type: "INVOICE", id: invoiceId }, `Cost of ${invoiceNumber}`);
  if (order.sells) insertSaleFacts(context, order, seller);
}

/** One fact a line, with price and cost a unit as they were at the sale. */
export function insertSaleFacts(context: TransactionContext, order: OrderPlan, seller: Employee): void {
  const { company } = context;
  const record = company.order(order.index);
  for (const line of order.lines) {
    const batch = company.batchPlan(line.batchIndex);
    company.batch(line.batchIndex).soldAt.push(context.at);
    context.insert("saleFacts", {
      id: context.nextId("saleFacts"),
      batchId: company.batch(line.batchIndex).id,
      productId: batch.product.id,
      quantity: line.quantity,
      cogsAtSale: line.unitCost,
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
