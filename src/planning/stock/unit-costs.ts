// What a unit of each batch costs at every moment since it is for sale: its own cost, until an average takes its place.

import { type Cents, extendPrice, sumCents } from "../../domain/numbers/money.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import type { BatchPlan, CostAverage, FulfilledOrder, OrderLinePlan, PricedGoods } from "../plan.ts";
import { batchOf } from "../supply/batch-of.ts";

type CostSince = { readonly at: Instant; readonly unitCost: Cents };

export class UnitCosts {
  readonly #batches: readonly BatchPlan[];
  readonly #changes = new Map<number, CostSince[]>();

  /** `averages` are in time order. */
  constructor(batches: readonly BatchPlan[], averages: readonly CostAverage[]) {
    this.#batches = batches;
    for (const { at, changes } of averages) {
      for (const { batchIndex, unitCost } of changes) {
        const known = this.#changes.get(batchIndex);
        if (known) known.push({ at, unitCost });
        else this.#changes.set(batchIndex, [{ at, unitCost }]);
      }
    }
  }

  /** The cost in force at a moment; one that changes at that moment counts already. */
  of(batchIndex: number, at: Instant): Cents {
    const last = this.#changes.get(batchIndex)?.findLast((change) => change.at <= at);
    return last?.unitCost ?? batchOf(this.#batches, { batchIndex }).unitCost;
  }

  /** The goods at what they cost at a moment. */
  pricedAt(at: Instant, goods: PricedGoods): PricedGoods {
    const lines = this.#linesAt(at, goods.lines);
    return { ...goods, lines, cogs: costOf(lines) };
  }

  /** An order at what its goods cost when they left; what comes back of it left at the same cost. */
  ofOrder(order: FulfilledOrder): FulfilledOrder {
    return { ...order, ...this.pricedAt(order.at, order), back: this.#linesAt(order.at, order.back) };
  }

  #linesAt(at: Instant, lines: readonly OrderLinePlan[]): OrderLinePlan[] {
    return lines.map((line) => ({ ...line, unitCost: this.of(line.batchIndex, at) }));
  }
}

/** What the goods of some lines cost, each line rounded to the cent. */
export function costOf(lines: readonly OrderLinePlan[]): Cents {
  return sumCents(lines.map((line) => extendPrice(line.quantity, line.unitCost)));
}
