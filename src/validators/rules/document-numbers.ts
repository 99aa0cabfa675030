// R10: business numbers. Formats are those that the application writes itself; its next number is built from the largest
// id plus one, or from a counter, and must not be taken.

import { type Check, countOf, finding, type Probe } from "../check.ts";

type NumberedDocument = {
  readonly table: string;
  readonly column: string;
  /** What a number looks like; portable regular expression. */
  readonly pattern: string;
  readonly example: string;
};

const numbered: readonly NumberedDocument[] = [
  { table: "invoices", column: "invoiceNumber", pattern: "^INV-[0-9]{4}-[0-9]{6}$", example: "INV-2024-000123" },
  { table: "bills", column: "billNumber", pattern: "^BILL-[0-9]{4}-[0-9]{6}$", example: "BILL-2024-000123" },
  {
    table: "payments",
    column: "paymentNumber",
    pattern: "^PMT-(RCV|SNT)-[0-9]{4}-[0-9]{6}$",
    example: "PMT-RCV-2024-000123",
  },
  { table: "expenses", column: "expenseNumber", pattern: "^EXP-[0-9]{4}-[0-9]{6}$", example: "EXP-2024-000123" },
  {
    table: "ledgerEntries",
    column: "entryNumber",
    pattern: "^JE-[0-9]{4}-[0-9]{6,}-(DR|CR)[0-9]*$",
    example: "JE-2024-000123-DR",
  },
  { table: "purchaseOrders", column: "poNumber", pattern: "^PO-[0-9]{4}-[0-9]{4,}$", example: "PO-2024-0001" },
  { table: "orders", column: "order_number", pattern: "^(O|D|S|Q|ORD)-[0-9]+", example: "O-1704182400000" },
  { table: "intake_sessions", column: "session_number", pattern: "^INTAKE-[0-9]+", example: "INTAKE-1704182400000" },
  { table: "lots", column: "code", pattern: "^LOT-[0-9]{6}$", example: "LOT-000123" },
  { table: "batches", column: "code", pattern: "^BATCH-[0-9]{6}$", example: "BATCH-000123" },
];

/** Kinds whose next number is the largest id plus one: no number may run ahead of the ids. */
const numberedById: readonly { readonly table: string; readonly column: string; readonly digits: string }[] = [
  { table: "invoices", column: "invoiceNumber", digits: "SUBSTRING_INDEX(d.invoiceNumber, '-', -1)" },
  { table: "bills", column: "billNumber", digits: "SUBSTRING_INDEX(d.billNumber, '-', -1)" },
  { table: "payments", column: "paymentNumber", digits: "SUBSTRING_INDEX(d.paymentNumber, '-', -1)" },
  { table: "expenses", column: "expenseNumber", digits: "SUBSTRING_INDEX(d.expenseNumber, '-', -1)" },
  {
    table: "ledgerEntries",
    column: "entryNumber",
    digits: "SUBSTRING_INDEX(SUBSTRING_INDEX(d.entryNumber, '-', 3), '-', -1)",
  },
];

/** Kinds whose next number comes from a row of `sequences`. */
const numberedByCounter = [
  { table: "lots", counter: "lot_code" },
  { table: "batches", counter: "batch_code" },
] as const;

const asNumber = (digits: string): string => `CAST(${digits} AS UNSIGNED)`;

const formats = numbered.map(
  ({ table, column, pattern, example }): Probe => ({
    about: `${table}.${column}`,
    ...(table === "expenses" ? { subject: "expenses" } : {}),
    examined: countOf(table),
    offending: `
      SELECT ${finding(table, "d.id", `d.${column}`, `'a number like ${example}'`)}
      FROM ${table} d WHERE NOT (d.${column} REGEXP '${pattern}')
      UNION ALL
      SELECT ${finding(table, "MAX(d.id)", `CONCAT(d.${column}, ', ', COUNT(*), ' times')`, "'once'")}
      FROM ${table} d GROUP BY d.${column} HAVING COUNT(*) > 1`,
  }),
);

const aheadOfIds = numberedById.map(
  ({ table, column, digits }): Probe => ({
    about: `${table}: next number`,
    ...(table === "expenses" ? { subject: "expenses" } : {}),
    examined: countOf(table),
    offending: `
      SELECT ${finding(table, "d.id", `d.${column}`, "CONCAT('digits up to ', last.id, ', the largest id')")}
      FROM ${table} d JOIN (SELECT MAX(id) AS id FROM ${table}) last ON TRUE
      WHERE ${asNumber(digits)} > last.id`,
  }),
);

const aheadOfCounters = numberedByCounter.map(
  ({ table, counter }): Probe => ({
    about: `sequence ${counter}`,
    examined: countOf("sequences", `name = '${counter}'`),
    offending: `
      SELECT ${finding("sequences", "s.id", "CONCAT('stands at ', s.currentValue)", "CONCAT('at least ', used.value)")}
      FROM sequences s JOIN (SELECT MAX(${asNumber("SUBSTRING_INDEX(code, '-', -1)")}) AS value FROM ${table}) used ON TRUE
      WHERE s.name = '${counter}' AND s.currentValue < used.value`,
  }),
);

const [firstFormat, ...otherFormats] = formats;
if (firstFormat === undefined) throw new Error("no numbered documents");

export const documentNumberChecks: readonly Check[] = [
  {
    id: "R10",
    title: "business numbers",
    sentence: "Numbers are unique, of one format a kind, and the application's own next number is still free.",
    severity: "error",
    hint: "Renumber the document; keep digits in step with ids, and `sequences.currentValue` past the last code.",
    probes: [firstFormat, ...otherFormats, ...aheadOfIds, ...aheadOfCounters],
  },
];
