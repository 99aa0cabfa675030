// Goods that never come up for sale: rejected at the dock, failed by the laboratory, or damaged while they were packed.
// They count among the profile's batches, their grades and their owners. What is refused is consigned and goes back to its
// supplier; what we damage ourselves is our loss, whosever it was.

import { batchWorkflow } from "../../domain/lifecycles/batch-workflow.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addSeconds, type Day, dayOf } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { integerBetween, numberBetween } from "../../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../../random/streams.ts";
import { drawDays } from "../drawn-dwell.ts";
import { type Drawn, inDrawnOrder } from "../drawn-order.ts";
import type { BatchPlan, WorkflowStep } from "../plan.ts";
import { apportion } from "../quotas.ts";
import { toSteps } from "./goods.ts";

/** How many of the profile's batches never come up for sale; nothing is refused where nothing is consigned. */
export function countUnsaleable({ intake }: Profile) {
  const of = (share: number) => Math.round(intake.batches * share);
  const isConsigned = intake.consignmentShare > 0;
  const rejected = isConsigned ? of(intake.rejectedShare) : 0;
  const failed = isConsigned ? of(intake.failedTestShare) : 0;
  const damaged = of(intake.damagedShare);
  return {
    rejected,
    failed,
    damaged,
    all: rejected + failed + damaged,
    /** Our own; the others are consigned. */
    owned: Math.round(damaged * (1 - intake.consignmentShare)),
  };
}

/** How many of a number of batches are of each of the profile's grades. */
export function gradeCounts({ catalog }: Profile, count: number): number[] {
  return apportion(
    count,
    catalog.grades.map(({ share }) => share),
  );
}

/** The batches with those among them that never come up for sale, in order of receipt. */
export function withUnsaleableBatches(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  batches: readonly BatchPlan[],
  opening: Day,
): BatchPlan[] {
  // The first goods are hand-picked; refusals begin with the regular deliveries.
  const regular = batches.filter(({ receivedAt }) => dayOf(receivedAt) > opening);
  const owned = regular.filter(({ ownership }) => ownership === "OWNED");
  const consigned = regular.filter(({ ownership }) => ownership === "CONSIGNED");
  const counts = countUnsaleable(profile);
  const wanted = gradeCounts(profile, counts.all);
  const missing = new Map(profile.catalog.grades.map(({ name }, index) => [name, wanted[index] ?? 0]));
  const refused = draw(streams, "refused batch", consigned, missing, counts.rejected + counts.failed);
  const spoiled = [
    ...draw(streams, "damaged batch", owned, missing, counts.owned),
    ...draw(streams, "damaged batch", consigned, missing, counts.damaged - counts.owned),
  ];
  return [
    ...batches,
    ...refused.map(({ item: batch, random }, index) =>
      unsaleableLike(calendar, random, batch, index < counts.rejected ? "rejected" : "failed"),
    ),
    ...spoiled.map(({ item: batch, random }) => unsaleableLike(calendar, random, batch, "damaged")),
  ]
    .sort((a, b) => a.receivedAt - b.receivedAt)
    .map((batch, index) => ({ ...batch, index }));
}

/**
 * So many batches in random order, each with a stream of its own, of grades that are still `missing`, which then are no
 * more; where those have too few, of any.
 */
function draw(
  streams: RandomStreams,
  concern: string,
  batches: readonly BatchPlan[],
  missing: Map<string, number>,
  count: number,
): Drawn<BatchPlan>[] {
  const models = inDrawnOrder(batches, ({ product, receivedAt }) => streams.at(concern, product.id, receivedAt));
  const drawn = new Set<Drawn<BatchPlan>>();
  for (const isChoosy of [true, false]) {
    for (const model of models) {
      const { grade } = model.item;
      if (drawn.size >= count) break;
      if (drawn.has(model) || (isChoosy && (missing.get(grade) ?? 0) <= 0)) continue;
      missing.set(grade, (missing.get(grade) ?? 0) - 1);
      drawn.add(model);
    }
  }
  return [...drawn];
}

/** A damaged batch is our loss: the smallest lots. */
const sizes = {
  rejected: { low: 0.2, high: 0.5 },
  failed: { low: 0.2, high: 0.5 },
  damaged: { low: 0.04, high: 0.1 },
} as const;

/** A smaller batch of the same goods, on the same truck. */
function unsaleableLike(
  calendar: BusinessCalendar,
  random: RandomStream,
  model: BatchPlan,
  fate: keyof typeof sizes,
): BatchPlan {
  const steps = stepsTo[fate](calendar, random, model);
  const quantity = toSteps(
    model.product.kind,
    model.quantity * numberBetween(random, sizes[fate].low, sizes[fate].high),
  );
  const availableAt = steps.at(-1)?.at ?? model.availableAt;
  return { ...model, fate, quantity, unitCost: model.orderedUnitCost, steps, availableAt };
}

const { dwell } = batchWorkflow;

const stepsTo = { rejected: rejectedSteps, failed: failedSteps, damaged: damagedSteps } as const;

function rejectedSteps(_: BusinessCalendar, random: RandomStream, { receivedAt }: BatchPlan): WorkflowStep[] {
  return [
    { state: "RECEIVED", at: receivedAt },
    { state: "REJECTED", at: addSeconds(receivedAt, integerBetween(random, 1800, 7200)) },
  ];
}

function failedSteps(calendar: BusinessCalendar, random: RandomStream, { receivedAt }: BatchPlan): WorkflowStep[] {
  const testedOn = calendar.addBusinessDays(dayOf(receivedAt), dwell.RECEIVED.TESTING.most);
  const reportedOn = calendar.addBusinessDays(testedOn, drawDays(random, dwell.TESTING.FAILED));
  return [
    { state: "RECEIVED", at: receivedAt },
    { state: "TESTING", at: calendar.during(testedOn, numberBetween(random, 0.1, 0.5)) },
    { state: "FAILED", at: calendar.during(reportedOn, numberBetween(random, 0.1, 0.7)) },
  ];
}

/** It passes its tests, and is spoiled the day it is packed. */
function damagedSteps(calendar: BusinessCalendar, random: RandomStream, model: BatchPlan): WorkflowStep[] {
  const toPackaging = failedSteps(calendar, random, model).slice(0, -1);
  const testedAt = toPackaging.at(-1)?.at ?? model.receivedAt;
  const packedOn = calendar.addBusinessDays(dayOf(testedAt), drawDays(random, dwell.TESTING.PACKAGING));
  const packagingAt = calendar.during(packedOn, numberBetween(random, 0.05, 0.5));
  return [
    ...toPackaging,
    { state: "PACKAGING", at: packagingAt },
    { state: "DAMAGED", at: addSeconds(packagingAt, integerBetween(random, 1200, 9000)) },
  ];
}
