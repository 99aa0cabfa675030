// The checks proven: on good data none fires; with one thing broken the right one does, with exactly those that the anomaly
// says fire with it.

import type { Connection, ResultSetHeader, RowDataPacket } from "mysql2/promise";
import { beforeAll, describe, expect, test } from "vitest";
import { anomalies } from "../../src/validators/anomalies/anomalies.ts";
import type { Anomaly } from "../../src/validators/anomalies/anomaly.ts";
import { isFailure, prepareSession, remarkText } from "../../src/validators/runner.ts";
import { runAll, smallBusinessDatabase } from "./small-business-database.ts";

const { connection } = await smallBusinessDatabase();

beforeAll(async () => {
  await prepareSession(connection());
  // Stricter than any server's default, so that no query leans on a lenient one.
  await connection().query("SET SESSION sql_mode = 'ONLY_FULL_GROUP_BY', SESSION foreign_key_checks = 0");
});

async function failing(): Promise<string[]> {
  return (await runAll(connection())).filter(isFailure).map(({ check, samples, remarks }) => {
    const [sample] = samples;
    return `${check.id}: ${sample ? `${sample.table} ${sample.key}, ${sample.found}` : remarks.map(remarkText).join("; ")}`;
  });
}

async function breakOneThing(session: Connection, { candidates, statements }: Anomaly): Promise<void> {
  const [rows] = await session.query<RowDataPacket[]>(`${candidates} LIMIT 1`);
  expect(rows, "a row to break").toHaveLength(1);
  const id = Number(rows[0]?.id);
  for (const sql of statements) {
    const [result] = await session.query<ResultSetHeader>({ sql, namedPlaceholders: true }, { id });
    expect(result.affectedRows).toBe(1);
  }
}

test("no check fires on the small business", async () => {
  expect(await failing()).toEqual([]);
});

describe("an anomaly is found by its check", () => {
  test.each(anomalies.map((anomaly) => [`${anomaly.breaks} ${anomaly.what}`, anomaly] as const))(
    "%s",
    async (_, anomaly) => {
      await connection().query("START TRANSACTION");
      try {
        await breakOneThing(connection(), anomaly);
        const fired = (await failing()).map((line) => line.slice(0, 3));
        expect(fired.toSorted()).toEqual([anomaly.breaks, ...anomaly.alsoBreaks].toSorted());
      } finally {
        await connection().query("ROLLBACK");
      }
    },
  );

  test("and after all of them were mended, none fires", async () => {
    expect(await failing()).toEqual([]);
  });
});
