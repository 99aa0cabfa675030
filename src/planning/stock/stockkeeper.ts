// The stock's year beside its sales: of the incidents that may befall goods, those that do. Invariants: nothing is taken
// that is not there, what is in quarantine is not for sale, and of expired goods nothing comes back.

import { quantity } from "../../domain/numbers/quantity.ts";
import { adjustmentCauses } from "../../domain/stock/adjustment-causes.ts";
import type { InventoryTracker } from "../../domain/stock/inventory-tracker.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import type { BatchPlan } from "../plan.ts";
import { RunningShare } from "../quotas.ts";
import type { BatchPart } from "../supply/batch-part.ts";
import { toSteps } from "../supply/goods.ts";
import type { IncidentQuota, StockIncident, StockIncidents } from "./stock-incidents.ts";
import type { AdjustmentPlan, ExpiryPlan, QuarantinePlan, StockPlan } from "./stock-plan.ts";

/** A correction wants so many steps on hand; with fewer the shelf is too empty for anything to go unnoticed. */
const stepsToAdjust = 4;
const stepsToQuarantine = 8;

/** What is left of a batch when its shelf life ends, of what was received. */
const unsoldShareMost = 0.12;

/** What happens to the stock, at its moment. */
export type StockEvent =
  | StockIncident
  | {
      readonly kind: "quarantineEnds";
      readonly at: Instant;
      readonly quarantine: StockIncident & { kind: "quarantine" };
    };

export class Stockkeeper {
  readonly #tracker: InventoryTracker;
  readonly #batches: readonly BatchPlan[];
  readonly #incidents: StockIncidents;
  readonly #happened = new Map<IncidentQuota, number>();
  readonly #open = new Set<StockIncident>();
  /** Until when goods of a batch are still awaited back, by batch. */
  readonly #awaitedUntil = new Map<number, Instant>();
  readonly #adjustments: AdjustmentPlan[] = [];
  readonly #quarantines: QuarantinePlan[] = [];
  /** Of the quarantines that end, those with a part disposed of. */
  readonly #disposals = new RunningShare();
  readonly #expiries: ExpiryPlan[] = [];

  constructor(tracker: InventoryTracker, batches: readonly BatchPlan[], incidents: StockIncidents) {
    this.#tracker = tracker;
    this.#batches = batches;
    this.#incidents = incidents;
  }

  /** All that may happen, in no order. */
  events(): StockEvent[] {
    const { candidates } = this.#incidents;
    return [
      ...candidates,
      ...candidates.flatMap((incident): StockEvent[] =>
        incident.kind === "quarantine" ? [{ kind: "quarantineEnds", at: incident.endsAt, quarantine: incident }] : [],
      ),
    ];
  }

  /** Goods of a batch have left and will be back: until then it cannot be closed. */
  expectBack(batchIndex: number, at: Instant): void {
    const known = this.#awaitedUntil.get(batchIndex);
    if (known === undefined || known < at) this.#awaitedUntil.set(batchIndex, at);
  }

  /** Lets an event happen if it can; gives the batch that is for sale again by it, if there is one. */
  happen(event: StockEvent): BatchPlan | null {
    if (event.kind === "quarantineEnds") return this.#endQuarantine(event.quarantine);
    const count = this.#happened.get(event.quota) ?? 0;
    const batch = this.#batchOf(event);
    if (count >= this.#incidents.quotas[event.quota] || !this.#tracker.isForSale(batch.index)) return null;
    if (this.#befall(event, batch)) this.#happened.set(event.quota, count + 1);
    return null;
  }

  /** What happened, each list in time order. */
  plan(): StockPlan {
    const quarantines = this.#quarantines.toSorted((a, b) => a.at - b.at);
    return { adjustments: this.#adjustments, quarantines, expiries: this.#expiries };
  }

  #befall(incident: StockIncident, batch: BatchPlan): boolean {
    const { batchIndex, at } = incident;
    const onHand = this.#tracker.onHand(batchIndex);
    const step = batch.product.kind.quantityStep;
    switch (incident.kind) {
      case "adjustment": {
        if (onHand < stepsToAdjust * step) return false;
        if (adjustmentCauses[incident.cause].finds === "more") this.#tracker.putBack(batchIndex, step);
        else this.#tracker.remove(batchIndex, step);
        this.#adjustments.push({ batchIndex, at, cause: incident.cause, quantity: step });
        return true;
      }
      case "quarantine":
        if (onHand < stepsToQuarantine * step) return false;
        this.#tracker.withhold(batchIndex);
        this.#open.add(incident);
        return true;
      case "expiry": {
        const { expiresOn, expiredAt } = incident;
        const isNearlySold = onHand > 0 && onHand <= batch.quantity * unsoldShareMost;
        if (!isNearlySold || (this.#awaitedUntil.get(batchIndex) ?? at) > at) return false;
        this.#tracker.withhold(batchIndex);
        this.#expiries.push({ batchIndex, withdrawnAt: at, expiresOn, expiredAt, quantity: onHand });
        return true;
      }
      default:
        return incident satisfies never;
    }
  }

  #endQuarantine(incident: StockIncident & { kind: "quarantine" }): BatchPlan | null {
    if (!this.#open.has(incident)) return null;
    const { batchIndex, at, endsAt, unfitShare } = incident;
    const batch = this.#batchOf(incident);
    const disposed = this.#disposals.takes(this.#incidents.disposedShare) ? this.#unfitPart(batch, unfitShare) : null;
    if (disposed) this.#tracker.remove(batchIndex, disposed.quantity);
    this.#tracker.release(batchIndex);
    this.#quarantines.push({ batchIndex, at, endsAt, disposed });
    return batch;
  }

  /** Whole steps, and never all of it: there were more than that when the quarantine began. */
  #unfitPart(batch: BatchPlan, share: number): BatchPart {
    const part = toSteps(batch.product.kind, quantity(Math.round(this.#tracker.onHand(batch.index) * share)));
    return { batchIndex: batch.index, quantity: part };
  }

  #batchOf({ batchIndex }: { readonly batchIndex: number }): BatchPlan {
    const batch = this.#batches[batchIndex];
    if (!batch) throw new Error(`there is no batch ${batchIndex}`);
    return batch;
  }
}
