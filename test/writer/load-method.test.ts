// Which method is chosen, and chunks that fit the server. It changes global settings, so it has a server of its own.

import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { type ConnectionOptions, createConnection, type RowDataPacket } from "mysql2/promise";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { startScratchServer } from "../../src/database/server/scratch-server.ts";
import type { Id, UserId } from "../../src/domain/numbers/ids.ts";
import { instant } from "../../src/domain/time/calendar.ts";
import { Bundle } from "../../src/schema/bundle.ts";
import { BulkLoader } from "../../src/writer/bulk-loader.ts";
import { loadAll } from "../../src/writer/load-all.ts";
import type { LoadMethodName } from "../../src/writer/load-method.ts";
import { testHost } from "../support/test-host.ts";

const projectDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const server = await startScratchServer(testHost(projectDir));
const admin = await createConnection({ socketPath: server.socketPath, user: "root", database: "terp" });

beforeEach(async () => {
  await admin.query(
    `CREATE OR REPLACE TABLE note_comments (id INT PRIMARY KEY, noteId INT, userId INT, content TEXT,
       parentCommentId INT, isResolved TINYINT, createdAt TIMESTAMP, updatedAt TIMESTAMP)`,
  );
});

afterAll(async () => {
  await admin.end();
  await server.stop();
});

describe("the method", () => {
  it("is LOAD DATA where the server takes it", async () => {
    expect(await chosen()).toEqual(["load-data", "the server takes LOAD DATA LOCAL"]);
  });

  it("is INSERT where local_infile is off", async () => {
    await withGlobal("local_infile", 0, async () => {
      expect(await chosen()).toEqual(["insert", "the server has local_infile=OFF"]);
      expect(await loadedRows(3)).toBe(3);
    });
  });

  it("is INSERT where the client may not send files", async () => {
    const [method, reason] = await chosen({ flags: ["-LOCAL_FILES"] });
    expect(method).toBe("insert");
    // The driver refuses to send the row, or the server to ask for it.
    expect(reason).toMatch(/^LOAD DATA LOCAL, tried on a temporary table, was refused \(.+\)$/);
  });

  it("is INSERT where no temporary table may be made to try it", async () => {
    await admin.query("CREATE USER limited@'127.0.0.1' IDENTIFIED BY 'limited'");
    await admin.query("GRANT SELECT, INSERT ON terp.* TO limited@'127.0.0.1'");
    const [method, reason] = await chosen({ user: "limited", password: "limited" });
    expect([method, reason]).toEqual(["insert", expect.stringMatching(/denied/)]);
  });
});

describe.each<LoadMethodName>(["load-data", "insert"])("chunks of %s", (method) => {
  it("fit a server that takes small packets only", async () => {
    await withGlobal("max_allowed_packet", 32 * 1024, async () => {
      expect(await loadedRows(500, method)).toBe(500);
    });
  });
});

async function chosen(options: ConnectionOptions = {}): Promise<[LoadMethodName, string]> {
  const connection = await createConnection({ uri: server.url, ...options });
  const loader = await BulkLoader.open(connection);
  await loader.abort();
  await connection.end();
  return [loader.method, loader.methodReason];
}

/** Loads that many rows on a new connection and counts them. */
async function loadedRows(count: number, method?: LoadMethodName): Promise<number> {
  const connection = await createConnection(server.url);
  await loadAll(connection, [noteComments(count)], method ? { method } : {});
  await connection.end();
  const [[counted]] = await admin.query<RowDataPacket[]>("SELECT COUNT(*) AS number FROM note_comments");
  return Number(counted?.number);
}

async function withGlobal(name: string, value: number, work: () => Promise<void>): Promise<void> {
  const [[previous]] = await admin.query<RowDataPacket[]>(`SELECT @@GLOBAL.${name} AS value`);
  await admin.query(`SET GLOBAL ${name} = ?`, [value]);
  try {
    await work();
  } finally {
    await admin.query(`SET GLOBAL ${name} = ?`, [previous?.value]);
  }
}

function noteComments(count: number): Bundle {
  const bundle = new Bundle();
  const times = { createdAt: instant(1_709_226_309), updatedAt: instant(1_709_226_309) };
  for (let id = 1; id <= count; id += 1) {
    bundle.add("noteComments", {
      id: id as Id<"noteComments">,
      noteId: 1 as Id<"notes">,
      userId: 1 as UserId,
      content: "x".repeat(1_000),
      ...times,
    });
  }
  return bundle;
}
