// Where the tables of a live schema differ from ours, and what a run does about those that are missing: a schema that is
// not there is created, optional tables are left out, any other table that is missing stops it.

import { getTableColumns } from "drizzle-orm";
import { isOptional, type LeftOut, leftOutFor, nothingLeftOut } from "../../schema/optional-tables.ts";
import { type TableName, tableNames, tables } from "../../schema/tables.ts";
import { physicalName, quoted } from "../identifiers.ts";
import type { LiveTable } from "../live-schema.ts";
import { tableKey } from "../schema-state.ts";
import { columnDrift } from "./column-drift.ts";
import { definedTables } from "./defined-schema.ts";
import type { Finding } from "./finding.ts";
import { keyDrift } from "./key-drift.ts";

export type LiveSchema = {
  /** Whether names that differ in case only are different tables. */
  readonly distinguishesCase: boolean;
  readonly tables: readonly LiveTable[];
  readonly views: readonly string[];
  /** Tables of other people's, by physical name. */
  readonly otherTables: readonly string[];
  /** By which they refer to ours: "plugin_notes.order_id → orders". */
  readonly referencesFromOutside: readonly string[];
};

export type SchemaDrift = {
  readonly findings: readonly Finding[];
  readonly leftOut: LeftOut;
};

/** Compares a whole schema with ours. `isToBeCreated`: a run creates the tables that are missing. */
export function schemaDrift(live: LiveSchema, isToBeCreated: boolean): SchemaDrift {
  const keyOf = (table: string): string => tableKey(table, live.distinguishesCase);
  const found = new Map(live.tables.map((table) => [keyOf(table.name), table]));
  const views = new Set(live.views.map(keyOf));
  const isView = (name: TableName): boolean => views.has(keyOf(physicalName(name)));
  const missing = tableNames.filter((name) => !found.has(keyOf(physicalName(name))) && !isView(name));
  const drift = definedTables().flatMap((defined) => {
    const table = found.get(keyOf(defined.name));
    return table === undefined ? [] : [...columnDrift(defined, table), ...keyDrift(defined, table)];
  });
  const leftOut = isToBeCreated ? nothingLeftOut : leftOutFor(missing.filter(isOptional));
  return {
    leftOut,
    findings: [
      ...tableNames.filter(isView).map(viewForTable),
      ...(isToBeCreated
        ? creation(missing)
        : [...missing.map((name) => missingTable(name, live)), ...omissions(leftOut, missing)]),
      ...drift,
      ...live.otherTables.map((name) => otherTable(name, live.referencesFromOutside)),
    ],
  };
}

function creation(missing: readonly TableName[]): Finding[] {
  if (missing.length === 0) return [];
  const problem =
    missing.length === tableNames.length
      ? `None of TERP's ${missing.length} tables is there yet.`
      : `Of TERP's ${tableNames.length} tables, ${missing.map(physicalName).join(", ")} ${missing.length === 1 ? "is" : "are"} not there yet.`;
  return [
    {
      kind: "no-schema",
      effect: "harmless",
      place: "database",
      problem,
      remedy: "None needed: seed creates them first.",
    },
  ];
}

function missingTable(name: TableName, { otherTables }: LiveSchema): Finding {
  const table = physicalName(name);
  const misspelled = otherTables.find((other) => other.toLowerCase() === table.toLowerCase());
  return {
    kind: "missing-table",
    effect: isOptional(name) ? "omits" : "stops",
    place: table,
    problem:
      (isOptional(name)
        ? "The table is missing: a run leaves it out."
        : "The table is missing, and what a run writes cannot do without it.") +
      (misspelled === undefined ? "" : ` It is called ${misspelled} here, and this server tells the two apart.`),
    remedy:
      misspelled === undefined
        ? "Create it with terp-seed push."
        : `RENAME TABLE ${quoted(misspelled)} TO ${quoted(table)}.`,
  };
}

/** What is there and gets no rows all the same, and columns that stay empty. */
function omissions({ tables, emptied }: LeftOut, missing: readonly TableName[]): Finding[] {
  const dependents = [...tables].filter(([name]) => !missing.includes(name));
  const columns = [...emptied].flatMap(([name, properties]) => [...properties].map((property) => ({ name, property })));
  return [
    ...dependents.map(([name, cause]): Finding => {
      return {
        kind: "omitted-table",
        effect: "omits",
        place: physicalName(name),
        problem: `Its rows depend on ${physicalName(cause)}, which is missing: a run leaves the table empty.`,
        remedy: `Create ${physicalName(cause)} with terp-seed push.`,
      };
    }),
    ...columns.map(({ name, property }): Finding => {
      return {
        kind: "omitted-table",
        effect: "omits",
        place: `${physicalName(name)}.${physicalColumn(name, property)}`,
        problem: "It refers to a table that is left out: a run leaves it empty.",
        remedy: "Create what is missing with terp-seed push.",
      };
    }),
  ];
}

function physicalColumn(name: TableName, property: string): string {
  const columns = Object.entries(getTableColumns(tables[name]));
  return columns.find(([own]) => own === property)?.[1].name ?? property;
}

function viewForTable(name: TableName): Finding {
  const view = physicalName(name);
  return {
    kind: "view-for-table",
    effect: "stops",
    place: view,
    problem: "It is a view; rows can be loaded into tables only.",
    remedy: `Rename or drop the view \`${view}\`, then create the table with terp-seed push.`,
  };
}

function otherTable(name: string, references: readonly string[]): Finding {
  const own = references.filter((reference) => reference.startsWith(`${name}.`));
  return {
    kind: "extra-table",
    effect: own.length === 0 ? "harmless" : "hampers",
    place: name,
    problem:
      own.length === 0
        ? "TERP has no such table; a run leaves it alone."
        : `TERP has no such table, and its rows refer to TERP's (${own.join(", ")}): rows that are there cannot be replaced.`,
    remedy: own.length === 0 ? "None needed." : "To replace rows, drop its foreign keys first.",
  };
}
