// One order's goods: which products, how much of each, so that the order comes to its target: an amount of money, or
// units of goods where the profile sizes orders by units. Quantities are whole steps of their kind, taken from the goods
// of a bucket that leave next; what remains of an amount is less than half of the finest step's price.

import type { GoodsKind, Product } from "../../domain/company.ts";
import { basisPoints } from "../../domain/numbers/basis-points.ts";
import type { ClientId } from "../../domain/numbers/ids.ts";
import { type Cents, extendPrice } from "../../domain/numbers/money.ts";
import { type Quantity, quantity } from "../../domain/numbers/quantity.ts";
import type { Pricing } from "../../domain/pricing.ts";
import type { InventoryTracker } from "../../domain/stock/inventory-tracker.ts";
import { type Instant, secondsPerDay } from "../../domain/time/calendar.ts";
import { linesMost } from "../../profiles/order-limits.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { chance, integerBetween, standardNormal, weightedIndex, weightedPick } from "../../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../../random/streams.ts";
import type { KindShareOn } from "../demand/growing-season.ts";
import { ProductMix } from "../demand/product-mix.ts";
import type { BatchPlan, OrderDemand, OrderLinePlan } from "../plan.ts";
import { toSteps } from "../supply/goods.ts";
import { bucketOf } from "./bucket.ts";
import { type GoodsForSale, keepsLongEnough, type Offer } from "./goods-for-sale.ts";
import { OrderPrices, volumesOf } from "./order-prices.ts";

export type OrderComposer = {
  readonly profile: Profile;
  readonly streams: RandomStreams;
  readonly pricing: Pricing;
  readonly tracker: InventoryTracker;
  readonly batches: readonly BatchPlan[];
  readonly goods: GoodsForSale;
  readonly mix: ProductMix;
  readonly shareOn: KindShareOn;
  /** Whether a client saw a sample of a product not long ago. */
  readonly wasShown: (client: ClientId, product: Product, at: Instant) => boolean;
};

/** What an order must come to, in cents or in hundredths of units. */
type Target = { readonly measure: "cents" | "units"; readonly size: number };

/** Goods of one batch while the order is being composed. */
type PickedGoods = { readonly batch: BatchPlan; quantity: Quantity };

/** The lines of an order; none when nothing is for sale. Takes nothing from the tracker. */
export function composeOrder(composer: OrderComposer, order: OrderDemand, amount: Cents): OrderLinePlan[] {
  const random = composer.streams.at("order lines", order.client.code, order.at, order.sells ? "sold" : "unsold");
  const target: Target =
    order.goods === null ? { measure: "cents", size: amount } : { measure: "units", size: order.goods };
  const picks = choosePicks(composer, order, target, random);
  const prices = pricesFor(composer, order);
  if (picks[0]) prices.negotiate(picks[0].batch);
  settle(composer, picks, prices, target);
  return linesOf(picks, prices);
}

/** The lines of chosen goods, at the prices that they have together. */
export function linesOf(
  picks: readonly { readonly batch: BatchPlan; readonly quantity: Quantity }[],
  prices: OrderPrices,
): OrderLinePlan[] {
  const volumes = volumesOf(picks);
  return picks.map(({ batch, quantity: part }) => ({
    batchIndex: batch.index,
    quantity: part,
    unitCost: batch.unitCost,
    ...prices.of(batch, volumes),
  }));
}

/** Prices by the client's rules; now and then it talks the first line down by 1 to 4 %. */
export function pricesFor({ profile, streams, pricing }: OrderComposer, { client, at }: OrderDemand): OrderPrices {
  const random = streams.at("negotiated price", client.code, at);
  const isNegotiated = chance(random, profile.pricing.negotiatedShare);
  return new OrderPrices(
    pricing.terms.get(client.id)?.rules ?? [],
    isNegotiated ? basisPoints(integerBetween(random, 100, 400)) : null,
  );
}

/** Spreads the target over lines of unequal size and fills each from the goods of one bucket that leave next. */
function choosePicks(composer: OrderComposer, order: OrderDemand, target: Target, random: RandomStream): PickedGoods[] {
  const shares = Array.from({ length: order.lineCount }, () => Math.exp(0.55 * standardNormal(random)));
  const totalShare = shares.reduce((sum, share) => sum + share, 0);
  const premium = composer.profile.buyers.classes[order.client.classIndex]?.premiumPreference ?? 1;
  const taste = tasteOf(composer, order, premium);
  const picks: PickedGoods[] = [];
  const used = new Set<string>();
  const mix = new ProductMix(composer.profile, composer.shareOn, composer.mix);
  let unspent = 0;
  for (let line = 0; picks.length < linesMost && line < linesMost; line += 1) {
    const share = shares[line];
    // Beyond the lines asked for, only what the goods at hand could not fill is still to be placed.
    if (share === undefined && unspent < target.size * 0.02) break;
    const budget = unspent + (share === undefined ? 0 : (target.size * share) / totalShare);
    const kind = chooseKind(composer, mix, order, random, used, premium, budget, target.measure);
    if (!kind) break;
    const { bucket, next } = weightedPick(random, composer.goods.offersOf(kind, order.day, used, random), taste);
    used.add(bucket.name);
    const wanted = toSteps(kind, (budget / worthOfUnit(target.measure, next.listPrice)) * 100);
    unspent = budget;
    for (const allocation of composer.tracker.allocate(bucket.name, wanted)) {
      const batch = composer.batches[allocation.batchIndex];
      if (!batch || picks.length >= linesMost) break;
      if (!keepsLongEnough(batch, order.day)) continue;
      picks.push({ batch, quantity: allocation.quantity });
      mix.sold(kind, order.day, allocation.quantity, batch.listPrice);
      unspent -= (allocation.quantity * worthOfUnit(target.measure, batch.listPrice)) / 100;
    }
  }
  return picks;
}

/** What a unit of goods counts towards a target. */
function worthOfUnit(measure: Target["measure"], price: Cents): number {
  return measure === "cents" ? price : 100;
}

/** The kind of the next line: what the mix lacks, what the class prefers, and what the budget reaches. */
function chooseKind(
  composer: OrderComposer,
  mix: ProductMix,
  order: OrderDemand,
  random: RandomStream,
  used: ReadonlySet<string>,
  premium: number,
  budget: number,
  measure: Target["measure"],
): GoodsKind | null {
  const { flower } = composer.profile.catalog;
  const kinds = composer.goods.kindsOn(order.day, used);
  if (kinds.length === 0) return null;
  const weights = kinds.map((kind) => {
    const stepWorth = (worthOfUnit(measure, kind.listPrice) * kind.quantityStep) / 100;
    // A budget below half a step would be rounded up to one and overshoot.
    const fits = budget >= stepWorth / 2 ? 1 : 0.01;
    // The mix speaks of money; a budget of units buys the dearer kinds as often as the others.
    const perMeasure = measure === "cents" ? 1 : 1 / kind.listPrice;
    const rank = kind.isFlower ? (kind.listPrice > (flower[1]?.listPrice ?? 0) * 100 ? 1 : 0) : 0.5;
    const wanted = toSteps(kind, (budget / worthOfUnit(measure, kind.listPrice)) * 100);
    return mix.weightOf(kind, order.day, wanted) * perMeasure * fits * premium ** (rank - 0.5);
  });
  return kinds[weightedIndex(random, weights)] ?? null;
}

/** What makes a client choose an offer: how much there is, how long it has lain, its strain and grade, a sample. */
function tasteOf(composer: OrderComposer, order: OrderDemand, premium: number): (offer: Offer) => number {
  // A sixth of the strains are a client's favourites, always the same.
  const salt = composer.streams.at("favourite strains", order.client.code)();
  const isFavourite = ({ strainName }: Product) => (hash(strainName) * (1 + salt)) % 1 < 1 / 6;
  const topGrades = new Set(composer.profile.catalog.grades.slice(0, 2).map(({ name }) => name));
  return ({ bucket, available, next }) =>
    (available + next.quantity / 4) *
    urgency(next, order.at) *
    (isFavourite(bucket.product) ? 3 : 1) *
    (composer.wasShown(order.client.id, bucket.product, order.at) ? 3 : 1) *
    premium ** (topGrades.has(next.grade) ? 0.5 : -0.5);
}

/** Salespeople push what has lain long: goods of six months are offered as often as seventeen fresh lots. */
function urgency(batch: BatchPlan, at: Instant): number {
  const ageDays = Math.max(0, (at - batch.availableAt) / secondsPerDay);
  return 1 + (ageDays / 45) ** 2;
}

/** A number in [0, 1000) from a text (FNV-1a), for tastes that no draw order may disturb. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return ((value >>> 0) / 2 ** 32) * 1000;
}

/** Moves single picks by whole steps towards the target, as long as that brings the order nearer to it. */
function settle(composer: OrderComposer, picks: readonly PickedGoods[], prices: OrderPrices, target: Target): void {
  const distanceOf = () => target.size - sizeOf(picks, prices, target.measure);
  for (let round = 0; round < 8; round += 1) {
    const missing = distanceOf();
    const volumes = volumesOf(picks);
    let best: { pick: PickedGoods; quantity: Quantity; distance: number } | null = null;
    for (const pick of picks) {
      const step = pick.batch.product.kind.quantityStep;
      const stepWorth = (worthOfUnit(target.measure, prices.of(pick.batch, volumes).unitPrice) * step) / 100;
      const wantedSteps = Math.round(missing / stepWorth);
      const most = composer.tracker.onHand(pick.batch.index);
      const changed = quantity(Math.min(most, Math.max(step, pick.quantity + wantedSteps * step)));
      if (changed === pick.quantity || !staysInOrder(picks, pick, changed)) continue;
      const previous = pick.quantity;
      pick.quantity = changed;
      const next = Math.abs(distanceOf());
      pick.quantity = previous;
      if (next < (best?.distance ?? Math.abs(missing))) best = { pick, quantity: changed, distance: next };
    }
    if (best === null) return;
    best.pick.quantity = best.quantity;
  }
}

/** A batch may shrink only while none that leaves after it in its bucket is on the order: picks stand in that order. */
function staysInOrder(picks: readonly PickedGoods[], pick: PickedGoods, changed: Quantity): boolean {
  if (changed > pick.quantity) return true;
  return !picks.slice(picks.indexOf(pick) + 1).some(({ batch }) => bucketOf(batch) === bucketOf(pick.batch));
}

function sizeOf(picks: readonly PickedGoods[], prices: OrderPrices, measure: Target["measure"]): number {
  if (measure === "units") return picks.reduce((sum, pick) => sum + pick.quantity, 0);
  const volumes = volumesOf(picks);
  return picks.reduce((sum, pick) => sum + extendPrice(pick.quantity, prices.of(pick.batch, volumes).unitPrice), 0);
}
