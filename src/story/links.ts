// The schema's references, read as cause and effect. A row refers to what caused it: a payment to its invoice, an invoice
// to its order. Where the reference points the other way (an order to the invoice that it led to) it is listed here.
// Rows that everything refers to (hubs: a client, a product, an account) are named in a story, never followed.

import { declaredReferences, undeclaredReferences } from "../schema/references.ts";

/** A reference from a column to the rows of a table; physical names. */
export type Link = {
  readonly from: string;
  readonly column: string;
  readonly to: string;
  /** The column that it holds: nearly always the key. */
  readonly toColumn: string;
  /** Only rows whose other column has this value. */
  readonly type?: { readonly column: string; readonly value: string };
  /** Whether the row that refers is what came of the one it refers to, as most are. */
  readonly isEffect: boolean;
};

/** A step from rows of one table to rows of another, along a link or against it. */
export type Hop = { readonly link: Link; readonly towards: "referring" | "referred" };

const hubs: ReadonlySet<string> = new Set([
  ...["users", "roles", "permissions", "clients", "vendors", "brands", "products", "strains", "categories"],
  ...["subcategories", "grades", "locations", "paymentMethods", "accounts", "fiscalPeriods", "bankAccounts"],
  ...["expenseCategories", "workflow_statuses", "pricing_profiles", "pricing_rules", "tags", "tagGroups", "todo_lists"],
]);

/** Where stories meet: what comes of a batch comes of everything that it is sold on. It has a story of its own. */
const junctions: ReadonlySet<string> = new Set(["batches"]);

/** Columns that refer to what came of their row. */
const forward: ReadonlySet<string> = new Set([
  "orders.invoice_id",
  "orders.intake_event_id",
  "batches.photo_session_event_id",
  "client_interest_lists.converted_to_order_id",
  "intake_session_batches.batch_id",
  "match_records.sale_order_id",
  "purchaseOrders.intakeSessionId",
  "sampleRequests.relatedOrderId",
  "transactionLinks.childTransactionId",
]);

/** Columns that say again what another column of their row says. */
const repeated: ReadonlySet<string> = new Set(["inbox_items.reference_id", "match_records.historical_order_id"]);

const links: readonly Link[] = [...declaredReferences(), ...undeclaredReferences].flatMap((reference): Link[] => {
  // Values and lists name lookups, and goods that movements and lines name too.
  if (reference.kind === "value" || reference.kind === "json") return [];
  const { table: from, column } = reference;
  const place = `${from}.${column}`;
  if (repeated.has(place)) return [];
  const isEffect = !forward.has(place);
  if (reference.kind === "key") {
    return [{ from, column, to: reference.target, toColumn: reference.targetColumn, isEffect }];
  }
  return Object.entries(reference.targets).flatMap(([value, to]) =>
    to === null ? [] : [{ from, column, to, toColumn: "id", type: { column: reference.typeColumn, value }, isEffect }],
  );
});

export function isHub(table: string): boolean {
  return hubs.has(table);
}

/** Whether a story that has come to rows of this table ends there. */
export function isJunction(table: string): boolean {
  return junctions.has(table);
}

/** What a column of a table refers to, as far as one table alone is meant. */
export function linkAt(table: string, column: string): Link | undefined {
  return links.find((link) => link.from === table && link.column === column && link.type === undefined);
}

/** The steps from rows of a table to what caused them. */
export function hopsToCauses(table: string): Hop[] {
  return [
    ...links.filter((link) => link.from === table && link.isEffect).map((link) => hop(link, "referred")),
    ...links.filter((link) => link.to === table && !link.isEffect).map((link) => hop(link, "referring")),
  ].filter(leadsToNoHub);
}

/** The steps from rows of a table to what came of them. */
export function hopsToEffects(table: string): Hop[] {
  return [
    ...links.filter((link) => link.to === table && link.isEffect).map((link) => hop(link, "referring")),
    ...links.filter((link) => link.from === table && !link.isEffect).map((link) => hop(link, "referred")),
  ].filter(leadsToNoHub);
}

/** The steps to whatever refers to rows of a table, hubs among it: for a hub itself, of which nothing else is told. */
export function hopsToReferring(table: string): Hop[] {
  return links.filter((link) => link.to === table).map((link) => hop(link, "referring"));
}

/** The table that a step leads to. */
export function destination({ link, towards }: Hop): string {
  return towards === "referring" ? link.from : link.to;
}

function hop(link: Link, towards: Hop["towards"]): Hop {
  return { link, towards };
}

function leadsToNoHub(step: Hop): boolean {
  return !isHub(destination(step));
}
