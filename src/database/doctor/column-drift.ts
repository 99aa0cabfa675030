// Where the columns of a live table differ from ours. A run writes every column of ours and no other: what counts is
// whether each takes what we may write, and whether one that we do not know can be left out.

import type { LiveColumn, LiveTable } from "../live-schema.ts";
import type { Finding } from "./finding.ts";
import { misfit } from "./type-fit.ts";

const byMigration = "Bring the table up to date with TERP's own migrations";

/** All differences between the columns of one table. */
export function columnDrift(defined: LiveTable, live: LiveTable): Finding[] {
  const liveColumns = new Map(live.columns.map((column) => [column.name.toLowerCase(), column]));
  const definedNames = new Set(defined.columns.map(({ name }) => name.toLowerCase()));
  const extra = live.columns.filter(({ name }) => !definedNames.has(name.toLowerCase()));
  const keys = new Set([...defined.primaryKey, ...defined.foreignKeys.flatMap(({ columns }) => columns)]);
  return [
    ...defined.columns.flatMap((column): Finding[] => {
      const found = liveColumns.get(column.name.toLowerCase());
      if (found === undefined) return [missingColumn(live, column, extra)];
      return sharedColumn(live.name, column, found, keys.has(column.name));
    }),
    ...extra.map((column) => extraColumn(live.name, column)),
  ];
}

function missingColumn(live: LiveTable, column: LiveColumn, extra: readonly LiveColumn[]): Finding {
  const renamed = extra.filter(({ type }) => family(type) === family(column.type)).map(({ name }) => name);
  const guess = renamed.length === 0 ? "" : ` Perhaps it is called ${renamed.join(" or ")} here.`;
  const rename = renamed.map((name) => `RENAME COLUMN \`${name}\` TO \`${column.name}\``);
  return {
    kind: "missing-column",
    effect: "stops",
    place: `${live.name}.${column.name}`,
    problem: `The column is missing (${column.type}).${guess}`,
    remedy: `${byMigration}, or ALTER TABLE \`${live.name}\` ${[...rename, `ADD COLUMN ${definition(column)}`].join(", or ")}.`,
  };
}

/** "decimal" of "decimal(12,2)". */
function family(type: string): string {
  return type.replace(/\W.*/s, "");
}

function sharedColumn(table: string, column: LiveColumn, found: LiveColumn, holdsKeys: boolean): Finding[] {
  const place = `${table}.${column.name}`;
  const modify = `${byMigration}, or ALTER TABLE \`${table}\` MODIFY COLUMN ${definition(column)}.`;
  const findings: Finding[] = [];
  const note = (kind: Finding["kind"], effect: Finding["effect"], problem: string, remedy: string): void => {
    findings.push({ kind, effect, place, problem, remedy });
  };
  if (found.isGenerated) {
    note("generated-column", "stops", "The server computes the column; nothing can be written to it.", modify);
    return findings;
  }
  const unfit = misfit(column.type, found.type, holdsKeys);
  if (unfit) {
    const problem = `The column is ${found.type}; it ${unfit.reason}. TERP's is ${column.type}.`;
    note(unfit.kind, "stops", problem, modify);
  } else if (found.type !== column.type) {
    note("other-type", "harmless", `The column is ${found.type}; it takes what ${column.type} takes.`, "None needed.");
  }
  if (column.isNullable && !found.isNullable) {
    note("nullability", "stops", "The column must not be empty; TERP leaves it empty in some rows.", modify);
  } else if (!column.isNullable && found.isNullable) {
    note("nullability", "harmless", "The column may be empty; rows of a run fill it.", "None needed.");
  }
  if (column.isAutoIncrement && !found.isAutoIncrement) {
    const problem = "The column does not count up by itself: the application could not add rows.";
    note("auto-increment", "hampers", problem, modify);
  }
  if (!sameDefault(column, found)) {
    const problem = `The default is ${found.defaultValue ?? "none"}; TERP's is ${column.defaultValue ?? "none"}.`;
    note("column-default", "harmless", problem, "None needed: a run states every value.");
  }
  return findings;
}

function extraColumn(table: string, column: LiveColumn): Finding {
  const { isNullable, defaultValue, isAutoIncrement, isGenerated } = column;
  const place = `${table}.${column.name}`;
  if (isNullable || isGenerated || isAutoIncrement || defaultValue !== null) {
    const content = isGenerated ? "what the server computes" : (defaultValue ?? "nothing");
    return {
      kind: "extra-column",
      effect: "harmless",
      place,
      problem: `TERP has no such column (${column.type}); in the rows of a run it holds ${content}.`,
      remedy: "None needed.",
    };
  }
  return {
    kind: "required-column",
    effect: "stops",
    place,
    problem: `The column must be filled (${column.type} NOT NULL, no default), and nothing is known that would belong there.`,
    remedy: `Give it a default or allow NULL: ALTER TABLE \`${table}\` MODIFY COLUMN \`${column.name}\` ${column.type} NULL.`,
  };
}

/** 0 and 0.00 are one default; a server may print either. */
function sameDefault(column: LiveColumn, found: LiveColumn): boolean {
  const [ours, theirs] = [column.defaultValue, found.defaultValue];
  if (ours === theirs) return true;
  return ours !== null && theirs !== null && ours !== "" && theirs !== "" && Number(ours) === Number(theirs);
}

/** The column as ALTER TABLE takes it. */
function definition({ name, type, isNullable, defaultValue, isAutoIncrement, followsUpdates }: LiveColumn): string {
  const isClock = defaultValue === "CURRENT_TIMESTAMP";
  const literal = isClock ? defaultValue : `'${defaultValue?.replaceAll("'", "''")}'`;
  const parts = [`\`${name}\``, type, isNullable ? "NULL" : "NOT NULL"];
  if (defaultValue !== null) parts.push(`DEFAULT ${literal}`);
  if (followsUpdates) parts.push("ON UPDATE CURRENT_TIMESTAMP");
  if (isAutoIncrement) parts.push("AUTO_INCREMENT");
  return parts.join(" ");
}
