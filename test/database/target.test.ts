import { describe, expect, test, vi } from "vitest";
import { describeTarget, parseDatabaseUrl, resolveTarget } from "../../src/database/target.ts";
import { OperatorError } from "../../src/domain/operator-error.ts";

const settings = (values: Record<string, string>, source = "the environment") => ({ values, sourceOf: () => source });
const noServer = async (): Promise<{ url: string }> => {
  throw new Error("the private server was not to be started");
};

describe("parseDatabaseUrl", () => {
  test("reads host, port, user, password and database", () => {
    expect(parseDatabaseUrl("mysql://terp:p%40ss%2Fw@db.example:3307/terp_dev", "DATABASE_URL")).toEqual({
      source: "DATABASE_URL",
      isPrivate: false,
      host: "db.example",
      port: 3307,
      user: "terp",
      password: "p@ss/w",
      database: "terp_dev",
    });
  });

  test("takes mariadb://, the default port, IPv6, a socket", () => {
    expect(parseDatabaseUrl("mariadb://u@h/d", "x")).toMatchObject({ port: 3306, password: "" });
    expect(parseDatabaseUrl("mysql://u@[::1]:3307/d", "x")).toMatchObject({ host: "::1", port: 3307 });
    expect(parseDatabaseUrl("mysql://u@localhost/d?socketPath=/run/my.sock", "x").socketPath).toBe("/run/my.sock");
  });

  test.each([
    ["ssl=true", { verifyCertificate: true }],
    ["ssl-mode=REQUIRED", { verifyCertificate: false }],
    ["sslmode=verify_ca", { verifyCertificate: true }],
    ['ssl={"rejectUnauthorized":false}', { verifyCertificate: false }],
    ['ssl={"rejectUnauthorized":true}', { verifyCertificate: true }],
    ["ssl=false", undefined],
    ["ssl-mode=DISABLED", undefined],
    ["connection_limit=5", undefined],
  ])("%s", (parameter, tls) => {
    expect(parseDatabaseUrl(`mysql://u@h/d?${parameter}`, "x").tls).toEqual(tls);
  });

  test.each([
    ["db.example/terp", /is not a URL/],
    ["postgres://u:hush@h/d", /begins with postgres:\/\//],
    ["mysql://u:hush@h", /names no database/],
    ["mysql://u:hush@h/", /names no database/],
    ["mysql://u:hush@h/a/b", /path of more than one part/],
    ["mysql://h/d", /names no user/],
    ["mysql://u:hush@h:99999/d", /not a valid URL/],
    ["mysql://u:hu#sh@h/d", /not a valid URL|contains a #/],
    ["mysql://u:1#hush@h/d", /contains a #/],
    ["mysql://u:hush%zz@h/d", /wrong %-sequence/],
    ["mysql://u:hush@h/d?ssl=maybe", /not known/],
  ])("refuses %s, without the password", (url, problem) => {
    let thrown: unknown;
    try {
      parseDatabaseUrl(url, "--database-url");
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(OperatorError);
    if (!(thrown instanceof OperatorError)) return;
    expect(thrown.exitCode).toBe(2);
    expect(thrown.message).toMatch(/^--database-url /);
    expect(thrown.message).toMatch(problem);
    expect(`${thrown.message} ${thrown.remedy}`).not.toMatch(/hush|hu#sh/);
  });
});

describe("resolveTarget", () => {
  test("the option wins over the environment", async () => {
    const target = await resolveTarget({
      databaseUrl: "mysql://u@option/d",
      settings: settings({ DATABASE_URL: "mysql://u@environment/d" }),
      ensurePrivateServer: noServer,
    });
    expect(describeTarget(target)).toBe("database d on option:3306 (--database-url)");
  });

  test("an env file is named", async () => {
    const target = await resolveTarget({
      settings: settings({ DATABASE_URL: "mysql://u:hush@h/d" }, ".env.staging"),
      ensurePrivateServer: noServer,
    });
    expect(describeTarget(target)).toBe("database d on h:3306 (DATABASE_URL in .env.staging)");
  });

  test("a wrong URL is an error, not a reason to start the private server", async () => {
    const request = { settings: settings({ DATABASE_URL: "db" }), ensurePrivateServer: noServer };
    await expect(resolveTarget(request)).rejects.toThrow(/DATABASE_URL is not a URL/);
  });

  test("without a URL the private server is used", async () => {
    const ensurePrivateServer = vi.fn(async () => ({ url: "mysql://terp:hush@127.0.0.1:4406/terp" }));
    const target = await resolveTarget({ settings: settings({}), ensurePrivateServer });
    expect(target).toMatchObject({ isPrivate: true, port: 4406 });
    expect(describeTarget(target)).toBe("database terp on 127.0.0.1:4406 (the private server)");
  });
});
