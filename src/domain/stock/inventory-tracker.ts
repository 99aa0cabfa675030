// Stock on hand, batch by batch. It refuses what is not there: nothing is sold before it is available, and no batch ever
// falls below zero. Within a bucket of equal goods they leave in the order in which they were received, or in the reverse.

import { addQuantity, type Quantity, quantity, subtractQuantity, zeroQuantity } from "../numbers/quantity.ts";

/** What a change did to a batch's stock on hand. */
export type StockChange = { readonly before: Quantity; readonly change: Quantity; readonly after: Quantity };

/** Part of an allocation: so much of one batch. */
export type Allocation = { readonly batchIndex: number; readonly quantity: Quantity };

type Holding = { readonly batchIndex: number; onHand: Quantity; forSale: boolean };

/** What of a bucket can be sold now, and the batch from which the next sale must come. */
export type StockForSale = { readonly next: number; readonly available: Quantity };

/** Which goods of a bucket leave first: those that came first, or those that came last. */
export type CostFlow = "fifo" | "lifo";

export class InventoryTracker {
  readonly #costFlow: CostFlow;
  readonly #holdings = new Map<number, Holding>();
  /** What each bucket holds, in the order in which it leaves. */
  readonly #buckets = new Map<string, Holding[]>();

  constructor(costFlow: CostFlow) {
    this.#costFlow = costFlow;
  }

  /** Takes in a new batch; it cannot be sold before `release`. Batches of a bucket come in order of receipt. */
  receive(batchIndex: number, bucket: string, received: Quantity): StockChange {
    if (this.#holdings.has(batchIndex)) throw new Error(`batch ${batchIndex} was received before`);
    if (received <= 0) throw new Error(`batch ${batchIndex} must hold something: ${received}`);
    const holding: Holding = { batchIndex, onHand: received, forSale: false };
    this.#holdings.set(batchIndex, holding);
    const queue = this.#buckets.get(bucket);
    if (queue && this.#costFlow === "fifo") queue.push(holding);
    else if (queue) queue.unshift(holding);
    else this.#buckets.set(bucket, [holding]);
    return { before: zeroQuantity, change: received, after: received };
  }

  /** Puts a batch up for sale. */
  release(batchIndex: number): void {
    this.#holding(batchIndex).forSale = true;
  }

  /** Takes a batch out of sale; it stays on hand. */
  withhold(batchIndex: number): void {
    this.#holding(batchIndex).forSale = false;
  }

  isForSale(batchIndex: number): boolean {
    return this.#holding(batchIndex).forSale;
  }

  onHand(batchIndex: number): Quantity {
    return this.#holding(batchIndex).onHand;
  }

  /** What can be sold of a bucket now, or null where that is nothing. */
  forSaleIn(bucket: string): StockForSale | null {
    let next: number | null = null;
    let available = 0;
    for (const holding of this.#buckets.get(bucket) ?? []) {
      if (!holding.forSale || holding.onHand <= 0) continue;
      next ??= holding.batchIndex;
      available += holding.onHand;
    }
    return next === null ? null : { next, available: quantity(available) };
  }

  /** The goods of a bucket that leave next, up to a quantity: less than wanted when the bucket is short. Takes nothing yet. */
  allocate(bucket: string, wanted: Quantity): Allocation[] {
    const allocations: Allocation[] = [];
    let missing = wanted;
    for (const { batchIndex, forSale, onHand } of this.#buckets.get(bucket) ?? []) {
      if (missing <= 0) break;
      if (!forSale || onHand <= 0) continue;
      const part = quantity(Math.min(missing, onHand));
      allocations.push({ batchIndex, quantity: part });
      missing = subtractQuantity(missing, part);
    }
    return allocations;
  }

  /** Takes goods out to sell them. Throws when the batch is not for sale or holds less. */
  take(batchIndex: number, taken: Quantity): StockChange {
    if (!this.isForSale(batchIndex)) throw new Error(`batch ${batchIndex} is not for sale`);
    return this.remove(batchIndex, taken);
  }

  /** Takes goods out for another reason than a sale. Throws when the batch holds less. */
  remove(batchIndex: number, taken: Quantity): StockChange {
    const holding = this.#holding(batchIndex);
    if (taken <= 0 || taken > holding.onHand) {
      throw new Error(`batch ${batchIndex} holds ${holding.onHand} hundredths, ${taken} were asked for`);
    }
    const before = holding.onHand;
    holding.onHand = subtractQuantity(before, taken);
    return { before, change: quantity(-taken), after: holding.onHand };
  }

  /** Takes out all of a batch, for sale or not: it leaves the house. */
  removeAll(batchIndex: number): StockChange {
    const holding = this.#holding(batchIndex);
    const before = holding.onHand;
    if (before <= 0) throw new Error(`batch ${batchIndex} holds nothing`);
    holding.onHand = zeroQuantity;
    holding.forSale = false;
    return { before, change: quantity(-before), after: zeroQuantity };
  }

  /** Puts goods back that were taken before, or turned up. */
  putBack(batchIndex: number, returned: Quantity): StockChange {
    const holding = this.#holding(batchIndex);
    if (returned <= 0) throw new Error(`a return to batch ${batchIndex} must hold something: ${returned}`);
    const before = holding.onHand;
    holding.onHand = addQuantity(before, returned);
    return { before, change: returned, after: holding.onHand };
  }

  /** What a movement within the house did to the stock on hand: nothing. */
  unmoved(batchIndex: number): StockChange {
    const before = this.onHand(batchIndex);
    return { before, change: zeroQuantity, after: before };
  }

  #holding(batchIndex: number): Holding {
    const holding = this.#holdings.get(batchIndex);
    if (!holding) throw new Error(`batch ${batchIndex} was never received`);
    return holding;
  }
}
