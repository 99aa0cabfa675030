// Goods under suspicion: out of sale and into the cage until they were looked at, then back on the shelf, less what is
// not fit. Nothing leaves stock on hand by being in quarantine.
// Tables: inventoryMovements, ledgerEntries.

import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import type { QuarantinePlan } from "../../planning/stock/stock-plan.ts";
import { pick } from "../../random/distributions.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { Company } from "../company.ts";
import { TransactionContext } from "../transaction-context.ts";
import { enterStatus } from "./batch-status.ts";
import { recordLoss } from "./stock-loss.ts";

export type Suspicion = {
  readonly suspected: string;
  /** Found, where there is nothing in it. */
  readonly cleared: string;
  /** What is wrong with goods that are disposed of. */
  readonly unfit: string;
};

const suspicions = {
  flower: [
    { suspected: "moisture above 13%", cleared: "moisture within limits", unfit: "moisture too high" },
    { suspected: "a client reports an off smell", cleared: "nothing found", unfit: "musty" },
    { suspected: "label and certificate disagree", cleared: "labels corrected", unfit: "cannot be traced" },
    { suspected: "spots that may be mildew", cleared: "trichomes, no mildew", unfit: "mildew" },
  ],
  goods: [
    { suspected: "seals that look open", cleared: "seals tight", unfit: "opened" },
    { suspected: "a client reports an off taste", cleared: "nothing found", unfit: "stale" },
    { suspected: "label and certificate disagree", cleared: "labels corrected", unfit: "cannot be traced" },
    { suspected: "boxes that were wet", cleared: "dry inside", unfit: "water damage" },
  ],
} as const satisfies Readonly<Record<string, readonly Suspicion[]>>;

const reference = { type: "WAREHOUSE_TRANSFER", id: null } as const;

/** All of a batch goes into quarantine. */
export function quarantineBatch(company: Company, { batchIndex, at }: QuarantinePlan): Bundle {
  const { suspected } = suspicionOf(company, batchIndex, at);
  return withholdBatch(company, batchIndex, at, `Quarantined: ${suspected}`);
}

/** The quarantine ends: what is unfit is disposed of, the rest is for sale again. */
export function releaseBatch(company: Company, { batchIndex, at, endsAt, disposed }: QuarantinePlan): Bundle {
  const context = new TransactionContext(company, endsAt);
  const by = context.actor("Inventory Manager", batchIndex);
  const { cleared, unfit } = suspicionOf(company, batchIndex, at);
  if (disposed) {
    const amount = goodsInWords(disposed.quantity, company.batchPlan(batchIndex).product);
    recordLoss(context, disposed, {
      kind: "DISPOSAL",
      reason: "QUALITY_ISSUE",
      notes: `Disposed of ${amount}: ${unfit}`,
      by,
    });
  }
  const notes = disposed ? "Released: the rest is fit for sale" : `Released: ${cleared}`;
  context.recordMovement(
    batchIndex,
    "RELEASE_FROM_QUARANTINE",
    company.stock.unmoved(batchIndex),
    reference,
    by,
    notes,
  );
  company.stock.release(batchIndex);
  enterStatus(company.batch(batchIndex), "LIVE", endsAt, by, notes);
  return context.bundle;
}

/** Takes a batch out of sale, for whatever reason the notes give. */
export function withholdBatch(company: Company, batchIndex: number, at: QuarantinePlan["at"], notes: string): Bundle {
  const context = new TransactionContext(company, at);
  const by = context.actor("Inventory Manager", batchIndex);
  context.recordMovement(batchIndex, "QUARANTINE", company.stock.unmoved(batchIndex), reference, by, notes);
  company.stock.withhold(batchIndex);
  enterStatus(company.batch(batchIndex), "QUARANTINED", at, by, notes);
  return context.bundle;
}

/** What was suspected of a batch that went into quarantine at a moment, and what the inspection says of it. */
export function suspicionOf(company: Company, batchIndex: number, at: QuarantinePlan["at"]): Suspicion {
  const { product } = company.batchPlan(batchIndex);
  return pick<Suspicion>(
    company.run.streams.at("quarantine", product.id, at),
    product.kind.isFlower ? suspicions.flower : suspicions.goods,
  );
}
