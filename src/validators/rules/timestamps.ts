// T02 and T03: what holds for the dates of every table, made from the schema: created before updated, nobody acts before
// they joined, nothing about a client before the client, nothing after the as-of day. Only what is planned may lie ahead.

import { declaredReferences, undeclaredReferences } from "../../schema/references.ts";
import { type Check, findingAt, type Probe } from "../check.ts";
import { physicalTables, primaryKeyCondition } from "../physical-tables.ts";
import { afterAsOf } from "../vocabulary.ts";

/** Days and moments that say what is to come. All others say what has happened. */
const planned: ReadonlySet<string> = new Set([
  "bills.dueDate",
  "calendar_events.start_date",
  "calendar_events.end_date",
  "calendar_recurrence_instances.instance_date",
  "calendar_recurrence_rules.start_date",
  "calendar_recurrence_rules.end_date",
  "calendar_reminders.reminder_time",
  "client_needs.needed_by",
  "client_needs.expires_at",
  "client_price_alerts.expires_at",
  "credits.expirationDate",
  "fiscalPeriods.startDate",
  "fiscalPeriods.endDate",
  "intake_sessions.payment_due_date",
  "invoices.dueDate",
  "orders.valid_until",
  "orders.due_date",
  "purchaseOrders.expectedDeliveryDate",
  "purchaseOrders.paymentDueDate",
  "recurring_orders.start_date",
  "recurring_orders.end_date",
  "recurring_orders.next_generation_date",
  "sales_sheet_templates.expiration_date",
  "todo_tasks.due_date",
  "vendor_supply.available_until",
  "vip_portal_auth.session_expires_at",
  "vip_portal_auth.reset_token_expires_at",
]);

/** Columns that name a person without an act of theirs, so that no date goes with them. */
const namesWithoutActs: ReadonlySet<string> = new Set([
  "calendar_events.assigned_to",
  "calendar_recurrence_instances.modified_assigned_to",
  "todo_tasks.assigned_to",
]);

type DatedTable = {
  readonly name: string;
  /** Dates and moments by column name. */
  readonly columnTypes: ReadonlyMap<string, string>;
};

const datedTables: readonly DatedTable[] = physicalTables
  .map(({ name, columnTypes }) => ({
    name,
    columnTypes: new Map([...columnTypes].filter(([, type]) => type === "date" || type === "timestamp")),
  }))
  .filter(({ columnTypes }) => columnTypes.size > 0);

export const timestampChecks: readonly Check[] = [
  {
    id: "T02",
    title: "nothing before its time",
    sentence:
      "Rows are created before they are updated, nobody acts before they joined, and nothing concerns a client that did not exist yet.",
    severity: "error",
    hint: "A created-at was left to the database's clock, or a person or client joined later than the act.",
    probes: atLeastOne(datedTables.flatMap(beforeItsTime)),
  },
  {
    id: "T03",
    title: "nothing after as-of",
    sentence: "Nothing has happened after the as-of day; only what is planned lies ahead.",
    severity: "error",
    hint: "The moment was left to the database's clock (CURRENT_TIMESTAMP), or the as-of day is not the one the data was made for: pass --as-of.",
    probes: atLeastOne(datedTables.map(afterItsTime)),
  },
];

function afterItsTime({ name, columnTypes }: DatedTable): Probe {
  const happened = [...columnTypes.keys()].filter((column) => !planned.has(`${name}.${column}`));
  const late = happened.map((column) => `c.${column} >= ${afterAsOf}`).join(" OR ");
  const spelled = happened.map((column) => `IF(c.${column} >= ${afterAsOf}, CONCAT('${column} ', c.${column}), NULL)`);
  return {
    about: name,
    mayBeEmpty: true,
    examined: `SELECT COUNT(*) FROM ${name}`,
    offending: `
      SELECT ${findingAt(name, primaryKeyCondition(name), `CONCAT_WS(', ', ${spelled.join(", ")})`, "CONCAT('not after ', :asOf)")}
      FROM ${name} c WHERE ${late}`,
  };
}

function beforeItsTime(table: DatedTable): Probe[] {
  const { name, columnTypes } = table;
  const datedColumns = [...columnTypes.keys()];
  const created = createdColumn(datedColumns);
  const updated = datedColumns.find((column) => column === "updatedAt" || column === "updated_at");
  const row = (found: string, expected: string): string => findingAt(name, primaryKeyCondition(name), found, expected);
  const queries: string[] = [];
  if (created !== undefined && updated !== undefined) {
    queries.push(`
      SELECT ${row(`CONCAT('updated ', c.${updated})`, `CONCAT('not before it was created on ', c.${created})`)}
      FROM ${name} c WHERE c.${updated} < c.${created}`);
  }
  for (const { column, target, targetColumn } of personAndClientReferences(name)) {
    const acted = actColumn(column, datedColumns) ?? created;
    const joined = target === "users" ? "createdAt" : "created_at";
    if (acted === undefined) continue;
    queries.push(`
      SELECT ${row(`CONCAT('${acted} ', c.${acted})`, `CONCAT('not before ${column} ', c.${column}, ' of ', p.${joined})`)}
      FROM ${name} c JOIN ${target} p ON p.${targetColumn} = c.${column}
      WHERE c.${acted} < ${columnTypes.get(acted) === "date" ? `DATE(p.${joined})` : `p.${joined}`}`);
  }
  if (queries.length === 0) return [];
  return [
    { about: name, mayBeEmpty: true, examined: `SELECT COUNT(*) FROM ${name}`, offending: queries.join(" UNION ALL ") },
  ];
}

function personAndClientReferences(table: string): { column: string; target: string; targetColumn: string }[] {
  return [...declaredReferences(), ...undeclaredReferences].flatMap((reference) => {
    if (reference.kind !== "key" || reference.table !== table) return [];
    if (reference.target !== "users" && reference.target !== "clients") return [];
    return namesWithoutActs.has(`${table}.${reference.column}`) ? [] : [reference];
  });
}

/** The column of the act that a column names the doer of: packed_by → packed_at, closedBy → closedAt, fulfilledBy → fulfilledDate. */
function actColumn(doer: string, datedColumns: readonly string[]): string | undefined {
  const stem = /^(.+?)_?by$/i.exec(doer)?.[1];
  return stem === undefined
    ? undefined
    : datedColumns.find((column) => [`${stem}_at`, `${stem}At`, `${stem}Date`].includes(column));
}

/** When a row came to be; tables without a created-at have one other moment. */
function createdColumn(datedColumns: readonly string[]): string | undefined {
  return (
    datedColumns.find((column) => column === "createdAt" || column === "created_at") ??
    datedColumns.find((column) => /(_at|At|timestamp)$/.test(column))
  );
}

function atLeastOne(probes: readonly Probe[]): [Probe, ...Probe[]] {
  const [first, ...rest] = probes;
  if (first === undefined) throw new Error("the schema has no dates");
  return [first, ...rest];
}
