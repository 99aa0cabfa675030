import type { Connection } from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureSchema } from "../../src/database/apply-schema.ts";
import { openConnection } from "../../src/database/connect.ts";
import { canonicalJson, digestOfDigests, tableDigests } from "../../src/database/table-digest.ts";
import { parseDatabaseUrl } from "../../src/database/target.ts";
import { tableNames } from "../../src/schema/tables.ts";
import { scratchDatabase } from "../support/scratch-server.ts";

const databases = [await scratchDatabase(), await scratchDatabase()];
const connections: Connection[] = [];

beforeAll(async () => {
  for (const { url } of databases) {
    const target = parseDatabaseUrl(url, "DATABASE_URL");
    const connection = await openConnection(target);
    connections.push(connection);
    await ensureSchema(connection, target);
    await connection.query("SET foreign_key_checks = 0");
  }
});

afterAll(() => Promise.all(connections.map((connection) => connection.end())));

const strain = (id: number) => [
  id,
  `O'Strain ${id} – "ß"\n`,
  `s${id}`,
  id % 2 === 0 ? null : "",
  "2024-01-01 08:00:00",
];
const insertStrains = "INSERT INTO strains (id, name, standardizedName, description, createdAt) VALUES ?";

describe("digests", () => {
  test("name every table; those of empty tables are equal", async () => {
    const digests = await tableDigests(at(0));
    expect([...digests.keys()]).toEqual(tableNames);
    expect(new Set(digests.values()).size).toBe(1);
    expect([...digests.values()][0]).toMatch(/^[0-9a-f]{16}$/);
  });

  test("do not depend on the order of insertion, on pages, or on the session's time zone", async () => {
    const strains = Array.from({ length: 25_001 }, (_, index) => strain(index + 1));
    for (const connection of connections) await connection.query("DELETE FROM strains");
    await at(0).query(insertStrains, [strains]);
    await at(1).query(insertStrains, [strains.toReversed()]);
    await at(1).query("SET time_zone = '-08:00'");
    await at(1).query("UPDATE strains SET createdAt = '2024-01-01 00:00:00'");
    for (const connection of connections) await connection.query("UPDATE strains SET updatedAt = createdAt");
    expect(await tableDigests(at(1), ["strains"])).toEqual(await tableDigests(at(0), ["strains"]));
    await at(1).query("SET time_zone = '+00:00'");
  });

  test.each([
    ["a value on the last page", "UPDATE strains SET name = 'other', updatedAt = updatedAt WHERE id = 25001"],
    ["an empty text for NULL", "UPDATE strains SET description = '', updatedAt = updatedAt WHERE id = 2"],
    ["a second", "UPDATE strains SET updatedAt = updatedAt + INTERVAL 1 SECOND WHERE id = 3"],
    ["a missing row", "DELETE FROM strains WHERE id = 10000"],
  ])("notice %s", async (_, change) => {
    const before = await tableDigests(at(0), ["strains"]);
    await at(0).query(change);
    expect(await tableDigests(at(0), ["strains"])).not.toEqual(before);
  });

  test("read JSON by its meaning", async () => {
    const insert =
      "INSERT INTO freeform_notes (id, userId, content, createdAt, updatedAt) VALUES (1, 1, ?, NOW(), NOW())";
    await at(0).query(insert, ['{"b": [1, 2.50], "a": {"y": "é", "x": null}}']);
    await at(1).query(insert, ['{"a":{"x":null,"y":"\\u00e9"},"b":[1,2.5]}']);
    const times = "UPDATE freeform_notes SET createdAt = '2024-01-01', updatedAt = '2024-01-01'";
    for (const connection of connections) await connection.query(times);
    expect(await tableDigests(at(1), ["notes"])).toEqual(await tableDigests(at(0), ["notes"]));
    await at(1).query(
      `UPDATE freeform_notes SET content = '{"a":{"x":null,"y":"é"},"b":[2.5,1]}', updatedAt = updatedAt`,
    );
    expect(await tableDigests(at(1), ["notes"])).not.toEqual(await tableDigests(at(0), ["notes"]));
  });

  test("order composite keys by bytes, whatever the collation", async () => {
    await at(1).query(
      "ALTER TABLE user_roles MODIFY user_id VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL",
    );
    const userRoles = [
      ["b", 1],
      ["A", 2],
      ["a", 1],
      ["B", 2],
    ].map((key) => [...key, "2024-01-01 08:00:00"]);
    const insert = "INSERT INTO user_roles (user_id, role_id, created_at) VALUES ?";
    for (const connection of connections) await connection.query(insert, [userRoles]);
    expect(await tableDigests(at(1), ["userRoles"])).toEqual(await tableDigests(at(0), ["userRoles"]));
  });
});

test("canonicalJson sorts keys at every depth and keeps the order of arrays", () => {
  expect(canonicalJson('{"b":[{"d":1,"c":2}],"a":"x"}')).toBe('{"a":"x","b":[{"c":2,"d":1}]}');
  expect(canonicalJson("null")).toBe("null");
  expect(canonicalJson('"NULL"')).toBe('"NULL"');
});

test("digestOfDigests is one for all tables, in any order", () => {
  const forwards = new Map([["orders", "1"] as const, ["users", "2"] as const]);
  const backwards = new Map([["users", "2"] as const, ["orders", "1"] as const]);
  expect(digestOfDigests(forwards)).toBe(digestOfDigests(backwards));
  expect(digestOfDigests(forwards)).not.toBe(digestOfDigests(new Map([["orders", "2"] as const])));
});

function at(index: number): Connection {
  const connection = connections[index];
  if (connection === undefined) throw new Error("not connected");
  return connection;
}
