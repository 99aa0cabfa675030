// Supply: which batches arrive when, so that the goods on hand cover the days of sales that the profile asks for.
// Invariants: exactly the profile's number of batches, less those that never come up for sale (unsaleable-batches.ts); every
// product is stocked while batches suffice; the owned share is exact; purchase order < receipt < tests < packaging <
// available, on business days.

import type { Product } from "../../domain/company.ts";
import { batchWorkflow } from "../../domain/lifecycles/batch-workflow.ts";
import { basisPointsOf } from "../../domain/numbers/basis-points.ts";
import type { Ownership } from "../../domain/stock/ownership.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, addSeconds, type Day, dayOf, earlier, type Instant } from "../../domain/time/calendar.ts";
import { integerBetween, numberBetween, shuffled } from "../../random/distributions.ts";
import type { RandomStreams } from "../../random/streams.ts";
import type { KindShareOn } from "../demand/growing-season.ts";
import { type DemandCurve, expectedUnits, revenueShares } from "../demand/units-needed.ts";
import { drawDays } from "../drawn-dwell.ts";
import type { BatchPlan, WorkflowStep } from "../plan.ts";
import { apportion, apportionAtLeastOne, dealLabels } from "../quotas.ts";
import type { PlanningRun } from "../run-context.ts";
import { withEqualGoods } from "../stock/equal-goods.ts";
import { batchListPrice, drawCostShare, exactUnitCost, type MarketLevelOn, toSteps } from "./goods.ts";
import { countUnsaleable, gradeCounts } from "./unsaleable-batches.ts";

/** Goods needed so soon after the as-of date have come in by then and are on their way through tests and packaging. */
const pipelineDays = 9;

/** Days from harvest on for which goods may be sold. */
const shelfLifeDays = { flower: 365, other: 540 } as const;

/** When the first goods arrive, are tested and can be sold: business days from the start of the period. */
export type Opening = { readonly receivedOn: Day; readonly testedOn: Day; readonly availableOn: Day };

export type SupplyInput = {
  readonly products: readonly Product[];
  readonly marketLevelOn: MarketLevelOn;
  readonly curve: DemandCurve;
  readonly shareOn: KindShareOn;
  readonly opening: Opening;
};

type Slot = { readonly product: Product; readonly size: number; readonly neededOn: Day; readonly isOpening: boolean };

/** Plans all batches, in order of receipt; all of them arrive by `asOf`, the last are still being tested and packed then. */
export function planSupply(run: PlanningRun, input: SupplyInput): BatchPlan[] {
  const { profile, streams, calendar, asOf } = run;
  const { marketLevelOn, opening } = input;
  const slots = planSlots(run, input);
  // Shares are of all batches; those that never come up for sale are added later, and have their part of each.
  const unsaleable = countUnsaleable(profile);
  const unsaleableOfGrade = gradeCounts(profile, unsaleable.all);
  const allOfGrade = gradeCounts(profile, slots.length + unsaleable.all);
  const grades = dealLabels(
    slots.map((slot, index) => streams.at("grade", slot.product.id, index)()),
    profile.catalog.grades.map((grade, index) => ({
      label: grade,
      weight: Math.max(0, (allOfGrade[index] ?? 0) - (unsaleableOfGrade[index] ?? 0)),
    })),
  );
  const ownedOfAll = Math.round((slots.length + unsaleable.all) * (1 - profile.intake.consignmentShare));
  const owned = Math.min(slots.length, ownedOfAll - unsaleable.owned);
  const ownerships = dealLabels<Ownership>(
    slots.map((slot, index) => streams.at("ownership", slot.product.id, index)()),
    [
      { label: "OWNED", weight: owned },
      { label: "CONSIGNED", weight: slots.length - owned },
    ],
  );
  const lots = slots.map((slot, index) => {
    const grade = grades[index];
    const ownership = ownerships[index];
    if (!grade || !ownership) throw new Error("every batch is dealt a grade and an owner");
    return { ...slot, grade, ownership };
  });
  const dealt = profile.costing === "weightedAverage" ? withEqualGoods(lots) : lots;
  const drafts = dealt.map((slot, index): Omit<BatchPlan, "index"> => {
    const random = streams.at("batch", slot.product.id, index);
    const { grade, ownership } = slot;
    const regular = workflowSteps(calendar, streams, slot, index, asOf);
    // What would have come before the company opened is part of the opening stock.
    const isOpening = slot.isOpening || regular.some(({ at }) => dayOf(at) <= opening.receivedOn);
    const steps = isOpening ? openingSteps(calendar, opening, index, slots.length) : regular;
    const receivedAt = steps[0]?.at;
    const availableAt = steps.at(-1)?.at;
    if (receivedAt === undefined || availableAt === undefined) throw new Error("a batch has a first and a last step");
    const receivedOn = dayOf(receivedAt);
    const gradeFactor = basisPointsOf(grade.priceFactor);
    const marketLevel = marketLevelOn(slot.product.kind, receivedOn);
    const listPrice = batchListPrice(slot.product.kind, gradeFactor, marketLevel);
    const harvestedOn = addDays(receivedOn, -integerBetween(random, 12, 40));
    const cost = exactUnitCost(slot.product.kind, listPrice * drawCostShare(profile, random));
    return {
      product: slot.product,
      grade: grade.name,
      ownership,
      fate: "sale",
      quantity: toSteps(slot.product.kind, slot.size),
      orderedUnitCost: cost,
      unitCost: cost,
      listPrice,
      gradeFactor,
      marketLevel,
      receivedAt,
      steps,
      availableAt,
      harvestedOn,
      expiresOn: addDays(harvestedOn, shelfLifeDays[slot.product.kind.isFlower ? "flower" : "other"]),
    };
  });
  return drafts.sort((a, b) => a.receivedAt - b.receivedAt).map((draft, index) => ({ index, ...draft }));
}

/** Which product is due when and how much of it: the stock on hand follows the demand still to come. */
function planSlots(
  { profile, streams, asOf }: PlanningRun,
  { products, curve, shareOn, opening }: SupplyInput,
): Slot[] {
  const kinds = revenueShares(profile, products);
  // Each kind's curve as if its share were the same all year: its revenue share makes dollars of it.
  const curves = kinds.map((kind) => curve.times((day) => shareOn(kind.name, day) / kind.unitShare));
  const totals = curves.map((ofKind) => ofKind.totalThrough(addDays(asOf, profile.intake.coverDays + pipelineDays)));
  const needs = kinds.map((kind, index) => expectedUnits(profile, kind, totals[index] ?? 0));
  const batchCounts = apportionAtLeastOne(
    profile.intake.batches - countUnsaleable(profile).all,
    kinds.map((kind, index) => (needs[index] ?? 0) / kind.batchUnits),
  );
  const catalogued = kinds.map((kind) => products.filter((product) => product.kind.name === kind.name));
  const { stockedProducts } = profile.catalog;
  const productCounts = catalogued.map(({ length }) => length);
  const stockedCounts = stockedProducts === null ? productCounts : apportionAtLeastOne(stockedProducts, productCounts);
  return kinds.flatMap((kind, kindIndex) => {
    const random = streams.at("supply", kind.name);
    const curveOfKind = curves[kindIndex] ?? curve;
    const ofKind = shuffled(random, catalogued[kindIndex] ?? []).slice(0, stockedCounts[kindIndex]);
    const count = ofKind.length === 0 ? 0 : (batchCounts[kindIndex] ?? 0);
    // The last batch of a kind lasts beyond the days to cover, each kind's to another part.
    const beyond = count === 0 ? 0 : lastBatchShare(kindIndex) / count;
    const need = (needs[kindIndex] ?? 0) * (1 + beyond) * 100;
    const sizes = apportion(
      Math.round(need),
      Array.from({ length: count }, () => numberBetween(random, 0.8, 1.2)),
    );
    let stocked = 0;
    return sizes.flatMap((size, index): Slot[] => {
      const product = ofKind[index % ofKind.length];
      if (!product) return [];
      // The batch is needed when what came before it no longer covers the days to come.
      const due = addDays(
        curveOfKind.dayPassing((stocked / need) * (1 + beyond) * (totals[kindIndex] ?? 0)),
        -profile.intake.coverDays,
      );
      stocked += size;
      const neededOn = earlier(due, addDays(asOf, pipelineDays));
      return [{ product, size, neededOn, isOpening: neededOn <= opening.availableOn }];
    });
  });
}

/** How much of a kind's last batch is left when all that was to be covered is sold: spread evenly over the kinds. */
function lastBatchShare(kindIndex: number): number {
  const goldenSection = 0.618;
  return (0.5 + kindIndex * goldenSection) % 1;
}

/** The opening stock comes with its certificates and is for sale two business days later. */
function openingSteps(calendar: BusinessCalendar, opening: Opening, index: number, count: number): WorkflowStep[] {
  const share = (index + 1) / (count + 1);
  return [
    { state: "RECEIVED", at: calendar.during(opening.receivedOn, 0.5 + 0.35 * share) },
    { state: "TESTING", at: calendar.during(opening.testedOn, 0.02 + 0.2 * share) },
    { state: "PACKAGING", at: calendar.during(opening.testedOn, 0.6 + 0.3 * share) },
    { state: "AVAILABLE", at: calendar.during(opening.availableOn, 0.005 + 0.1 * share) },
  ];
}

/** Dock, laboratory, packing room and shelf, counted back from the day needed. */
function workflowSteps(
  calendar: BusinessCalendar,
  streams: RandomStreams,
  slot: Slot,
  index: number,
  asOf: Day,
): WorkflowStep[] {
  const random = streams.at("workflow", slot.product.id, index);
  const { dwell } = batchWorkflow;
  const available = calendar.onOrAfter(slot.neededOn);
  const packaging = calendar.addBusinessDays(available, -drawDays(random, dwell.PACKAGING.AVAILABLE));
  const testing = calendar.addBusinessDays(packaging, -drawDays(random, dwell.TESTING.PACKAGING));
  const received = earlier(
    calendar.addBusinessDays(testing, -drawDays(random, dwell.RECEIVED.TESTING)),
    calendar.onOrBefore(asOf),
  );
  const moment = (day: Day, low: number, high: number): Instant =>
    calendar.during(day, numberBetween(random, low, high));
  const receivedAt = moment(received, 0.05, 0.45);
  const testingAt =
    received === testing ? addSeconds(receivedAt, integerBetween(random, 1800, 9000)) : moment(testing, 0.1, 0.6);
  return [
    { state: "RECEIVED", at: receivedAt },
    { state: "TESTING", at: testingAt },
    { state: "PACKAGING", at: moment(packaging, 0.1, 0.7) },
    { state: "AVAILABLE", at: moment(available, 0.02, 0.25) },
  ];
}
