// What the application's daily job sees in a batch, morning after morning, and the alerts that come of it, by its
// own limits (docs/terp.md: units and stock). A batch is watched while it is for sale.
// Nothing is SLOW_MOVING in the profiles that come along: their stock turns every six weeks, equal goods leave in the order
// in which they came, and so no batch on the shelf waits 90 days for a buyer. The job looks for it all the same.
// An alert speaks of the morning on which it was raised; it ends when its cause is gone.

import type { Product } from "../../domain/company.ts";
import type { BatchStatus } from "../../domain/lifecycles/batch-status-lifecycle.ts";
import { formatQuantity, type Quantity, units } from "../../domain/numbers/quantity.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, addSeconds, type Day, dayOf, type Instant } from "../../domain/time/calendar.ts";
import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import type { NewRow } from "../../schema/tables.ts";
import type { BatchFacts } from "../parents.ts";

export type AlertType = NewRow<"stockAlerts">["type"];
export type Severity = NewRow<"stockAlerts">["severity"];

export type WatchedAlert = {
  readonly type: AlertType;
  readonly raisedAt: Instant;
  readonly threshold: number;
  readonly value: string;
  readonly severity: Severity;
  readonly message: string;
  /** Null while its cause is still there. */
  readonly ended: { readonly at: Instant; readonly resolution: string } | null;
};

const lowAtMost = units(10);
const overAtLeast = units(100);
const expiringWithinDays = 30;
const slowAfterDays = 90;

/** A batch on one morning. */
type Sight = {
  readonly code: string;
  readonly product: Product;
  readonly onHand: Quantity;
  readonly daysLeft: number;
  readonly hasSold: boolean;
};

type Watch = {
  readonly threshold: number;
  readonly sees: (sight: Sight) => boolean;
  readonly value: (sight: Sight) => string;
  readonly severity: (sight: Sight) => Severity;
  readonly message: (sight: Sight) => string;
  readonly resolution: string;
};

const watches: Readonly<Record<AlertType, Watch>> = {
  LOW_STOCK: {
    threshold: 10,
    sees: ({ onHand }) => onHand > 0 && onHand <= lowAtMost,
    value: ({ onHand }) => formatQuantity(onHand),
    severity: ({ onHand }) => (onHand <= units(5) ? "HIGH" : onHand <= units(8) ? "MEDIUM" : "LOW"),
    message: ({ code, product, onHand }) => `Only ${goodsInWords(onHand, product)} left of ${code}`,
    resolution: "More of it is on hand again",
  },
  OVERSTOCK: {
    threshold: 100,
    sees: ({ onHand }) => onHand >= overAtLeast,
    value: ({ onHand }) => formatQuantity(onHand),
    severity: ({ onHand }) => (onHand >= units(200) ? "HIGH" : onHand >= units(150) ? "MEDIUM" : "LOW"),
    message: ({ code, product, onHand }) => `${goodsInWords(onHand, product)} of ${code} on hand, more than is needed`,
    resolution: "Enough of it has left",
  },
  EXPIRING: {
    threshold: expiringWithinDays,
    sees: ({ daysLeft }) => daysLeft <= expiringWithinDays && daysLeft > 0,
    value: ({ daysLeft }) => `${daysLeft}.00`,
    severity: ({ daysLeft }) => (daysLeft <= 7 ? "HIGH" : daysLeft <= 14 ? "MEDIUM" : "LOW"),
    message: ({ code, daysLeft }) => `${daysLeft} days left to sell ${code}`,
    resolution: "Its last day has passed",
  },
  SLOW_MOVING: {
    threshold: slowAfterDays,
    sees: ({ hasSold, onHand }) => !hasSold && onHand > 0,
    value: () => "0.00",
    severity: () => "MEDIUM",
    message: ({ code }) => `Nobody has bought of ${code} for ${slowAfterDays} days`,
    resolution: "It sells again",
  },
};

const alertTypes = Object.keys(watches) as AlertType[];

/** The application sells these, and its job looks at no other. */
const watchedStatuses: ReadonlySet<BatchStatus> = new Set(["LIVE", "PHOTOGRAPHY_COMPLETE"]);

/** Why an alert ends when its batch is not for sale any more; somebody says so then. */
const endsOf: Partial<Record<BatchStatus, string>> = { SOLD_OUT: "Nothing is left of it", CLOSED: "It was closed" };

/** All alerts of a batch up to the as-of day, in the order in which they were raised. */
export function watchBatch(batch: BatchFacts, calendar: BusinessCalendar, asOf: Day): WatchedAlert[] {
  const { statusSteps } = batch.record;
  const shelvedAt = statusSteps.find(({ to }) => to === "LIVE")?.at;
  if (shelvedAt === undefined) return [];
  const end = statusSteps.find(({ to }) => endsOf[to] !== undefined);
  const ended: WatchedAlert[] = [];
  const open = new Map<AlertType, WatchedAlert>();
  for (let day = addDays(dayOf(shelvedAt), 1); day <= asOf; day = addDays(day, 1)) {
    // The job takes its time: one batch after the other.
    const at = addSeconds(calendar.during(day, 0), batch.plan.index % 600);
    if (end && end.at < at) break;
    const status = statusSteps.findLast((step) => step.at <= at)?.to;
    if (status === undefined || !watchedStatuses.has(status)) continue;
    for (const alert of look(seen(batch, day, at, shelvedAt), at, open)) ended.push(alert);
  }
  const resolution = end ? endsOf[end.to] : undefined;
  const left = [...open.values()].map((alert) =>
    end && resolution !== undefined ? { ...alert, ended: { at: end.at, resolution } } : alert,
  );
  return [...ended, ...left].sort((a, b) => a.raisedAt - b.raisedAt);
}

/** Raises in `open` what is new, takes from it what is over, and returns that. */
function look(sight: Sight, at: Instant, open: Map<AlertType, WatchedAlert>): WatchedAlert[] {
  const over: WatchedAlert[] = [];
  for (const type of alertTypes) {
    const { threshold, sees, value, severity, message, resolution } = watches[type];
    const known = open.get(type);
    if (sees(sight) && !known) {
      const raised = { value: value(sight), severity: severity(sight), message: message(sight) };
      open.set(type, { type, raisedAt: at, threshold, ...raised, ended: null });
    } else if (known && !sees(sight)) {
      over.push({ ...known, ended: { at, resolution } });
      open.delete(type);
    }
  }
  return over;
}

/** What the job reads of a batch at a moment; a new batch counts as selling. */
function seen({ plan, record }: BatchFacts, day: Day, at: Instant, shelvedAt: Instant): Sight {
  const since = Math.max(addDays(day, -slowAfterDays), 0);
  const isNew = dayOf(shelvedAt) >= since;
  return {
    code: record.code,
    product: plan.product,
    onHand: record.moves.findLast((move) => move.at <= at)?.after ?? plan.quantity,
    daysLeft: plan.expiresOn - day,
    hasSold: isNew || record.soldAt.some((sold) => sold <= at && dayOf(sold) >= since),
  };
}
