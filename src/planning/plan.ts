// The plan: every decision of the simulated company, made before a row is written.
// What the plan decides are events with their moments; what rows say about them follows in the cascades.

import type { ExpenseCategoryName } from "../domain/books/accounts.ts";
import type { PaymentTerms } from "../domain/books/payment-terms.ts";
import type { Client, Product } from "../domain/company.ts";
import type { WorkflowState } from "../domain/lifecycles/batch-workflow.ts";
import type { QuoteState } from "../domain/lifecycles/sales-lifecycles.ts";
import type { BasisPoints } from "../domain/numbers/basis-points.ts";
import type { ClientId } from "../domain/numbers/ids.ts";
import type { Cents } from "../domain/numbers/money.ts";
import type { Quantity } from "../domain/numbers/quantity.ts";
import type { LinePrice } from "../domain/pricing.ts";
import type { DockRefusal } from "../domain/stock/dock-refusal.ts";
import type { Ownership } from "../domain/stock/ownership.ts";
import type { Day, Instant } from "../domain/time/calendar.ts";
import type { DisputeReason } from "../domain/words/bill-dispute.ts";
import type { ReturnReason } from "../domain/words/return-reason.ts";
import type { StandingOrderPlan } from "./demand/standing-order-plan.ts";
import type { NeedPlan, SupplyOfferPlan } from "./enquiries/need-plan.ts";
import type { CreditPlan, MistakenCreditPlan } from "./receivables/credit-plan.ts";
import type { SampleRequestPlan } from "./stock/sample-plan.ts";
import type { StockPlan } from "./stock/stock-plan.ts";
import type { BatchPart } from "./supply/batch-part.ts";
import type { UnreceivedOrderPlan } from "./supply/unreceived-order-plan.ts";

export type PaymentMethod = "ACH" | "CHECK" | "WIRE";

/** Money that changes hands, and the day the bank shows it. */
export type PaymentPlan = { readonly at: Instant; readonly method: PaymentMethod; readonly bankOn: Day };

/** One step in the settling of an invoice. */
export type SettlementPlan =
  | (PaymentPlan & { readonly kind: "payment"; readonly amount: Cents })
  /** A check that the bank returns: it settles nothing, and costs a fee. */
  | (PaymentPlan & { readonly kind: "bounced"; readonly amount: Cents; readonly returnedAt: Instant })
  /** Store credit of an earlier refund is spent on it. */
  | { readonly kind: "credit"; readonly at: Instant; readonly amount: Cents; readonly refundIndex: number }
  /** The rest is given up. */
  | { readonly kind: "writeOff"; readonly at: Instant; readonly amount: Cents };

/** The settlements of each order in time order, by the order's index; without an entry nothing was paid. */
export type Settlements = Map<number, readonly SettlementPlan[]>;

/** So much of a credit, spent on an order's invoice. */
export type CreditUse = { readonly order: number; readonly at: Instant; readonly amount: Cents };

/** Money of an invoice is given back: part of it for want of quality, or the price of returned goods. */
export type RefundPlan = {
  readonly index: number;
  readonly reason: "quality" | "return";
  /** Index of the order that it is for. */
  readonly order: number;
  readonly client: Client;
  readonly at: Instant;
  readonly amount: Cents;
  /** What was kept of the price of returned goods. */
  readonly fee: Cents;
  readonly payout:
    | { readonly kind: "cash"; readonly payment: PaymentPlan }
    | { readonly kind: "credit"; readonly expiresAt: Instant; readonly uses: readonly CreditUse[] };
};

/** Goods of one batch on one order. */
export type OrderLinePlan = LinePrice & {
  readonly batchIndex: number;
  readonly quantity: Quantity;
  /** What a unit of the batch costs at the moment of the order. */
  readonly unitCost: Cents;
};

/** A confirmed order before its goods are chosen. */
export type OrderDemand = {
  readonly index: number;
  readonly client: Client;
  readonly at: Instant;
  readonly day: Day;
  /** What the order should come to; only about so much where `goods` says how much is ordered. */
  readonly target: Cents;
  /** Units ordered in all, where the profile sizes orders by units; null where the target alone counts. */
  readonly goods: Quantity | null;
  readonly lineCount: number;
  readonly terms: PaymentTerms;
  /** Whether the sale stands; the goods of all others come back before anything is paid. */
  readonly sells: boolean;
  /** Of a consignment: when the client reports, possibly after the as-of date. */
  readonly reportedAt: Instant | null;
  /** Index of the standing order that it was generated from; null for one that the client called in. */
  readonly standing: number | null;
};

/** That goods of an order come back, and when: all of them, but for a return in part. */
export type GoodsBackPlan =
  | { readonly kind: "unsold" | "cancelled"; readonly at: Instant }
  | { readonly kind: "returned"; readonly at: Instant; readonly isPartial: boolean; readonly reason: ReturnReason };

export type ReversibleOrder = OrderDemand & { readonly goodsBack: GoodsBackPlan | null };

/** An order with its goods chosen. */
export type FulfilledOrder = ReversibleOrder & {
  readonly lines: readonly OrderLinePlan[];
  readonly subtotal: Cents;
  readonly cogs: Cents;
  /** What comes back of its lines: all, a part of one, or nothing. */
  readonly back: readonly OrderLinePlan[];
  /** What of returned goods is not fit for sale. */
  readonly damaged: BatchPart | null;
};

export type OrderPlan = FulfilledOrder & {
  /** Null for an order that was cancelled first. */
  readonly packedAt: Instant | null;
  readonly shippedAt: Instant | null;
  /** How its invoice was settled by the as-of date, in time order; what is missing to its total is still owed. */
  readonly settlements: readonly SettlementPlan[];
};

/** Goods with their prices. */
export type PricedGoods = Pick<FulfilledOrder, "lines" | "subtotal" | "cogs">;

export type QuoteStep = { readonly state: QuoteState; readonly at: Instant };

/** What a client was offered. It touches neither stock nor ledger; what becomes of it is an order of its own. */
export type QuotePlan = PricedGoods & {
  readonly index: number;
  readonly client: Client;
  readonly terms: PaymentTerms;
  /** The last day on which the client may accept it. */
  readonly validUntil: Day;
  /** Its walk up to the as-of day, from the first draft on: the last step is where it stands. */
  readonly steps: readonly [QuoteStep, ...QuoteStep[]];
  /** Index of the order that it became; null for all that became none. */
  readonly order: number | null;
};

/** An order that was begun and not confirmed by the as-of day. */
export type SaleDraftPlan = PricedGoods & {
  readonly index: number;
  readonly client: Client;
  readonly terms: PaymentTerms;
  readonly at: Instant;
};

export type WorkflowStep = { readonly state: Exclude<WorkflowState, "SOLD" | "EXPIRED">; readonly at: Instant };

export type BatchPlan = {
  readonly index: number;
  readonly product: Product;
  readonly grade: string;
  readonly ownership: Ownership;
  /** Whether it comes up for sale; refused batches go back to their supplier, damaged ones were spoiled while packed. */
  readonly fate: "sale" | "rejected" | "failed" | "damaged";
  readonly quantity: Quantity;
  /** What the purchase order says. */
  readonly orderedUnitCost: Cents;
  /**
   * What counts when it comes up for sale: corrected, for some batches, when the test result was in (PACKAGING). Suppliers
   * are owed it for consigned goods; what owned goods cost later, averages may change.
   */
  readonly unitCost: Cents;
  /** List price at receipt: the kind's price × grade factor × market level. */
  readonly listPrice: Cents;
  readonly gradeFactor: BasisPoints;
  readonly marketLevel: BasisPoints;
  readonly receivedAt: Instant;
  /** The way over the workflow board, up to AVAILABLE or its refusal; steps after the as-of date are still ahead. */
  readonly steps: readonly WorkflowStep[];
  readonly availableAt: Instant;
  readonly harvestedOn: Day;
  readonly expiresOn: Day;
};

/** Equal goods cost the average from a moment on. */
export type CostAverage = {
  readonly at: Instant;
  /** The batch that joined the others. */
  readonly joinedIndex: number;
  /** The batches whose cost changes; the others cost as much before. */
  readonly changes: readonly { readonly batchIndex: number; readonly unitCost: Cents }[];
};

/** Goods of one purchase order that arrive together. */
export type DeliveryPlan = { readonly receivedAt: Instant; readonly batchIndexes: readonly number[] };

export type ShortDelivery = {
  readonly batchIndex: number;
  readonly missing: Quantity;
  /** Why it was refused; null where it was never on the truck. */
  readonly refused: DockRefusal | null;
  readonly closedAt: Instant;
};

export type PurchaseOrderPlan = {
  readonly index: number;
  readonly supplierIndex: number;
  readonly ownership: Ownership;
  readonly orderedAt: Instant;
  readonly sentAt: Instant;
  readonly confirmedAt: Instant;
  readonly expectedOn: Day;
  readonly deliveries: readonly DeliveryPlan[];
  /** What of one item did not come, or was refused at the dock, and when the order is closed without it; null where all came. */
  readonly short: ShortDelivery | null;
};

/** Goods at what the supplier asks for a unit: as ordered at receipt, as corrected where consigned goods are settled. */
export type BillLinePlan = BatchPart & { readonly unitCost: Cents };

/** A supplier's bill: for goods received (with a purchase order) or for consigned goods that sold (without one). */
export type BillPlan = {
  readonly supplierIndex: number;
  readonly purchaseOrderIndex: number | null;
  readonly at: Instant;
  readonly dueOn: Day;
  readonly lines: readonly BillLinePlan[];
  /** How it was paid by the as-of date, in time order; what is missing to its total is still owed. */
  readonly payments: readonly BillPayment[];
  /** Why it was not paid when it was due; null where nobody disagrees. */
  readonly dispute: { readonly on: Day; readonly reason: DisputeReason; readonly settledOn: Day | null } | null;
};

/** A bill that was entered a second time, from another copy of it, and voided on the same day. */
export type SecondEntryPlan = { readonly bill: number; readonly at: Instant; readonly voidedAt: Instant };

/** What a supplier may bill of consigned goods that were used up since its last bill: a draft as it stands on the last day. */
export type BillDraftPlan = Pick<BillPlan, "supplierIndex" | "at" | "dueOn" | "lines">;

export type BillPayment = PaymentPlan & { readonly amount: Cents };

/** An operating expense, paid on the spot. */
export type ExpensePlan = {
  readonly at: Instant;
  readonly category: ExpenseCategoryName;
  readonly subcategory: string | undefined;
  readonly amount: Cents;
};

/** Goods that a client has sent back and nobody has inspected yet: nothing is restocked or given back. */
export type PendingReturnPlan = {
  /** Index of the order that they are of. */
  readonly order: number;
  readonly at: Instant;
  readonly lines: readonly OrderLinePlan[];
  readonly reason: ReturnReason;
};

/** What a client asked for of a batch, and did not all get. */
export type CutPlan = { readonly batchIndex: number; readonly asked: Quantity };

/** That a word was put on a client's file, or taken off it. */
export type ClientTagChange = {
  readonly client: Client;
  readonly word: string;
  readonly isAdded: boolean;
  readonly at: Instant;
};

/** All that is decided before the first row. */
export type BusinessPlan = {
  readonly orders: readonly OrderPlan[];
  /** Those that could not be supplied whole, by the index of the order. */
  readonly cutOrders: ReadonlyMap<number, CutPlan>;
  readonly batches: readonly BatchPlan[];
  /** When the last of a batch left, for each batch that stays empty. */
  readonly soldOutAt: ReadonlyMap<number, Instant>;
  /** In time order; none unless costs are averaged. */
  readonly costAverages: readonly CostAverage[];
  /** Those that goods came of, in time order; on their way or called off are others. */
  readonly purchaseOrders: readonly PurchaseOrderPlan[];
  readonly unreceivedOrders: readonly UnreceivedOrderPlan[];
  readonly stock: StockPlan;
  readonly samples: readonly SampleRequestPlan[];
  readonly refunds: readonly RefundPlan[];
  readonly pendingReturns: readonly PendingReturnPlan[];
  readonly bills: readonly BillPlan[];
  readonly secondEntries: readonly SecondEntryPlan[];
  readonly billDrafts: readonly BillDraftPlan[];
  readonly expenses: readonly ExpensePlan[];
  readonly credit: CreditPlan;
  readonly mistakenCredits: readonly MistakenCreditPlan[];
  /** When each client that joins after the first day does so. */
  readonly joinedLater: ReadonlyMap<ClientId, Instant>;
  readonly clientTags: readonly ClientTagChange[];
  readonly capitalPaidInAt: Instant;
  readonly quotes: readonly QuotePlan[];
  readonly saleDrafts: readonly SaleDraftPlan[];
  readonly supplyOffers: readonly SupplyOfferPlan[];
  readonly needs: readonly NeedPlan[];
  readonly standingOrders: readonly StandingOrderPlan[];
};
