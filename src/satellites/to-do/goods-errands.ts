// The errands about goods. Each ends with a step of the goods themselves: off the laboratory's hold, onto the shelf, out of
// quarantine, out of the house, through the dock.

import type { Company } from "../../cascade/company.ts";
import { suspicionOf } from "../../cascade/stock/quarantine.ts";
import { dayOf, type Instant } from "../../domain/time/calendar.ts";
import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import type { BatchPlan, PurchaseOrderPlan, WorkflowStep } from "../../planning/plan.ts";
import type { SampleRequestPlan } from "../../planning/stock/sample-plan.ts";
import type { ExpiryPlan, QuarantinePlan } from "../../planning/stock/stock-plan.ts";
import { goodsName } from "../conversation/order-facts.ts";
import { countInWords, dayInWords, listInWords } from "../texts/wording.ts";
import type { Errand } from "./errand.ts";
import * as texts from "./goods-texts.ts";
import { errandsOf } from "./occasion.ts";

/** Business days that somebody has for an errand. */
const daysFor = { test: 4, shelf: 2, suspect: 4, rest: 5, sample: 2 } as const;

/** The laboratory has a batch until its result is in. */
export function testing(company: Company, batch: BatchPlan): Errand[] {
  return boardErrand(company, batch, "TESTING", (entered, left) => ({
    key: `test ${batch.index}`,
    by: company.actor("Inventory Manager", batch.index),
    to: company.actor("Inventory Manager", batch.index),
    priority: "medium" as const,
    at: entered,
    endsAt: left,
    due: { businessDays: daysFor.test },
    title: texts.testTitle,
    description: texts.testDescription,
  }));
}

/** A batch that has passed is bagged and labelled. */
export function shelving(company: Company, batch: BatchPlan): Errand[] {
  return boardErrand(company, batch, "PACKAGING", (entered, left) => ({
    key: `shelf ${batch.index}`,
    by: company.actor("Operations Manager", 0),
    to: company.actor("Warehouse Staff", batch.index),
    priority: "medium" as const,
    at: entered,
    endsAt: left,
    due: { businessDays: daysFor.shelf },
    title: texts.shelfTitle,
    description: texts.shelfDescription,
  }));
}

type BoardOccasion = Omit<Parameters<typeof errandsOf<texts.BatchSince>>[1], "facts">;

/** From the step into a state of the board to the next one. */
function boardErrand(
  company: Company,
  batch: BatchPlan,
  state: WorkflowStep["state"],
  occasion: (entered: Instant, left: Instant | null) => BoardOccasion,
): Errand[] {
  const place = batch.steps.findIndex((step) => step.state === state);
  const entered = batch.steps[place]?.at;
  if (entered === undefined) return [];
  return errandsOf(company, {
    ...occasion(entered, batch.steps[place + 1]?.at ?? null),
    facts: () => batchSince(company, batch, entered),
  });
}

/** Goods under suspicion are looked at. */
export function inspecting(company: Company, { batchIndex, at, endsAt }: QuarantinePlan): Errand[] {
  const batch = company.batchPlan(batchIndex);
  const inspector = company.actor("Inventory Manager", batchIndex);
  return errandsOf(company, {
    key: `suspect ${batchIndex} ${at}`,
    by: inspector,
    to: inspector,
    priority: "high",
    at,
    endsAt,
    due: { businessDays: daysFor.suspect },
    facts: () => ({ ...batchSince(company, batch, at), reason: suspicionOf(company, batchIndex, at).suspected }),
    title: texts.suspectTitle,
    description: texts.suspectDescription,
  });
}

/** What did not sell in time leaves the house. */
export function clearing(company: Company, { batchIndex, withdrawnAt, expiresOn, expiredAt }: ExpiryPlan): Errand[] {
  const keeper = company.actor("Inventory Manager", batchIndex);
  return errandsOf(company, {
    key: `expired ${batchIndex}`,
    by: keeper,
    to: keeper,
    priority: "medium",
    at: withdrawnAt,
    endsAt: expiredAt,
    due: { on: company.run.calendar.addBusinessDays(expiresOn, 2) },
    facts: () => ({
      ...batchSince(company, company.batchPlan(batchIndex), withdrawnAt),
      lastDay: dayInWords(expiresOn),
    }),
    title: texts.expiredTitle,
    description: texts.expiredDescription,
  });
}

/** A purchase order that the supplier has confirmed is received. */
export function receiving(company: Company, order: PurchaseOrderPlan): Errand[] {
  const [first] = order.deliveries;
  if (!first) return [];
  return errandsOf(company, {
    key: `receive ${order.index}`,
    by: company.actor("Operations Manager", 0),
    to: company.actor("Inventory Manager", order.index),
    priority: "medium",
    at: order.confirmedAt,
    endsAt: first.receivedAt,
    due: { on: company.run.calendar.onOrAfter(order.expectedOn) },
    facts: () => coming(company, order),
    title: texts.receiveTitle,
    description: texts.receiveDescription,
  });
}

/** A delivery came short: the rest is asked for, until it comes or the order is closed without it. */
export function completing(company: Company, order: PurchaseOrderPlan): Errand[] {
  const { short } = order;
  const delivery = order.deliveries.find(({ batchIndexes }) => short && batchIndexes.includes(short.batchIndex));
  if (!delivery || short === null) return [];
  const { product } = company.batchPlan(short.batchIndex);
  return errandsOf(company, {
    key: `complete ${order.index}`,
    by: company.actor("Operations Manager", 0),
    to: company.actor("Buyer/Procurement", order.supplierIndex),
    priority: "high",
    at: delivery.receivedAt,
    endsAt: short.closedAt,
    due: { businessDays: daysFor.rest },
    facts: () => ({
      ...coming(company, order),
      since: dayInWords(dayOf(delivery.receivedAt)),
      missing: `${goodsInWords(short.missing, product)} of ${goodsName(product)}`,
    }),
    title: texts.missingTitle,
    description: texts.missingDescription,
  });
}

/** A client waits for samples. */
export function sampling(company: Company, request: SampleRequestPlan): Errand[] {
  const { client, at, outcome } = request;
  return errandsOf(company, {
    key: `sample ${request.index}`,
    by: company.actor("Sales Manager", client.id),
    to: company.actor("Inventory Manager", client.id),
    priority: "low",
    at,
    endsAt: outcome.kind === "open" ? null : outcome.at,
    due: { businessDays: daysFor.sample },
    facts: () => ({
      client: client.name,
      contact: client.card.contactName,
      goods: listInWords([...new Set(request.items.map(({ product }) => goodsName(product)))]),
      askedOn: dayInWords(dayOf(at)),
    }),
    title: texts.sampleTitle,
    description: texts.sampleDescription,
  });
}

function coming(company: Company, order: PurchaseOrderPlan): texts.Coming {
  const batches = order.deliveries.flatMap(({ batchIndexes }) => batchIndexes).map((index) => company.batchPlan(index));
  const names = [...new Set(batches.map(({ product }) => goodsName(product)))];
  return {
    purchaseOrder: company.purchaseOrder(order.index).number,
    supplier: company.supplier(order.supplierIndex).name,
    lots: countInWords(batches.length, "lot"),
    goods: listInWords(names),
    orderedOn: dayInWords(dayOf(order.orderedAt)),
    expected: dayInWords(order.expectedOn),
  };
}

/** The batch as it was at a moment, which is named by its day. */
export function batchSince(company: Company, batch: BatchPlan, since: Instant): texts.BatchSince {
  const { product } = batch;
  const record = company.batch(batch.index);
  const onHand = record.moves.findLast(({ at }) => at <= since)?.after ?? batch.quantity;
  return {
    batch: record.code,
    goods: `${goodsInWords(onHand, product)} of ${goodsName(product)}`,
    strain: goodsName(product),
    supplier: company.supplier(product.supplierIndex).name,
    purchaseOrder: record.purchaseOrderNumber,
    receivedOn: dayInWords(dayOf(record.receivedAt)),
    since: dayInWords(dayOf(since)),
  };
}
