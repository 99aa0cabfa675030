// The company while its days pass: what stands from the first day, what was planned, and what has happened so far.

import { shareOfLines } from "../domain/books/bill-shares.ts";
import { costFlowOf } from "../domain/books/costing.ts";
import type {
  Books,
  Client,
  Employee,
  Product,
  RoleName,
  ServiceVendor,
  Staff,
  Supplier,
  Warehouse,
} from "../domain/company.ts";
import type { CreditPolicy } from "../domain/credit/credit-policy.ts";
import { found } from "../domain/found.ts";
import { groupedBy } from "../domain/grouped-by.ts";
import type { FulfilmentState } from "../domain/lifecycles/fulfilment-lifecycle.ts";
import type { ReturnState } from "../domain/lifecycles/return-lifecycle.ts";
import type { BillId, ClientId, Id, InvoiceId, OrderId, PurchaseOrderId } from "../domain/numbers/ids.ts";
import { addCents, type Cents, extendPrice, sumCents, zeroCents } from "../domain/numbers/money.ts";
import type { Pricing } from "../domain/pricing.ts";
import { InventoryTracker } from "../domain/stock/inventory-tracker.ts";
import type { Instant } from "../domain/time/calendar.ts";
import type { StandingOrderPlan } from "../planning/demand/standing-order-plan.ts";
import type { BatchPlan, BillPayment, BillPlan, BusinessPlan, OrderPlan, RefundPlan } from "../planning/plan.ts";
import type { RunContext } from "../planning/run-context.ts";
import { UnitCosts } from "../planning/stock/unit-costs.ts";
import { integerBetween } from "../random/distributions.ts";
import type { CreditFile } from "./clients/credit-file.ts";
import { BankBook } from "./money/bank-book.ts";
import type { BatchRecord } from "./stock/batch-record.ts";
import { SampleBook } from "./stock/sample-book.ts";

export type Foundation = {
  readonly staff: Staff;
  readonly books: Books;
  readonly warehouse: Warehouse;
  readonly pricing: Pricing;
  readonly creditPolicy: CreditPolicy;
  readonly suppliers: readonly Supplier[];
  readonly serviceVendors: readonly ServiceVendor[];
  readonly clients: readonly Client[];
  readonly products: readonly Product[];
};

/** Ids that an order got when it was confirmed. */
export type OrderRecord = {
  readonly orderId: OrderId;
  readonly orderNumber: string;
  readonly invoiceId: InvoiceId;
  readonly invoiceNumber: string;
  fulfilment: FulfilmentState | null;
  /** The invoice in the application's unified book, once it is issued. */
  transactionId: Id<"transactions"> | null;
};

/** A quote since it was first drafted. */
export type QuoteRecord = { readonly orderId: OrderId; readonly orderNumber: string };

export type PurchaseOrderRecord = {
  readonly id: PurchaseOrderId;
  readonly number: string;
  receiptId: Id<"receipts"> | null;
  deliveriesSeen: number;
};

/** Goods that came back, and how far they are on their way. */
export type ReturnRecord = { readonly id: Id<"returns">; state: ReturnState };

/** A store credit since it was issued. */
export type CreditRecord = {
  readonly id: Id<"credits">;
  readonly number: string;
  /** The credit in the application's unified book. */
  readonly transactionId: Id<"transactions">;
};

export type BillRecord = { readonly id: BillId; readonly number: string };

export class Company {
  readonly run: RunContext;
  readonly foundation: Foundation;
  readonly plan: BusinessPlan;
  readonly stock: InventoryTracker;
  readonly bank = new BankBook();
  /** When the application last touched a client's row: with the last entry on its file. */
  readonly clientTouchedAt = new Map<ClientId, Instant>();
  readonly batches = new Map<number, BatchRecord>();
  readonly orders = new Map<number, OrderRecord>();
  /** By the index of the need and of the offer. */
  readonly needs = new Map<number, Id<"clientNeeds">>();
  readonly supplyOffers = new Map<number, Id<"supplyOffers">>();
  /** By the index of the standing order. */
  readonly standingOrders = new Map<number, Id<"recurringOrders">>();
  /** By the index of the quote. */
  readonly quotes = new Map<number, QuoteRecord>();
  readonly purchaseOrders = new Map<number, PurchaseOrderRecord>();
  readonly unreceivedOrders = new Map<number, PurchaseOrderRecord>();
  readonly bills = new Map<number, BillRecord>();
  /** By the index of the order whose goods came back. */
  readonly returns = new Map<number, ReturnRecord>();
  readonly samples: SampleBook;
  readonly unitCosts: UnitCosts;
  /** By the index of the refund that they are. */
  readonly credits = new Map<number, CreditRecord>();
  readonly creditFiles = new Map<ClientId, CreditFile>();
  /** Batches received so far a SKU stem and day, to number them. */
  readonly skuCounts = new Map<string, number>();

  readonly #nextChecks = new Map<string, number>();
  readonly #quoteByOrder = new Map<number, number>();
  readonly #needByOrder = new Map<number, number>();
  readonly #needByQuote = new Map<number, number>();
  readonly #paidByBatch = new Map<number, Cents>();
  readonly #ordersByClient: ReadonlyMap<ClientId, readonly OrderPlan[]>;
  readonly #refundsByClient: ReadonlyMap<ClientId, readonly RefundPlan[]>;

  constructor(run: RunContext, foundation: Foundation, plan: BusinessPlan) {
    this.run = run;
    this.stock = new InventoryTracker(costFlowOf[run.profile.costing]);
    this.foundation = foundation;
    this.plan = plan;
    for (const { index, order } of plan.quotes) {
      if (order !== null) this.#quoteByOrder.set(order, index);
    }
    this.#ordersByClient = groupedBy(plan.orders, ({ client }) => client.id);
    this.#refundsByClient = groupedBy(plan.refunds, ({ client }) => client.id);
    for (const { index, end } of plan.needs) {
      if (end?.state !== "FULFILLED") continue;
      this.#needByOrder.set(end.order, index);
      if (end.quote !== null) this.#needByQuote.set(end.quote, index);
    }
    this.samples = new SampleBook(plan.samples);
    this.unitCosts = new UnitCosts(plan.batches, plan.costAverages);
    for (const bill of plan.bills) {
      for (const payment of bill.payments) {
        for (const { batchIndex, amount } of this.paidByLine(bill, payment)) {
          this.#paidByBatch.set(batchIndex, addCents(this.paidFor(batchIndex), amount));
        }
      }
    }
  }

  /** The employee of a role who looks after something: always the same one for the same key. */
  actor(role: RoleName, key: number): Employee {
    const holders = this.foundation.staff.byRole[role];
    const employee = holders[key % holders.length];
    if (!employee) throw new Error(`nobody holds the role ${role}`);
    return employee;
  }

  /** The number of the next check that somebody writes, from a check book of their own. */
  nextCheckNumber(drawer: string): number {
    const first = integerBetween(this.run.streams.at("check book", drawer), 1001, 8999);
    const number = this.#nextChecks.get(drawer) ?? first;
    this.#nextChecks.set(drawer, number + 1);
    return number;
  }

  /** What a payment of a bill is for, batch by batch. */
  paidByLine({ lines, payments }: BillPlan, payment: BillPayment): readonly { batchIndex: number; amount: Cents }[] {
    const before = payments.slice(0, payments.indexOf(payment)).map(({ amount }) => amount);
    const totals = lines.map((line) => extendPrice(line.quantity, line.unitCost));
    const shares = shareOfLines(totals, sumCents(before), payment.amount);
    return lines.map(({ batchIndex }, index) => ({ batchIndex, amount: shares[index] ?? zeroCents }));
  }

  /** What the supplier of a batch has been paid for it by the as-of date. */
  paidFor(batchIndex: number): Cents {
    return this.#paidByBatch.get(batchIndex) ?? zeroCents;
  }

  /** All orders of a client, those still ahead among them, in time order. */
  ordersOf(clientId: ClientId): readonly OrderPlan[] {
    return this.#ordersByClient.get(clientId) ?? [];
  }

  /** All refunds to a client, in time order. */
  refundsOf(clientId: ClientId): readonly RefundPlan[] {
    return this.#refundsByClient.get(clientId) ?? [];
  }

  batchPlan(index: number): BatchPlan {
    return found(this.plan.batches[index], "batch", index);
  }

  batch(index: number): BatchRecord {
    return found(this.batches.get(index), "received batch", index);
  }

  order(index: number): OrderRecord {
    return found(this.orders.get(index), "confirmed order", index);
  }

  quote(index: number): QuoteRecord {
    return found(this.quotes.get(index), "quote", index);
  }

  standingOrderPlan(index: number): StandingOrderPlan {
    return found(this.plan.standingOrders[index], "planned standing order", index);
  }

  standingOrder(index: number): Id<"recurringOrders"> {
    return found(this.standingOrders.get(index), "standing order", index);
  }

  need(index: number): Id<"clientNeeds"> {
    return found(this.needs.get(index), "need", index);
  }

  supplyOffer(index: number): Id<"supplyOffers"> {
    return found(this.supplyOffers.get(index), "supply offer", index);
  }

  /** The need that an order fulfils, or null. */
  needBehindOrder(orderIndex: number): Id<"clientNeeds"> | null {
    const needIndex = this.#needByOrder.get(orderIndex);
    return needIndex === undefined ? null : this.need(needIndex);
  }

  /** The need that a quote answers, or null. */
  needBehindQuote(quoteIndex: number): Id<"clientNeeds"> | null {
    const needIndex = this.#needByQuote.get(quoteIndex);
    return needIndex === undefined ? null : this.need(needIndex);
  }

  /** The quote that an order was converted from; null for an order that was called in. */
  quoteBehind(orderIndex: number): QuoteRecord | null {
    const quoteIndex = this.#quoteByOrder.get(orderIndex);
    return quoteIndex === undefined ? null : this.quote(quoteIndex);
  }

  returned(orderIndex: number): ReturnRecord {
    return found(this.returns.get(orderIndex), "return of order", orderIndex);
  }

  purchaseOrder(index: number): PurchaseOrderRecord {
    return found(this.purchaseOrders.get(index), "purchase order", index);
  }

  credit(refundIndex: number): CreditRecord {
    return found(this.credits.get(refundIndex), "credit of refund", refundIndex);
  }

  creditFile(clientId: ClientId): CreditFile {
    return found(this.creditFiles.get(clientId), "credit file of client", clientId);
  }

  /** Since when the client is one: its card was made out on the first day, but some join later. */
  clientSince(client: Client): Instant {
    return this.plan.joinedLater.get(client.id) ?? client.card.createdAt;
  }

  billPlan(index: number): BillPlan {
    return found(this.plan.bills[index], "planned bill", index);
  }

  bill(index: number): BillRecord {
    return found(this.bills.get(index), "bill", index);
  }

  supplier(index: number): Supplier {
    return found(this.foundation.suppliers[index], "supplier", index);
  }
}
