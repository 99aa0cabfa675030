// What a table is beyond its columns and keys: how it stores text, whether it can roll back, and what the server does
// behind a row's back.

import type { Connection, RowDataPacket } from "mysql2/promise";
import { tableNames } from "../../schema/tables.ts";
import { physicalName } from "../identifiers.ts";
import type { ServerKind } from "../server/locate-server.ts";
import type { Finding } from "./finding.ts";

const enginesSql = `
  SELECT table_name AS table_name, engine AS engine FROM information_schema.tables
  WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'`;

const textColumnsSql = `
  SELECT c.table_name AS table_name, c.column_name AS column_name, c.data_type AS data_type,
         c.character_set_name AS character_set, c.collation_name AS collation
  FROM information_schema.columns c
  WHERE c.table_schema = DATABASE() AND c.character_set_name IS NOT NULL`;

const triggersSql = `
  SELECT event_object_table AS table_name, trigger_name AS name, event_manipulation AS event
  FROM information_schema.triggers WHERE trigger_schema = DATABASE()`;

/**
 * MariaDB names constraints a table and checks its JSON by constraints of its own; MySQL names them a database, and
 * keeps the table's name elsewhere.
 */
const checksSql: Readonly<Record<ServerKind, string>> = {
  mariadb: `
    SELECT table_name AS table_name, constraint_name AS name, check_clause AS clause
    FROM information_schema.check_constraints
    WHERE constraint_schema = DATABASE() AND check_clause NOT LIKE 'json\\_valid(%'`,
  mysql: `
    SELECT t.table_name AS table_name, c.constraint_name AS name, c.check_clause AS clause
    FROM information_schema.check_constraints c
    JOIN information_schema.table_constraints t
      ON t.constraint_schema = c.constraint_schema AND t.constraint_name = c.constraint_name
    WHERE c.constraint_schema = DATABASE() AND t.constraint_type = 'CHECK'`,
};

const ours = new Set(tableNames.map((name) => physicalName(name).toLowerCase()));

/** Findings about our tables in the current database, as far as this user may see them. */
export async function traitFindings(connection: Connection, kind: ServerKind): Promise<Finding[]> {
  const read = async (sql: string): Promise<RowDataPacket[]> => {
    const [rows] = await connection.query<RowDataPacket[]>(sql);
    return rows.filter((row) => ours.has(String(row.table_name).toLowerCase()));
  };
  return [
    ...(await read(enginesSql)).flatMap(engineFinding),
    ...textFindings(await read(textColumnsSql)),
    ...(await read(triggersSql)).map(triggerFinding),
    ...(await read(checksSql[kind])).map(checkFinding),
  ];
}

function engineFinding(row: RowDataPacket): Finding[] {
  if (String(row.engine).toLowerCase() === "innodb") return [];
  return [
    {
      kind: "engine",
      effect: "stops",
      place: String(row.table_name),
      problem: `The table is stored by ${row.engine}, which cannot roll back: a run that fails would leave half of its rows.`,
      remedy: `ALTER TABLE \`${row.table_name}\` ENGINE = InnoDB.`,
    },
  ];
}

/** Texts that are compared with each other must agree on how; the collation that most columns have is the measure. */
function textFindings(rows: readonly RowDataPacket[]): Finding[] {
  const columns = rows.filter((row) => String(row.data_type).toLowerCase() !== "longtext");
  const counts = new Map<string, number>();
  for (const { collation } of columns) counts.set(String(collation), (counts.get(String(collation)) ?? 0) + 1);
  const [usual = ""] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return columns.flatMap((row): Finding[] => {
    const place = `${row.table_name}.${row.column_name}`;
    const remedy = `ALTER TABLE \`${row.table_name}\` CONVERT TO CHARACTER SET utf8mb4${usual.startsWith("utf8mb4") ? ` COLLATE ${usual}` : ""}.`;
    if (row.character_set !== "utf8mb4") {
      const problem = `The column stores text as ${row.character_set}, which does not hold every text of a run.`;
      return [{ kind: "character-set", effect: "stops", place, problem, remedy }];
    }
    if (String(row.collation) === usual) return [];
    const problem = `The column compares text as ${row.collation}, most others as ${usual}: the server refuses to compare the two.`;
    return [{ kind: "collation", effect: "hampers", place, problem, remedy }];
  });
}

function triggerFinding(row: RowDataPacket): Finding {
  return {
    kind: "trigger",
    effect: "hampers",
    place: String(row.table_name),
    problem: `The trigger ${row.name} acts on each ${row.event}; what it does to the rows of a run is not known here.`,
    remedy: `See what it does: SHOW CREATE TRIGGER \`${row.name}\`; drop it if it changes rows.`,
  };
}

function checkFinding(row: RowDataPacket): Finding {
  return {
    kind: "check-constraint",
    effect: "hampers",
    place: String(row.table_name),
    problem: `The constraint ${row.name} refuses rows unless ${row.clause}; a run that meets such a row fails, and is rolled back.`,
    remedy: `If rows of a run break it: ALTER TABLE \`${row.table_name}\` DROP CONSTRAINT \`${row.name}\`.`,
  };
}
