// Samples during the stock's year: what clients ask to see, and what they are given. Invariants: samples come from sample
// stock, which is filled in whole steps from goods for sale; nobody gets more in a month than the allowance.
// Only flower is shown: the allowance is one number, and nothing in TERP converts units.

import type { Client, Product } from "../../domain/company.ts";
import type { ClientId } from "../../domain/numbers/ids.ts";
import {
  addQuantity,
  type Quantity,
  quantity,
  subtractQuantity,
  units,
  zeroQuantity,
} from "../../domain/numbers/quantity.ts";
import type { InventoryTracker } from "../../domain/stock/inventory-tracker.ts";
import { type Day, dayOf, type Instant, isoMonth, secondsPerDay } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { numberBetween, pick } from "../../random/distributions.ts";
import type { RandomStreams } from "../../random/streams.ts";
import type { BatchPlan } from "../plan.ts";
import { type Bucket, GoodsForSale } from "./goods-for-sale.ts";
import type { SampleGift, SampleItem, SampleOutcome, SampleRefusal, SampleRequestPlan } from "./sample-plan.ts";
import type { SampleWish } from "./sample-requests.ts";

/** Of less than so many steps nothing is set aside: it goes to who buys it. */
const stepsToSetAside = 6;

/** For so long a client prefers what it was shown. */
const rememberedDays = 30;

export type SampleEvent = { readonly kind: "asked" | "answered"; readonly at: Instant; readonly wish: SampleWish };

type Request = Omit<SampleRequestPlan, "index" | "outcome"> & { readonly buckets: readonly Bucket[] };

export class SampleDesk {
  readonly #profile: Profile;
  readonly #streams: RandomStreams;
  readonly #tracker: InventoryTracker;
  readonly #asOf: Day;
  /** What can be shown: a list of its own, so that asking changes nobody else's choice. */
  readonly #goods: GoodsForSale;
  readonly #stock = new Map<number, Quantity>();
  readonly #used = new Map<string, Quantity>();
  readonly #requests = new Map<SampleWish, Request>();
  readonly #outcomes = new Map<SampleWish, SampleOutcome>();
  readonly #shown = new Map<string, Instant>();

  constructor(
    profile: Profile,
    streams: RandomStreams,
    tracker: InventoryTracker,
    batches: readonly BatchPlan[],
    asOf: Day,
  ) {
    this.#profile = profile;
    this.#streams = streams;
    this.#tracker = tracker;
    this.#asOf = asOf;
    this.#goods = new GoodsForSale(tracker, batches);
  }

  /** Goods of a bucket have become available or come back. */
  list(bucket: Bucket): void {
    if (bucket.product.kind.isFlower) this.#goods.list(bucket);
  }

  happen({ kind, wish }: SampleEvent): void {
    if (kind === "asked") this.#ask(wish);
    else this.#answer(wish);
  }

  /** Whether a client was shown a product not long before. */
  wasShown(client: ClientId, product: Product, at: Instant): boolean {
    const shownAt = this.#shown.get(shownKey(client, product));
    return shownAt !== undefined && at - shownAt < rememberedDays * secondsPerDay;
  }

  /** All requests in time order, without what they led to. */
  plan(): SampleRequestPlan[] {
    return [...this.#requests].map(([wish, { client, at, items }], index) => {
      return { index, client, at, items, outcome: this.#outcomes.get(wish) ?? { kind: "open" } };
    });
  }

  /** The client chooses among what is for sale; where there is nothing, it asks for nothing. */
  #ask(wish: SampleWish): void {
    const { client, at } = wish;
    const day = dayOf(at);
    const random = this.#streams.at("samples asked for", client.code, at);
    const { low, high } = this.#profile.samples.unitsEach;
    const used = new Set<string>();
    const items: SampleItem[] = [];
    const buckets: Bucket[] = [];
    for (let count = 0; count < wish.products; count += 1) {
      const kinds = this.#goods.kindsOn(day, used);
      if (kinds.length === 0) break;
      const { bucket } = pick(random, this.#goods.offersOf(pick(random, kinds), day, used, random));
      used.add(bucket.name);
      if (items.some(({ product }) => product.id === bucket.product.id)) continue;
      items.push({
        product: bucket.product,
        quantity: units(Math.round(numberBetween(random, low, high) * 100) / 100),
      });
      buckets.push(bucket);
    }
    if (items.length > 0) this.#requests.set(wish, { client, at, items, buckets });
  }

  #answer(wish: SampleWish): void {
    const request = this.#requests.get(wish);
    if (!request || dayOf(wish.answerAt) > this.#asOf) return;
    const at = wish.answerAt;
    const refuse = (refusal: SampleRefusal) => this.#outcomes.set(wish, { kind: "cancelled", at, refusal });
    if (wish.fate !== "answered") {
      refuse(wish.fate);
      return;
    }
    const gifts = request.items.map((item, index) => this.#giftOf(request.buckets[index], item));
    const possible = gifts.filter((gift) => gift !== null);
    if (possible.length < gifts.length) {
      refuse("soldOut");
      return;
    }
    if (!this.#allow(request.client, at, possible)) {
      refuse("overAllowance");
      return;
    }
    for (const gift of possible) this.#give(gift);
    for (const { product } of request.items) this.#shown.set(shownKey(request.client.id, product), at);
    this.#outcomes.set(wish, { kind: "fulfilled", at, gifts: possible, order: null });
  }

  /** From the batch that is sold next; null where there is none, or hardly anything left of it. */
  #giftOf(bucket: Bucket | undefined, { quantity: wanted }: SampleItem): SampleGift | null {
    const batchIndex = bucket && this.#tracker.forSaleIn(bucket.name)?.next;
    if (!bucket || batchIndex === undefined) return null;
    const missing = wanted - (this.#stock.get(batchIndex) ?? zeroQuantity);
    if (missing <= 0) return { batchIndex, quantity: wanted, setAside: zeroQuantity };
    const step = bucket.product.kind.quantityStep;
    if (this.#tracker.onHand(batchIndex) < stepsToSetAside * step) return null;
    return { batchIndex, quantity: wanted, setAside: quantity(Math.ceil(missing / step) * step) };
  }

  #allow(client: Client, at: Instant, gifts: readonly SampleGift[]): boolean {
    const key = `${client.id} ${isoMonth(dayOf(at))}`;
    const total = gifts.reduce((sum, gift) => addQuantity(sum, gift.quantity), this.#used.get(key) ?? zeroQuantity);
    if (total > units(this.#profile.samples.monthlyUnits)) return false;
    this.#used.set(key, total);
    return true;
  }

  #give({ batchIndex, quantity: given, setAside }: SampleGift): void {
    if (setAside > 0) this.#tracker.remove(batchIndex, setAside);
    const before = addQuantity(this.#stock.get(batchIndex) ?? zeroQuantity, setAside);
    this.#stock.set(batchIndex, subtractQuantity(before, given));
  }
}

/** What happens at the desk, in no order. */
export function sampleEvents(wishes: readonly SampleWish[]): SampleEvent[] {
  return wishes.flatMap((wish): SampleEvent[] => [
    { kind: "asked", at: wish.at, wish },
    { kind: "answered", at: wish.answerAt, wish },
  ]);
}

function shownKey(client: ClientId, { id }: Product): string {
  return `${client} ${id}`;
}
