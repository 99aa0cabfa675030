// Consignment to a client: delivered goods stay ours until the client reports them sold, or sends them back.
// Tables: ledgerEntries, inventoryMovements, and through invoicing.ts and sale.ts all that an issued invoice writes.

import type { Instant } from "../domain/calendar.ts";
import type { PostingRuleName } from "../domain/posting-rules.ts";
import type { OrderPlan, Ownership } from "../planning/plan.ts";
import type { Bundle } from "../schema/bundle.ts";
import type { Company } from "./company.ts";
import { invoiceStory, issueInvoice } from "./invoicing.ts";
import { costByOwnership, insertSaleFacts } from "./sale.ts";
import { TransactionContext } from "./transaction-context.ts";

type ByOwnership = Readonly<Record<Ownership, PostingRuleName>>;

const deliveryRule: ByOwnership = { OWNED: "deliveryOfOwnedGoods", CONSIGNED: "deliveryOfConsignedGoods" };
const returnRule: ByOwnership = { OWNED: "unsoldOwnedGoodsBack", CONSIGNED: "unsoldConsignedGoodsBack" };

/** At confirmation the goods move to the inventory that is out on consignment, at cost. */
export function deliverOnConsignment(context: TransactionContext, order: OrderPlan): void {
  postCost(context, order, deliveryRule, "delivered on consignment");
}

/** The client reports the goods sold: the invoice is issued that day, and revenue and cost are posted. */
export function reportSold(company: Company, order: OrderPlan, reportedAt: Instant): Bundle {
  const context = new TransactionContext(company, reportedAt);
  const { invoiceId, invoiceNumber } = company.order(order.index);
  issueInvoice(context, order, invoiceStory(company, order));
  const reference = { type: "INVOICE", id: invoiceId } as const;
  context.post("costOfDeliveredGoodsSold", order.cogs, reference, `Cost of ${invoiceNumber}`);
  insertSaleFacts(context, order, context.actor("Sales Manager", order.client.id));
  return context.bundle;
}

/** The client could not sell the goods: they come back on the shelf, and the order is void. */
export function takeBackUnsold(company: Company, order: OrderPlan, reportedAt: Instant): Bundle {
  const context = new TransactionContext(company, reportedAt);
  const record = company.order(order.index);
  const receiver = context.actor("Inventory Manager", order.index);
  for (const line of order.lines) {
    const change = company.stock.putBack(line.batchIndex, line.quantity);
    const reference = { type: "ORDER", id: record.orderId } as const;
    const notes = `Unsold consignment of order ${record.orderNumber}, fit for sale`;
    context.recordMovement(line.batchIndex, "RETURN", change, reference, receiver, notes);
  }
  postCost(context, order, returnRule, "came back unsold");
  return context.bundle;
}

function postCost(context: TransactionContext, order: OrderPlan, rules: ByOwnership, what: string): void {
  const { orderId, orderNumber } = context.company.order(order.index);
  const costs = costByOwnership(context.company, order);
  for (const ownership of ["OWNED", "CONSIGNED"] as const) {
    const reference = { type: "DELIVERY", id: orderId } as const;
    context.post(rules[ownership], costs[ownership], reference, `Order ${orderNumber} ${what}`);
  }
}
