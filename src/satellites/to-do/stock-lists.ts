// Lists about goods: of some weeks, one errand of each kind in turn. On the last list what is still open comes first.

import type { Company } from "../../cascade/company.ts";
import { dayOf, type Instant } from "../../domain/time/calendar.ts";
import type { BatchPlan, WorkflowStep } from "../../planning/plan.ts";
import { shuffled } from "../../random/distributions.ts";
import { dayInWords } from "../texts/wording.ts";
import type { Errand } from "./errand.ts";
import { clearing, completing, inspecting, receiving, sampling, shelving, testing } from "./goods-errands.ts";
import { type Stretch, stretches, type ToDoListDraft } from "./to-do-list.ts";

const errandsMost = 7;

export function stockLists(company: Company): ToDoListDraft[] {
  const monthly = company.run.profile.toDoLists.stockMonthly;
  if (monthly === 0) return [];
  const kinds = chancesByKind(company);
  const owner = company.actor("Inventory Manager", 0);
  return stretches(company, monthly).map((stretch) => {
    const span = `${dayInWords(stretch.from)} to ${dayInWords(stretch.to)}`;
    return {
      key: `stock ${stretch.index}`,
      name: stretch.isLast ? `Stock, from ${dayInWords(stretch.from)}` : `Stock, ${span}`,
      description: "Tests, packaging, the cage, what comes in and what goes to clients as samples.",
      owner,
      viewers: [company.actor("Warehouse Staff", 0)],
      errands: chosen(company, kinds, stretch),
    };
  });
}

/** Something that an errand may come of. */
type Chance = { readonly at: Instant; readonly endsAt: Instant | null; readonly errands: () => Errand[] };

/** All that there are, kind by kind. */
function chancesByKind(company: Company): Chance[][] {
  const { plan } = company;
  const batches = plan.batches.filter(({ index }) => company.batches.has(index));
  const orders = plan.purchaseOrders.filter(({ index }) => company.purchaseOrders.has(index));
  const steps = (state: WorkflowStep["state"], errandsOf: (company: Company, batch: BatchPlan) => Errand[]): Chance[] =>
    batches.flatMap((batch) => {
      const place = batch.steps.findIndex((step) => step.state === state);
      const at = batch.steps[place]?.at;
      if (at === undefined) return [];
      return [{ at, endsAt: batch.steps[place + 1]?.at ?? null, errands: () => errandsOf(company, batch) }];
    });
  return [
    plan.stock.quarantines.map((quarantine) => ({ ...quarantine, errands: () => inspecting(company, quarantine) })),
    orders.map((order) => ({
      at: order.confirmedAt,
      endsAt: order.deliveries[0]?.receivedAt ?? null,
      errands: () => receiving(company, order),
    })),
    steps("TESTING", testing),
    plan.samples.map((request) => ({
      at: request.at,
      endsAt: request.outcome.kind === "open" ? null : request.outcome.at,
      errands: () => sampling(company, request),
    })),
    steps("PACKAGING", shelving),
    orders.flatMap((order) => {
      const { short } = order;
      const at = order.deliveries.find(
        ({ batchIndexes }) => short && batchIndexes.includes(short.batchIndex),
      )?.receivedAt;
      return at === undefined || short === null
        ? []
        : [{ at, endsAt: short.closedAt, errands: () => completing(company, order) }];
    }),
    plan.stock.expiries.map((expiry) => ({
      at: expiry.withdrawnAt,
      endsAt: expiry.expiredAt,
      errands: () => clearing(company, expiry),
    })),
  ];
}

function chosen(company: Company, kinds: readonly (readonly Chance[])[], stretch: Stretch): Errand[] {
  const random = company.run.streams.at("to-do", "goods", stretch.index);
  const isOpen = ({ endsAt }: Chance): boolean => endsAt === null || dayOf(endsAt) > company.run.asOf;
  const left = kinds.map((chances) => {
    const inAnyOrder = shuffled(
      random,
      chances.filter(({ at }) => stretch.from <= dayOf(at) && dayOf(at) <= stretch.to),
    );
    const inOrder = stretch.isLast ? inAnyOrder.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a))) : inAnyOrder;
    return inOrder.slice(0, errandsMost).flatMap(({ errands }) => errands());
  });
  const inTurn = Array.from({ length: errandsMost }, (_, round) => left.flatMap((errands) => errands[round] ?? []));
  return inTurn.flat().slice(0, errandsMost);
}
