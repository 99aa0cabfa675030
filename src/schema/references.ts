// Every reference between the tables, as data: the declared foreign keys, read from the schema itself, and those that the
// database does not declare although the application joins on them. Names are physical: this is what SQL is made from.
// A new table or column whose rows name other rows must appear here, or nothing will notice when they dangle.

import { getTableConfig } from "drizzle-orm/mysql-core";
import { tables } from "./tables.ts";

/** One column holds the key of a row of one table. */
export type KeyReference = {
  readonly kind: "key";
  readonly table: string;
  readonly column: string;
  readonly target: string;
  readonly targetColumn: string;
};

/** Columns repeat the values of a row of another table; all of them must match one row, nothing matching nothing. */
export type ValueReference = {
  readonly kind: "value";
  readonly table: string;
  readonly columns: readonly string[];
  readonly target: string;
  readonly targetColumns: readonly string[];
};

/** Another column says which table the key belongs to. A type that maps to null has no row behind it. */
export type PolymorphicReference = {
  readonly kind: "polymorphic";
  readonly table: string;
  readonly column: string;
  readonly typeColumn: string;
  readonly targets: Readonly<Record<string, string | null>>;
};

/** The elements of a JSON array hold keys: each at the first of `paths` that it has. */
export type JsonReference = {
  readonly kind: "json";
  readonly table: string;
  readonly column: string;
  /** Path of the elements inside the column's value. */
  readonly elements: string;
  /** Paths of the key inside an element. */
  readonly paths: readonly [string, ...string[]];
  readonly target: string;
};

export type UndeclaredReference = KeyReference | ValueReference | PolymorphicReference | JsonReference;

/** The foreign keys that the database itself declares. */
export function declaredReferences(): KeyReference[] {
  return Object.values(tables).flatMap((table) => {
    const config = getTableConfig(table);
    return config.foreignKeys.flatMap((foreignKey) => {
      const { columns, foreignColumns, foreignTable } = foreignKey.reference();
      const target = getTableConfig(foreignTable).name;
      return columns.map((column, position): KeyReference => {
        const targetColumn = foreignColumns[position]?.name ?? "id";
        return { kind: "key", table: config.name, column: column.name, target, targetColumn };
      });
    });
  });
}

/** What `comments`, the inbox and the calendar call the things they speak of. */
const commentables = {
  order: "orders",
  calendar_event: "calendar_events",
  client: "clients",
  inventory_batch: "batches",
  task: "todo_tasks",
  dashboard: null,
} as const;

export const undeclaredReferences: readonly UndeclaredReference[] = [
  ...keys("accounts", { parentAccountId: "accounts" }),
  polymorphic("alert_configurations", "target_id", "target_type", {
    GLOBAL: null,
    PRODUCT: "products",
    BATCH: "batches",
    CLIENT: "clients",
    CATEGORY: "categories",
  }),
  ...keys("auditLogs", { actorId: "users" }),
  polymorphic("auditLogs", "entityId", "entity", {
    Batch: "batches",
    Lot: "lots",
    Vendor: "vendors",
    Brand: "brands",
    Product: "products",
    transaction: "transactions",
    credit: "credits",
    invoice: "invoices",
    ledger_entry: "ledgerEntries",
    inventory_movement: "inventoryMovements",
  }),
  ...keys("bankAccounts", { ledgerAccountId: "accounts" }),
  ...keys("bankTransactions", { bankAccountId: "bankAccounts", paymentId: "payments" }),
  ...keys("batches", { productId: "products", lotId: "lots" }),
  byValue("batches", "grade", "grades", "name"),
  ...keys("batchLocations", { batchId: "batches" }),
  {
    kind: "value",
    table: "batchLocations",
    columns: ["site", "zone", "rack", "shelf", "bin"],
    target: "locations",
    targetColumns: ["site", "zone", "rack", "shelf", "bin"],
  },
  ...keys("billLineItems", { billId: "bills", productId: "products", lotId: "lots" }),
  ...keys("bills", { vendorId: "vendors", createdBy: "users" }),
  polymorphic("bills", "referenceId", "referenceType", {
    PURCHASE_ORDER: "purchaseOrders",
    LOT: "lots",
    SERVICE: null,
  }),
  ...keys("brands", { vendorId: "vendors" }),
  polymorphic("calendar_events", "entity_id", "entity_type", {
    order: "orders",
    invoice: "invoices",
    bill: "bills",
    client: "clients",
    vendor: "vendors",
    batch: "batches",
    purchase_order: "purchaseOrders",
    sales_sheet: "sales_sheet_history",
    task: "todo_tasks",
    sample_request: "sampleRequests",
    recurring_order: "recurring_orders",
  }),
  polymorphic("calendar_event_permissions", "grantee_id", "grant_type", { USER: "users", ROLE: "roles", TEAM: null }),
  ...keys("clients", { pricing_profile_id: "pricing_profiles" }),
  json("clients", "custom_pricing_rules", ["$.ruleId"], "pricing_rules"),
  ...keys("client_draft_interests", { batch_id: "batches" }),
  ...keys("client_interest_lists", { reviewed_by: "users", converted_to_order_id: "orders", converted_by: "users" }),
  ...keys("client_interest_list_items", { batch_id: "batches" }),
  ...keys("client_meeting_history", { client_id: "clients" }),
  json("client_meeting_history", "attendees", ["$.userId"], "users"),
  byValue("client_needs", "category", "categories", "name"),
  byValue("client_needs", "grade", "grades", "name"),
  byValue("client_needs", "strain", "strains", "name"),
  ...keys("client_price_alerts", { batch_id: "batches" }),
  ...keys("cogsHistory", { batchId: "batches", changedBy: "users" }),
  polymorphic("comments", "commentable_id", "commentable_type", commentables),
  ...keys("expenseCategories", { parentCategoryId: "expenseCategories", ledgerAccountId: "accounts" }),
  ...keys("expenses", {
    categoryId: "expenseCategories",
    vendorId: "vendors",
    bankAccountId: "bankAccounts",
    billId: "bills",
    createdBy: "users",
  }),
  ...keys("fiscalPeriods", { closedBy: "users" }),
  json("freeform_notes", "sharedWith", ["$"], "users"),
  polymorphic("inbox_items", "source_id", "source_type", {
    mention: "comments",
    task_assignment: "todo_tasks",
    task_update: "todo_tasks",
  }),
  polymorphic("inbox_items", "reference_id", "reference_type", commentables),
  polymorphic("inventoryMovements", "referenceId", "referenceType", {
    ORDER: "orders",
    RETURN: "returns",
    PO_RECEIPT: "purchaseOrders",
    SAMPLE_REQUEST: "sampleRequests",
    REVERSAL: "inventoryMovements",
    WAREHOUSE_TRANSFER: null,
    MANUAL_ADJUSTMENT: null,
  }),
  ...keys("invoiceLineItems", { invoiceId: "invoices", productId: "products", batchId: "batches" }),
  ...keys("invoices", { customerId: "clients", createdBy: "users" }),
  polymorphic("invoices", "referenceId", "referenceType", { ORDER: "orders" }),
  ...keys("ledgerEntries", {
    accountId: "accounts",
    fiscalPeriodId: "fiscalPeriods",
    postedBy: "users",
    createdBy: "users",
  }),
  polymorphic("ledgerEntries", "referenceId", "referenceType", {
    INVOICE: "invoices",
    PAYMENT: "payments",
    BILL: "bills",
    EXPENSE: "expenses",
    RETURN: "returns",
    CREDIT: "credits",
    RECEIPT: "intake_sessions",
    DELIVERY: "orders",
    ADJUSTMENT: "inventoryMovements",
    BANK: "bankTransactions",
    OPENING: null,
  }),
  ...keys("lots", { vendorId: "vendors" }),
  ...keys("note_comments", { parentCommentId: "note_comments" }),
  ...keys("orders", {
    client_need_id: "client_needs",
    invoice_id: "invoices",
    related_sample_request_id: "sampleRequests",
  }),
  json("orders", "items", ["$.batchId"], "batches"),
  ...keys("order_audit_log", { order_id: "orders", user_id: "users" }),
  ...keys("order_line_items", { order_id: "orders", batch_id: "batches" }),
  ...keys("paymentHistory", { batchId: "batches", vendorId: "vendors", recordedBy: "users" }),
  ...keys("payments", {
    bankAccountId: "bankAccounts",
    customerId: "clients",
    vendorId: "vendors",
    invoiceId: "invoices",
    billId: "bills",
    createdBy: "users",
  }),
  byValue("pricing_defaults", "product_category", "categories", "name"),
  json("pricing_profiles", "rules", ["$.ruleId"], "pricing_rules"),
  ...keys("productMedia", { productId: "products", uploadedBy: "users" }),
  ...keys("products", { brandId: "brands", strainId: "strains" }),
  byValue("products", "category", "categories", "name"),
  byValue("products", "subcategory", "subcategories", "name"),
  ...keys("productSynonyms", { productId: "products" }),
  ...keys("productTags", { productId: "products", tagId: "tags" }),
  json("recurring_orders", "order_template", ["$.productId"], "products", "$.items[*]"),
  json("returns", "items", ["$.batchId"], "batches"),
  ...keys("sales", { batchId: "batches", productId: "products", customerId: "clients", createdBy: "users" }),
  json("salesSheetVersions", "selected_items", ["$.id", "$"], "batches"),
  json("sales_sheet_history", "items", ["$.itemId", "$.id"], "batches"),
  json("sales_sheet_templates", "selected_items", ["$.id", "$"], "batches"),
  json("sampleRequests", "products", ["$.productId"], "products"),
  ...keys("strains", { parentStrainId: "strains" }),
  ...keys("subcategories", { categoryId: "categories" }),
  key("user_permission_overrides", "user_id", "users", "openId"),
  key("user_roles", "user_id", "users", "openId"),
  byValue("vendor_supply", "category", "categories", "name"),
  byValue("vendor_supply", "grade", "grades", "name"),
  byValue("vendor_supply", "strain", "strains", "name"),
];

function key(table: string, column: string, target: string, targetColumn = "id"): KeyReference {
  return { kind: "key", table, column, target, targetColumn };
}

function keys(table: string, targetByColumn: Readonly<Record<string, string>>): KeyReference[] {
  return Object.entries(targetByColumn).map(([column, target]) => key(table, column, target));
}

function byValue(table: string, column: string, target: string, targetColumn: string): ValueReference {
  return { kind: "value", table, columns: [column], target, targetColumns: [targetColumn] };
}

function polymorphic(
  table: string,
  column: string,
  typeColumn: string,
  targets: PolymorphicReference["targets"],
): PolymorphicReference {
  return { kind: "polymorphic", table, column, typeColumn, targets };
}

function json(
  table: string,
  column: string,
  paths: JsonReference["paths"],
  target: string,
  elements = "$[*]",
): JsonReference {
  return { kind: "json", table, column, elements, paths, target };
}
