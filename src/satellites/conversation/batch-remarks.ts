// What is said about a batch: that it came, how its tests went, that it does not move, was miscounted or is gone.

import type { Company } from "../../cascade/company.ts";
import type { StockMove } from "../../cascade/stock/batch-record.ts";
import { displayCents } from "../../domain/numbers/money.ts";
import { type Quantity, quantity } from "../../domain/numbers/quantity.ts";
import { adjustmentCauses } from "../../domain/stock/adjustment-causes.ts";
import { dayOf, type Instant } from "../../domain/time/calendar.ts";
import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import { lowerFirst } from "../../domain/words/lower-first.ts";
import { unitWord } from "../../domain/words/unit-word.ts";
import type { BatchPlan, WorkflowStep } from "../../planning/plan.ts";
import { chance } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";
import { soonAfter } from "../business-hours.ts";
import type { BatchFacts } from "../parents.ts";
import { dayInWords, dayInWordsFrom } from "../texts/wording.ts";
import {
  answerGone,
  answerLaboratory,
  answerSlow,
  askLaboratory,
  type BatchWords,
  sayArrived,
  sayCorrected,
  sayCounted,
  sayGone,
  sayRefused,
  sayShort,
  saySlow,
} from "./batch-texts.ts";
import { goodsName } from "./order-facts.ts";
import { daysAfter, type Exchange, type Remark, remarkOf, says } from "./remark.ts";

type BatchStory = {
  readonly company: Company;
  readonly facts: BatchFacts;
  readonly words: BatchWords;
  readonly random: RandomStream;
};

type BatchTopic = {
  readonly name: string;
  /** Of the batches that it arises with, how many are spoken about. */
  readonly share: number;
  readonly of: (story: BatchStory) => Exchange | null;
};

function wordsOf(company: Company, { plan, record }: BatchFacts): BatchWords {
  const { product } = plan;
  const isConsigned = plan.ownership === "CONSIGNED";
  return {
    batch: record.code,
    strain: goodsName(product),
    received: goodsInWords(plan.quantity, product),
    grade: plan.grade,
    supplier: company.supplier(product.supplierIndex).name,
    purchaseOrder: record.purchaseOrderNumber,
    receivedOn: dayInWords(dayOf(plan.receivedAt)),
    terms: isConsigned ? "on consignment" : "bought outright",
    listPrice: `${displayCents(plan.listPrice)} a ${unitWord(product.kind)}`,
  };
}

function arrived({ company, facts: { plan, purchaseOrder }, words, random }: BatchStory): Exchange | null {
  const { short } = purchaseOrder;
  const ownShort = short?.batchIndex === plan.index ? short : null;
  const missing = ownShort === null ? null : goodsInWords(ownShort.missing, plan.product);
  return {
    topic: "arrived",
    at: soonAfter(company, random, plan.receivedAt, 15, 120),
    by: company.actor("Warehouse Staff", plan.index),
    to: missing ? company.actor("Buyer/Procurement", plan.product.supplierIndex) : null,
    says: missing ? says(sayShort, { ...words, missing, refused: ownShort?.refused ?? null }) : says(sayArrived, words),
    answer: null,
  };
}

function atLaboratory({ company, facts: { plan }, words, random }: BatchStory): Exchange | null {
  const sent = stepTo(plan, "TESTING");
  const back = stepTo(plan, "PACKAGING");
  if (!sent || !back) return null;
  const at = daysAfter(company, random, sent.at, 1, 2);
  if (at >= back.at) return null;
  const dates = { sentOn: dayInWords(dayOf(sent.at)), backOn: dayInWords(dayOf(back.at)) };
  return {
    topic: "laboratory",
    at,
    by: company.actor("Sales Manager", plan.index),
    to: company.actor("Inventory Manager", plan.index),
    says: says(askLaboratory, { ...words, sentOn: dates.sentOn }),
    answer: { from: back.at, says: says(answerLaboratory, { ...words, ...dates }) },
  };
}

function corrected({ company, facts: { plan }, words, random }: BatchStory): Exchange | null {
  const back = stepTo(plan, "PACKAGING");
  if (!back || plan.unitCost === plan.orderedUnitCost) return null;
  return {
    topic: "cost",
    at: soonAfter(company, random, back.at),
    by: company.actor("Buyer/Procurement", plan.product.supplierIndex),
    to: company.actor("Accountant", plan.index),
    says: says(sayCorrected, {
      ...words,
      before: displayCents(plan.orderedUnitCost),
      after: `${displayCents(plan.unitCost)} a ${unitWord(plan.product.kind)}`,
      isDearer: plan.unitCost > plan.orderedUnitCost,
    }),
    answer: null,
  };
}

const refusals = {
  REJECTED: "seals broken, weight short",
  FAILED: "it failed for mold",
  DAMAGED: "the sealer scorched it",
} as const;

type RefusalStep = WorkflowStep & { readonly state: keyof typeof refusals };

function refused({ company, facts: { plan }, words, random }: BatchStory): Exchange | null {
  const step = plan.steps.find((taken): taken is RefusalStep => taken.state in refusals);
  if (!step) return null;
  return {
    topic: "refused",
    at: soonAfter(company, random, step.at),
    by: company.actor("Inventory Manager", plan.index),
    to: company.actor("Buyer/Procurement", plan.product.supplierIndex),
    says: says(sayRefused, {
      ...words,
      why: refusals[step.state],
      goesBack: step.state !== "DAMAGED",
      on: dayInWords(dayOf(step.at)),
    }),
    answer: null,
  };
}

/** Business days on the shelf after which somebody wonders. */
const slowAfter = { least: 22, most: 45 } as const;

/** It counts as slow while more than this share of it is left. */
const slowFromShare = 0.35;

function slow({ company, facts: { plan, record }, words, random }: BatchStory): Exchange | null {
  const at = daysAfter(company, random, plan.availableAt, slowAfter.least, slowAfter.most);
  const left = onHandAt(record.moves, at);
  const isForSale = record.statusSteps.findLast((step) => step.at <= at)?.to === "LIVE";
  if (!isForSale || left === null || left < plan.quantity * slowFromShare) return null;
  const goneAt = company.plan.soldOutAt.get(plan.index);
  return {
    topic: "slow",
    at,
    by: company.actor("Inventory Manager", plan.index),
    to: company.actor("Sales Manager", plan.index),
    says: says(saySlow, {
      ...words,
      left: goodsInWords(left, plan.product),
      days: dayOf(at) - dayOf(plan.availableAt),
      expiresOn: dayInWordsFrom(plan.expiresOn, dayOf(at)),
    }),
    answer:
      goneAt !== undefined && goneAt > at
        ? { from: goneAt, says: says(answerSlow, { ...words, goneOn: dayInWords(dayOf(goneAt)) }) }
        : null,
  };
}

function counted({ company, facts: { plan, record }, words, random }: BatchStory): Exchange | null {
  const adjustment = company.plan.stock.adjustments.find(({ batchIndex }) => batchIndex === plan.index);
  const move = record.moves.find(({ kind, at }) => kind === "ADJUSTMENT" && at === adjustment?.at);
  if (!move || !adjustment) return null;
  const difference = quantity(Math.abs(move.after - move.before));
  return {
    topic: "counted",
    at: soonAfter(company, random, move.at, 5, 60),
    by: company.actor("Inventory Manager", plan.index),
    to: company.actor("Operations Manager", plan.index),
    says: says(sayCounted, {
      ...words,
      difference: goodsInWords(difference, plan.product),
      booked: goodsInWords(move.before, plan.product),
      found: goodsInWords(move.after, plan.product),
      on: dayInWords(dayOf(move.at)),
      why: lowerFirst(adjustmentCauses[adjustment.cause].words),
    }),
    answer: null,
  };
}

function gone({ company, facts: { plan }, words, random }: BatchStory): Exchange | null {
  const goneAt = company.plan.soldOutAt.get(plan.index);
  if (goneAt === undefined || plan.fate !== "sale") return null;
  const at = soonAfter(company, random, goneAt, 8, 90);
  const next = company.plan.purchaseOrders.find(
    ({ orderedAt, deliveries, index }) =>
      orderedAt > at &&
      company.purchaseOrders.has(index) &&
      deliveries.some(({ batchIndexes }) => batchIndexes.some((other) => isSameProduct(company, other, plan))),
  );
  const days = dayOf(goneAt) - dayOf(plan.availableAt);
  return {
    topic: "gone",
    at,
    by: company.actor("Warehouse Staff", plan.index),
    to: company.actor("Buyer/Procurement", plan.product.supplierIndex),
    says: says(sayGone, { ...words, goneOn: dayInWords(dayOf(goneAt)), days }),
    answer: next
      ? {
          from: next.sentAt,
          says: says(answerGone, {
            ...words,
            next: company.purchaseOrder(next.index).number,
            expectedOn: dayInWords(next.expectedOn),
            nextOn: dayInWords(dayOf(next.orderedAt)),
          }),
        }
      : null,
  };
}

const topics: readonly BatchTopic[] = [
  { name: "arrived", share: 0.12, of: arrived },
  { name: "laboratory", share: 0.13, of: atLaboratory },
  { name: "cost", share: 0.6, of: corrected },
  { name: "refused", share: 1, of: refused },
  { name: "slow", share: 0.4, of: slow },
  { name: "counted", share: 0.6, of: counted },
  { name: "gone", share: 0.12, of: gone },
];

/** What was written about a batch by the as-of day. */
export function batchRemarks(company: Company, facts: BatchFacts): Remark[] {
  const { plan, record } = facts;
  const words = wordsOf(company, facts);
  const about = { type: "inventory_batch", id: record.id, name: `${record.code}, ${words.strain}` } as const;
  return topics.flatMap(({ name, share, of }) => {
    const random = company.run.streams.at("conversation", "batch", plan.index, name);
    const exchange = chance(random, share) ? of({ company, facts, words, random }) : null;
    const remark = exchange === null ? null : remarkOf(company, about, exchange);
    return remark === null ? [] : [remark];
  });
}

function stepTo({ steps }: BatchPlan, wanted: WorkflowStep["state"]): WorkflowStep | undefined {
  return steps.find(({ state }) => state === wanted);
}

function onHandAt(moves: readonly StockMove[], moment: Instant): Quantity | null {
  return moves.findLast(({ at }) => at <= moment)?.after ?? null;
}

function isSameProduct(company: Company, batchIndex: number, { product }: BatchPlan): boolean {
  return company.batchPlan(batchIndex).product.id === product.id;
}
