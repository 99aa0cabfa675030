// What the lines of one order cost the client: list prices, the client's rules at the volumes that the order reaches,
// and now and then a price that was agreed by hand.

import type { BasisPoints } from "../../domain/numbers/basis-points.ts";
import { type Cents, cents, shareOf } from "../../domain/numbers/money.ts";
import { type Quantity, quantity, zeroQuantity } from "../../domain/numbers/quantity.ts";
import {
  type LinePrice,
  matchingRules,
  type PricedGoods,
  type PriceRule,
  priceByRules,
  volumeTierOf,
} from "../../domain/pricing.ts";
import type { BatchPlan } from "../plan.ts";

/** How much of each category is on an order. */
export type Volumes = ReadonlyMap<string, Quantity>;

/** A price agreed by hand is this much above cost at least. */
const leastMarkup = 1.08;

export class OrderPrices {
  readonly #rules: readonly PriceRule[];
  /** By batch and volume tier: an order asks for the same price many times while it is composed. */
  readonly #known = new Map<string, LinePrice>();
  readonly #concession: BasisPoints | null;
  #negotiated: BatchPlan | null = null;

  /** `concession` is what the client is granted on one line, or null. */
  constructor(rules: readonly PriceRule[], concession: BasisPoints | null) {
    this.#rules = rules;
    this.#concession = concession;
  }

  /** Says which goods the client talks about. Before any price is asked for. */
  negotiate(batch: BatchPlan): void {
    if (this.#concession !== null) this.#negotiated = batch;
  }

  of(batch: BatchPlan, volumes: Volumes): LinePrice {
    const { category } = batch.product.kind;
    const goods = { category, grade: batch.grade, volume: volumes.get(category) ?? zeroQuantity };
    const key = `${batch.index} ${volumeTierOf(this.#rules, goods) ?? ""}`;
    const known = this.#known.get(key);
    if (known) return known;
    const price = this.#priceOf(batch, goods);
    this.#known.set(key, price);
    return price;
  }

  #priceOf(batch: BatchPlan, goods: PricedGoods): LinePrice {
    const rules = matchingRules(this.#rules, goods);
    const ruled = priceByRules(batch.listPrice, batch.product.kind.listPrice, rules);
    if (batch !== this.#negotiated || this.#concession === null) {
      return { unitPrice: ruled, rules, negotiatedFrom: null };
    }
    const agreed = inRoundFigures(cents(ruled - shareOf(ruled, this.#concession)));
    return agreed < ruled && agreed >= batch.unitCost * leastMarkup
      ? { unitPrice: agreed, rules, negotiatedFrom: ruled }
      : { unitPrice: ruled, rules, negotiatedFrom: null };
  }
}

/** Prices agreed by hand are round: to $5 from $100 on, to 25 cents from $10 on, else to 5 cents; down. */
function inRoundFigures(price: Cents): Cents {
  const step = price >= 10_000 ? 500 : price >= 1_000 ? 25 : 5;
  return cents(price - (price % step));
}

export function volumesOf(parts: readonly { readonly batch: BatchPlan; readonly quantity: Quantity }[]): Volumes {
  const volumes = new Map<string, Quantity>();
  for (const { batch, quantity: part } of parts) {
    const { category } = batch.product.kind;
    volumes.set(category, quantity((volumes.get(category) ?? 0) + part));
  }
  return volumes;
}
