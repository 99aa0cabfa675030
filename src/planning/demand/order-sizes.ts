// How much each client orders, how often, and how large each order is, so that the profile's targets are met.
// A profile states either the revenue, from which sizes follow, or the sizes in units, from which revenue follows.
// Invariants: order counts are exact a class; sizes by revenue sum to each client's and each segment's target within
// rounding (iterative proportional fitting); sizes by units are whole steps within the bounds of the class.

import type { Client } from "../../domain/company.ts";
import { found } from "../../domain/found.ts";
import { dollars } from "../../domain/numbers/money.ts";
import { type Quantity, quantity, units } from "../../domain/numbers/quantity.ts";
import { meanOrderUnits, smallestOrderDollars } from "../../profiles/expected-sales.ts";
import type { BuyerClass, Profile } from "../../profiles/profile-schema.ts";
import { logNormal, standardNormal } from "../../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../../random/streams.ts";
import { apportion } from "../quotas.ts";
import { evenlySpread } from "./client-habits.ts";

/** An order while its size is being settled: cents where sizes follow from revenue, hundredths of units otherwise. */
export type SizedDraft = { readonly client: Client; readonly segmentIndex: number; size: number };

/** A line may be this much smaller than an order. */
const lineShareOfOrder = 0.88;

/** What an order must be worth at least, and what each of its lines: in the measure of `SizedDraft.size`. */
export type SmallestSizes = { readonly order: number; readonly line: number };

/** In units a step for an order and two for a line; in money the profile's smallest order, somewhat less for a line. */
export function smallestSizes(profile: Profile): SmallestSizes {
  if (profile.revenue.total !== null) {
    const order = smallestOrderDollars(profile) * 100;
    return { order: Math.round(order), line: Math.round(order * lineShareOfOrder) };
  }
  const step = units(Math.max(...profile.catalog.flower.map(({ quantityStep }) => quantityStep)));
  return { order: step, line: 2 * step };
}

/** A size outside the bounds of its class is drawn again, so often at most. */
const drawsMost = 50;

export function buyerClassOf(profile: Profile, client: Client): BuyerClass {
  const buyers = profile.buyers.classes[client.classIndex];
  if (!buyers) throw new Error(`client ${client.code} is of no class`);
  return buyers;
}

/**
 * What each client buys in the period, in the measure of `SizedDraft.size`: within ± the class's spread of its mean,
 * and the class's part of the whole in sum.
 */
export function planClientTargets(profile: Profile, streams: RandomStreams, clients: readonly Client[]): number[] {
  const { total } = profile.revenue;
  const totals = profile.buyers.classes.map((buyers) =>
    total === null
      ? profile.orders.count * buyers.orderShare * meanOrderUnits(buyers) * 100
      : dollars(total) * (buyers.revenueShare ?? 0),
  );
  const places = evenlySpread(streams, "client target", clients);
  const weights = clients.map((client) => {
    const spread = buyerClassOf(profile, client).targetSpreadShare;
    // A tenth of the band stays free for what rounding to whole steps of goods does to a client's year.
    return 1 + 0.9 * spread * (2 * found(places.get(client.id), "place of client", client.id) - 1);
  });
  const classWeights = profile.buyers.classes.map(() => 0);
  for (const [index, { classIndex }] of clients.entries()) {
    classWeights[classIndex] = (classWeights[classIndex] ?? 0) + (weights[index] ?? 0);
  }
  return clients.map(
    ({ classIndex }, index) => ((totals[classIndex] ?? 0) * (weights[index] ?? 0)) / (classWeights[classIndex] ?? 1),
  );
}

/** Orders a client: exact a class; a larger client orders both more often and more at a time. */
export function planOrderCounts(profile: Profile, clients: readonly Client[], targets: readonly number[]): number[] {
  const byClass = apportion(
    profile.orders.count,
    profile.buyers.classes.map(({ orderShare }) => orderShare),
  );
  const counts = clients.map(() => 0);
  for (const [classIndex, classCount] of byClass.entries()) {
    const members = clients.flatMap((client, index) => (client.classIndex === classIndex ? [index] : []));
    const parts = apportion(
      classCount,
      members.map((index) => Math.sqrt(targets[index] ?? 0)),
    );
    for (const [position, index] of members.entries()) counts[index] = parts[position] ?? 0;
  }
  return counts;
}

/** Draws sizes of a client's orders around their mean, before they are fitted to targets. */
export function sizeDrawer(
  buyers: BuyerClass,
  smallest: SmallestSizes,
  mean: number,
): (random: RandomStream) => number {
  const { orderUnits, orderSizeSigma } = buyers;
  if (orderUnits === null) return (random) => Math.max(smallest.order, logNormal(random, mean, orderSizeSigma));
  const { low, high } = orderUnits;
  // Around the middle of the bounds on a logarithmic scale, moved by how the client compares with its class.
  const median = Math.sqrt(low * high) * Math.sqrt(mean / (meanOrderUnits(buyers) * 100));
  return (random) => {
    for (let draws = 0; draws < drawsMost; draws += 1) {
      const drawn = median * Math.exp(orderSizeSigma * standardNormal(random));
      if (drawn >= low && drawn <= high) return drawn * 100;
    }
    return Math.min(high, Math.max(low, median)) * 100;
  };
}

/** Scales sizes in turn to their segments' and their clients' targets until both hold. */
export function fitToRevenue(
  drafts: readonly SizedDraft[],
  smallestOrder: number,
  clientTargets: ReadonlyMap<Client, number>,
  segmentTargets: readonly number[],
): void {
  const scaleTo = <Key>(keyOf: (draft: SizedDraft) => Key, targetOf: (key: Key) => number) => {
    const sums = new Map<Key, number>();
    for (const draft of drafts) sums.set(keyOf(draft), (sums.get(keyOf(draft)) ?? 0) + draft.size);
    for (const draft of drafts) {
      const key = keyOf(draft);
      draft.size *= targetOf(key) / (sums.get(key) ?? 1);
    }
  };
  for (let round = 0; round < 40; round += 1) {
    scaleTo(
      (draft) => draft.segmentIndex,
      (index) => segmentTargets[index] ?? 0,
    );
    for (const draft of drafts) draft.size = Math.max(smallestOrder, draft.size);
    scaleTo(
      (draft) => draft.client,
      (client) => clientTargets.get(client) ?? 0,
    );
  }
}

/** Scales each class's sizes to its units in all, within the bounds of each order, and rounds them to whole steps. */
export function fitToUnits(profile: Profile, drafts: readonly SizedDraft[], smallest: SmallestSizes): void {
  for (const [classIndex, buyers] of profile.buyers.classes.entries()) {
    if (buyers.orderUnits === null) continue;
    const [low, high] = [units(buyers.orderUnits.low), units(buyers.orderUnits.high)];
    const members = drafts.filter(({ client }) => client.classIndex === classIndex);
    const target = members.length * meanOrderUnits(buyers) * 100;
    for (let round = 0; round < 10; round += 1) {
      const factor = target / members.reduce((sum, { size }) => sum + size, 0);
      for (const draft of members) draft.size = Math.min(high, Math.max(low, draft.size * factor));
    }
    for (const draft of members) draft.size = inSteps(draft.size, smallest.order, low, high);
  }
}

/** A whole number of steps within bounds. */
export function inSteps(size: number, step: number, low: number, high: number): Quantity {
  const steps = Math.round(size / step);
  return quantity(Math.min(Math.floor(high / step), Math.max(Math.ceil(low / step), steps)) * step);
}
