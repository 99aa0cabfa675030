// Audit trail of the application and its deployments.

import { index, int, mysqlTable, text, varchar } from "drizzle-orm/mysql-core";
import type { Id } from "../domain/numbers/ids.ts";
import { instant, json, now } from "./columns.ts";

/** Append-only audit of inventory actions (entity Batch/Lot). */
export const auditLogs = mysqlTable("auditLogs", {
  id: int("id").$type<Id<"auditLogs">>().autoincrement().primaryKey(),
  actorId: int("actorId").$type<Id<"users">>().notNull(),
  entity: varchar("entity", { length: 50 }).notNull(),
  entityId: int("entityId").notNull(),
  action: varchar("action", { length: 100 }).notNull(),
  before: text("before"),
  after: text("after"),
  reason: text("reason"),
  createdAt: instant("createdAt").notNull().default(now),
});

/** GitHub/DigitalOcean deployment log written by webhook. */
export const deployments = mysqlTable(
  "deployments",
  {
    id: int("id").$type<Id<"deployments">>().autoincrement().primaryKey(),
    commitSha: varchar("commitSha", { length: 40 }).notNull(),
    commitMessage: text("commitMessage").notNull(),
    commitTimestamp: instant("commitTimestamp").notNull(),
    branch: varchar("branch", { length: 255 }).notNull(),
    author: varchar("author", { length: 255 }).notNull(),
    pusher: varchar("pusher", { length: 255 }).notNull(),
    status: varchar("status", { length: 50 }).notNull().default("pending"),
    startedAt: instant("startedAt").notNull().default(now),
    completedAt: instant("completedAt"),
    duration: int("duration"),
    doDeploymentId: varchar("doDeploymentId", { length: 255 }),
    buildLogs: text("buildLogs"),
    deploymentUrl: varchar("deploymentUrl", { length: 500 }),
    errorMessage: text("errorMessage"),
    githubDeliveryId: varchar("githubDeliveryId", { length: 255 }),
    webhookPayload: json("webhookPayload"),
  },
  (table) => [
    index("idx_deployments_branch").on(table.branch),
    index("idx_deployments_commit_sha").on(table.commitSha),
    index("idx_deployments_created_at").on(table.startedAt),
    index("idx_deployments_status").on(table.status),
  ],
);
