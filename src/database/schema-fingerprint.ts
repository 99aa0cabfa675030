// One hash for the schema a run was made for: equal for equal definitions, on MariaDB and MySQL alike.

import { createHash } from "node:crypto";
import type { Connection } from "mysql2/promise";
import { tableNames } from "../schema/tables.ts";
import { physicalName } from "./identifiers.ts";
import { type LiveTable, readLiveSchema } from "./live-schema.ts";

/** SHA-256, in hex, over our tables in the current database: columns, keys, indexes and references. */
export async function schemaFingerprint(connection: Connection): Promise<string> {
  return fingerprintOf(await readLiveSchema(connection));
}

/** The same of a schema that has been read. Neither the order of tables nor that of columns counts. */
export function fingerprintOf(schema: readonly LiveTable[]): string {
  const ours = new Set(tableNames.map((name) => physicalName(name).toLowerCase()));
  const lines = schema.filter(({ name }) => ours.has(name.toLowerCase())).flatMap(linesOf);
  return createHash("sha256").update(lines.sort().join("\n")).digest("hex");
}

function linesOf({ name, columns, primaryKey, uniqueKeys, indexes, foreignKeys }: LiveTable): string[] {
  const table = name.toLowerCase();
  return [
    ...columns.map((column) => JSON.stringify([table, "column", ...Object.values(column)])),
    JSON.stringify([table, "primary key", primaryKey]),
    ...uniqueKeys.map((key) => JSON.stringify([table, "unique", key])),
    ...indexes.map((key) => JSON.stringify([table, "index", key])),
    ...foreignKeys.map((key) => JSON.stringify([table, "references", ...Object.values(key)])),
  ];
}
