// Tables that the run on record has left out, because the database could not take them. What asks about them cannot be
// asked; any other table that is missing is a failure.

/** Reasons, by physical name. */
export type LeftOutTables = ReadonlyMap<string, string>;

/** Why a query cannot be asked: it names a table that was left out. Texts in it name none. */
export function leftOutReason(sql: string, leftOut: LeftOutTables | undefined): string | undefined {
  if (leftOut === undefined || leftOut.size === 0) return undefined;
  const named = new Set(sql.replace(/'[^']*'/g, "").match(/\w+/g));
  return [...leftOut].find(([table]) => named.has(table))?.[1];
}
