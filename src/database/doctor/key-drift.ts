// Where the keys of a live table differ from ours. Keys that are missing let through what nobody will notice; keys that
// we do not know may refuse rows in the middle of a run.

import { declaredReferences, undeclaredReferences } from "../../schema/references.ts";
import type { LiveForeignKey, LiveTable } from "../live-schema.ts";
import type { Finding } from "./finding.ts";

type Key = readonly string[];

/** All differences between the keys, indexes and references of one table. */
export function keyDrift(defined: LiveTable, live: LiveTable): Finding[] {
  return [
    ...primaryKeyDrift(defined, live),
    ...uniqueKeyDrift(defined, live),
    ...indexDrift(defined, live),
    ...foreignKeyDrift(defined, live),
  ];
}

function primaryKeyDrift(defined: LiveTable, live: LiveTable): Finding[] {
  if (sameKey(defined.primaryKey, live.primaryKey)) return [];
  const found = live.primaryKey.length === 0 ? "missing" : listed(live.primaryKey);
  return [
    {
      kind: "primary-key",
      effect: "stops",
      place: live.name,
      problem: `The primary key is ${found}; TERP's is ${listed(defined.primaryKey)}.`,
      remedy: `ALTER TABLE \`${live.name}\` ${live.primaryKey.length === 0 ? "" : "DROP PRIMARY KEY, "}ADD PRIMARY KEY ${listed(defined.primaryKey)}.`,
    },
  ];
}

function uniqueKeyDrift(defined: LiveTable, live: LiveTable): Finding[] {
  const ours = [defined.primaryKey, ...defined.uniqueKeys];
  const theirs = [live.primaryKey, ...live.uniqueKeys];
  const missing = defined.uniqueKeys.filter((key) => !theirs.some((other) => sameColumns(key, other)));
  const extra = live.uniqueKeys.filter((key) => !ours.some((other) => sameColumns(key, other)));
  return [
    ...missing.map((key): Finding => {
      return {
        kind: "missing-unique-key",
        effect: "hampers",
        place: live.name,
        problem: `The unique key on ${listed(key)} is missing: the database would take duplicates.`,
        remedy: `ALTER TABLE \`${live.name}\` ADD UNIQUE KEY ${listed(key)}.`,
      };
    }),
    ...extra.map((key) => extraUniqueKey(defined, live, key)),
  ];
}

function extraUniqueKey(defined: LiveTable, live: LiveTable, key: Key): Finding {
  const ours = key.filter((name) => defined.columns.some((column) => sameName(column.name, name)));
  const isImplied = [defined.primaryKey, ...defined.uniqueKeys].some((own) =>
    own.every((column) => ours.some((name) => sameName(name, column))),
  );
  // Empty values never collide, and what contains a key of ours is unique because that is.
  const isHarmless = staysEmpty(defined, live, key) || isImplied;
  return {
    kind: "extra-unique-key",
    effect: isHarmless ? "harmless" : "stops",
    place: live.name,
    problem: `${listed(key)} must be unique here${isHarmless ? ", and is in the rows of a run" : "; in TERP it need not be"}.`,
    remedy: isHarmless ? "None needed." : `Drop that unique key of \`${live.name}\`, or make it a plain index.`,
  };
}

function indexDrift(defined: LiveTable, live: LiveTable): Finding[] {
  const theirs = [live.primaryKey, ...live.uniqueKeys, ...live.indexes];
  const serves = (found: Key, wanted: Key): boolean =>
    wanted.every((column, position) => sameName(found[position] ?? "", column));
  return defined.indexes
    .filter((wanted) => !theirs.some((found) => serves(found, wanted)))
    .map((wanted) => {
      return {
        kind: "missing-index",
        effect: "hampers",
        place: live.name,
        problem: `The index on ${listed(wanted)} is missing: what looks rows up by it is slower.`,
        remedy: `ALTER TABLE \`${live.name}\` ADD INDEX ${listed(wanted)}.`,
      };
    });
}

function foreignKeyDrift(defined: LiveTable, live: LiveTable): Finding[] {
  const findings: Finding[] = [];
  for (const wanted of defined.foreignKeys) {
    const found = live.foreignKeys.find((other) => sameReference(wanted, other));
    const words = described(wanted);
    if (found === undefined) {
      findings.push({
        kind: "missing-foreign-key",
        effect: "hampers",
        place: live.name,
        problem: `The foreign key ${words} is missing: the database would not notice a row that refers to none.`,
        remedy: `ALTER TABLE \`${live.name}\` ADD FOREIGN KEY ${listed(wanted.columns)} REFERENCES \`${wanted.target}\` ${listed(wanted.targetColumns)} ON DELETE ${wanted.onDelete}.`,
      });
    } else if (found.onDelete !== wanted.onDelete) {
      findings.push({
        kind: "delete-rule",
        effect: "harmless",
        place: live.name,
        problem: `The foreign key ${words} says ON DELETE ${found.onDelete}; TERP's says ${wanted.onDelete}.`,
        remedy: "None needed: nothing is deleted while a run writes.",
      });
    }
  }
  const extra = live.foreignKeys.filter((found) => !defined.foreignKeys.some((own) => sameReference(own, found)));
  return [...findings, ...extra.map((found) => extraForeignKey(defined, live, found))];
}

/** Foreign keys are not checked while a run loads, so one that we do not follow would stay broken. */
function extraForeignKey(defined: LiveTable, live: LiveTable, found: LiveForeignKey): Finding {
  const isFollowed = [...declaredReferences(), ...undeclaredReferences].some(
    (reference) =>
      reference.kind === "key" &&
      found.columns.length === 1 &&
      sameName(reference.table, live.name) &&
      sameName(reference.column, found.columns[0] ?? "") &&
      sameName(reference.target, found.target),
  );
  // A key with an empty column refers to nothing; what the server fills in by itself refers to a row that nobody made.
  const isHarmless = staysEmpty(defined, live, found.columns) || isFollowed;
  return {
    kind: "extra-foreign-key",
    effect: isHarmless ? "harmless" : "stops",
    place: live.name,
    problem: `TERP declares no foreign key ${described(found)}${isHarmless ? "; rows of a run keep it" : ": rows of a run would break it"}.`,
    remedy: isHarmless ? "None needed." : `Drop that foreign key of \`${live.name}\`.`,
  };
}

/** Whether rows of a run leave a column of the key empty: it is not TERP's, and nothing fills it. */
function staysEmpty(defined: LiveTable, live: LiveTable, key: Key): boolean {
  return live.columns.some(
    ({ name, isNullable, defaultValue, isGenerated }) =>
      key.some((column) => sameName(column, name)) &&
      !defined.columns.some((column) => sameName(column.name, name)) &&
      isNullable &&
      defaultValue === null &&
      !isGenerated,
  );
}

function described({ columns, target, targetColumns }: LiveForeignKey): string {
  return `${listed(columns)} → ${target} ${listed(targetColumns)}`;
}

function listed(columns: Key): string {
  return `(${columns.join(", ")})`;
}

function sameReference(a: LiveForeignKey, b: LiveForeignKey): boolean {
  return sameName(a.target, b.target) && sameKey(a.columns, b.columns) && sameKey(a.targetColumns, b.targetColumns);
}

function sameKey(a: Key, b: Key): boolean {
  return a.length === b.length && a.every((column, position) => sameName(column, b[position] ?? ""));
}

/** Uniqueness does not depend on the order of the columns. */
function sameColumns(a: Key, b: Key): boolean {
  return sameKey(a.toSorted(), b.toSorted());
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
