// The notes of the house, month by month: goals, weeks, new goods, slow goods.

import type { Company } from "../../cascade/company.ts";
import { type Cents, displayCents, sumCents } from "../../domain/numbers/money.ts";
import { addDays, type Day, dayOf, type Instant, isoMonth, monthEnd, monthStart } from "../../domain/time/calendar.ts";
import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import { unitWord } from "../../domain/words/unit-word.ts";
import type { BatchPlan, OrderPlan } from "../../planning/plan.ts";
import { dueOn, isOverdueAt, openAt } from "../../planning/receivables/open-invoice.ts";
import { shuffled } from "../../random/distributions.ts";
import { soonAfter } from "../business-hours.ts";
import { goodsName } from "../conversation/order-facts.ts";
import { compose } from "../texts/compose.ts";
import { countInWords, dateInWords, monthInWords } from "../texts/wording.ts";
import * as texts from "./house-texts.ts";
import { type Note, type NoteDraft, noteOf, remarks } from "./note.ts";
import { boxes, bullets, heading, paragraph } from "./rich-text.ts";

/** A month: so many new batches are told to all, so many weeks are written down. */
const monthly = { newBatches: 2, weeks: 2 } as const;

/** Days after which goods that are still there are slow. */
const slowDays = 35;

/** Days after which what was to do is put away. */
const keptDays = 45;

export function houseNotes(company: Company): Note[] {
  const { start, asOf } = company.run;
  const orders = company.plan.orders.filter(({ index }) => company.orders.has(index));
  const shelved = shelvedBatches(company);
  const drafts: NoteDraft[] = [];
  for (let month = monthStart(start); month <= asOf; month = monthStart(month, 1)) {
    drafts.push(
      ...goals(company, month, orders),
      ...news(company, month, shelved),
      ...slow(company, month, shelved),
      ...weeks(company, month, orders),
    );
  }
  return drafts.flatMap((draft) => noteOf(company, draft) ?? []);
}

/** Written in the first days of a month, about the one before. */
function goals(company: Company, month: Day, orders: readonly OrderPlan[]): NoteDraft[] {
  const { calendar } = company.run;
  const past = monthStart(month, -1);
  const ofPast = orders.filter(({ day }) => past <= day && day <= monthEnd(past));
  if (ofPast.length === 0) return [];
  const random = company.run.streams.at("goals", month);
  const createdAt = calendar.during(calendar.addBusinessDays(addDays(month, -1), 2), random() * 0.5);
  const late = orders.filter((order) => order.at < createdAt && isOverdueAt(order, createdAt));
  const best = largestClient(ofPast);
  const facts: texts.MonthPast = {
    month: monthInWords(month),
    past: monthInWords(past),
    orders: countInWords(ofPast.length, "order"),
    total: displayCents(sumCents(ofPast.map(({ subtotal }) => subtotal))),
    best: best.name,
    bestTotal: displayCents(best.total),
    late: late.length === 0 ? "no invoices" : countInWords(late.length, "invoice"),
    open: displayCents(sumCents(late.map((order) => openAt(order, createdAt)))),
    on: dateInWords(dayOf(createdAt)),
  };
  const wanted = [texts.goalSale, texts.goalClient, ...(late.length === 0 ? [] : [texts.goalDebt])];
  return [
    {
      ...plainNote,
      key: `goals ${month}`,
      author: company.actor("Sales Manager", 0),
      title: compose(random, texts.goalTitle, facts),
      template: "GOALS",
      tags: ["goals", "sales"],
      content: [
        heading(facts.month),
        paragraph(compose(random, texts.goalOpening, facts)),
        bullets(wanted.map((goal) => compose(random, goal, facts))),
      ],
      createdAt,
      readers: [company.actor("Operations Manager", 0), company.actor("Accountant", 0)],
      ...whileOfUse(company, month),
      remark: remarks(texts.goalSaid, texts.goalAnswered, facts),
    },
  ];
}

/** Pinned until the next month's are written, then put away; the first of a quarter is taken out when the quarter is over. */
function whileOfUse({ run }: Company, month: Day) {
  const noonOf = (after: Day, businessDays: number): Instant =>
    run.calendar.during(run.calendar.addBusinessDays(monthEnd(after), businessDays), 0.5);
  const isFirstOfQuarter = (Number(isoMonth(month).slice(-2)) - 1) % 3 === 0;
  return {
    isPinned: true,
    unpinnedAt: noonOf(month, 3),
    archivedAt: noonOf(month, 4),
    restoredAt: isFirstOfQuarter ? noonOf(monthStart(month, 2), 2) : null,
  };
}

type Shelved = { readonly batch: BatchPlan; readonly at: Instant };

/** Batches with the moment at which they came to their shelf. */
function shelvedBatches(company: Company): Shelved[] {
  return company.plan.batches.flatMap((batch) => {
    const at = company.batches.get(batch.index)?.statusSteps.find(({ to }) => to === "LIVE")?.at;
    return at === undefined ? [] : [{ batch, at }];
  });
}

function news(company: Company, month: Day, shelved: readonly Shelved[]): NoteDraft[] {
  const ofMonth = shelved.filter(({ at }) => monthStart(dayOf(at)) === month);
  const chosen = shuffled(company.run.streams.at("news", month), ofMonth).slice(0, monthly.newBatches);
  return chosen.map(({ batch, at }) => {
    const random = company.run.streams.at("news", batch.index);
    const facts = batchFacts(company, batch, at);
    return {
      ...plainNote,
      key: `new ${batch.index}`,
      author: company.actor("Inventory Manager", batch.index),
      title: compose(random, texts.newTitle, facts),
      template: "MESSAGE_BOARD",
      tags: ["new goods", batch.product.kind.category],
      content: [heading(facts.strain), paragraph(compose(random, texts.newOpening, facts))],
      createdAt: soonAfter(company, random, at, 5, 90),
      readers: [company.actor("Sales Manager", batch.index), company.actor("Customer Service", batch.index)],
      archivedAt: noonAfter(company, at, keptDays),
      remark: remarks(texts.newSaid, texts.newAnswered, facts),
    };
  });
}

/** In the middle of a month: the batch of which there is still something, and that has been for sale longest. */
function slow(company: Company, month: Day, shelved: readonly Shelved[]): NoteDraft[] {
  const { calendar } = company.run;
  const random = company.run.streams.at("slow goods", month);
  const createdAt = calendar.during(calendar.onOrAfter(addDays(month, 14)), random() * 0.8);
  const candidates = shelved.filter(({ batch, at }) => {
    const { statusSteps } = company.batch(batch.index);
    const status = statusSteps.findLast((step) => step.at <= createdAt)?.to;
    return dayOf(createdAt) - dayOf(at) >= slowDays && status === "LIVE" && leftAt(company, batch, createdAt) > 0;
  });
  const [slowest] = candidates.toSorted((a, b) => a.at - b.at);
  if (!slowest) return [];
  const { batch, at } = slowest;
  const facts: texts.SlowBatch = {
    ...batchFacts(company, batch, at),
    left: `${goodsInWords(leftAt(company, batch, createdAt), batch.product)} of ${goodsName(batch.product)}`,
    days: countInWords(dayOf(createdAt) - dayOf(at), "day"),
    expires: dateInWords(batch.expiresOn),
  };
  return [
    {
      ...plainNote,
      key: `slow ${month}`,
      author: company.actor("Operations Manager", 0),
      title: compose(random, texts.slowTitle, facts),
      template: "BRAINSTORM",
      tags: ["ideas", "stock"],
      content: [
        heading(facts.batch),
        paragraph(compose(random, texts.slowOpening, facts)),
        bullets(texts.slowIdeas.map((idea) => compose(random, idea, facts))),
      ],
      createdAt,
      readers: [company.actor("Sales Manager", batch.index), company.actor("Inventory Manager", batch.index)],
      remark: remarks(texts.slowSaid, texts.slowAnswered, facts),
    },
  ];
}

/** On two mornings of a month: what waits, what comes, what is due. What was done in time is ticked at the end. */
function weeks(company: Company, month: Day, orders: readonly OrderPlan[]): NoteDraft[] {
  const { calendar } = company.run;
  const firsts = Array.from({ length: monthly.weeks }, (_, index) => addDays(month, 4 + 14 * index));
  return firsts.flatMap((day): NoteDraft[] => {
    const from = calendar.onOrAfter(day);
    const to = calendar.onOrBefore(addDays(from, 6));
    const random = company.run.streams.at("week", from);
    const createdAt = calendar.during(from, 0.01 + random() * 0.05);
    const endsAt = calendar.during(to, 0.9 + random() * 0.09);
    const waiting = orders.filter(
      (order) => order.at < createdAt && order.packedAt !== null && order.packedAt > createdAt,
    );
    const coming = company.plan.purchaseOrders.filter(
      ({ index, confirmedAt, deliveries, expectedOn }) =>
        company.purchaseOrders.has(index) &&
        confirmedAt < createdAt &&
        expectedOn >= from &&
        expectedOn <= to &&
        (deliveries[0]?.receivedAt ?? createdAt) > createdAt,
    );
    const due = orders.filter(
      (order) => order.at < createdAt && dueOn(order) >= from && dueOn(order) <= to && openAt(order, createdAt) > 0,
    );
    const largest = waiting.toSorted((a, b) => b.subtotal - a.subtotal)[0];
    if (!largest) return [];
    const done = (at: Instant | null | undefined): boolean =>
      at !== null && at !== undefined && at <= endsAt && to <= company.run.asOf;
    const facts: texts.Week = {
      from: dateInWords(from),
      to: dateInWords(to),
      waiting: countInWords(waiting.length, "order"),
      largest: company.order(largest.index).orderNumber,
      coming: coming.length === 0 ? "no deliveries" : countInWords(coming.length, "delivery", "deliveries"),
      comes: coming.length > 0,
      due: due.length === 0 ? null : countInWords(due.length, "invoice"),
      dueTotal: displayCents(sumCents(due.map((order) => openAt(order, createdAt)))),
    };
    return [
      {
        ...plainNote,
        key: `week ${from}`,
        author: company.actor("Operations Manager", 0),
        title: compose(random, texts.weekTitle, facts),
        template: "TO_DO",
        tags: ["week"],
        content: [
          heading(`${facts.from} to ${facts.to}`),
          paragraph(compose(random, texts.weekOpening, facts)),
          boxes([
            {
              text: `Pack ${facts.largest} for ${largest.client.name}, ${displayCents(largest.subtotal)}`,
              isTicked: done(largest.packedAt),
            },
            ...coming.slice(0, 3).map((order) => ({
              text: `Receive ${company.purchaseOrder(order.index).number} from ${company.supplier(order.supplierIndex).name}`,
              isTicked: done(order.deliveries[0]?.receivedAt),
            })),
            ...due.slice(0, 2).map((order) => ({
              text: `See that ${company.order(order.index).invoiceNumber} is paid, ${displayCents(openAt(order, createdAt))}`,
              isTicked: to <= company.run.asOf && openAt(order, endsAt) <= 0,
            })),
          ]),
        ],
        createdAt,
        updates: [endsAt],
        readers: [company.actor("Warehouse Staff", 0), company.actor("Accountant", 0)],
        archivedAt: noonAfter(company, endsAt, keptDays),
        remark: remarks(texts.weekSaid, texts.weekAnswered, facts),
      },
    ];
  });
}

/** What most notes of the house have in common. */
const plainNote = {
  updates: [],
  clientId: null,
  isPinned: false,
  unpinnedAt: null,
  archivedAt: null,
  restoredAt: null,
} as const;

function batchFacts(company: Company, batch: BatchPlan, at: Instant): texts.NewBatch {
  const { product } = batch;
  return {
    batch: company.batch(batch.index).code,
    goods: `${goodsInWords(leftAt(company, batch, at), product)} of ${goodsName(product)}`,
    strain: goodsName(product),
    kind: product.kind.name,
    grade: batch.grade,
    listPrice: `${displayCents(batch.listPrice)} a ${unitWord(product.kind)}`,
    supplier: company.supplier(product.supplierIndex).name,
    on: dateInWords(dayOf(at)),
  };
}

/** On hand at a moment. */
function leftAt(company: Company, batch: BatchPlan, at: Instant): BatchPlan["quantity"] {
  return company.batch(batch.index).moves.findLast((move) => move.at <= at)?.after ?? batch.quantity;
}

function largestClient(orders: readonly OrderPlan[]): { readonly name: string; readonly total: Cents } {
  const totals = new Map<string, Cents>();
  for (const { client, subtotal } of orders) {
    totals.set(client.name, sumCents([totals.get(client.name) ?? sumCents([]), subtotal]));
  }
  const [largest] = [...totals].toSorted(([, a], [, b]) => b - a);
  if (!largest) throw new Error("no orders, no largest client");
  return { name: largest[0], total: largest[1] };
}

function noonAfter({ run }: Company, moment: Instant, days: number): Instant {
  return run.calendar.during(run.calendar.onOrAfter(addDays(dayOf(moment), days)), 0.5);
}
