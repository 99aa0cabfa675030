// The list of all tables for docs/tables.md, written from the declarations of who fills them.

import { physicalName } from "../src/database/identifiers.ts";
import { type CoreTable, coreTables } from "../src/generators/core-tables.ts";
import { satellites } from "../src/satellites/satellites.ts";
import { type TableName, tableNames } from "../src/schema/tables.ts";

/** A row a table. Throws an Error for a table that is in no list. */
export function tablesText(): string {
  const rows = tableNames.map((name) => `| \`${physicalName(name)}\` | \`${name}\` | ${described(name).join(" | ")} |`);
  const head = ["| in the database | in the code | a row says | it comes with |", "|---|---|---|---|"];
  return [...head, ...rows].join("\n");
}

/** What a row says, and what it comes with. Throws an Error for a table that is in no list. */
function described(name: TableName): readonly [string, string] {
  const core = new Map<string, CoreTable>(Object.entries(coreTables)).get(name);
  if (core) return [core.tells, `flow: ${core.writtenBy.join(", ")}`];
  const satellite = satellites.find(({ table }) => table === name);
  if (!satellite) throw new Error(`${name} is in no list of tables`);
  return [satellite.tells, `each ${satellite.parents.join(", ")}`];
}
