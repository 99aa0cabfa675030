// Consignment to a client: delivered goods stay ours until the client reports them sold, or sends them back.
// Tables: ledgerEntries, inventoryMovements, and through invoicing.ts and sale.ts all that an issued invoice writes.

import type { Instant } from "../../domain/time/calendar.ts";
import type { GoodsBackPlan, OrderPlan } from "../../planning/plan.ts";
import type { Bundle } from "../../schema/bundle.ts";
import { accountManager } from "../clients/account-manager.ts";
import type { Company } from "../company.ts";
import { putBackGoods } from "../returns/reversal.ts";
import { TransactionContext } from "../transaction-context.ts";
import { invoiceStory, issueInvoice } from "./invoicing.ts";
import { insertSaleFacts, postCost, type RuleByOwnership } from "./sale.ts";

const deliveryRule: RuleByOwnership = { OWNED: "deliveryOfOwnedGoods", CONSIGNED: "deliveryOfConsignedGoods" };
const returnRule: RuleByOwnership = { OWNED: "unsoldOwnedGoodsBack", CONSIGNED: "unsoldConsignedGoodsBack" };

/** At confirmation the goods move to the inventory that is out on consignment, at cost. */
export function deliverOnConsignment(context: TransactionContext, order: OrderPlan): void {
  const { orderId, orderNumber } = context.company.order(order.index);
  const reference = { type: "DELIVERY", id: orderId } as const;
  postCost(context, order, deliveryRule, reference, `Order ${orderNumber} delivered on consignment`);
}

/** The client reports the goods sold: the invoice is issued that day, and revenue and cost are posted. */
export function reportSold(company: Company, order: OrderPlan, reportedAt: Instant): Bundle {
  const context = new TransactionContext(company, reportedAt);
  const { invoiceId, invoiceNumber } = company.order(order.index);
  issueInvoice(context, order, invoiceStory(company, order));
  const reference = { type: "INVOICE", id: invoiceId } as const;
  context.post("costOfDeliveredGoodsSold", order.cogs, reference, `Cost of ${invoiceNumber}`);
  insertSaleFacts(context, order, accountManager(context, order));
  return context.bundle;
}

/** The client could not sell the goods: they come back on the shelf, and the order is void. */
export function takeBackUnsold(company: Company, order: OrderPlan, { at }: GoodsBackPlan): Bundle {
  const context = new TransactionContext(company, at);
  const record = company.order(order.index);
  const receiver = context.actor("Inventory Manager", order.index);
  const notes = `Unsold consignment of order ${record.orderNumber}, fit for sale`;
  putBackGoods(context, order, { type: "ORDER", id: record.orderId }, receiver, notes);
  const reference = { type: "DELIVERY", id: record.orderId } as const;
  postCost(context, order, returnRule, reference, `Order ${record.orderNumber} came back unsold`);
  return context.bundle;
}
