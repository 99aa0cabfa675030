// C01 and C02: a database to develop, test or demonstrate with shows something everywhere: rows in every table, and something
// behind every status that a user can filter by. Tables and statuses are the schema's own; what is left out is data.

import { type Check, findingAt, type Probe, text } from "../check.ts";
import { type PhysicalTable, physicalTables } from "../physical-tables.ts";
import type { Subject } from "../subjects.ts";
import { idleColumns, promisedByProfile, statusesInText, unpromisedValues, unusedValues } from "./enum-exceptions.ts";

/** Tables that a profile may leave empty, by what happens in them. */
const subjectOfTable: Readonly<Record<string, Subject>> = {
  client_needs: "needs",
  creditApplications: "creditsSpent",
  credits: "credits",
  expenses: "expenses",
  match_records: "needs",
  paymentHistory: "supplierPayments",
  recurring_orders: "standingOrders",
  returns: "returns",
  sampleAllocations: "samples",
  sampleRequests: "samples",
  sample_inventory_log: "samples",
  vendor_supply: "supplyOffers",
};

function hasRows({ name }: PhysicalTable): Probe {
  const subject = subjectOfTable[name];
  return {
    about: name,
    ruleOf: "everyTable",
    ...(subject === undefined ? {} : { subject }),
    examined: `SELECT COUNT(*) FROM (SELECT 1 FROM ${name} LIMIT 1) some_row`,
    offending: `
      SELECT ${findingAt(name, "'TRUE'", "'no rows'", "'some'")}
      FROM (SELECT 1 AS one) alone WHERE NOT EXISTS (SELECT 1 FROM ${name})`,
  };
}

/** Some row for each of the values; a table without rows is C01's business. */
function allOccur(table: string, column: string, values: readonly string[], subject?: Subject): Probe {
  const wanted = values.map((value) => `SELECT ${text(value)} AS value`).join(" UNION ALL ");
  return {
    about: `${table}.${column}`,
    ruleOf: subject ?? "everyStatus",
    mayBeEmpty: true,
    examined: `SELECT COUNT(${column}) FROM ${table}`,
    offending: `
      SELECT ${findingAt(table, `CONCAT('${column} = ', QUOTE(w.value))`, "'no rows'", "'some'")}
      FROM (${wanted}) w LEFT JOIN (SELECT DISTINCT ${column} AS value FROM ${table}) v ON v.value = w.value
      WHERE v.value IS NULL`,
  };
}

function statusesOf({ name, enumValues }: PhysicalTable): Probe[] {
  return [...enumValues, ...Object.entries(statusesInText[name] ?? {})].flatMap(([column, values]) => {
    const key = `${name}.${column}`;
    const subjects = promisedByProfile[key] ?? {};
    const expected = values.filter(
      (value) => !(value in { ...unusedValues[key], ...unpromisedValues[key] }) && !(value in subjects),
    );
    return [
      ...(expected.length === 0 ? [] : [allOccur(name, column, expected)]),
      ...Object.entries(subjects).map(([value, subject]) => allOccur(name, column, [value], subject)),
    ];
  });
}

function atLeastOne(probes: readonly Probe[]): [Probe, ...Probe[]] {
  const [first, ...rest] = probes;
  if (first === undefined) throw new Error("the schema has no tables");
  return [first, ...rest];
}

export const coverageChecks: readonly Check[] = [
  {
    id: "C01",
    title: "every table has rows",
    sentence: "Every table has rows: a screen over an empty one shows nothing, and nobody notices that it is broken.",
    severity: "error",
    hint: "Nothing writes this table, or what writes it found no occasion: seed a larger profile, or fill it.",
    probes: atLeastOne(physicalTables.map(hasRows)),
  },
  {
    id: "C02",
    title: "every status occurs",
    sentence:
      "Whatever status or kind a user can filter by, something is found; values that no row of this company can have are listed with their reasons.",
    severity: "error",
    hint: "No row has this value: a way of the lifecycle is never taken, or it is one to list in src/validators/rules/enum-exceptions.ts.",
    probes: [
      ...atLeastOne(physicalTables.flatMap(statusesOf)),
      {
        about: "workflow_statuses",
        ruleOf: "everyStatus",
        mayBeEmpty: true,
        examined: "SELECT COUNT(*) FROM workflow_statuses WHERE isActive = 1",
        offending: `
          SELECT ${findingAt("workflow_statuses", "CONCAT('id = ', w.id)", "CONCAT('no batch was ever ', w.name)", "'some'")}
          FROM workflow_statuses w LEFT JOIN (SELECT DISTINCT toStatusId FROM batch_status_history) h ON h.toStatusId = w.id
          WHERE w.isActive = 1 AND h.toStatusId IS NULL AND w.slug NOT IN (${Object.keys(idleColumns).map(text).join(", ")})`,
      },
    ],
  },
];
