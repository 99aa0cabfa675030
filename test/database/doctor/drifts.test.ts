// Almost fifty drifts in one database, made by hand: one examination names each of them and nothing else, before any write.

import { afterAll, beforeAll, expect, test } from "vitest";
import { doctor } from "../../../src/commands/doctor.ts";
import { seedProfile } from "../../../src/commands/seed.ts";
import { ensureSchema } from "../../../src/database/apply-schema.ts";
import { openConnection } from "../../../src/database/connect.ts";
import { examineDatabase } from "../../../src/database/doctor/examine.ts";
import type { Finding } from "../../../src/database/doctor/finding.ts";
import { parseDatabaseUrl } from "../../../src/database/target.ts";
import { OperatorError } from "../../../src/domain/operator-error.ts";
import { scratchDatabase } from "../../support/scratch-server.ts";
import { testContext } from "../../support/test-context.ts";
import { testHost } from "../../support/test-host.ts";
import { tinyProfile } from "../../support/tiny-profile.ts";
import { drifts } from "./drifts.ts";

const { url } = await scratchDatabase();
const target = parseDatabaseUrl(url, "DATABASE_URL");
const connection = await openConnection(target, { multipleStatements: true });
afterAll(() => connection.end());

let findings: readonly Finding[] = [];
beforeAll(async () => {
  await ensureSchema(connection, target);
  expect((await examineDatabase(connection, target)).findings).toEqual([]);
  for (const { sql } of drifts) await connection.query(sql);
  findings = (await examineDatabase(connection, target)).findings;
});

test.each(drifts)("$drift", ({ kind, place, effect, says }) => {
  const found = findings.filter((finding) => finding.kind === kind && finding.place === place);
  expect(found).toEqual([expect.objectContaining({ effect, problem: expect.stringContaining(says) })]);
  expect(found[0]?.remedy.length).toBeGreaterThan(10);
});

test("nothing else is found", () => {
  const named = new Set(drifts.map(({ kind, place }) => `${kind} ${place}`));
  expect(findings.filter(({ kind, place }) => !named.has(`${kind} ${place}`))).toEqual([]);
});

test("the command says all of it, the worst first, and that seeding cannot go on", async () => {
  const context = testContext(testHost("/nonexistent"));
  await doctor(context, { databaseUrl: url });
  expect(context.outcome.exitCode).toBe(3);
  const text = context.printed.join("\n");
  for (const { place, says } of drifts) {
    expect(context.printed).toContainEqual(expect.stringMatching(new RegExp(`^ {2}${place}: .*${escaped(says)}`)));
  }
  expect(text.indexOf("Stops a run")).toBeLessThan(text.indexOf("Left out by a run"));
  expect(context.printed.at(-1)).toMatch(/^Seeding cannot go on: \d+ things stand in its way/);
});

test("and hands it to machines", async () => {
  const context = testContext(testHost("/nonexistent"));
  await doctor(context, { databaseUrl: url, json: true, quiet: true });
  expect(context.printed).toHaveLength(1);
  const result: unknown = JSON.parse(context.printed.join());
  expect(result).toMatchObject({ canSeed: false, findings, leftOut: ["comments", "commentMentions", "inboxItems"] });
});

test("a run stops before its first write, naming everything that stops it", async () => {
  const [before] = await connection.query("SHOW TABLES");
  const refused = seedProfile(testContext(testHost("/nonexistent")), tinyProfile, { databaseUrl: url, yes: true });
  const error: unknown = await refused.catch((thrown: unknown) => thrown);
  if (!(error instanceof OperatorError)) throw error;
  expect(error.exitCode).toBe(3);
  for (const { place, says } of drifts.filter(({ effect }) => effect === "stops")) {
    expect(error.message).toContain(place);
    expect(error.message).toContain(says);
  }
  // Not even the record of the run.
  expect((await connection.query("SHOW TABLES"))[0]).toEqual(before);
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
