// R09: who did it may do it. An act needs a permission; a person has it by a role or by an override of their own.
// Roles and permissions are the database's; only which act needs which permission is stated here.

import { type Check, countOf, findingAt, type Probe, text } from "../check.ts";
import { primaryKeyCondition } from "../physical-tables.ts";

type Act = {
  readonly table: string;
  /** The column that names the doer by users.id. */
  readonly doer: string;
  /** One of these is enough. */
  readonly permissions: readonly [string, ...string[]];
  /** Which rows are such acts, as a condition on alias `c`; all of them unless it says. */
  readonly where?: string;
  /** What the act is, where the table has several. */
  readonly about?: string;
};

const movement = (...kinds: string[]): string => `c.inventoryMovementType IN (${kinds.map(text).join(", ")})`;

/** Whoever was called beside a thing answers there, whatever their role: an owner who reads and is asked says yes or no. */
const isAnswer = `EXISTS (
  SELECT 1 FROM comment_mentions m JOIN comments q ON q.id = m.comment_id
  WHERE m.mentioned_user_id = c.user_id AND q.created_at <= c.created_at
    AND q.commentable_type = c.commentable_type AND q.commentable_id = c.commentable_id)`;

const acts: readonly Act[] = [
  { table: "orders", doer: "created_by", permissions: ["orders:create"] },
  { table: "orders", doer: "packed_by", permissions: ["orders:fulfill"], about: "packing" },
  { table: "orders", doer: "shipped_by", permissions: ["orders:fulfill"], about: "shipping" },
  { table: "order_status_history", doer: "changed_by", permissions: ["orders:create", "orders:fulfill"] },
  { table: "invoices", doer: "createdBy", permissions: ["accounting:transactions:create"] },
  { table: "bills", doer: "createdBy", permissions: ["accounting:transactions:create"] },
  { table: "payments", doer: "createdBy", permissions: ["accounting:transactions:create"] },
  { table: "expenses", doer: "createdBy", permissions: ["accounting:transactions:create"] },
  { table: "transactions", doer: "createdBy", permissions: ["accounting:transactions:create"] },
  { table: "credits", doer: "createdBy", permissions: ["credits:create"] },
  { table: "creditApplications", doer: "appliedBy", permissions: ["credits:apply"] },
  { table: "ledgerEntries", doer: "postedBy", permissions: ["accounting:gl:create_entry"] },
  { table: "fiscalPeriods", doer: "closedBy", permissions: ["accounting:close_period"] },
  { table: "purchaseOrders", doer: "createdBy", permissions: ["purchase_orders:create"] },
  { table: "intake_sessions", doer: "received_by", permissions: ["purchase_orders:receive", "product_intake:process"] },
  { table: "batch_status_history", doer: "changedBy", permissions: ["inventory:status:update"] },
  { table: "sales_sheet_templates", doer: "created_by", permissions: ["sales_sheets:create"] },
  { table: "sales_sheet_history", doer: "created_by", permissions: ["sales_sheets:create"] },
  { table: "client_interest_lists", doer: "reviewed_by", permissions: ["vip_portal:clients:manage"] },
  { table: "returns", doer: "processed_by", permissions: ["returns:process"] },
  {
    table: "comments",
    doer: "user_id",
    permissions: ["comments:create"],
    where: `NOT ${isAnswer}`,
    about: "of one's own accord",
  },
  { table: "comments", doer: "resolved_by", permissions: ["comments:create", "comments:update"], about: "resolving" },
  { table: "todo_lists", doer: "owner_id", permissions: ["todo:lists:create"] },
  { table: "todo_list_members", doer: "added_by", permissions: ["todo:lists:create", "todo:lists:update"] },
  { table: "todo_tasks", doer: "created_by", permissions: ["todo:tasks:create"] },
  { table: "todo_tasks", doer: "completed_by", permissions: ["todo:tasks:complete"], about: "completing" },
  {
    table: "todo_task_activity",
    doer: "user_id",
    permissions: ["todo:tasks:assign"],
    where: "c.action = 'assigned'",
    about: "giving a task to somebody",
  },
  {
    table: "todo_task_activity",
    doer: "user_id",
    permissions: ["todo:tasks:update", "todo:tasks:complete"],
    where: "c.action NOT IN ('created', 'assigned')",
    about: "working on a task",
  },
  { table: "freeform_notes", doer: "userId", permissions: ["notes:create"] },
  { table: "note_comments", doer: "userId", permissions: ["comments:create", "notes:create"] },
  { table: "client_communications", doer: "logged_by", permissions: ["clients:notes:add", "notes:create"] },
  { table: "vendorNotes", doer: "userId", permissions: ["vendors:update", "notes:create"] },
  {
    table: "inventoryMovements",
    doer: "performedBy",
    permissions: ["inventory:intake", "product_intake:process"],
    where: movement("INTAKE"),
    about: "intake",
  },
  {
    table: "inventoryMovements",
    doer: "performedBy",
    permissions: ["orders:create", "orders:fulfill"],
    where: movement("SALE"),
    about: "goods sold",
  },
  {
    table: "inventoryMovements",
    doer: "performedBy",
    permissions: ["returns:process", "inventory:quantity:adjust", "purchase_orders:receive"],
    where: movement("RETURN", "REFUND_RETURN"),
    about: "goods back",
  },
  {
    table: "inventoryMovements",
    doer: "performedBy",
    permissions: ["inventory:quantity:adjust"],
    where: movement("ADJUSTMENT", "DISPOSAL"),
    about: "adjustments",
  },
  {
    table: "inventoryMovements",
    doer: "performedBy",
    permissions: ["inventory:transfer"],
    where: movement("TRANSFER"),
    about: "transfers",
  },
];

/** Every person with every permission they have, as `userId` and `permission`; those who may do everything have "*". */
const heldPermissions = `
  SELECT u.id AS userId, p.name AS permission
  FROM users u JOIN user_roles ur ON ur.user_id = u.openId
  JOIN role_permissions rp ON rp.role_id = ur.role_id JOIN permissions p ON p.id = rp.permission_id
  WHERE NOT EXISTS (
    SELECT 1 FROM user_permission_overrides d
    WHERE d.user_id = u.openId AND d.permission_id = p.id AND d.granted = 0)
  UNION
  SELECT u.id, p.name
  FROM users u JOIN user_permission_overrides g ON g.user_id = u.openId AND g.granted = 1
  JOIN permissions p ON p.id = g.permission_id
  UNION
  SELECT u.id, '*'
  FROM users u JOIN user_roles ur ON ur.user_id = u.openId JOIN roles r ON r.id = ur.role_id
  WHERE r.name = 'Super Admin'`;

function withoutPermission({ table, doer, permissions, where = "TRUE", about }: Act): Probe {
  const named = permissions.map(text).join(", ");
  return {
    about: about === undefined ? table : `${table}: ${about}`,
    // Whether there are any is another check's business.
    mayBeEmpty: true,
    examined: countOf(`${table} c`, `${where} AND c.${doer} IS NOT NULL`),
    offending: `
      SELECT ${findingAt(table, primaryKeyCondition(table), `CONCAT('${doer} = ', c.${doer}, COALESCE(CONCAT(' (', u.name, ')'), ''))`, text(`somebody with ${permissions.join(" or ")}`))}
      FROM ${table} c JOIN users u ON u.id = c.${doer}
      LEFT JOIN (SELECT DISTINCT h.userId FROM (${heldPermissions}) h WHERE h.permission IN ('*', ${named})) may
        ON may.userId = c.${doer}
      WHERE ${where} AND may.userId IS NULL`,
  };
}

const [first, ...rest] = acts.map(withoutPermission);
if (first === undefined) throw new Error("there are no acts");

export const whoMayChecks: readonly Check[] = [
  {
    id: "R09",
    title: "who did it may do it",
    sentence:
      "Whoever is named as the doer holds a permission for the act: an audit trail with a buyer who posts entries convinces nobody.",
    severity: "error",
    hint: "Name somebody whose role covers the act, or give the role the permission.",
    probes: [
      {
        about: "people",
        examined: countOf("users"),
        offending: `
          SELECT ${findingAt("users", "CONCAT('id = ', u.id)", "'no role'", "'at least one role'")}
          FROM users u LEFT JOIN user_roles ur ON ur.user_id = u.openId
          WHERE ur.user_id IS NULL`,
      },
      first,
      ...rest,
    ],
  },
];
