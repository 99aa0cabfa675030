// How the runner judges: what it calls failed, broken, empty and not applicable, and that it cannot write.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openConnection } from "../../src/database/connect.ts";
import type { Check, Probe } from "../../src/validators/check.ts";
import { allChecks } from "../../src/validators/checks.ts";
import { type CheckResult, isFailure, remarkText, runCheck, runChecks } from "../../src/validators/runner.ts";
import { checkOf, elapsed, parameters, smallBusinessDatabase } from "./small-business-database.ts";

const { connection, target } = await smallBusinessDatabase();

function checkWith(...probes: [Partial<Probe>, ...Partial<Probe>[]]): Check {
  const complete = probes.map(
    (probe): Probe => ({
      about: "invoices",
      examined: "SELECT COUNT(*) FROM invoices",
      offending:
        "SELECT 'invoices' AS tableName, CONCAT('id = ', id) AS rowKey, 'x' AS found, 'y' AS expected FROM invoices WHERE FALSE",
      ...probe,
    }),
  );
  const [first, ...rest] = complete;
  if (first === undefined) throw new Error("a check has a probe");
  return { id: "M99", title: "", sentence: "", severity: "error", hint: "", probes: [first, ...rest] };
}

const run = (check: Check, changes = {}): Promise<CheckResult> =>
  runCheck(connection(), check, { ...parameters, ...changes }, elapsed);

const everyInvoice =
  "SELECT 'invoices' AS tableName, CONCAT('id = ', id) AS rowKey, status AS found, 'y' AS expected FROM invoices ORDER BY id";

describe("a check", () => {
  test("passes when it looked at something and found nothing", async () => {
    expect(await run(checkWith({}))).toMatchObject({ status: "passed", examined: 9, offendingCount: 0, samples: [] });
  });

  test("counts all offending rows and shows some", async () => {
    const result = await run(checkWith({ offending: everyInvoice }), { sampleSize: 2 });
    expect(result).toMatchObject({ status: "failed", offendingCount: 9 });
    expect(result.samples).toHaveLength(2);
    expect(result.samples[0]).toEqual({ table: "invoices", key: "id = 1", found: "PAID", expected: "y" });
  });

  test("shows no rows when none are asked for, and counts them still", async () => {
    const result = await run(checkWith({ offending: everyInvoice }), { sampleSize: 0 });
    expect(result).toMatchObject({ status: "failed", offendingCount: 9, samples: [] });
  });

  test("fails when there is nothing to look at", async () => {
    const result = await run(checkWith({}, { about: "brands", examined: "SELECT COUNT(*) FROM brands WHERE FALSE" }));
    expect(result).toMatchObject({
      status: "nothing-examined",
      remarks: [{ about: "brands", reason: "there are none" }],
    });
    expect(isFailure(result)).toBe(true);
  });

  test("fails on offending rows even when it counted none to look at", async () => {
    const result = await run(checkWith({ examined: "SELECT 0", offending: everyInvoice }));
    expect(result).toMatchObject({ status: "failed", offendingCount: 9 });
  });

  test("is not applicable where the profile rules its subject out, with the reason", async () => {
    const absentSubjects = new Map([["samples", "the profile tiny has no samples"]]);
    const result = await run(checkWith({ about: "given away", subject: "samples", examined: "SELECT 0" }), {
      absentSubjects,
    });
    expect(result).toMatchObject({
      status: "not-applicable",
      remarks: [{ about: "given away", reason: "the profile tiny has no samples" }],
    });
    expect(isFailure(result)).toBe(false);
  });

  test("looks at a subject that is there although the profile rules it out", async () => {
    const absentSubjects = new Map([["samples", "none"]]);
    const result = await run(checkWith({ subject: "samples", offending: everyInvoice }), { absentSubjects });
    expect(result.status).toBe("failed");
  });

  test.each([
    ["table", "SELECT COUNT(*) FROM gone", /gone/],
    ["column", "SELECT COUNT(gone) FROM invoices", /gone/],
  ])("is broken by an unknown %s, and says which", async (_, examined, message) => {
    const result = await run(checkWith({}, { about: "the rest", examined }));
    expect(result.status).toBe("broken");
    expect(result.remarks.map(remarkText).join()).toMatch(message);
    expect(isFailure(result)).toBe(true);
  });

  test("judges as of the day it is told", async () => {
    const later = await run(checkOf("M05"), { asOf: "2024-04-25" });
    expect(later.samples.map(({ found }) => found)).toEqual(["SENT", "PARTIAL"]);
    expect(await run(checkOf("M05"))).toMatchObject({ status: "passed" });
  });
});

describe("a run of checks", () => {
  const open: Awaited<ReturnType<typeof openConnection>>[] = [];

  beforeAll(async () => {
    for (let count = 0; count < 2; count += 1) open.push(await openConnection(target));
  });
  afterAll(() => Promise.all(open.map((session) => session.end())));

  async function results(checks: readonly Check[], connectionCount: number): Promise<CheckResult[]> {
    const [first, ...rest] = open.slice(0, connectionCount);
    if (first === undefined) throw new Error("no connection");
    const found: CheckResult[] = [];
    for await (const result of runChecks([first, ...rest], checks, parameters, elapsed)) found.push(result);
    return found;
  }

  test("gives every result once, in order, on one connection or two", async () => {
    const one = await results(allChecks, 1);
    expect(one.map(({ check }) => check.id)).toEqual(allChecks.map(({ id }) => id));
    expect(await results(allChecks, 2)).toEqual(one);
  });

  test("cannot write", async () => {
    const writing = checkWith({ examined: "UPDATE invoices SET notes = 'written'" });
    const [result] = await results([writing], 1);
    expect(result).toMatchObject({ status: "broken", remarks: [{ reason: expect.stringMatching(/read.only/i) }] });
  });

  test("ends with an error, not a verdict, when the connection is lost", async () => {
    const lost = await openConnection(target);
    lost.destroy();
    await expect(async () => {
      for await (const _ of runChecks([lost], allChecks, parameters, elapsed));
    }).rejects.toThrow();
  });
});
