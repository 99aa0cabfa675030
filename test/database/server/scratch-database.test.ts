import { createConnection, type RowDataPacket } from "mysql2/promise";
import { expect, test } from "vitest";
import { scratchDatabase } from "../../support/scratch-server.ts";

const first = await scratchDatabase();
const second = await scratchDatabase();

test("two scratch databases share a server and see nothing of each other", async () => {
  const connection = await createConnection(first.url);
  await connection.query("CREATE TABLE lots (id INT PRIMARY KEY)");
  const [rows] = await connection.query<RowDataPacket[]>(
    "SELECT table_schema AS db FROM information_schema.tables WHERE table_name = 'lots' AND table_schema IN (?, ?)",
    [first.name, second.name],
  );
  expect(rows).toEqual([{ db: first.name }]);
  await connection.end();
});

test("the server keeps UTC and takes LOAD DATA LOCAL", async () => {
  const connection = await createConnection(second.url);
  const [rows] = await connection.query<RowDataPacket[]>(
    "SELECT @@global.local_infile AS local_infile, TIMEDIFF(NOW(), UTC_TIMESTAMP()) AS ahead",
  );
  expect(rows).toEqual([{ local_infile: 1, ahead: "00:00:00" }]);
  await connection.end();
});
