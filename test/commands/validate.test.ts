// `terp-seed validate` as an operator meets it: what it prints, its exit code, and the options it refuses.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { type ValidateOptions, validate, validateCommand } from "../../src/commands/validate.ts";
import { ensureRunsTable, startRun } from "../../src/database/run-record.ts";
import { runsTable } from "../../src/database/schema-state.ts";
import { OperatorError } from "../../src/domain/operator-error.ts";
import { day } from "../../src/domain/time/calendar.ts";
import { profileNamed } from "../../src/profiles/profile-registry.ts";
import { reportSchema } from "../../src/validators/reports/report-schema.ts";
import { scratchDatabase } from "../support/scratch-server.ts";
import { type TestContext, testContext } from "../support/test-context.ts";
import { testHost } from "../support/test-host.ts";
import { smallBusinessDatabase } from "../validators/small-business-database.ts";

const realistic = profileNamed("realistic");

const { target, connection } = await smallBusinessDatabase();

const databaseUrl = `mysql://${target.user}:${target.password}@${target.host}:${target.port}/${target.database}`;

let context: TestContext;

beforeEach(() => {
  context = testContext(testHost("/nowhere"));
});

const run = (options: ValidateOptions): Promise<void> => validate(context, { databaseUrl, ...options });

describe("validate", () => {
  test("says that good data holds together", async () => {
    await run({ asOf: "2024-03-31" });
    expect(context.printed[0]).toMatch(/^database \w+ on .*, as of 2024-03-31 \(--as-of\)$/);
    expect(context.printed.at(-1)).toMatch(/^The data holds together: \d+ checks in/);
    expect(context.outcome.exitCode).toBe(0);
  });

  test("names what does not, and exits with 1", async () => {
    await connection().query("UPDATE invoices SET amountDue = amountDue + 1 WHERE id = 4");
    try {
      await run({ asOf: "2024-03-31", only: ["M03"] });
    } finally {
      await connection().query("UPDATE invoices SET amountDue = amountDue - 1 WHERE id = 4");
    }
    expect(context.printed.join("\n")).toContain("invoices WHERE id = 4: due 2701.00, paid 0.00; expected due 2700.00");
    expect(context.outcome.exitCode).toBe(1);
  });

  test("prints one line of JSON when asked to", async () => {
    await run({ asOf: "2024-03-31", only: ["L"], json: true });
    expect(context.printed).toHaveLength(1);
    const report: unknown = JSON.parse(context.printed.join());
    expect(report).toMatchObject({ passed: true, asOf: "2024-03-31", counts: { failed: 0 } });
    expect(reportSchema.parse(report)).toEqual(report);
  });

  test("holds data of unknown origin against a profile when asked to, as of the day that it is judged on", async () => {
    await run({ asOf: "2024-03-31", targets: "small", only: ["K21"], json: true });
    const { asOf, figures } = reportSchema.parse(JSON.parse(context.printed.join()));
    expect(asOf).toBe("2024-03-31");
    expect(figures?.find(({ title }) => title === "users")).toMatchObject({ target: 5, achieved: 3 });
  });

  test("writes JUnit XML to a file when asked to, with what was found", async () => {
    const folder = await mkdtemp(join(tmpdir(), "terp-seed-report-"));
    await connection().query("UPDATE invoices SET amountDue = amountDue + 1 WHERE id = 4");
    try {
      await run({ asOf: "2024-03-31", only: ["M02", "M03"], junit: join(folder, "report.xml") });
      const report = await readFile(join(folder, "report.xml"), "utf8");
      expect(report).toContain('tests="2" failures="1" errors="0" skipped="0"');
      expect(report).toContain('name="M02 invoice arithmetic"');
      expect(report).toContain("invoices WHERE id = 4: due 2701.00, paid 0.00; expected due 2700.00");
    } finally {
      await connection().query("UPDATE invoices SET amountDue = amountDue - 1 WHERE id = 4");
      await rm(folder, { recursive: true });
    }
  });

  test("names the file that it cannot write", async () => {
    await expect(run({ only: ["M03"], junit: "/nowhere/report.xml" })).rejects.toThrow(
      /Cannot write the report \/nowhere\/report.xml: ENOENT/,
    );
  });

  test("takes the as-of day and what may be absent from the record of the run, and says when that run is not complete", async () => {
    const profile = { name: "realistic", profileJson: JSON.stringify({ ...realistic, credits: undefined }) };
    await ensureRunsTable(connection());
    await startRun(connection(), {
      runId: "00000000-0000-4000-8000-000000000000",
      toolVersion: "0.0.0",
      profile: profile.name,
      seed: 7,
      asOf: day("2024-03-31"),
      profileJson: profile.profileJson,
      schemaFingerprint: "0".repeat(64),
      method: "INSERT",
    });
    await connection().query("DELETE FROM creditApplications");
    await connection().query("DELETE FROM credits");
    try {
      await run({ only: ["M15"] });
    } finally {
      await connection().query(`DROP TABLE ${runsTable}`);
    }
    expect(context.printed[0]).toContain("as of 2024-03-31 (the record of the run)");
    expect(context.printed.join("\n")).toContain("the profile realistic has no store credits");
    expect(context.reported).toEqual([
      "The latest run on record (realistic, seed 7) is LOADING: its rows are incomplete.",
    ]);
    expect(context.outcome.exitCode).toBe(0);
  });

  test("without a record, what is missing fails", async () => {
    await run({ only: ["M15"], asOf: "2024-03-31" });
    expect(context.printed.join("\n")).toContain("EMPTY  nothing to look at for M15 store credit");
    expect(context.outcome.exitCode).toBe(1);
  });

  test.each([
    ["a check that does not exist", { only: ["M03", "X9"] }, "No check or family is called X9."],
    ["nothing left to run", { only: ["L"], skip: ["L"] }, "--only and --skip leave no check to run."],
  ])("refuses %s", async (_, options, message) => {
    const refusal = run(options);
    await expect(refusal).rejects.toBeInstanceOf(OperatorError);
    await expect(refusal).rejects.toMatchObject({ message, exitCode: 2 });
  });

  test("says of a database without any of TERP's tables that it is none", async () => {
    const other = await scratchDatabase();
    await expect(run({ databaseUrl: other.url })).rejects.toMatchObject({
      message: expect.stringContaining("There are none of TERP's tables in database"),
      exitCode: 3,
    });
  });

  test("says with exit code 3 that a database cannot be reached", async () => {
    await expect(run({ databaseUrl: "mysql://nobody:x@127.0.0.1:1/terp" })).rejects.toMatchObject({ exitCode: 3 });
  });
});

test.each([
  ["--as-of", "31.3.2024"],
  ["--sample", "many"],
  ["--fail-on", "never"],
])("the command line refuses %s %s", async (option, value) => {
  const command = validateCommand(context)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  await expect(command.parseAsync([option, value], { from: "user" })).rejects.toMatchObject({
    code: "commander.invalidArgument",
  });
});
