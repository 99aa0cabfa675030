// Quotes and orders that are only begun: what a client was offered. Neither takes stock, posts, or is owed.
// Their items are a string of JSON inside the JSON column, as the application writes them and reads them when it converts
// a quote or confirms a draft (docs/terp.md: orders); confirmed orders hold an array.
// Tables: orders, order_line_items, order_audit_log.

import { assertStep } from "../../domain/lifecycles/lifecycle.ts";
import { type QuoteState, quoteLifecycle } from "../../domain/lifecycles/sales-lifecycles.ts";
import { ratioOf } from "../../domain/numbers/basis-points.ts";
import type { OrderId } from "../../domain/numbers/ids.ts";
import { subtractCents, zeroCents } from "../../domain/numbers/money.ts";
import { isoDay } from "../../domain/time/calendar.ts";
import type { BatchPlan, PricedGoods, QuotePlan, QuoteStep, SaleDraftPlan } from "../../planning/plan.ts";
import { pick } from "../../random/distributions.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { NewRow } from "../../schema/tables.ts";
import { accountManager } from "../clients/account-manager.ts";
import type { Company } from "../company.ts";
import { timedNumber } from "../document-numbers.ts";
import { TransactionContext } from "../transaction-context.ts";
import { logAudit, logNegotiatedPrices, sizeOf } from "./order-audit.ts";
import { orderItems } from "./order-items.ts";
import { insertOrderLines } from "./order-to-cash.ts";

/** Why clients turn a quote down. */
const rejections: readonly ((batch: BatchPlan) => string)[] = [
  (batch) => `found ${batch.product.strainName} cheaper elsewhere`,
  (batch) => `wanted another grade of ${batch.product.strainName} than ${batch.grade}`,
  (batch) => `still has enough ${batch.product.kind.name.toLowerCase()} on the shelf`,
  (batch) => `asked for longer terms on ${batch.product.name}`,
  (batch) => `has room for half of the ${batch.product.name} only`,
];

/** The account manager writes a quote for a client. The row says where the quote stands at the as-of day. */
export function draftQuote(company: Company, quote: QuotePlan): Bundle {
  const [drafted, ...steps] = quote.steps;
  assertStep(quoteLifecycle, null, drafted.state);
  const context = new TransactionContext(company, drafted.at);
  const last = steps.at(-1) ?? drafted;
  const orderId = context.nextId("orders");
  const orderNumber = timedNumber("Q", drafted.at, quote.index);
  company.quotes.set(quote.index, { orderId, orderNumber });
  insertOffer(context, orderId, quote, {
    orderNumber,
    type: "QUOTE",
    clientNeedId: company.needBehindQuote(quote.index),
    validUntil: quote.validUntil,
    quoteStatus: last.state,
    convertedAt: last.state === "CONVERTED" ? last.at : null,
    notes: reasonOf(company, quote, last),
    updatedAt: last.at,
  });
  return context.bundle;
}

/** A quote takes its next step: it is sent, opened, answered, converted, or has run out. */
export function advanceQuote(company: Company, quote: QuotePlan, step: QuoteStep): Bundle {
  const context = new TransactionContext(company, step.at);
  const from = stateBefore(quote, step);
  assertStep(quoteLifecycle, from, step.state);
  const changes = { quoteStatus: { from, to: step.state } };
  logAudit(context, company.quote(quote.index).orderId, quote, {
    action: "UPDATE_DRAFT",
    at: step.at,
    changes,
    reason: reasonOf(company, quote, step),
  });
  return context.bundle;
}

/** The account manager begins an order and leaves it for later. */
export function beginOrder(company: Company, draft: SaleDraftPlan): Bundle {
  const context = new TransactionContext(company, draft.at);
  const orderId = context.nextId("orders");
  insertOffer(context, orderId, draft, {
    orderNumber: timedNumber("D", draft.at, draft.index),
    type: "SALE",
    notes: `Begun on ${isoDay(context.day)}; waits for ${draft.client.name} to confirm quantities`,
    updatedAt: draft.at,
  });
  return context.bundle;
}

type Offer = PricedGoods & Pick<QuotePlan, "client" | "terms">;

/** What quotes and begun orders have in common: nothing of it is due, packed or invoiced. */
function insertOffer(
  context: TransactionContext,
  orderId: OrderId,
  offer: Offer,
  columns: Pick<NewRow<"orders">, "orderNumber" | "type"> & Partial<NewRow<"orders">>,
): void {
  const margin = subtractCents(offer.subtotal, offer.cogs);
  context.insert("orders", {
    id: orderId,
    isDraft: true,
    clientId: offer.client.id,
    items: JSON.stringify(orderItems(context.company, offer)),
    subtotal: offer.subtotal,
    tax: zeroCents,
    discount: zeroCents,
    total: offer.subtotal,
    totalCogs: offer.cogs,
    totalMargin: margin,
    avgMarginPercent: ratioOf(margin, offer.subtotal),
    paymentTerms: offer.terms,
    cashPayment: zeroCents,
    fulfillmentStatus: null,
    createdBy: accountManager(context, offer).id,
    createdAt: context.at,
    ...columns,
  });
  insertOrderLines(context, orderId, offer);
  logAudit(context, orderId, offer, { action: "CREATE_DRAFT", at: context.at, changes: sizeOf(offer), reason: null });
  logNegotiatedPrices(context, orderId, offer, context.at);
}

function stateBefore({ steps }: QuotePlan, step: QuoteStep): QuoteState | null {
  return steps[steps.indexOf(step) - 1]?.state ?? null;
}

/** Why a quote came to nothing; null for every other step. */
function reasonOf(company: Company, quote: QuotePlan, { state, at }: QuoteStep): string | null {
  const [line] = quote.lines;
  if (state === "EXPIRED") return `Ran out on ${isoDay(quote.validUntil)}; ${quote.client.name} did not answer`;
  if (state !== "REJECTED" || !line) return null;
  const random = company.run.streams.at("rejection", quote.client.code, at);
  const words = pick(random, rejections)(company.batchPlan(line.batchIndex));
  return `${quote.client.name} declined: ${words}`;
}
