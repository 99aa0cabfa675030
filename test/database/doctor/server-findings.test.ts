import { expect, test } from "vitest";
import { type ServerSettings, serverFindings } from "../../../src/database/doctor/server-findings.ts";

const good: ServerSettings = {
  version: "10.11.19-MariaDB",
  timeZone: "+00:00",
  systemTimeZone: "UTC",
  utcOffsetSeconds: 0,
  isReadOnly: false,
  isTransactionReadOnly: false,
  allowsLocalInfile: true,
  packetBytes: 64 * 2 ** 20,
  characterSet: "utf8mb4",
};

test("a server with the settings of ours is fine", () => {
  expect(serverFindings(good, "terp", true)).toEqual([]);
});

test.each([
  [{ isReadOnly: true }, "stops", "The server is read only."],
  [{ isTransactionReadOnly: true }, "stops", "read only by default"],
  [{ packetBytes: 16_384 }, "stops", "max_allowed_packet is 16384 bytes"],
  [{ packetBytes: 1_048_576 }, "hampers", "small portions"],
  [{ allowsLocalInfile: false }, "hampers", "local_infile is OFF"],
  [
    { timeZone: "SYSTEM", systemTimeZone: "CET", utcOffsetSeconds: 3600 },
    "hampers",
    "time zone is SYSTEM (CET), 1 h from UTC",
  ],
  [{ characterSet: "latin1" }, "stops", "would store text as latin1"],
])("%j %s", (change, effect, says) => {
  expect(serverFindings({ ...good, ...change }, "terp", true)).toEqual([
    expect.objectContaining({ effect, problem: expect.stringContaining(says) }),
  ]);
});

test("the database's character set is nobody's business where no table is created", () => {
  expect(serverFindings({ ...good, characterSet: "latin1" }, "terp", false)).toEqual([
    expect.objectContaining({ effect: "harmless" }),
  ]);
});
