// What was for sale at a moment, and what a client was told that it costs: what sales sheets offer and what clients see in
// their catalogue. Prices are list prices after the client's rules for goods; volume counts on an order only.

import type { Company } from "../cascade/company.ts";
import type { BatchRecord } from "../cascade/stock/batch-record.ts";
import type { BatchStatus } from "../domain/lifecycles/batch-status-lifecycle.ts";
import type { ClientId } from "../domain/numbers/ids.ts";
import type { Cents } from "../domain/numbers/money.ts";
import { type Quantity, zeroQuantity } from "../domain/numbers/quantity.ts";
import { matchingRules, type PriceRule, priceByRules } from "../domain/pricing.ts";
import type { Instant } from "../domain/time/calendar.ts";
import type { BatchPlan } from "../planning/plan.ts";

/** A batch as it lay on the shelf at a moment. */
export type ShelfItem = { readonly plan: BatchPlan; readonly record: BatchRecord; readonly onHand: Quantity };

/** Statuses in which the application sells a batch (docs/terp.md: batches). */
const forSale: ReadonlySet<BatchStatus> = new Set(["LIVE", "PHOTOGRAPHY_COMPLETE"]);

/** A batch from the moment it first came up for sale to the one at which it was gone, if it was. */
type Stay = { readonly plan: BatchPlan; readonly from: Instant; readonly to: Instant | null };

export class Shelf {
  readonly #company: Company;
  /** In the order in which they came up for sale. */
  readonly #stays: readonly Stay[];

  /** The company's days must have passed. */
  constructor(company: Company) {
    this.#company = company;
    this.#stays = [...company.batches]
      .flatMap(([index, { statusSteps }]): Stay[] => {
        const first = statusSteps.find(({ to }) => forSale.has(to));
        const last = statusSteps.at(-1);
        if (!first || !last) return [];
        return [{ plan: company.batchPlan(index), from: first.at, to: forSale.has(last.to) ? null : last.at }];
      })
      .sort((a, b) => a.from - b.from);
  }

  /** What was for sale, of the batches that are wanted, in the order in which they came up for sale. */
  at(moment: Instant, isWanted: (plan: BatchPlan) => boolean): ShelfItem[] {
    const items: ShelfItem[] = [];
    for (const { plan, from, to } of this.#stays) {
      if (from > moment) break;
      if ((to !== null && to <= moment) || !isWanted(plan)) continue;
      const item = this.itemAt(plan.index, moment);
      if (item) items.push(item);
    }
    return items;
  }

  /** One batch, or null where it was not for sale. */
  itemAt(batchIndex: number, moment: Instant): ShelfItem | null {
    const plan = this.#company.batchPlan(batchIndex);
    const record = this.#company.batches.get(batchIndex);
    const status = record?.statusSteps.findLast(({ at }) => at <= moment)?.to;
    if (!record || status === undefined || !forSale.has(status)) return null;
    const onHand = record.moves.findLast(({ at }) => at <= moment)?.after ?? plan.quantity;
    return onHand > 0 ? { plan, record, onHand } : null;
  }
}

/** What a client pays for a unit unless it buys much of it, and the rules that make it so. */
export function offeredPrice(
  company: Company,
  clientId: ClientId,
  { product, grade, listPrice }: BatchPlan,
): { readonly unitPrice: Cents; readonly rules: readonly PriceRule[] } {
  const goods = { category: product.kind.category, grade, volume: zeroQuantity };
  const rules = matchingRules(company.foundation.pricing.terms.get(clientId)?.rules ?? [], goods);
  return { unitPrice: priceByRules(listPrice, product.kind.listPrice, rules), rules };
}
