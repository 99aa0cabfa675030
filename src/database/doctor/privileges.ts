// Whether the user may do what a run does. Grants are read, not tried: trying would write.

import type { Connection, RowDataPacket } from "mysql2/promise";
import { tableNames } from "../../schema/tables.ts";
import { physicalName } from "../identifiers.ts";
import type { DatabaseTarget } from "../target.ts";
import type { Finding } from "./finding.ts";

export type Grant = {
  /** Upper case: "SELECT", "ALL PRIVILEGES". */
  readonly privileges: readonly string[];
  /** As written: "*" or a pattern with % and _. */
  readonly database: string;
  /** "*" or a name. */
  readonly table: string;
};

type Need = {
  readonly privilege: string;
  readonly effect: Finding["effect"];
  readonly consequence: string;
  /** Tables it is needed on; all tables of the database, if not given. */
  readonly tables?: readonly string[];
};

export type Intent = {
  /** Whether a run has to create tables, its record among them. */
  readonly createsTables: boolean;
  /** Whether it has to remove rows that are there. */
  readonly replacesRows: boolean;
};

/** What the user of a connection lacks. */
export async function privilegeFindings(
  connection: Connection,
  target: DatabaseTarget,
  intent: Intent,
): Promise<Finding[]> {
  const [rows] = await connection.query<RowDataPacket[][]>({ sql: "SHOW GRANTS", rowsAsArray: true });
  const statements = rows.map(([text]) => String(text));
  return lackingPrivileges(statements, target, intent);
}

/** The findings of `privilegeFindings`, from what SHOW GRANTS printed. */
export function lackingPrivileges(
  statements: readonly string[],
  { database, user }: Pick<DatabaseTarget, "database" | "user">,
  intent: Intent,
): Finding[] {
  const grants = statements.flatMap(parseGrant);
  const hasRoles = statements.some((statement) => /^GRANT (?!.* ON )/i.test(statement));
  return needs(intent)
    .filter((need) => !isGranted(grants, database, need))
    .map(({ privilege, effect, consequence }): Finding => {
      return {
        kind: "privilege",
        // A role may grant it: that a privilege is missing is then not certain.
        effect: hasRoles && effect === "stops" ? "hampers" : effect,
        place: "database",
        problem: `User ${user} ${hasRoles ? "may lack" : "lacks"} the privilege ${privilege}: ${consequence}.`,
        remedy: `GRANT ${privilege} ON \`${database}\`.* TO '${user}'@'…'.`,
      };
    });
}

function needs({ createsTables, replacesRows }: Intent): Need[] {
  const ours = tableNames.map(physicalName);
  return [
    { privilege: "SELECT", effect: "stops", consequence: "nothing could be checked", tables: ours },
    { privilege: "INSERT", effect: "stops", consequence: "nothing could be written", tables: ours },
    { privilege: "UPDATE", effect: "stops", consequence: "a run keeps its record by it" },
    {
      privilege: "DELETE",
      effect: replacesRows ? "stops" : "hampers",
      consequence: "rows that are there could not be replaced",
      tables: ours,
    },
    {
      privilege: "CREATE",
      effect: createsTables ? "stops" : "harmless",
      consequence: "tables that are missing could not be created",
    },
    {
      privilege: "CREATE TEMPORARY TABLES",
      effect: "hampers",
      consequence: "LOAD DATA could not be tried, and rows are written by batched INSERT, which is slower",
    },
  ];
}

function isGranted(grants: readonly Grant[], database: string, { privilege, tables }: Need): boolean {
  const fitting = grants.filter(
    (grant) =>
      (grant.privileges.includes(privilege) || grant.privileges.includes("ALL PRIVILEGES")) &&
      (grant.database === "*" || matches(grant.database, database)),
  );
  if (fitting.some(({ table }) => table === "*")) return true;
  if (tables === undefined) return false;
  const granted = new Set(fitting.map(({ table }) => table.toLowerCase()));
  return tables.every((table) => granted.has(table.toLowerCase()));
}

/** "GRANT SELECT, INSERT ON `terp`.* TO …"; privileges on single columns do not count, and roles have no ON. */
export function parseGrant(statement: string): Grant[] {
  const [, list, database, table] =
    /^GRANT (.+?) ON (?:TABLE )?(`(?:[^`]|``)*`|\*)\.(`(?:[^`]|``)*`|\*) TO /i.exec(statement) ?? [];
  if (list === undefined || database === undefined || table === undefined) return [];
  const privileges = list
    .replace(/\([^)]*\)/g, "(columns)")
    .split(",")
    .map((privilege) => privilege.trim().toUpperCase());
  return [{ privileges, database: unquoted(database), table: unquoted(table) }];
}

/** A database's name in a grant is a pattern: % is any text, _ any character, a backslash takes that from them. */
function matches(pattern: string, database: string): boolean {
  const parts = pattern.match(/\\[\s\S]|[\s\S]/g) ?? [];
  const expression = parts.map((part) => {
    if (part === "%") return ".*";
    if (part === "_") return ".";
    return part.replace(/^\\(?=[%_\\])/, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${expression.join("")}$`, "is").test(database);
}

function unquoted(name: string): string {
  return name.startsWith("`") ? name.slice(1, -1).replaceAll("``", "`") : name;
}
