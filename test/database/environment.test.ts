import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseEnvFile, readSettings } from "../../src/database/environment.ts";

describe("parseEnvFile", () => {
  test("reads bare, quoted and exported values", () => {
    const text = [
      "# a comment",
      "BARE=mysql://u:p@h/d",
      "  export EXPORTED = yes  ",
      "COMMENTED=value # not this",
      "HASH=a#b",
      'DOUBLE="two words # and a \\"quote\\"\\nnext line"',
      "SINGLE='as \\n it is # here'",
      "EMPTY=",
      "no assignment",
      'MULTI="first',
      'second"',
    ].join("\n");
    expect(parseEnvFile(text)).toEqual({
      BARE: "mysql://u:p@h/d",
      EXPORTED: "yes",
      COMMENTED: "value",
      HASH: "a#b",
      DOUBLE: 'two words # and a "quote"\nnext line',
      SINGLE: "as \\n it is # here",
      EMPTY: "",
      MULTI: "first\nsecond",
    });
  });

  test("reads lines that end as on Windows, and keeps the last of a repeated name", () => {
    expect(parseEnvFile("A=1\r\nB=2\r\nA=3\r\n")).toEqual({ A: "3", B: "2" });
  });
});

describe("readSettings", () => {
  let projectDir: string;

  beforeEach(async () => {
    projectDir = await mkdtemp(join(tmpdir(), "terp-settings-"));
    await writeFile(join(projectDir, ".env.development"), "DATABASE_URL=mysql://dev@h/d\nSEED_PROFILE=small\n");
    await writeFile(join(projectDir, ".env.staging"), "DATABASE_URL=mysql://staging@h/d\n");
  });

  afterEach(() => rm(projectDir, { recursive: true }));

  test("NODE_ENV chooses the file; without it, it is development", async () => {
    const development = await readSettings({ env: {}, projectDir });
    expect(development.values.DATABASE_URL).toBe("mysql://dev@h/d");
    expect(development.sourceOf("DATABASE_URL")).toBe(".env.development");
    const staging = await readSettings({ env: { NODE_ENV: "staging" }, projectDir });
    expect(staging.values.DATABASE_URL).toBe("mysql://staging@h/d");
    expect(staging.values.SEED_PROFILE).toBeUndefined();
  });

  test("a file that does not exist, or a NODE_ENV without one, sets nothing", async () => {
    const production = await readSettings({ env: { NODE_ENV: "production" }, projectDir });
    expect(production.values.DATABASE_URL).toBeUndefined();
    const unnamed = await readSettings({ env: { NODE_ENV: "test" }, projectDir });
    expect(unnamed.values.DATABASE_URL).toBeUndefined();
  });

  test("the environment wins over the file, unless it is empty", async () => {
    const env = { DATABASE_URL: "mysql://env@h/d", SEED_PROFILE: "" };
    const settings = await readSettings({ env, projectDir });
    expect(settings.values.DATABASE_URL).toBe("mysql://env@h/d");
    expect(settings.sourceOf("DATABASE_URL")).toBe("the environment");
    expect(settings.values.SEED_PROFILE).toBe("small");
  });
});
