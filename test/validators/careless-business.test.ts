// A database that somebody filled by hand and in haste: what the report says to them, and whether it helps.

import { afterAll, beforeAll, expect, test } from "vitest";
import { validate } from "../../src/commands/validate.ts";
import { ensureSchema } from "../../src/database/apply-schema.ts";
import { openConnection } from "../../src/database/connect.ts";
import { parseDatabaseUrl } from "../../src/database/target.ts";
import { type JsonReport, reportSchema } from "../../src/validators/reports/report-schema.ts";
import { scratchDatabase } from "../support/scratch-server.ts";
import { testContext } from "../support/test-context.ts";
import { testHost } from "../support/test-host.ts";
import { asOf, insertCarelessBusiness } from "./careless-business.ts";

const { url, name } = await scratchDatabase();
const target = parseDatabaseUrl(url, "the test");
const connection = await openConnection(target);
afterAll(() => connection.end());

beforeAll(async () => {
  await ensureSchema(connection, target);
  await insertCarelessBusiness(connection);
});

async function printed(options = {}): Promise<string[]> {
  const context = testContext(testHost("/nowhere"));
  await validate(context, { databaseUrl: url, asOf, ...options });
  return context.printed;
}

async function report(options = {}): Promise<JsonReport> {
  return reportSchema.parse(JSON.parse((await printed({ ...options, json: true })).join()));
}

test("the report says what is wrong where, what to do, and what is missing", async () => {
  const text = (await printed()).join("\n").replace(`${name} on 127.0.0.1:${target.port}`, "terp on its server");
  await expect(`${text.replace(/in \d+\.\d s/, "in … s")}\n`).toMatchFileSnapshot("../golden/careless-report.txt");
});

test("what stands after WHERE can be pasted, and finds rows wherever the row is not what is missing", async () => {
  const { checks } = await report({ sample: 5 });
  const keys = checks.flatMap(({ samples }) => samples);
  expect(keys.length).toBeGreaterThan(90);
  const notThere = new Set<string>();
  for (const { table, key } of keys) {
    const [rows] = await connection.query(`SELECT 1 FROM ${table} WHERE ${key}`);
    if (Array.isArray(rows) && rows.length === 0) notThere.add(table);
  }
  expect([...notThere].toSorted()).toEqual(["accounts", "ledgerEntries"]);
});

test("a table that is missing and a column of another name are named, and everything else is still judged", async () => {
  await connection.query("SET SESSION foreign_key_checks = 0");
  await connection.query("RENAME TABLE credits TO our_credits");
  await connection.query("ALTER TABLE invoices RENAME COLUMN amountDue TO balance");
  try {
    const lines = await printed({ only: ["M03", "M04", "M15"] });
    expect(
      lines
        .slice(2)
        .join("\n")
        .replace(/in \d+\.\d s/, "in … s")
        .replaceAll(name, "terp"),
    ).toMatchInlineSnapshot(`
      "documents and money
        FAILED M04  amount paid              5 bad of 40 rows
                 What an invoice shows as paid is the sum of the payments received on it, net of nothing else.
                 invoices WHERE id = 21: amountPaid 0.00; expected payments of 200.00
                 invoices WHERE id = 22: amountPaid 0.00; expected payments of 300.00
                 invoices WHERE id = 23: amountPaid 0.00; expected payments of 400.00
                 … and 2 more
                 A payment is missing, doubled, or points at another invoice.
        BROKEN M03  amount due
                 invoices: Unknown column 'i.amountDue' in 'SELECT'
        BROKEN M15  store credit
                 credits: Table 'terp.credits' doesn't exist

      FAILED: paste what stands after WHERE to see the row; the last line of a rule says what to mend.
              More rows of one rule: pnpm validate --only M04 --sample 20
              What led to a row: pnpm terp-seed why invoices:21
      BROKEN: tables or columns are not TERP's, so nobody knows: pnpm terp-seed doctor names each difference.

      The data does not hold together: 3 checks in … s, 1 failed, 2 broken."
    `);
  } finally {
    await connection.query("ALTER TABLE invoices RENAME COLUMN balance TO amountDue");
    await connection.query("RENAME TABLE our_credits TO credits");
  }
});
