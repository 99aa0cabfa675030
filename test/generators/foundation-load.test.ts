// The foundation's rows in a real server: with foreign keys, strict types and unique keys on, and read back as they were.

import { asc, getTableColumns } from "drizzle-orm";
import { drizzle } from "drizzle-orm/mysql2";
import { migrate } from "drizzle-orm/mysql2/migrator";
import { createConnection } from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { zeroCents } from "../../src/domain/numbers/money.ts";
import { bankAccountRow } from "../../src/generators/foundation/bank-account-row.ts";
import { clientRow } from "../../src/generators/foundation/client-row.ts";
import { layFoundation } from "../../src/generators/foundation.ts";
import { Bundle } from "../../src/schema/bundle.ts";
import { tables } from "../../src/schema/tables.ts";
import { scratchDatabase } from "../support/scratch-server.ts";
import { runContext, smallCompany } from "./run-context.ts";

const { url } = await scratchDatabase();
const connection = await createConnection({ uri: url, timezone: "Z", dateStrings: true });
const database = drizzle(connection);
const bundle = new Bundle();

beforeAll(async () => {
  await connection.query("SET time_zone = '+00:00', sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,ONLY_FULL_GROUP_BY'");
  await migrate(database, { migrationsFolder: "drizzle" });
  const { suppliers, clients, books, pricing } = layFoundation(runContext({ profile: smallCompany }), bundle);
  for (const { card } of [...suppliers, ...clients]) bundle.add("clients", clientRow(card, pricing.terms.get(card.id)));
  const { operatingAccount } = books;
  bundle.add("bankAccounts", bankAccountRow(operatingAccount, zeroCents, operatingAccount.createdAt));
  // Parents before children among the tables: users, roles and permissions stand first in the bundle.
  for (const table of bundle.tables()) await database.insert(tables[table]).values([...bundle.rowsOf(table)]);
});

afterAll(() => connection.end());

describe("the foundation in a database", () => {
  it("is accepted row by row, with foreign keys on", async () => {
    for (const table of bundle.tables()) {
      expect(await database.$count(tables[table]), table).toBe(bundle.rowsOf(table).length);
    }
  });

  it("comes back as it was written", async () => {
    for (const table of bundle.tables()) {
      const columns = getTableColumns(tables[table]);
      if (!("id" in columns)) continue;
      const stored = await database.select().from(tables[table]).orderBy(asc(columns.id));
      expect(stored, table).toMatchObject(bundle.rowsOf(table));
    }
  });
});
