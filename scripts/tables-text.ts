// The list of all tables for docs/tables.md, written from the declarations of who fills them.

import { physicalName } from "../src/database/identifiers.ts";
import { type CoreTable, coreTables } from "../src/generators/core-tables.ts";
import { satellites } from "../src/satellites/satellites.ts";
import { type TableName, tableNames } from "../src/schema/tables.ts";

/** The section of docs/tables.md that scripts/write-tables.ts writes stands between these lines. */
const beginMarker = "<!-- from the declarations, written by scripts/write-tables.ts: begin -->";
const endMarker = "<!-- end -->";

/** Replaces the section between the markers by the current tables. Throws an Error when a marker is missing. */
export function withCurrentTables(document: string): string {
  const begin = document.indexOf(beginMarker);
  const end = document.indexOf(endMarker, begin);
  if (begin < 0 || end < 0) throw new Error(`the document lacks the lines "${beginMarker}" and "${endMarker}"`);
  const rows = tableNames.map((name) => `| \`${physicalName(name)}\` | \`${name}\` | ${described(name).join(" | ")} |`);
  const head = ["| in the database | in the code | a row says | it comes with |", "|---|---|---|---|"];
  return `${document.slice(0, begin)}${beginMarker}\n\n${[...head, ...rows].join("\n")}\n\n${document.slice(end)}`;
}

/** What a row says, and what it comes with. Throws an Error for a table that is in no list. */
function described(name: TableName): readonly [string, string] {
  const core = new Map<string, CoreTable>(Object.entries(coreTables)).get(name);
  if (core) return [core.tells, `flow: ${core.writtenBy.join(", ")}`];
  const satellite = satellites.find(({ table }) => table === name);
  if (!satellite) throw new Error(`${name} is in no list of tables`);
  return [satellite.tells, `each ${satellite.parents.join(", ")}`];
}
