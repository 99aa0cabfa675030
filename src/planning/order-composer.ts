// One order's goods: which products, how much of each, so that the order comes to its target.
// Quantities are whole steps of their kind, taken from the oldest goods of a bucket; what remains is less than half
// of the finest step's price.

import { type Instant, secondsPerDay } from "../domain/calendar.ts";
import type { Product } from "../domain/company.ts";
import type { InventoryTracker } from "../domain/inventory-tracker.ts";
import { type Cents, cents, extendPrice } from "../domain/money.ts";
import { type Quantity, quantity } from "../domain/quantity.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import { standardNormal, weightedIndex } from "../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../random/streams.ts";
import { toSteps } from "./goods.ts";
import type { BatchPlan, OrderDemand, OrderLinePlan } from "./plan.ts";
import { appliedDiscount, discountedPrice, tierFor, type VolumeTier, volumeTiers } from "./pricing.ts";
import type { ProductMix } from "./product-mix.ts";

/** TERP's order screen shows ten lines; a longer order is two orders. */
const linesMost = 10;

/** Nobody buys what must be sold on within so many days. */
const shelfLifeLeastDays = 14;

export type OrderComposer = {
  readonly profile: Profile;
  readonly streams: RandomStreams;
  readonly tracker: InventoryTracker;
  readonly batches: readonly BatchPlan[];
  /** Buckets that have ever been for sale, with their product. */
  readonly buckets: Map<string, Product>;
  readonly mix: ProductMix;
};

/** Goods of one batch while the order is being composed. */
type Pick = { readonly batch: BatchPlan; quantity: Quantity };

/** The lines of an order; none when nothing is for sale. Takes nothing from the tracker. */
export function composeOrder(composer: OrderComposer, order: OrderDemand, target: Cents): OrderLinePlan[] {
  const random = composer.streams.at("order lines", order.client.code, order.at, order.sells ? "sold" : "unsold");
  const discounts = composer.profile.buyers.classes[order.client.classIndex]?.volumeDiscounts ?? false;
  const tiers = discounts ? volumeTiers(composer.profile) : [];
  const picks = choosePicks(composer, order, target, random);
  settle(composer, picks, tiers, target);
  const tier = tierFor(tiers, flowerOf(picks));
  return picks.map((pick) => ({
    batchIndex: pick.batch.index,
    quantity: pick.quantity,
    unitPrice: priceOf(pick, tier),
    discount: pick.batch.product.kind.isFlower ? appliedDiscount(tier) : null,
  }));
}

/** Spreads the target over lines of unequal size and fills each from one bucket's oldest goods. */
function choosePicks(composer: OrderComposer, order: OrderDemand, target: Cents, random: RandomStream): Pick[] {
  const shares = Array.from({ length: order.lineCount }, () => Math.exp(0.55 * standardNormal(random)));
  const totalShare = shares.reduce((sum, share) => sum + share, 0);
  const likes = favouriteStrains(composer, order);
  const premium = composer.profile.buyers.classes[order.client.classIndex]?.premiumPreference ?? 1;
  const picks: Pick[] = [];
  const used = new Set<string>();
  let unspent = 0;
  for (let line = 0; picks.length < linesMost && line < linesMost; line += 1) {
    const share = shares[line];
    // Beyond the lines asked for, only what the goods at hand could not fill is still to be placed.
    if (share === undefined && unspent < target * 0.02) break;
    const budget = unspent + (share === undefined ? 0 : (target * share) / totalShare);
    const bucket = chooseBucket(composer, order, random, used, likes, premium, budget);
    if (bucket === null) break;
    used.add(bucket);
    const batchIndex = composer.tracker.oldestFor(bucket);
    const first = batchIndex === null ? undefined : composer.batches[batchIndex];
    if (!first) break;
    const kind = first.product.kind;
    const wanted = toSteps(kind, (budget / first.listPrice) * 100);
    unspent = budget;
    for (const allocation of composer.tracker.allocate(bucket, wanted)) {
      const batch = composer.batches[allocation.batchIndex];
      if (!batch || picks.length >= linesMost) break;
      picks.push({ batch, quantity: allocation.quantity });
      unspent -= extendPrice(allocation.quantity, batch.listPrice);
    }
  }
  return picks;
}

type Candidate = {
  readonly bucket: string;
  readonly product: Product;
  readonly grade: string;
  readonly available: number;
  /** The batch from which the sale would come. */
  readonly oldest: BatchPlan;
};

function chooseBucket(
  composer: OrderComposer,
  order: OrderDemand,
  random: RandomStream,
  used: ReadonlySet<string>,
  likes: ReadonlySet<string>,
  premium: number,
  budget: number,
): string | null {
  const { flower, other } = composer.profile.catalog;
  const candidates: Candidate[] = [];
  for (const [bucket, product] of composer.buckets) {
    if (used.has(bucket)) continue;
    const batchIndex = composer.tracker.oldestFor(bucket);
    const oldest = batchIndex === null ? undefined : composer.batches[batchIndex];
    if (!oldest || oldest.expiresOn < order.day + shelfLifeLeastDays) continue;
    candidates.push({ bucket, product, grade: oldest.grade, available: composer.tracker.availableIn(bucket), oldest });
  }
  if (candidates.length === 0) return null;
  const kinds = [...new Map(candidates.map(({ product }) => [product.kind.name, product.kind])).values()];
  const kindWeights = kinds.map((kind) => {
    const group = kind.isFlower ? flower : other;
    const stepPrice = (kind.listPrice * kind.quantityStep) / 100;
    // A budget below half a step would be rounded up to one and overshoot.
    const fits = budget >= stepPrice / 2 ? 1 : 0.01;
    const rank = kind.isFlower ? (kind.listPrice > (flower[1]?.listPrice ?? 0) * 100 ? 1 : 0) : 0.5;
    return composer.mix.weightOf(kind, group) * fits * premium ** (rank - 0.5);
  });
  const kind = kinds[weightedIndex(random, kindWeights)];
  const ofKind = candidates.filter(({ product }) => product.kind.name === kind?.name);
  const topGrades = new Set(composer.profile.catalog.grades.slice(0, 2).map(({ name }) => name));
  const weights = ofKind.map(
    ({ product, grade, available, oldest }) =>
      (available + oldest.quantity / 4) *
      urgency(oldest, order.at) *
      (likes.has(product.strainName) ? 3 : 1) *
      premium ** (topGrades.has(grade) ? 0.5 : -0.5),
  );
  return ofKind[weightedIndex(random, weights)]?.bucket ?? null;
}

/** Salespeople push what has lain long: goods of six months are offered as often as seventeen fresh lots. */
function urgency(batch: BatchPlan, at: Instant): number {
  const ageDays = Math.max(0, (at - batch.availableAt) / secondsPerDay);
  return 1 + (ageDays / 45) ** 2;
}

/** A client's taste: a sixth of the strains, always the same. */
function favouriteStrains(composer: OrderComposer, order: OrderDemand): ReadonlySet<string> {
  const random = composer.streams.at("favourite strains", order.client.code);
  const salt = random();
  const likes = new Set<string>();
  for (const product of composer.buckets.values()) {
    if ((hash(product.strainName) * (1 + salt)) % 1 < 1 / 6) likes.add(product.strainName);
  }
  return likes;
}

/** A number in [0, 1000) from a text (FNV-1a), for tastes that no draw order may disturb. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return ((value >>> 0) / 2 ** 32) * 1000;
}

/** Moves single picks by whole steps towards the target, as long as that brings the order nearer to it. */
function settle(composer: OrderComposer, picks: readonly Pick[], tiers: readonly VolumeTier[], target: Cents): void {
  for (let round = 0; round < 8; round += 1) {
    const distance = Math.abs(target - totalOf(picks, tiers));
    const tier = tierFor(tiers, flowerOf(picks));
    let best: { pick: Pick; quantity: Quantity; distance: number } | null = null;
    for (const pick of picks) {
      const step = pick.batch.product.kind.quantityStep;
      const stepPrice = (priceOf(pick, tier) * step) / 100;
      const wantedSteps = Math.round((target - totalOf(picks, tiers)) / stepPrice);
      const most = composer.tracker.onHand(pick.batch.index);
      const changed = quantity(Math.min(most, Math.max(step, pick.quantity + wantedSteps * step)));
      if (changed === pick.quantity || !staysInOrder(picks, pick, changed)) continue;
      const previous = pick.quantity;
      pick.quantity = changed;
      const next = Math.abs(target - totalOf(picks, tiers));
      pick.quantity = previous;
      if (next < (best?.distance ?? distance)) best = { pick, quantity: changed, distance: next };
    }
    if (best === null) return;
    best.pick.quantity = best.quantity;
  }
}

/** First received, first out: a batch may shrink only while no younger batch of its bucket is on the order. */
function staysInOrder(picks: readonly Pick[], pick: Pick, changed: Quantity): boolean {
  if (changed > pick.quantity) return true;
  return !picks.some(
    (other) =>
      other.batch.index > pick.batch.index &&
      other.batch.product.id === pick.batch.product.id &&
      other.batch.grade === pick.batch.grade &&
      other.batch.ownership === pick.batch.ownership,
  );
}

function priceOf(pick: Pick, tier: VolumeTier | null): Cents {
  return pick.batch.product.kind.isFlower ? discountedPrice(pick.batch.listPrice, tier) : pick.batch.listPrice;
}

function flowerOf(picks: readonly Pick[]): Quantity {
  return quantity(picks.reduce((sum, { batch, quantity: part }) => sum + (batch.product.kind.isFlower ? part : 0), 0));
}

function totalOf(picks: readonly Pick[], tiers: readonly VolumeTier[]): Cents {
  const tier = tierFor(tiers, flowerOf(picks));
  return cents(picks.reduce((sum, pick) => sum + extendPrice(pick.quantity, priceOf(pick, tier)), 0));
}
