// Goods that never come up for sale: rejected at the dock, failed by the laboratory, or damaged while they were packed.
// They come on top of the batches planned. What is refused is consigned and goes back to its supplier; what we damage
// ourselves is our loss, whosever it was.

import type { BusinessCalendar } from "../domain/business-calendar.ts";
import { addSeconds, type Day, dayOf } from "../domain/calendar.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import { integerBetween, numberBetween } from "../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../random/streams.ts";
import { toSteps } from "./goods.ts";
import type { BatchPlan, WorkflowStep } from "./plan.ts";

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
  const consigned = regular.filter(({ ownership }) => ownership === "CONSIGNED");
  const rejected = Math.round(batches.length * profile.intake.rejectedShare);
  const failed = Math.round(batches.length * profile.intake.failedTestShare);
  const damaged = Math.round(batches.length * profile.intake.damagedShare);
  const refused = draw(streams, "refused batch", consigned, rejected + failed).map(({ batch, random }, index) =>
    unsaleableLike(calendar, random, batch, index < rejected ? "rejected" : "failed"),
  );
  const spoiled = draw(streams, "damaged batch", regular, damaged).map(({ batch, random }) =>
    unsaleableLike(calendar, random, batch, "damaged"),
  );
  return [...batches, ...refused, ...spoiled]
    .sort((a, b) => a.receivedAt - b.receivedAt)
    .map((batch, index) => ({ ...batch, index }));
}

/** So many batches in random order, each with a stream of its own. */
function draw(streams: RandomStreams, concern: string, batches: readonly BatchPlan[], count: number) {
  return batches
    .map((batch) => ({ batch, random: streams.at(concern, batch.product.id, batch.receivedAt) }))
    .map((model) => ({ ...model, key: model.random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count);
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

const stepsTo = { rejected: rejectedSteps, failed: failedSteps, damaged: damagedSteps } as const;

function rejectedSteps(_: BusinessCalendar, random: RandomStream, { receivedAt }: BatchPlan): WorkflowStep[] {
  return [
    { state: "RECEIVED", at: receivedAt },
    { state: "REJECTED", at: addSeconds(receivedAt, integerBetween(random, 1800, 7200)) },
  ];
}

function failedSteps(calendar: BusinessCalendar, random: RandomStream, { receivedAt }: BatchPlan): WorkflowStep[] {
  const testedOn = calendar.addBusinessDays(dayOf(receivedAt), 1);
  const reportedOn = calendar.addBusinessDays(testedOn, integerBetween(random, 2, 4));
  return [
    { state: "RECEIVED", at: receivedAt },
    { state: "TESTING", at: calendar.during(testedOn, numberBetween(random, 0.1, 0.5)) },
    { state: "FAILED", at: calendar.during(reportedOn, numberBetween(random, 0.1, 0.7)) },
  ];
}

/** It passes its tests, and is spoiled the day it is packed. */
function damagedSteps(calendar: BusinessCalendar, random: RandomStream, model: BatchPlan): WorkflowStep[] {
  const toPackaging = failedSteps(calendar, random, model).slice(0, -1);
  const packedOn = calendar.addBusinessDays(dayOf(model.receivedAt), integerBetween(random, 3, 6));
  const packagingAt = calendar.during(packedOn, numberBetween(random, 0.05, 0.5));
  return [
    ...toPackaging,
    { state: "PACKAGING", at: packagingAt },
    { state: "DAMAGED", at: addSeconds(packagingAt, integerBetween(random, 1200, 9000)) },
  ];
}
