// Users, roles and permissions. `user_roles` and overrides refer to users by their openId, not by id.

import { sql } from "drizzle-orm";
import {
  type AnyMySqlColumn,
  int,
  mysqlEnum,
  mysqlTable,
  primaryKey,
  text,
  unique,
  varchar,
} from "drizzle-orm/mysql-core";
import type { Id } from "../domain/numbers/ids.ts";
import { flagInt, instant, now, nowOnUpdate } from "./columns.ts";

/** Login account; POST /api/auth/create-first-user or boot seeding; bcrypt hash sits in loginMethod. */
export const users = mysqlTable(
  "users",
  {
    id: int("id").$type<Id<"users">>().autoincrement().primaryKey(),
    openId: varchar("openId", { length: 64 }).notNull(),
    name: text("name"),
    email: varchar("email", { length: 320 }),
    passwordHash: varchar("loginMethod", { length: 64 }),
    role: mysqlEnum("role", ["user", "admin"]).notNull().default("user"),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
    lastSignedIn: instant("lastSignedIn").notNull().default(now),
  },
  (table) => [unique("users_openId_unique").on(table.openId)],
);

/** 10 system roles seeded at boot (seedRBAC) + custom roles via rbacRoles.create. */
export const roles = mysqlTable(
  "roles",
  {
    id: int("id").$type<Id<"roles">>().autoincrement().primaryKey(),
    name: varchar("name", { length: 100 }).notNull(),
    description: text("description"),
    isSystemRole: flagInt("is_system_role").notNull().default(sql`0`),
    createdAt: instant("created_at").notNull().default(now),
    updatedAt: instant("updated_at").notNull().default(nowOnUpdate),
  },
  (table) => [unique("roles_name_unique").on(table.name)],
);

/** 255 permissions seeded at boot. */
export const permissions = mysqlTable(
  "permissions",
  {
    id: int("id").$type<Id<"permissions">>().autoincrement().primaryKey(),
    name: varchar("name", { length: 100 }).notNull(),
    description: text("description"),
    module: varchar("module", { length: 50 }).notNull(),
    createdAt: instant("created_at").notNull().default(now),
  },
  (table) => [unique("permissions_name_unique").on(table.name)],
);

/** Role->permission mapping seeded at boot / rbacRoles.assignPermission. */
export const rolePermissions = mysqlTable(
  "role_permissions",
  {
    roleId: int("role_id")
      .$type<Id<"roles">>()
      .notNull()
      .references((): AnyMySqlColumn => roles.id, { onDelete: "cascade" }),
    permissionId: int("permission_id")
      .$type<Id<"permissions">>()
      .notNull()
      .references((): AnyMySqlColumn => permissions.id, { onDelete: "cascade" }),
    createdAt: instant("created_at").notNull().default(now),
  },
  (table) => [primaryKey({ columns: [table.roleId, table.permissionId] })],
);

/** Role assignment to users.openId (varchar). */
export const userRoles = mysqlTable(
  "user_roles",
  {
    userId: varchar("user_id", { length: 255 }).notNull(),
    roleId: int("role_id")
      .$type<Id<"roles">>()
      .notNull()
      .references((): AnyMySqlColumn => roles.id, { onDelete: "cascade" }),
    createdAt: instant("created_at").notNull().default(now),
  },
  (table) => [primaryKey({ columns: [table.userId, table.roleId] })],
);

/** Per-user grant/revoke. */
export const userPermissionOverrides = mysqlTable(
  "user_permission_overrides",
  {
    userId: varchar("user_id", { length: 255 }).notNull(),
    permissionId: int("permission_id")
      .$type<Id<"permissions">>()
      .notNull()
      .references((): AnyMySqlColumn => permissions.id, { onDelete: "cascade" }),
    granted: flagInt("granted").notNull().default(sql`1`),
    createdAt: instant("created_at").notNull().default(now),
  },
  (table) => [primaryKey({ columns: [table.userId, table.permissionId] })],
);
