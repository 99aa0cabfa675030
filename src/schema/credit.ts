// Store credits, credit limits and the signals they follow from.

import { sql } from "drizzle-orm";
import {
  type AnyMySqlColumn,
  decimal,
  index,
  int,
  mysqlEnum,
  mysqlTable,
  text,
  unique,
  varchar,
} from "drizzle-orm/mysql-core";
import type { Id } from "../domain/numbers/ids.ts";
import { users } from "./access.ts";
import { clients } from "./clients.ts";
import { instant, json, money, moneyText, now, nowOnUpdate, percent } from "./columns.ts";
import { transactions } from "./receivables.ts";

/** Store credit issued. */
export const credits = mysqlTable(
  "credits",
  {
    id: int("id").$type<Id<"credits">>().autoincrement().primaryKey(),
    creditNumber: varchar("creditNumber", { length: 50 }).notNull(),
    clientId: int("clientId")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    transactionId: int("transactionId")
      .$type<Id<"transactions">>()
      .references((): AnyMySqlColumn => transactions.id),
    creditAmount: moneyText("creditAmount").notNull(),
    amountUsed: moneyText("amountUsed").notNull().default(sql`'0'`),
    amountRemaining: moneyText("amountRemaining").notNull(),
    creditReason: varchar("creditReason", { length: 100 }),
    expirationDate: instant("expirationDate"),
    status: mysqlEnum("creditStatus", ["ACTIVE", "PARTIALLY_USED", "FULLY_USED", "EXPIRED", "VOID"])
      .notNull()
      .default("ACTIVE"),
    notes: text("notes"),
    createdBy: int("createdBy")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [
    unique("credits_creditNumber_unique").on(table.creditNumber),
    index("idx_credits_client_id").on(table.clientId),
    index("idx_credits_expiration").on(table.expirationDate),
    index("idx_credits_status").on(table.status),
  ],
);

/** Credit applied to a transactions row. */
export const creditApplications = mysqlTable(
  "creditApplications",
  {
    id: int("id").$type<Id<"creditApplications">>().autoincrement().primaryKey(),
    creditId: int("creditId")
      .$type<Id<"credits">>()
      .notNull()
      .references((): AnyMySqlColumn => credits.id, { onDelete: "cascade" }),
    transactionId: int("invoiceId")
      .$type<Id<"transactions">>()
      .notNull()
      .references((): AnyMySqlColumn => transactions.id, { onDelete: "cascade" }),
    amountApplied: moneyText("amountApplied").notNull(),
    appliedDate: instant("appliedDate").notNull(),
    notes: text("notes"),
    appliedBy: int("appliedBy")
      .$type<Id<"users">>()
      .notNull()
      .references((): AnyMySqlColumn => users.id),
    createdAt: instant("createdAt").notNull().default(now),
  },
  (table) => [
    index("idx_credit_applications_credit").on(table.creditId),
    index("idx_credit_applications_invoice").on(table.transactionId),
  ],
);

/** Saved result of credit engine, one row a client. */
export const clientCreditLimits = mysqlTable(
  "client_credit_limits",
  {
    id: int("id").$type<Id<"clientCreditLimits">>().autoincrement().primaryKey(),
    clientId: int("client_id")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    creditLimit: money("credit_limit", { precision: 15 }).notNull().default(sql`'0.00'`),
    currentExposure: money("current_exposure", { precision: 15 }).notNull().default(sql`'0.00'`),
    utilizationPercent: percent("utilization_percent").notNull().default(sql`'0.00'`),
    creditHealthScore: percent("credit_health_score").notNull().default(sql`'0.00'`),
    baseCapacity: money("base_capacity", { precision: 15 }).notNull().default(sql`'0.00'`),
    riskModifier: decimal("risk_modifier", { precision: 5, scale: 4 }).notNull().default(sql`'1.0000'`),
    directionalFactor: decimal("directional_factor", { precision: 5, scale: 4 }).notNull().default(sql`'1.0000'`),
    mode: mysqlEnum("mode", ["LEARNING", "ACTIVE"]).notNull().default("LEARNING"),
    confidenceScore: percent("confidence_score").notNull().default(sql`'0.00'`),
    dataReadiness: percent("data_readiness").notNull().default(sql`'0.00'`),
    trend: mysqlEnum("trend", ["IMPROVING", "STABLE", "WORSENING"]).notNull().default("STABLE"),
    lastCalculated: instant("last_calculated").default(nowOnUpdate),
    createdAt: instant("created_at").default(now),
    updatedAt: instant("updated_at").default(nowOnUpdate),
  },
  (table) => [
    unique("client_credit_limits_client_id_unique").on(table.clientId),
    index("idx_client_id").on(table.clientId),
  ],
);

/** Signal scores at each calculation. */
export const creditSignalHistory = mysqlTable(
  "credit_signal_history",
  {
    id: int("id").$type<Id<"creditSignalHistory">>().autoincrement().primaryKey(),
    clientId: int("client_id")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    revenueMomentum: percent("revenue_momentum").notNull().default(sql`'0.00'`),
    cashCollectionStrength: percent("cash_collection_strength").notNull().default(sql`'0.00'`),
    profitabilityQuality: percent("profitability_quality").notNull().default(sql`'0.00'`),
    debtAgingRisk: percent("debt_aging_risk").notNull().default(sql`'0.00'`),
    repaymentVelocity: percent("repayment_velocity").notNull().default(sql`'0.00'`),
    tenureDepth: percent("tenure_depth").notNull().default(sql`'0.00'`),
    revenueMomentumTrend: int("revenue_momentum_trend").notNull().default(0),
    cashCollectionTrend: int("cash_collection_trend").notNull().default(0),
    profitabilityTrend: int("profitability_trend").notNull().default(0),
    debtAgingTrend: int("debt_aging_trend").notNull().default(0),
    repaymentVelocityTrend: int("repayment_velocity_trend").notNull().default(0),
    calculationMetadata: json("calculation_metadata"),
    calculatedAt: instant("calculated_at").default(now),
  },
  (table) => [index("idx_calculated_at").on(table.calculatedAt), index("idx_client_id").on(table.clientId)],
);

/** Limit calculated/changed >10%. */
export const creditAuditLog = mysqlTable(
  "credit_audit_log",
  {
    id: int("id").$type<Id<"creditAuditLog">>().autoincrement().primaryKey(),
    clientId: int("client_id")
      .$type<Id<"clients">>()
      .notNull()
      .references((): AnyMySqlColumn => clients.id, { onDelete: "cascade" }),
    eventType: mysqlEnum("event_type", [
      "LIMIT_CALCULATED",
      "LIMIT_INCREASED",
      "LIMIT_DECREASED",
      "MODE_CHANGED",
      "MANUAL_OVERRIDE",
      "EXPOSURE_EXCEEDED",
    ]).notNull(),
    oldValue: money("old_value", { precision: 15 }),
    newValue: money("new_value", { precision: 15 }),
    changePercent: percent("change_percent"),
    reason: text("reason"),
    metadata: json("metadata"),
    triggeredBy: int("triggered_by")
      .$type<Id<"users">>()
      .references((): AnyMySqlColumn => users.id),
    createdAt: instant("created_at").default(now),
  },
  (table) => [index("idx_client_id").on(table.clientId), index("idx_created_at").on(table.createdAt)],
);

/** Single row of weights/limits. */
export const creditSystemSettings = mysqlTable("credit_system_settings", {
  id: int("id").$type<Id<"creditSystemSettings">>().autoincrement().primaryKey(),
  revenueMomentumWeight: int("revenue_momentum_weight").notNull().default(20),
  cashCollectionWeight: int("cash_collection_weight").notNull().default(25),
  profitabilityWeight: int("profitability_weight").notNull().default(20),
  debtAgingWeight: int("debt_aging_weight").notNull().default(15),
  repaymentVelocityWeight: int("repayment_velocity_weight").notNull().default(10),
  tenureWeight: int("tenure_weight").notNull().default(10),
  learningModeThreshold: int("learning_mode_threshold").notNull().default(3),
  minInvoicesForActivation: int("min_invoices_for_activation").notNull().default(15),
  directionalSensitivity: decimal("directional_sensitivity", { precision: 5, scale: 4 })
    .notNull()
    .default(sql`'0.1000'`),
  revenueMultiplier: decimal("revenue_multiplier", { precision: 5, scale: 2 }).notNull().default(sql`'2.00'`),
  marginMultiplier: decimal("margin_multiplier", { precision: 5, scale: 2 }).notNull().default(sql`'2.50'`),
  globalMinLimit: money("global_min_limit", { precision: 15 }).notNull().default(sql`'1000.00'`),
  globalMaxLimit: money("global_max_limit", { precision: 15 }).notNull().default(sql`'1000000.00'`),
  updatedBy: int("updated_by")
    .$type<Id<"users">>()
    .references((): AnyMySqlColumn => users.id),
  createdAt: instant("created_at").default(now),
  updatedAt: instant("updated_at").default(nowOnUpdate),
});
