import { expect, test } from "vitest";
import { misfit } from "../../../src/database/doctor/type-fit.ts";

test.each([
  ["int", "bigint"],
  ["tinyint(1)", "tinyint(4)"],
  ["decimal(12,2)", "decimal(15,4)"],
  ["varchar(50)", "varchar(50)"],
  ["varchar(50)", "varchar(255)"],
  ["varchar(50)", "text"],
  ["text", "json"],
  ["json", "mediumtext"],
  ["enum('A','B')", "enum('B','A','C')"],
  ["enum('A','BB')", "varchar(2)"],
  ["date", "datetime"],
  ["timestamp", "datetime(6)"],
])("%s fits %s", (wanted, found) => {
  expect(misfit(wanted, found, false)).toBeUndefined();
});

test.each([
  ["int", "smallint", "narrower-type", "integers of 2 bytes, not of 4"],
  ["int", "int unsigned", "narrower-type", "no negative numbers"],
  ["int", "varchar(20)", "other-type", "does not keep"],
  ["decimal(12,2)", "decimal(12,1)", "narrower-type", "keeps 1 of 2 decimals"],
  ["decimal(12,2)", "decimal(12,4)", "narrower-type", "8 digits before the point, not 10"],
  ["decimal(12,2)", "float", "other-type", "does not keep"],
  ["varchar(100)", "tinytext", "narrower-type", "takes 255 bytes"],
  ["varchar(50)", "varchar(49)", "narrower-type", "takes 49 characters, not 50"],
  ["text", "varchar(500)", "narrower-type", "takes 500 characters"],
  ["json", "text", "narrower-type", "takes 65535 bytes"],
  ["enum('A','B')", "enum('A','b')", "missing-enum-value", "does not accept B"],
  ["enum('A','BB')", "varchar(1)", "narrower-type", "takes 1 characters, not 2"],
  ["enum('A')", "set('A')", "other-type", "does not keep"],
  ["timestamp", "date", "other-type", "does not keep"],
])("%s does not fit %s", (wanted, found, kind, reason) => {
  expect(misfit(wanted, found, false)).toEqual({ kind, reason: expect.stringContaining(reason) });
});

test("keys are never negative", () => {
  expect(misfit("int", "int unsigned", true)).toBeUndefined();
});

test("a quote inside an enum's value is part of it", () => {
  expect(misfit("enum('it''s','B')", "enum('B')", false)?.reason).toBe("does not accept it's");
});
