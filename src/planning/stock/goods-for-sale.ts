// What is for sale now, by kind: buckets of equal goods (bucket.ts) from which an order chooses. A bucket offers the batch
// that is to leave first. Choosing costs the same however many buckets there are: of a long list a buyer looks at some, drawn
// anew each time, of a short one at all.

import type { GoodsKind, Product } from "../../domain/company.ts";
import type { Quantity } from "../../domain/numbers/quantity.ts";
import type { InventoryTracker } from "../../domain/stock/inventory-tracker.ts";
import type { Day } from "../../domain/time/calendar.ts";
import { integerBetween } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";
import type { BatchPlan } from "../plan.ts";

/** Nobody buys what must be sold on within so many days. */
export const shelfLifeLeastDays = 14;

/** Offers that a buyer looks at before choosing one. */
const looksMost = 48;

export type Bucket = { readonly name: string; readonly product: Product };

export type Offer = {
  readonly bucket: Bucket;
  readonly available: Quantity;
  /** The batch from which the sale would come. */
  readonly next: BatchPlan;
};

type KindForSale = { readonly kind: GoodsKind; readonly buckets: Bucket[] };

export class GoodsForSale {
  readonly #tracker: InventoryTracker;
  readonly #batches: readonly BatchPlan[];
  readonly #kinds = new Map<string, KindForSale>();
  readonly #listed = new Set<string>();

  constructor(tracker: InventoryTracker, batches: readonly BatchPlan[]) {
    this.#tracker = tracker;
    this.#batches = batches;
  }

  /** Goods of a bucket have become available or come back. */
  list(bucket: Bucket): void {
    if (this.#listed.has(bucket.name)) return;
    this.#listed.add(bucket.name);
    const { kind } = bucket.product;
    const ofKind = this.#kinds.get(kind.name);
    if (ofKind) ofKind.buckets.push(bucket);
    else this.#kinds.set(kind.name, { kind, buckets: [bucket] });
  }

  /** The kinds of which something can be sold on a day that is not among the `used` buckets. */
  kindsOn(day: Day, used: ReadonlySet<string>): GoodsKind[] {
    return [...this.#kinds.values()].filter((ofKind) => !this.#offers(ofKind, day, used).next().done).map(kindOf);
  }

  /** Offers of a kind that `kindsOn` named: at least one. */
  offersOf(kind: GoodsKind, day: Day, used: ReadonlySet<string>, random: RandomStream): Offer[] {
    const ofKind = this.#kinds.get(kind.name);
    if (!ofKind) return [];
    const offers: Offer[] = [];
    for (const offer of this.#offers(ofKind, day, used, ofKind.buckets.length > looksMost ? random : undefined)) {
      offers.push(offer);
      if (offers.length === looksMost) break;
    }
    return offers;
  }

  /** All that can be sold of one product on a day, in buckets that are not `used`. */
  offersOfProduct(product: Product, day: Day, used: ReadonlySet<string>): Offer[] {
    const { buckets } = this.#kinds.get(product.kind.name) ?? { buckets: [] };
    return buckets.flatMap((bucket): Offer[] => {
      if (bucket.product.id !== product.id || used.has(bucket.name)) return [];
      const stock = this.#tracker.forSaleIn(bucket.name);
      const next = stock === null ? undefined : this.#batches[stock.next];
      if (!stock || !next || !keepsLongEnough(next, day)) return [];
      return [{ bucket, available: stock.available, next }];
    });
  }

  /** Goes through a kind's buckets, in chance order where a stream is given, and takes empty ones off the list. */
  *#offers(
    { buckets }: KindForSale,
    day: Day,
    used: ReadonlySet<string>,
    random?: RandomStream,
  ): Generator<Offer, undefined> {
    let index = 0;
    while (index < buckets.length) {
      if (random) swap(buckets, index, integerBetween(random, index, buckets.length - 1));
      const bucket = buckets[index];
      if (!bucket) return;
      const stock = this.#tracker.forSaleIn(bucket.name);
      const next = stock === null ? undefined : this.#batches[stock.next];
      if (!stock || !next) {
        swap(buckets, index, buckets.length - 1);
        buckets.pop();
        this.#listed.delete(bucket.name);
        continue;
      }
      index += 1;
      if (used.has(bucket.name) || !keepsLongEnough(next, day)) continue;
      yield { bucket, available: stock.available, next };
    }
  }
}

/** Whether a buyer still has time to sell goods on. */
export function keepsLongEnough({ expiresOn }: BatchPlan, day: Day): boolean {
  return expiresOn >= day + shelfLifeLeastDays;
}

function kindOf({ kind }: KindForSale): GoodsKind {
  return kind;
}

function swap<Item>(items: Item[], one: number, other: number): void {
  const [a, b] = [items[one], items[other]];
  if (a === undefined || b === undefined) return;
  items[one] = b;
  items[other] = a;
}
