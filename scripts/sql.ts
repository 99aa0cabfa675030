// Runs one SQL statement and prints its rows: `tsx scripts/sql.ts URL STATEMENT`, for machines without an SQL client.

import { createConnection } from "mysql2/promise";

const [url = "", statement = ""] = process.argv.slice(2);
if (url === "" || statement === "") throw new Error("usage: tsx scripts/sql.ts URL STATEMENT");

const connection = await createConnection({ uri: url, dateStrings: true });
try {
  const [rows] = await connection.query(statement);
  if (Array.isArray(rows)) for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
  else process.stdout.write(`${rows.affectedRows} rows affected\n`);
} finally {
  await connection.end();
}
