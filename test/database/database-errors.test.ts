import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { explainDatabaseError } from "../../src/database/database-errors.ts";
import { type TroubleFacts, troubles } from "../../src/database/database-troubles.ts";
import { parseDatabaseUrl } from "../../src/database/target.ts";
import { OperatorError } from "../../src/domain/operator-error.ts";
import { LoadError } from "../../src/writer/load-error.ts";

const target = parseDatabaseUrl("mysql://terp:hush@db.example/terp_dev", "DATABASE_URL");
const serverError = (errno: number, message: string) => Object.assign(new Error(message), { errno, code: "ER_X" });

test("a number or name belongs to one trouble only", () => {
  const codes = troubles.flatMap((trouble) => trouble.codes ?? []);
  expect(codes).toEqual([...new Set(codes)]);
});

test.each([
  [serverError(1021, "Disk full (/tmp); waiting for someone to free some space"), /^The disk of .* is full/],
  [serverError(1030, 'Got error 28 "No space left on device" from storage engine InnoDB'), /^The disk of .* is full/],
  [serverError(1290, "The MariaDB server is running with the --read-only option"), /does not allow writing/],
  [serverError(1836, "Running in read-only mode"), /does not allow writing: Running in read-only mode\.$/],
  [serverError(3948, "Loading local data is disabled"), /does not allow LOAD DATA LOCAL\.$/],
  [serverError(1148, "The used command is not allowed"), /does not allow LOAD DATA LOCAL\.$/],
  [serverError(3159, "Connections using insecure transport are prohibited"), /accepts encrypted connections only\.$/],
  [serverError(1040, "Too many connections"), /takes no more connections: Too many connections\.$/],
  [serverError(1153, "Got a packet bigger than 'max_allowed_packet' bytes"), /longer than its max_allowed_packet\.$/],
  [serverError(1410, "You are not allowed to create a user with GRANT"), /^User terp lacks a privilege/],
  [Object.assign(new Error("connect ETIMEDOUT"), { code: "ETIMEDOUT" }), /^db\.example:3306 cannot be reached/],
])("%s", (error, message) => {
  expect(explainDatabaseError(error, { target })).toMatchObject({
    message: expect.stringMatching(message),
    exitCode: 3,
    cause: error,
  });
});

test("the trouble behind an error of ours is found, and the error kept as its cause", () => {
  const cause = serverError(1114, "The table 'orders' is full");
  const error = new LoadError({ table: "orders" }, cause.message, { cause });
  expect(explainDatabaseError(error, { target })).toMatchObject({
    message: "The disk of the server at db.example:3306 is full: The table 'orders' is full.",
    cause: error,
  });
});

test("rows that a trigger or a check of others refuses are theirs to mend, and told with their table", () => {
  const signal = serverError(1644, "no orders on Sundays");
  const refused = new LoadError({ table: "orders" }, signal.message, { cause: signal });
  expect(explainDatabaseError(refused, { target })).toMatchObject({
    message: "A trigger in database terp_dev refuses rows: table orders: no orders on Sundays.",
    exitCode: 3,
  });
  const check = new LoadError({ table: "orders" }, "CONSTRAINT `cheap` failed for `terp_dev`.`orders`", { cause: [] });
  expect(explainDatabaseError(check, { target })).toMatchObject({
    message: expect.stringMatching(/^A check constraint of database terp_dev refuses rows: table orders: /),
  });
  const ownJson = new LoadError({ table: "orders" }, "CONSTRAINT `orders.items` failed for `terp_dev`.`orders`");
  expect(explainDatabaseError(ownJson, { target })).toBe(ownJson);
});

test("a remedy names what gave the URL", () => {
  const given = parseDatabaseUrl("mysql://terp:hush@db.example/terp_dev", "--database-url");
  expect(explainDatabaseError(serverError(1045, "denied"), { target: given })).toMatchObject({
    remedy: expect.stringContaining("Correct user and password in --database-url"),
  });
});

test("an address of two families that both refuse is one trouble", () => {
  const refused = (address: string) => new Error(`connect ECONNREFUSED ${address}`);
  const error = Object.assign(new AggregateError([refused("::1:3306"), refused("127.0.0.1:3306")]), {
    code: "ECONNREFUSED",
  });
  expect(explainDatabaseError(error, { target })).toMatchObject({
    message: "No database server answers at db.example:3306.",
  });
});

test("an explanation is not explained again, and a defect of ours not at all", () => {
  const explained = new OperatorError("No.", { kind: "usage", remedy: "Yes.", cause: serverError(1045, "denied") });
  expect(explainDatabaseError(explained, { target })).toBe(explained);
  const syntax = serverError(1064, "You have an error in your SQL syntax");
  expect(explainDatabaseError(syntax, { target })).toBe(syntax);
  const duplicate = serverError(1062, "Duplicate entry '1' for key 'PRIMARY'");
  expect(explainDatabaseError(duplicate, { target })).toBe(duplicate);
});

test("a file that is missing is not a server that is missing", async () => {
  const missing: unknown = await readFile("/nowhere/at/all").catch((error: unknown) => error);
  expect(missing).toMatchObject({ code: "ENOENT" });
  expect(explainDatabaseError(missing, { target })).toBe(missing);
});

test("docs/troubleshooting.md lists every trouble with its remedy", async () => {
  const text = await readFile("docs/troubleshooting.md", "utf8");
  const facts: TroubleFacts = {
    server: "SERVER",
    user: "USER",
    database: "DATABASE",
    source: "DATABASE_URL",
    said: "…",
    told: "…",
  };
  const rows = troubles.map(({ message, remedy }) => `| ${message(facts)} | ${remedy(facts)} |`);
  expect(rows.filter((row) => !text.includes(row))).toEqual([]);
});
