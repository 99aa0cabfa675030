// Samples: asked for, given from sample stock or not, and what they led to. Goods that go to sample stock leave stock on
// hand at cost; consigned ones are owed to their supplier as if they had been sold. A request's row is written once, when
// nothing more will come of it.
// Tables: sampleRequests, sample_inventory_log, inventoryMovements, ledgerEntries.

import { sampleStatuses, sampleUnansweredDays } from "../../domain/lifecycles/sample-lifecycle.ts";
import { extendPrice, sumCents } from "../../domain/numbers/money.ts";
import { addQuantity, formatQuantity, negateQuantity, subtractQuantity } from "../../domain/numbers/quantity.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import type { SampleGift, SampleOutcome, SampleRefusal, SampleRequestPlan } from "../../planning/stock/sample-plan.ts";
import type { Bundle } from "../../schema/bundle.ts";
import { accountManager } from "../clients/account-manager.ts";
import type { Company } from "../company.ts";
import type { RuleByOwnership } from "../sales/sale.ts";
import { TransactionContext } from "../transaction-context.ts";
import { recordLoss } from "./stock-loss.ts";

type Fulfilled = SampleOutcome & { readonly kind: "fulfilled" };
type Cancelled = SampleOutcome & { readonly kind: "cancelled" };

const sampleRule: RuleByOwnership = { OWNED: "ownedGoodsSampled", CONSIGNED: "consignedGoodsSampled" };

const refusalWords: Readonly<Record<SampleRefusal, string>> = {
  withdrawn: "The client no longer needs them",
  unanswered: `Expired: not seen to within ${sampleUnansweredDays} days`,
  soldOut: "Sold out before they were packed",
  overAllowance: "Beyond the client's allowance of the month",
};

/** A client asks for samples. What nobody has answered by the as-of day is written here. */
export function requestSamples(company: Company, request: SampleRequestPlan): Bundle | null {
  const context = new TransactionContext(company, request.at);
  company.samples.open(request.index, context.nextId("sampleRequests"));
  if (request.outcome.kind !== "open") return null;
  insertRequest(context, request);
  return context.bundle;
}

export function cancelSamples(company: Company, request: SampleRequestPlan, { at }: Cancelled): Bundle {
  const context = new TransactionContext(company, at);
  company.samples.enter(request.index, "CANCELLED");
  insertRequest(context, request);
  return context.bundle;
}

/** The samples are packed: what sample stock lacks is set aside first. */
export function fulfilSamples(company: Company, request: SampleRequestPlan, { at, gifts, order }: Fulfilled): Bundle {
  const context = new TransactionContext(company, at);
  company.samples.enter(request.index, "FULFILLED");
  for (const gift of gifts) giveSample(context, request, gift);
  if (order === null) insertRequest(context, request);
  return context.bundle;
}

/** The client orders what it was shown. */
export function convertSamples(company: Company, request: SampleRequestPlan, orderedAt: Instant): Bundle {
  const context = new TransactionContext(company, orderedAt);
  company.samples.enter(request.index, "CONVERTED");
  insertRequest(context, request);
  return context.bundle;
}

function giveSample(context: TransactionContext, request: SampleRequestPlan, gift: SampleGift): void {
  const { company } = context;
  const { batchIndex, quantity } = gift;
  const record = company.batch(batchIndex);
  const by = context.actor("Inventory Manager", request.client.id);
  const amount = (part: typeof quantity) => goodsInWords(part, company.batchPlan(batchIndex).product);
  if (gift.setAside > 0) {
    const notes = `${amount(gift.setAside)} to sample stock`;
    const setAside = { batchIndex, quantity: gift.setAside };
    recordLoss(context, setAside, { kind: "ADJUSTMENT", reason: "OTHER", notes, by, rule: sampleRule });
    record.sampleStock = addQuantity(record.sampleStock, gift.setAside);
    logSampleStock(context, gift.setAside, "ALLOCATED", record.id, by.id, notes);
  }
  const before = record.sampleStock;
  record.sampleStock = subtractQuantity(before, quantity);
  const change = { before, change: negateQuantity(quantity), after: record.sampleStock };
  const { id } = company.samples.request(request.index);
  const notes = `Sample for ${request.client.name}`;
  context.recordMovement(batchIndex, "SAMPLE", change, { type: "SAMPLE_REQUEST", id }, by, notes);
  logSampleStock(context, quantity, "CONSUMED", record.id, by.id, `${amount(quantity)} for sample request ${id}`);
  company.samples.give(request.client.id, context.at, quantity);
}

function logSampleStock(
  context: TransactionContext,
  quantity: SampleGift["quantity"],
  action: "ALLOCATED" | "CONSUMED",
  batchId: ReturnType<Company["batch"]>["id"],
  createdBy: ReturnType<TransactionContext["actor"]>["id"],
  notes: string,
): void {
  const id = context.nextId("sampleStockLog");
  context.insert("sampleStockLog", { id, batchId, quantity, action, notes, createdBy, createdAt: context.at });
}

/** The request as it stands in the end. The application reads its products as a text that holds JSON. */
function insertRequest(context: TransactionContext, request: SampleRequestPlan): void {
  const { company } = context;
  const { client, items, outcome } = request;
  const { id, state } = company.samples.request(request.index);
  const manager = accountManager(context, request);
  const storekeeper = context.actor("Inventory Manager", client.id);
  const fulfilled = outcome.kind === "fulfilled" ? outcome : null;
  const cancelled = outcome.kind === "cancelled" ? outcome : null;
  const cost = fulfilled
    ? sumCents(
        fulfilled.gifts.map((gift) => extendPrice(gift.quantity, company.unitCosts.of(gift.batchIndex, fulfilled.at))),
      )
    : null;
  context.insert("sampleRequests", {
    id,
    clientId: client.id,
    requestedBy: manager.id,
    requestDate: request.at,
    products: JSON.stringify(
      items.map(({ product, quantity }) => ({ productId: product.id, quantity: formatQuantity(quantity) })),
    ),
    status: sampleStatuses[state],
    fulfilledDate: fulfilled?.at ?? null,
    fulfilledBy: fulfilled ? storekeeper.id : null,
    cancelledDate: cancelled?.at ?? null,
    cancelledBy: cancelled ? manager.id : null,
    cancellationReason: cancelled ? refusalWords[cancelled.refusal] : null,
    notes: items.map(({ product }) => product.name).join(", "),
    totalCost: cost,
    relatedOrderId: fulfilled?.order ? company.order(fulfilled.order.index).orderId : null,
    conversionDate: fulfilled?.order?.at ?? null,
    createdAt: request.at,
    updatedAt: context.at,
  });
}
