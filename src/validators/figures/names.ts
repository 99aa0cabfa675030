// Z10: no two companies, telephones or goods of one name.

import { exact, type FiguresOf, value } from "./figure.ts";

/** What is called by a column, and must not be called like another. */
const names = [
  ["clients", "clients", "c.name", "TRUE"],
  ["clients' telephones", "clients", "c.phone", "c.phone IS NOT NULL"],
  ["vendors", "vendors", "c.name", "TRUE"],
  ["strains", "strains", "c.name", "TRUE"],
  ["products", "products", "c.nameCanonical", "TRUE"],
  ["users", "users", "c.name", "TRUE"],
] as const;

export const nameFigures: FiguresOf = () =>
  names.map(([what, table, column, where]) => ({
    id: "Z10",
    title: `${what} called like others`,
    unit: "count",
    goal: value(0, exact),
    sql: `SELECT COUNT(*) - COUNT(DISTINCT ${column}) AS achieved, 1 AS oneDocument FROM ${table} c WHERE ${where}`,
  }));
