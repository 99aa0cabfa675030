// What servers really wrote when they failed, and the remedy an operator reads.

import { expect, test } from "vitest";
import { serverFailure, withFileSystemRemedies } from "../../../src/database/server/explain-failure.ts";

const logs: readonly { readonly cause: string; readonly log: string; readonly remedy: RegExp }[] = [
  {
    cause: "full disk",
    log: "[ERROR] InnoDB: preallocating 268435456 bytes for file ./ib_logfile101 failed with error 28\n[ERROR] Aborting",
    remedy: /^Free about 1 GB on the disk that holds \/project,/,
  },
  {
    cause: "missing library",
    log: "mariadbd: error while loading shared libraries: liburing.so.2: cannot open shared object file: No such file",
    remedy: /^Install the library named above/,
  },
  {
    cause: "another server on the data",
    log: "[ERROR] InnoDB: Unable to lock ./ibdata1 error: 11\n[ERROR] Aborting",
    remedy: /^Another server is using \/project/,
  },
  {
    cause: "no rights",
    log: "[ERROR] mariadbd: Can't create/write to file '/project/tmp/ib' (Errcode: 13 \"Permission denied\")",
    remedy: /^Give this user read and write access to \/project/,
  },
  {
    cause: "something new",
    log: "[ERROR] the cat sat on the disk",
    remedy: /^If the data is not needed, remove \/project/,
  },
];

test.each(logs)("$cause: the log is quoted and the remedy fits", ({ log, remedy }) => {
  const error = serverFailure("The private server did not start", `[Note] starting\n${log}\n`, "/project");
  expect(error.message).toBe(`The private server did not start. The last lines of its log:\n${log}`);
  expect(error.remedy).toMatch(remedy);
  expect(error.exitCode).toBe(3);
});

test("what an operator cannot mend passes through unchanged", async () => {
  const defect = new RangeError("a defect of ours");
  await expect(withFileSystemRemedies("/project", () => Promise.reject(defect))).rejects.toBe(defect);
});
