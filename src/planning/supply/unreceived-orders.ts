// Purchase orders of which nothing has come by the as-of day: those on their way then, as many as the company usually has
// under way, and a few that were called off on the days before their goods were due. Both are for goods like those that
// were bought before. They come on top of the orders that were received.
// Invariants: what is on its way is expected after the as-of day; one at least is a draft, one is sent, one is confirmed.

import { purchaseOrderLifecycle } from "../../domain/lifecycles/purchase-order-lifecycle.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addSeconds, type Day, dayOf, type Instant } from "../../domain/time/calendar.ts";
import { cancellationReasons } from "../../domain/words/purchase-order-cancellation.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { chance, integerBetween, numberBetween, pick } from "../../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../../random/streams.ts";
import { drawDays, drawSeconds } from "../drawn-dwell.ts";
import { inDrawnOrder } from "../drawn-order.ts";
import type { BatchPlan, PurchaseOrderPlan } from "../plan.ts";
import { batchOf } from "./batch-of.ts";
import { exactUnitCost, toSteps } from "./goods.ts";
import type { AwaitedItem, PurchaseOrderStep, UnreceivedOrderPlan } from "./unreceived-order-plan.ts";

const { dwell } = purchaseOrderLifecycle;

/** Where orders on their way stand, the first three in turn; all further ones are confirmed. */
const stands = ["CONFIRMED", "SENT", "DRAFT"] as const;

type Setting = {
  readonly profile: Profile;
  readonly streams: RandomStreams;
  readonly calendar: BusinessCalendar;
  readonly batches: readonly BatchPlan[];
  /** Those that were received, in time order. */
  readonly purchaseOrders: readonly PurchaseOrderPlan[];
  /** The first business day, on which the opening stock is ordered. */
  readonly opensOn: Day;
  readonly asOf: Day;
};

type Draft = Omit<UnreceivedOrderPlan, "index">;

/** Plans them in the order in which they are drafted. */
export function planUnreceivedOrders(setting: Setting): UnreceivedOrderPlan[] {
  const regular = setting.purchaseOrders.filter(
    ({ orderedAt, deliveries }) =>
      dayOf(orderedAt) > setting.opensOn &&
      deliveries.some(({ batchIndexes }) =>
        batchIndexes.some((batchIndex) => batchOf(setting.batches, { batchIndex }).fate === "sale"),
      ),
  );
  return [...ordersUnderWay(setting, regular), ...cancelledOrders(setting, regular)]
    .filter(({ steps: [drafted] }) => dayOf(drafted.at) > setting.opensOn)
    .sort((a, b) => a.steps[0].at - b.steps[0].at || a.supplierIndex - b.supplierIndex)
    .map((order, index) => ({ index, ...order }));
}

/** Goods like those of the latest orders, each from another of them. */
function ordersUnderWay(setting: Setting, regular: readonly PurchaseOrderPlan[]): Draft[] {
  const { streams, calendar, asOf } = setting;
  return regular
    .toReversed()
    .slice(0, Math.max(stands.length, usuallyUnderWay(setting, regular.length)))
    .map((model, position): Draft => {
      const random = streams.at("order under way", model.supplierIndex, model.orderedAt);
      const stand = stands[position] ?? "CONFIRMED";
      const lastDay = calendar.onOrBefore(asOf);
      const { steps, expectedOn } = wayTo[stand](calendar, random, lastDay);
      return { ...goodsLike(setting, random, model), steps, expectedOn, cancelled: null };
    });
}

/** As many as are placed in the time that one takes to be delivered. */
function usuallyUnderWay({ calendar, opensOn, asOf }: Setting, count: number): number {
  let businessDays = 0;
  for (let day = calendar.onOrAfter(opensOn); day < asOf; day = calendar.addBusinessDays(day, 1)) businessDays += 1;
  const { least, most } = dwell.CONFIRMED.RECEIVING;
  return Math.round((count / Math.max(1, businessDays)) * ((least + most) / 2));
}

type Way = { readonly steps: UnreceivedOrderPlan["steps"]; readonly expectedOn: Day };

const wayTo: Readonly<
  Record<(typeof stands)[number], (calendar: BusinessCalendar, random: RandomStream, lastDay: Day) => Way>
> = {
  CONFIRMED: (calendar, random, lastDay) => {
    const toCome = integerBetween(random, 1, dwell.CONFIRMED.RECEIVING.most);
    const lead = Math.max(toCome, drawDays(random, dwell.CONFIRMED.RECEIVING));
    const confirmedOn = calendar.addBusinessDays(lastDay, toCome - lead);
    return {
      steps: stepsToConfirmation(calendar, random, confirmedOn),
      expectedOn: calendar.addBusinessDays(confirmedOn, lead),
    };
  },
  SENT: (calendar, random, lastDay) => {
    const draftedAt = calendar.during(lastDay, numberBetween(random, 0.3, 0.85));
    return { steps: stepsToSupplier(random, draftedAt), expectedOn: wished(calendar, random, lastDay) };
  },
  // What is drafted in the last minutes of a day goes out on the next.
  DRAFT: (calendar, random, lastDay) => ({
    steps: [{ state: "DRAFT", at: calendar.during(lastDay, numberBetween(random, 0.92, 0.99)) }],
    expectedOn: wished(calendar, random, lastDay),
  }),
};

/** When goods should come of an order that nobody has confirmed. */
function wished(calendar: BusinessCalendar, random: RandomStream, orderedOn: Day): Day {
  return calendar.addBusinessDays(orderedOn, dwell.SENT.CONFIRMED.most + drawDays(random, dwell.CONFIRMED.RECEIVING));
}

/** Some days off orders that were received: the same goods were bought elsewhere, or again. */
function cancelledOrders(setting: Setting, regular: readonly PurchaseOrderPlan[]): Draft[] {
  const { profile, streams, calendar, asOf } = setting;
  return inDrawnOrder(regular, ({ supplierIndex, orderedAt }) =>
    streams.at("cancelled purchase order", supplierIndex, orderedAt),
  )
    .map(({ item: model, random }): Draft => {
      const on = calendar.addBusinessDays(dayOf(model.orderedAt), integerBetween(random, -3, 3));
      const steps = stepsToCancellation(calendar, random, on);
      return {
        ...goodsLike(setting, random, model),
        steps,
        expectedOn: calendar.addBusinessDays(dayOf(steps[0].at), 1 + dwell.CONFIRMED.RECEIVING.most),
        cancelled: pick(random, cancellationReasons),
      };
    })
    .filter(({ steps }) => steps.every(({ at }) => dayOf(at) <= asOf))
    .slice(0, Math.ceil(regular.length * profile.intake.cancelledShare));
}

/** Called off while the supplier has not answered, or after it has confirmed. */
function stepsToCancellation(calendar: BusinessCalendar, random: RandomStream, on: Day): UnreceivedOrderPlan["steps"] {
  const isConfirmed = chance(random, 0.6);
  const steps = isConfirmed
    ? stepsToConfirmation(calendar, random, on)
    : stepsToSupplier(random, calendar.during(on, numberBetween(random, 0.1, 0.6)));
  const last = steps.at(-1) ?? steps[0];
  const days = drawDays(random, isConfirmed ? dwell.CONFIRMED.CANCELLED : dwell.SENT.CANCELLED);
  const cancelledAt = calendar.during(calendar.addBusinessDays(dayOf(last.at), days), numberBetween(random, 0.1, 0.9));
  return [...steps, { state: "CANCELLED", at: cancelledAt }];
}

/** Drafted and sent on the business day before the supplier confirms in the morning, or within hours of it. */
function stepsToConfirmation(
  calendar: BusinessCalendar,
  random: RandomStream,
  confirmedOn: Day,
): UnreceivedOrderPlan["steps"] {
  const waits = drawDays(random, dwell.SENT.CONFIRMED);
  const draftedOn = calendar.addBusinessDays(confirmedOn, -waits);
  const steps = stepsToSupplier(random, calendar.during(draftedOn, numberBetween(random, 0.1, 0.5)));
  const confirmedAt = calendar.during(
    confirmedOn,
    waits === 0 ? numberBetween(random, 0.6, 0.95) : numberBetween(random, 0.02, 0.1),
  );
  return [...steps, { state: "CONFIRMED", at: confirmedAt }];
}

function stepsToSupplier(random: RandomStream, draftedAt: Instant): [PurchaseOrderStep, PurchaseOrderStep] {
  return [
    { state: "DRAFT", at: draftedAt },
    { state: "SENT", at: addSeconds(draftedAt, drawSeconds(random, dwell.DRAFT.SENT)) },
  ];
}

/** Goods of the same supplier on the same terms, of a like quantity at a like price. */
function goodsLike(
  { batches }: Setting,
  random: RandomStream,
  { supplierIndex, ownership, deliveries }: PurchaseOrderPlan,
): Pick<Draft, "supplierIndex" | "ownership" | "items"> {
  const models = deliveries.flatMap(({ batchIndexes }) =>
    batchIndexes.map((batchIndex) => batchOf(batches, { batchIndex })),
  );
  const items = models
    .filter(({ fate }) => fate === "sale")
    .map(({ product, grade, quantity, orderedUnitCost }): AwaitedItem => {
      return {
        product,
        grade,
        quantity: toSteps(product.kind, quantity * numberBetween(random, 0.8, 1.2)),
        unitCost: exactUnitCost(product.kind, orderedUnitCost * numberBetween(random, 0.98, 1.02)),
      };
    });
  return { supplierIndex, ownership, items };
}
