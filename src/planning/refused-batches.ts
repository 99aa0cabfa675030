// Goods that never come up for sale: rejected at the dock, or failed by the laboratory. They are consigned, come on top
// of the batches planned, and go back to their supplier.

import type { BusinessCalendar } from "../domain/business-calendar.ts";
import { addSeconds, type Day, dayOf } from "../domain/calendar.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import { integerBetween, numberBetween } from "../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../random/streams.ts";
import { toSteps } from "./goods.ts";
import type { BatchPlan, WorkflowStep } from "./plan.ts";

/** The batches with the refused ones among them, in order of receipt. */
export function withRefusedBatches(
  profile: Profile,
  streams: RandomStreams,
  calendar: BusinessCalendar,
  batches: readonly BatchPlan[],
  opening: Day,
): BatchPlan[] {
  // The first goods are hand-picked; refusals begin with the regular deliveries.
  const models = batches
    .filter(({ ownership, receivedAt }) => ownership === "CONSIGNED" && dayOf(receivedAt) > opening)
    .map((batch) => ({ batch, random: streams.at("refused batch", batch.product.id, batch.receivedAt) }))
    .map((model) => ({ ...model, key: model.random() }))
    .sort((a, b) => a.key - b.key);
  const rejected = Math.round(batches.length * profile.intake.rejectedShare);
  const failed = Math.round(batches.length * profile.intake.failedTestShare);
  const refused = models
    .slice(0, rejected + failed)
    .map(({ batch, random }, index) => refusedLike(calendar, random, batch, index < rejected ? "rejected" : "failed"));
  return [...batches, ...refused]
    .sort((a, b) => a.receivedAt - b.receivedAt)
    .map((batch, index) => ({ ...batch, index }));
}

/** A smaller batch of the same goods, on the same truck. */
function refusedLike(
  calendar: BusinessCalendar,
  random: RandomStream,
  model: BatchPlan,
  fate: "rejected" | "failed",
): BatchPlan {
  const steps = fate === "rejected" ? rejectedSteps(random, model) : failedSteps(calendar, random, model);
  const quantity = toSteps(model.product.kind, model.quantity * numberBetween(random, 0.2, 0.5));
  return { ...model, fate, quantity, steps, availableAt: steps.at(-1)?.at ?? model.availableAt };
}

function rejectedSteps(random: RandomStream, { receivedAt }: BatchPlan): WorkflowStep[] {
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
