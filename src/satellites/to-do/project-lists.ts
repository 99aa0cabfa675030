// Lists that several people share until something is done: a purchase order from confirmation to its first sales, a month
// to close, what clients ask for, what went wrong. They take turns; where there is nothing of one kind, the next has its turn.

import type { Company } from "../../cascade/company.ts";
import type { RoleName } from "../../domain/company.ts";
import { type Day, dayOf, type Instant, isoMonth, monthStart } from "../../domain/time/calendar.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import { dayInWords, monthInWords } from "../texts/wording.ts";
import type { Errand } from "./errand.ts";
import { completing, receiving, shelving, testing } from "./goods-errands.ts";
import {
  awaitingAnswer,
  closing,
  disputing,
  finding,
  inspectingReturn,
  paying,
  refunding,
  replacing,
  selling,
} from "./project-errands.ts";
import { type Stretch, stretches, type ToDoListDraft } from "./to-do-list.ts";

/** How much of a kind a project follows at most. */
const most = { batches: 2, bills: 4, ofEach: 3, setbacks: 6 } as const;

type Project = (company: Company, stretch: Stretch) => ToDoListDraft | null;

const turns: readonly Project[] = [arrival, monthEnd, wishes, setbacks, arrival];

export function projectLists(company: Company): ToDoListDraft[] {
  return stretches(company, company.run.profile.toDoLists.projectsMonthly).flatMap((stretch) => {
    for (let turn = 0; turn < turns.length; turn += 1) {
      const draft = turns[(stretch.index + turn) % turns.length]?.(company, stretch) ?? null;
      if (draft !== null && draft.errands.length > 0) return [draft];
    }
    return [];
  });
}

/** The purchase order with the most lots, followed until its goods sell; at the end one that is still on its way. */
function arrival(company: Company, stretch: Stretch): ToDoListDraft | null {
  const { plan } = company;
  const candidates = plan.purchaseOrders.filter(
    ({ index, confirmedAt }) => company.purchaseOrders.has(index) && isWithin(stretch, confirmedAt),
  );
  const lotsOf = (order: (typeof candidates)[number]): number =>
    order.deliveries.reduce((sum, { batchIndexes }) => sum + batchIndexes.length, 0);
  const [order] = stretch.isLast
    ? candidates.toSorted((a, b) => b.confirmedAt - a.confirmedAt)
    : candidates.toSorted((a, b) => lotsOf(b) - lotsOf(a) || a.index - b.index);
  if (!order) return null;
  const { number } = company.purchaseOrder(order.index);
  const { name } = company.supplier(order.supplierIndex);
  const batches = order.deliveries
    .flatMap(({ batchIndexes }) => batchIndexes)
    .filter((index) => company.batches.has(index))
    .slice(0, most.batches)
    .map((index) => company.batchPlan(index));
  return {
    ...peopleOf(company, "Operations Manager", "Buyer/Procurement"),
    key: `arrival ${order.index}`,
    name: `${number} from ${name}: dock to first sale`,
    description: `${name} confirmed ${number} on ${dayInWords(dayOf(order.confirmedAt))}. On this list until its goods sell.`,
    errands: [
      ...receiving(company, order),
      ...completing(company, order),
      ...batches.flatMap((batch) => [
        ...testing(company, batch),
        ...shelving(company, batch),
        ...selling(company, batch),
      ]),
    ],
  };
}

/** The month before the one in which the stretch ends, with the largest bills that came in for it. */
function monthEnd(company: Company, stretch: Stretch): ToDoListDraft | null {
  const { books } = company.foundation;
  const period = books.fiscalPeriods.find(({ start }) => isoMonth(start) === isoMonth(monthStart(stretch.to, -1)));
  if (!period) return null;
  const next: Day = monthStart(period.start, 1);
  const bills = company.plan.bills
    .map((bill, index) => ({ bill, index }))
    .filter(({ bill, index }) => company.bills.has(index) && isoMonth(dayOf(bill.at)) === isoMonth(next))
    .toSorted((a, b) => b.bill.lines.length - a.bill.lines.length || a.index - b.index)
    .slice(0, most.bills);
  return {
    ...peopleOf(company, "Accountant", "Read-Only Auditor"),
    key: `month end ${isoMonth(period.start)}`,
    name: `Close of ${monthInWords(period.start)}`,
    description: `The books of ${monthInWords(period.start)}, and what suppliers bill in the month after.`,
    errands: [...closing(company, period), ...bills.flatMap(({ bill, index }) => paying(company, bill, index))],
  };
}

/** What clients ask for and have been offered. */
function wishes(company: Company, stretch: Stretch): ToDoListDraft {
  const { plan } = company;
  const needs = plan.needs.filter(({ index, at }) => company.needs.has(index) && isWithin(stretch, at));
  const quotes = plan.quotes.filter(
    ({ index, steps: [drafted] }) => company.quotes.has(index) && isWithin(stretch, drafted.at),
  );
  // Of the last stretch, what came last is still open.
  const errands = [
    ...(stretch.isLast ? needs.toReversed() : needs).slice(0, most.ofEach).flatMap((need) => finding(company, need)),
    ...(stretch.isLast ? quotes.toReversed() : quotes.toSorted((a, b) => b.subtotal - a.subtotal))
      .slice(0, most.ofEach)
      .flatMap((quote) => awaitingAnswer(company, quote)),
  ];
  return {
    ...peopleOf(company, "Sales Manager", "Owner/Executive"),
    key: `wishes ${stretch.index}`,
    name: `Needs and quotes, ${spanOf(stretch)}`,
    description: "What clients asked for and what we offered them, until they have an answer or we have one.",
    errands,
  };
}

/** What went wrong: goods back, checks returned, bills that nobody agrees on. */
function setbacks(company: Company, stretch: Stretch): ToDoListDraft {
  const { plan } = company;
  const hasBounced = ({ index, settlements }: OrderPlan): boolean =>
    company.orders.has(index) && settlements.some(({ kind }) => kind === "bounced");
  const errands: Errand[] = [
    ...plan.pendingReturns.flatMap((pending) => inspectingReturn(company, pending)),
    ...plan.refunds.flatMap((refund) => refunding(company, refund)),
    ...plan.bills.flatMap((bill, index) => (company.bills.has(index) ? disputing(company, bill, index) : [])),
    ...plan.orders.filter(hasBounced).flatMap((order) => replacing(company, order)),
  ];
  return {
    ...peopleOf(company, "Operations Manager", "Owner/Executive"),
    key: `setbacks ${stretch.index}`,
    name: `To put right, ${spanOf(stretch)}`,
    description: "Returns, refunds, disputed bills and checks that came back.",
    errands: errands.filter(({ askedAt }) => isWithin(stretch, askedAt)).slice(0, most.setbacks),
  };
}

function peopleOf(company: Company, owner: RoleName, viewer: RoleName): Pick<ToDoListDraft, "owner" | "viewers"> {
  return { owner: company.actor(owner, 0), viewers: [company.actor(viewer, 0)] };
}

function isWithin({ from, to }: Stretch, at: Instant): boolean {
  return from <= dayOf(at) && dayOf(at) <= to;
}

function spanOf({ from, to }: Stretch): string {
  return `${dayInWords(from)} to ${dayInWords(to)}`;
}
