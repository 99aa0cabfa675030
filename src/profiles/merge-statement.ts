// A profile states only what differs: a statement is a part of a parameter set, laid over a whole one.
// Objects merge key by key; a list replaces the list below it, because its items have no names to merge by.

/** A part of `T`: any value may be left out, lists are given whole. */
export type Stated<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [Key in keyof T]?: Stated<T[Key]> }
    : T;

/** The parameter set with a statement laid over it. Changes neither of the two. */
export function mergeStatement(base: unknown, statement: unknown): unknown {
  if (!isRecord(base) || !isRecord(statement)) return statement;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(statement)) {
    merged[key] = key in base ? mergeStatement(base[key], value) : value;
  }
  return merged;
}

/** The paths ("revenue.total") that a statement states, lists as one value each. */
export function statedPaths(statement: unknown, prefix = ""): string[] {
  if (!isRecord(statement)) return [prefix];
  return Object.entries(statement).flatMap(([key, value]) =>
    statedPaths(value, prefix === "" ? key : `${prefix}.${key}`),
  );
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
