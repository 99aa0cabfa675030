// Alerts on stock, and the rules by which people want to be alerted.

import { clientAccount } from "../../cascade/clients/client-account.ts";
import type { Company } from "../../cascade/company.ts";
import type { BatchRecord } from "../../cascade/stock/batch-record.ts";
import type { Employee, Product, RoleName } from "../../domain/company.ts";
import type { ClientId } from "../../domain/numbers/ids.ts";
import { dayOf, type Instant } from "../../domain/time/calendar.ts";
import { drawShare } from "../../planning/quotas.ts";
import type { NewRow } from "../../schema/tables.ts";
import { from, satellite } from "../framework/satellite.ts";
import type { Scene } from "../framework/scene.ts";
import { type BatchFacts, eachBatch, eachEmployee, wholeCompany } from "../parents.ts";
import { type WatchedAlert, watchBatch } from "./stock-watch.ts";

/** Share of the open alerts that somebody has seen, of those that were raised long enough ago; in business days. */
const acknowledgedShare = 0.4;
const seenAfter = { least: 1, most: 2 } as const;

export const stockAlerts = satellite({
  table: "stockAlerts",
  tells:
    "An alert that the application's daily job raised on a batch for sale: low, over, expiring, without sales; resolved when the cause was gone.",
  from: [from(wholeCompany, (company, scene) => raisedAlerts(company, scene))],
  row: ({ batch: { plan, record }, alert, isSeen }, scene) => {
    const { ended, raisedAt } = alert;
    const seenAt = isSeen ? scene.businessDaysAfter(raisedAt, seenAfter.least, seenAfter.most) : null;
    return {
      id: scene.id,
      type: alert.type,
      batchId: record.id,
      threshold: `${alert.threshold}.00`,
      currentValue: alert.value,
      severity: alert.severity,
      status: ended ? "RESOLVED" : seenAt ? "ACKNOWLEDGED" : "ACTIVE",
      message: alert.message,
      acknowledgedBy: seenAt === null ? null : scene.actor("Inventory Manager", plan.index).id,
      acknowledgedAt: seenAt,
      resolvedAt: ended?.at ?? null,
      resolution: ended?.resolution ?? null,
      createdAt: raisedAt,
      updatedAt: ended?.at ?? seenAt ?? raisedAt,
    };
  },
});

type RaisedAlert = { readonly batch: BatchFacts; readonly alert: WatchedAlert; readonly isSeen: boolean };

/** The alerts of all batches, and which of them are open and somebody has seen. */
function raisedAlerts(company: Company, { asOf, random }: Scene): RaisedAlert[] {
  const { calendar } = company.run;
  const raised = [...eachBatch.all(company)].flatMap((batch) =>
    watchBatch(batch, calendar, asOf).map((alert) => ({ batch, alert })),
  );
  const mayBeSeen = raised.filter(
    ({ alert: { ended, raisedAt } }) =>
      ended === null && calendar.addBusinessDays(dayOf(raisedAt), seenAfter.most) <= asOf,
  );
  const seen = drawShare(
    mayBeSeen.map(() => random()),
    acknowledgedShare,
  );
  const acknowledged = new Set([...seen].map((place) => mayBeSeen[place]));
  return raised.map((alert) => ({ ...alert, isSeen: acknowledged.has(alert) }));
}

type AlertRule = Pick<
  NewRow<"alertConfigurations">,
  "alertType" | "targetType" | "targetId" | "thresholdOperator" | "deliveryMethod"
> & {
  readonly threshold: number;
  /** When what it watches came to be; null for what was there from the first day. */
  readonly since: Instant | null;
};

export const alertConfigurations = satellite({
  table: "alertConfigurations",
  tells:
    "A rule by which somebody wants to be alerted: about everything, or about one product, batch, client or category.",
  from: [from(eachEmployee, (owner, { company }) => rulesFor(owner, company).map((rule) => ({ owner, rule })))],
  row: ({ owner, rule: { threshold, since, ...rule } }, scene) => {
    const savedAt = since === null ? scene.settlingIn() : (scene.businessDaysAfter(since, 1, 3) ?? since);
    return {
      id: scene.id,
      userId: owner.id,
      ...rule,
      thresholdValue: `${threshold}.0000`,
      emailAddress: rule.deliveryMethod === "DASHBOARD" ? null : owner.email,
      isActive: true,
      createdAt: savedAt,
      updatedAt: savedAt,
    };
  },
});

/** What the role watches; thresholds are units, days or dollars, as the type says. */
function rulesFor({ role, id }: Employee, company: Company): AlertRule[] {
  const rulesOfRole: Partial<Record<RoleName, () => AlertRule[]>> = {
    "Inventory Manager": () => [
      rule("LOW_STOCK", "GLOBAL", null, 10, "LESS_THAN", "DASHBOARD"),
      rule(
        "LOW_STOCK",
        "CATEGORY",
        company.foundation.warehouse.categoryIds.get("Flower") ?? null,
        25,
        "LESS_THAN",
        "BOTH",
      ),
      rule("LOW_STOCK", "GLOBAL", null, 0, "EQUALS", "EMAIL"),
      rule("EXPIRING_BATCH", "GLOBAL", null, 30, "LESS_THAN", "BOTH"),
    ],
    "Buyer/Procurement": () => [
      rule("LOW_STOCK", "PRODUCT", productLookedAfter(company.foundation.products, id).id, 20, "LESS_THAN", "EMAIL"),
    ],
    "Operations Manager": () => [
      rule("EXPIRING_BATCH", "GLOBAL", null, 14, "LESS_THAN", "DASHBOARD"),
      rule("HIGH_VALUE_ORDER", "GLOBAL", null, 25_000, "GREATER_THAN", "DASHBOARD"),
      ...largestBatch(company).map(({ id: batchId, receivedAt }) =>
        rule("CUSTOM", "BATCH", batchId, 15, "LESS_THAN", "DASHBOARD", receivedAt),
      ),
    ],
    "Sales Manager": () => [
      rule("HIGH_VALUE_ORDER", "GLOBAL", null, 50_000, "GREATER_THAN", "EMAIL"),
      rule("SAMPLE_CONVERSION", "GLOBAL", null, 14, "GREATER_THAN", "DASHBOARD"),
    ],
    Accountant: () => [
      rule("OVERDUE_PAYMENT", "GLOBAL", null, 30, "GREATER_THAN", "BOTH"),
      ...largestDebtor(company).map((debtor) =>
        rule("OVERDUE_PAYMENT", "CLIENT", debtor.id, 7, "GREATER_THAN", "EMAIL", debtor.since),
      ),
    ],
    "Owner/Executive": () => [rule("OVERDUE_PAYMENT", "GLOBAL", null, 90, "GREATER_THAN", "EMAIL")],
  };
  return rulesOfRole[role]?.() ?? [];
}

function rule(
  alertType: AlertRule["alertType"],
  targetType: AlertRule["targetType"],
  targetId: number | null,
  threshold: number,
  thresholdOperator: AlertRule["thresholdOperator"],
  deliveryMethod: AlertRule["deliveryMethod"],
  since: Instant | null = null,
): AlertRule {
  return { alertType, targetType, targetId, threshold, thresholdOperator, deliveryMethod, since };
}

function productLookedAfter(products: readonly Product[], key: number): Product {
  const product = products[key % products.length];
  if (!product) throw new Error("the catalogue is empty");
  return product;
}

/** The batch with most on hand, if any has something. */
function largestBatch(company: Company): BatchRecord[] {
  const withStock = [...company.batches].filter(([index]) => company.stock.onHand(index) > 0);
  const [largest] = withStock.sort(([a], [b]) => company.stock.onHand(b) - company.stock.onHand(a));
  return largest ? [largest[1]] : [];
}

/** The client that owes most, if any owes something, and since when its oldest debt is there. */
function largestDebtor(company: Company): { id: ClientId; since: Instant }[] {
  const { foundation, run } = company;
  const debts = foundation.clients.map((client) => ({ client, ...clientAccount(company, client, run.asOf) }));
  const [largest] = debts.sort((a, b) => b.owed - a.owed);
  if (!largest || largest.oldestOpenOn === null) return [];
  return [{ id: largest.client.id, since: run.calendar.during(largest.oldestOpenOn, 1) }];
}
