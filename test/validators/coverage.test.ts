// C01 and C02 proven: on a database with every value of every enum in every table nothing is missing; with one table or
// one status taken away the right check says which.

import { getTableName } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { applySchema, planSchema } from "../../src/database/apply-schema.ts";
import { openConnection } from "../../src/database/connect.ts";
import { readSchemaState } from "../../src/database/schema-state.ts";
import { parseDatabaseUrl } from "../../src/database/target.ts";
import { Bundle } from "../../src/schema/bundle.ts";
import { type NewRow, tableNames, tables } from "../../src/schema/tables.ts";
import { omissions } from "../../src/validators/anomalies/omissions.ts";
import type { CheckId } from "../../src/validators/check.ts";
import { physicalTables } from "../../src/validators/physical-tables.ts";
import { coverageChecks } from "../../src/validators/rules/coverage.ts";
import { idleColumns, statusesInText, unusedValues } from "../../src/validators/rules/enum-exceptions.ts";
import { type CheckResult, prepareSession, runCheck } from "../../src/validators/runner.ts";
import { absentWithoutRun } from "../../src/validators/subjects.ts";
import { loadAll } from "../../src/writer/load-all.ts";
import { scratchDatabase } from "../support/scratch-server.ts";
import { fullRow } from "../writer/any-row.ts";

const target = parseDatabaseUrl((await scratchDatabase()).url, "the test");
const connection = await openConnection(target);

const parameters = { asOf: "2024-12-31", absentSubjects: new Map(), sampleSize: 5 };

const mostValues = Math.max(
  ...physicalTables.flatMap(({ enumValues }) => [...enumValues.values()].map((v) => v.length)),
);

beforeAll(async () => {
  await applySchema(target, await planSchema(connection, target, await readSchemaState(connection)));
  const bundle = new Bundle();
  for (const name of tableNames) {
    for (let index = 1; index <= mostValues; index += 1) {
      bundle.add(name, fullRow(tables[name], index) as NewRow<typeof name>);
    }
  }
  await loadAll(connection, [bundle]);
  await prepareSession(connection);
  for (const [table, columns] of Object.entries(statusesInText)) {
    for (const [column, values] of Object.entries(columns)) {
      await connection.query(`UPDATE ${table} SET ${column} = ELT(1 + MOD(id, ?), ?)`, [values.length, values]);
    }
  }
  await connection.query("SET SESSION foreign_key_checks = 0");
  await connection.query("UPDATE workflow_statuses SET isActive = 1");
  await connection.query(
    "INSERT INTO batch_status_history (batchId, toStatusId, changedBy) SELECT 1, w.id, 1 FROM workflow_statuses w",
  );
  return () => connection.end();
});

async function results(changes = {}): Promise<CheckResult[]> {
  const all: CheckResult[] = [];
  for (const check of coverageChecks)
    all.push(await runCheck(connection, check, { ...parameters, ...changes }, () => 0));
  return all;
}

async function missing(): Promise<{ id: CheckId; tables: string[] }[]> {
  const failed = (await results()).filter(({ status }) => status !== "passed");
  return failed.map(({ check, samples }) => ({ id: check.id, tables: samples.map(({ table }) => table) }));
}

test("where everything occurs nothing is missing", async () => {
  expect(await missing()).toEqual([]);
});

test("where no run is on record nobody promised it", async () => {
  const statuses = (await results({ absentSubjects: absentWithoutRun })).map(({ status }) => status);
  expect(statuses).toEqual(["not-applicable", "not-applicable"]);
});

test.each(omissions.map((omission) => [`${omission.breaks} ${omission.what}`, omission] as const))(
  "%s",
  async (_, { breaks, table, statement }) => {
    await connection.query("START TRANSACTION");
    try {
      await connection.query(statement);
      expect(await missing()).toEqual([{ id: breaks, tables: [table] }]);
    } finally {
      await connection.query("ROLLBACK");
    }
  },
);

test("every exception is a value that the schema knows", () => {
  const known = new Set(
    physicalTables.flatMap(({ name, enumValues }) =>
      [...enumValues].flatMap(([column, values]) => values.map((value) => `${name}.${column} ${value}`)),
    ),
  );
  const named = Object.entries(unusedValues).flatMap(([key, reasons]) =>
    Object.keys(reasons).map((value) => `${key} ${value}`),
  );
  expect(named.filter((name) => !known.has(name))).toEqual([]);
  expect(Object.keys(idleColumns)).toEqual(["quality-check", "on-hold"]);
  expect(tableNames.map((name) => getTableName(tables[name]))).toEqual(physicalTables.map(({ name }) => name));
});
