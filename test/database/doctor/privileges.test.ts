import { describe, expect, test } from "vitest";
import { lackingPrivileges, parseGrant } from "../../../src/database/doctor/privileges.ts";
import { physicalName } from "../../../src/database/identifiers.ts";
import { tableNames } from "../../../src/schema/tables.ts";

const target = { database: "terp_dev", user: "ann" };
const usage = "GRANT USAGE ON *.* TO `ann`@`%` IDENTIFIED BY PASSWORD '*ABC'";

function lacking(grants: readonly string[], createsTables = true) {
  return lackingPrivileges([usage, ...grants], target, { createsTables, replacesRows: false }).map(
    ({ problem, effect }) => [/privilege ([A-Z ]+):/.exec(problem)?.[1], effect],
  );
}

describe("a user has all it needs", () => {
  test.each([
    ["GRANT ALL PRIVILEGES ON *.* TO `ann`@`%` WITH GRANT OPTION"],
    ["GRANT ALL PRIVILEGES ON `terp_dev`.* TO `ann`@`%`"],
    ["GRANT ALL PRIVILEGES ON `terp\\_dev`.* TO `ann`@`%`"],
    ["GRANT ALL PRIVILEGES ON `terp\\_%`.* TO `ann`@`%`"],
    ["GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, CREATE TEMPORARY TABLES ON `terp_dev`.* TO `ann`@`%`"],
  ])("by %s", (grant) => {
    expect(lacking([grant])).toEqual([]);
  });
});

test("a user who may only read cannot seed", () => {
  expect(lacking(["GRANT SELECT ON `terp_dev`.* TO `ann`@`%`"])).toEqual([
    ["INSERT", "stops"],
    ["UPDATE", "stops"],
    ["DELETE", "hampers"],
    ["CREATE", "stops"],
    ["CREATE TEMPORARY TABLES", "hampers"],
  ]);
});

test("who may not delete may seed, but not in place of what is there", () => {
  const grants = ["GRANT SELECT, INSERT, UPDATE, CREATE, CREATE TEMPORARY TABLES ON `terp_dev`.* TO `ann`@`%`"];
  expect(lacking(grants)).toEqual([["DELETE", "hampers"]]);
  expect(lackingPrivileges(grants, target, { createsTables: false, replacesRows: true })).toEqual([
    expect.objectContaining({ effect: "stops" }),
  ]);
});

test("grants on another database, or on single columns, do not count", () => {
  const elsewhere = "GRANT ALL PRIVILEGES ON `terpxdev2`.* TO `ann`@`%`";
  const columns = "GRANT SELECT (id, name), INSERT (id) ON `terp_dev`.`clients` TO `ann`@`%`";
  expect(lacking([elsewhere, columns])).toHaveLength(6);
});

test("grants on every table of TERP's count for what is done to tables", () => {
  const grants = tableNames.map(
    (name) => `GRANT SELECT, INSERT, DELETE ON \`terp_dev\`.\`${physicalName(name)}\` TO \`ann\`@\`%\``,
  );
  expect(lacking(grants, false).map(([privilege]) => privilege)).toEqual([
    "UPDATE",
    "CREATE",
    "CREATE TEMPORARY TABLES",
  ]);
  expect(lacking(grants.slice(1), false).map(([privilege]) => privilege)).toContain("INSERT");
});

test("what a role may grant is not known to be lacking", () => {
  expect(lacking(["GRANT `writers` TO `ann`@`%`", "GRANT SELECT ON `terp_dev`.* TO `ann`@`%`"])).toContainEqual([
    "INSERT",
    "hampers",
  ]);
});

test("a grant's parts are read as written", () => {
  expect(parseGrant("GRANT SELECT, INSERT (a, b) ON `a``b`.`t` TO `ann`@`%`")).toEqual([
    { privileges: ["SELECT", "INSERT (COLUMNS)"], database: "a`b", table: "t" },
  ]);
  expect(parseGrant("GRANT PROXY ON ''@'%' TO 'root'@'localhost'")).toEqual([]);
});
