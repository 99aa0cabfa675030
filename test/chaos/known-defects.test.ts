// A business with known defects, as an operator gets it: good data, broken at places that a manifest names, all found.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConnection, type RowDataPacket } from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { manifestSchema } from "../../src/chaos/manifest.ts";
import { seedProfile } from "../../src/commands/seed.ts";
import { validate } from "../../src/commands/validate.ts";
import { allChecks } from "../../src/validators/checks.ts";
import { scratchDatabase } from "../support/scratch-server.ts";
import { type TestContext, testContext } from "../support/test-context.ts";
import { testHost } from "../support/test-host.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const { url } = await scratchDatabase();
const host = () => testHost(new URL("../../", import.meta.url).pathname);
/** So many that some of them are rows taken out. */
const defects = 60;
const broken = { ...tinyProfile, name: "tiny-chaos", defects };

const target = { databaseUrl: url, yes: true };

let folder: string;
let seeded: TestContext;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "terp-seed-chaos-"));
  seeded = testContext(host());
  await seedProfile(seeded, broken, { ...target, json: true, manifest: join(folder, "defects.json") });
});
afterAll(() => rm(folder, { recursive: true }));

const manifest = async () => manifestSchema.parse(JSON.parse(await readFile(join(folder, "defects.json"), "utf8")));

async function against(path: string): Promise<TestContext> {
  const context = testContext(host());
  await validate(context, { databaseUrl: url, against: path });
  return context;
}

describe("a profile with defects", () => {
  test("is good data first, then so many things broken, each found", () => {
    const text = seeded.reported.join("\n");
    expect(text).toContain("The data holds together");
    expect(text).toContain(`Broke ${defects} things on purpose`);
    expect(text).toContain(`Of ${defects} known defects ${defects} found, 0 missed; 0 false alarms.`);
    expect(seeded.outcome.exitCode).toBe(0);
  });

  test("gives machines the score", async () => {
    const { score } = JSON.parse(seeded.printed.join(""));
    expect(score).toEqual({
      found: (await manifest()).defects.map(({ number }) => number),
      missed: [],
      falseAlarms: [],
    });
  });

  test("breaks a row at most once, and says what it did to it", async () => {
    const { defects: broken, profile, asOf } = await manifest();
    expect({ profile, asOf }).toEqual({ profile: "tiny-chaos", asOf: "2024-12-31" });
    expect(new Set(broken.map(({ table, row }) => `${table} ${row}`)).size).toBe(defects);
    const [deletion] = broken.filter(({ statements }) => statements[0]?.startsWith("DELETE"));
    const connection = await createConnection({ uri: url });
    const [rows] = await connection.query<RowDataPacket[]>(`SELECT 1 FROM ${deletion?.table} WHERE ${deletion?.row}`);
    await connection.end();
    expect(rows).toEqual([]);
  });
});

describe("validate --against", () => {
  test("scores by the manifest: all found is exit code 0, however broken the data is", async () => {
    const context = await against(join(folder, "defects.json"));
    expect(context.printed.at(-1)).toBe(`Of ${defects} known defects ${defects} found, 0 missed; 0 false alarms.`);
    expect(context.outcome.exitCode).toBe(0);
  });

  test("names what was missed, and what nobody broke", async () => {
    const whole = await manifest();
    const fired = whole.defects.flatMap(({ breaks, alsoBreaks, mayBreak }) => [breaks, ...alsoBreaks, ...mayBreak]);
    const quiet = allChecks.find(({ id }) => !fired.includes(id))?.id;
    const invented = { ...whole.defects[0], breaks: quiet, what: "nobody did this", alsoBreaks: [], mayBreak: [] };
    const path = join(folder, "wrong.json");
    await writeFile(path, JSON.stringify({ ...whole, defects: [invented] }));
    const context = await against(path);
    const text = context.printed.join("\n");
    expect(text).toContain("Of 1 known defects 0 found, 1 missed;");
    expect(text).toContain(`missed   ${quiet} nobody did this`);
    expect(text).toContain(`${whole.defects[0]?.breaks} fired, and no defect breaks it`);
    expect(context.outcome.exitCode).toBe(1);
  });

  test("refuses what is no manifest", async () => {
    const path = join(folder, "other.json");
    await writeFile(path, '{"defects": 3}');
    await expect(against(path)).rejects.toThrow(/other.json is no manifest/);
    await writeFile(path, "not JSON");
    await expect(against(path)).rejects.toThrow(/other.json is no manifest/);
    await expect(against(join(folder, "none.json"))).rejects.toThrow(/Cannot read the manifest/);
  });
});

test("data that does not hold together before is not broken further", async () => {
  const connection = await createConnection({ uri: url });
  await connection.query("CREATE TRIGGER meddling BEFORE INSERT ON invoices FOR EACH ROW SET NEW.amountDue = 1");
  await connection.end();
  const context = testContext(host());
  const path = join(folder, "unused.json");
  await seedProfile(context, broken, { ...target, replace: true, manifest: path });
  expect(context.printed.at(-1)).toBe("Nothing was broken on purpose: the data did not hold together before.");
  expect(context.outcome.exitCode).toBe(1);
  await expect(readFile(path)).rejects.toThrow("ENOENT");
});

test("a manifest that cannot be written is refused before any row is replaced", async () => {
  const runs = async () => {
    const connection = await createConnection({ uri: url });
    const [rows] = await connection.query("SELECT * FROM terp_seed_runs");
    await connection.end();
    return rows;
  };
  const before = await runs();
  const path = join(folder, "no such folder", "defects.json");
  const refused = seedProfile(testContext(host()), broken, { ...target, replace: true, manifest: path });
  await expect(refused).rejects.toThrow(/Cannot write the manifest/);
  expect(await runs()).toEqual(before);
});
