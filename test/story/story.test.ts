// The story of one sale, in a database that something else has filled: rows by hand, nothing of a run in it.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { why } from "../../src/commands/why.ts";
import { ensureSchema } from "../../src/database/apply-schema.ts";
import { openConnection } from "../../src/database/connect.ts";
import { physicalName } from "../../src/database/identifiers.ts";
import { parseDatabaseUrl } from "../../src/database/target.ts";
import { tableNames } from "../../src/schema/tables.ts";
import { rowReader } from "../../src/story/row-reader.ts";
import { scratchDatabase } from "../support/scratch-server.ts";
import { testContext } from "../support/test-context.ts";
import { testHost } from "../support/test-host.ts";

const { url } = await scratchDatabase();
const target = parseDatabaseUrl(url, "DATABASE_URL");
const connection = await openConnection(target, { multipleStatements: true });
afterAll(() => connection.end());

const oneSale = `
  SET foreign_key_checks = 0, sql_mode = '';
  INSERT INTO users (id, openId, name) VALUES (1, 'ann', 'Ann Reyes'), (2, 'bo', 'Bo Lind');
  INSERT INTO clients (id, teri_code, name, created_at) VALUES (7, 'C7', 'Blue Dog', '2024-01-02'), (8, 'C8', 'Red Cat', '2024-01-02');
  INSERT INTO roles (id, name) VALUES (4, 'Accountant');
  INSERT INTO user_roles (user_id, role_id, created_at) VALUES ('ann', 4, '2024-01-02 16:00:00');
  INSERT INTO accounts (id, accountNumber, accountName) VALUES (1, '1000', 'Cash'), (2, '1100', 'Accounts Receivable'), (3, '4000', 'Sales Revenue');
  INSERT INTO bankAccounts (id, accountName) VALUES (1, 'Checking');
  INSERT INTO lots (id, code, vendorId, date) VALUES (3, 'LOT-3', 1, '2024-02-01 16:00:00');
  INSERT INTO batches (id, code, sku, productId, lotId, batchStatus, onHandQty, unitCogs, createdAt)
    VALUES (5, 'B-5', 'B-5', 1, 3, 'LIVE', '8.00', '60.00', '2024-02-01 16:30:00');
  INSERT INTO intake_sessions (id, session_number, vendor_id, status, receive_date, received_by, total_amount)
    VALUES (4, 'IN-4', 1, 'COMPLETED', '2024-02-01', 1, 600);
  INSERT INTO intake_session_batches (id, intake_session_id, batch_id, received_qty, unit_cost, total_cost, created_at)
    VALUES (6, 4, 5, 10, 60, 600, '2024-02-01 16:20:00');
  INSERT INTO purchaseOrders (id, poNumber, vendorId, intakeSessionId, purchaseOrderStatus, orderDate, total, createdBy)
    VALUES (2, 'PO-2', 1, 4, 'RECEIVED', '2024-01-20', 600, 1);
  INSERT INTO client_needs (id, client_id, strain, status, created_by, created_at)
    VALUES (9, 7, 'Gelato', 'FULFILLED', 1, '2024-02-28 18:00:00');
  INSERT INTO orders (id, order_number, orderType, is_draft, client_id, client_need_id, items, subtotal, total, quoteStatus, created_by, created_at)
    VALUES (11, 'Q-11', 'QUOTE', 0, 7, 9, '[]', 200, 200, 'CONVERTED', 1, '2024-03-01 17:00:00');
  INSERT INTO orders (id, order_number, orderType, is_draft, client_id, items, subtotal, total, saleStatus, fulfillmentStatus, invoice_id,
      converted_from_order_id, created_by, created_at, confirmed_at)
    VALUES (12, 'S-12', 'SALE', 0, 7, '[]', 200, 200, 'PAID', 'SHIPPED', 21, 11, 1, '2024-03-04 17:00:00', '2024-03-04 17:05:00'),
           (13, 'S-13', 'SALE', 0, 8, '[]', 50, 50, 'PENDING', 'PENDING', NULL, NULL, 1, '2024-03-09 17:00:00', '2024-03-09 17:05:00');
  INSERT INTO order_line_items (id, order_id, batch_id, product_display_name, quantity, unit_price, line_total, created_at)
    VALUES (31, 12, 5, 'Gelato Indoor', 2, 100, 200, '2024-03-04 17:05:00'), (32, 13, 5, 'Gelato Indoor', 0.5, 100, 50, '2024-03-09 17:05:00');
  INSERT INTO inventoryMovements (id, batchId, inventoryMovementType, quantityChange, quantityBefore, quantityAfter, referenceType,
      referenceId, performedBy, createdAt)
    VALUES (41, 5, 'SALE', '-2.00', '10.00', '8.00', 'ORDER', 12, 1, '2024-03-04 17:05:00');
  INSERT INTO invoices (id, invoiceNumber, customerId, invoiceDate, dueDate, subtotal, totalAmount, amountPaid, amountDue, status,
      referenceType, referenceId, createdBy)
    VALUES (21, 'INV-21', 7, '2024-03-04', '2024-04-03', 200, 200, 200, 0, 'PAID', 'ORDER', 12, 1);
  INSERT INTO ledgerEntries (id, entryNumber, entryDate, accountId, debit, credit, description, referenceType, referenceId, fiscalPeriodId, createdBy)
    VALUES (51, 'JE-1-DR', '2024-03-04', 2, 200, 0, 'INV-21', 'INVOICE', 21, 1, 1), (52, 'JE-1-CR', '2024-03-04', 3, 0, 200, 'INV-21', 'INVOICE', 21, 1, 1),
           (53, 'JE-2-DR', '2024-04-10', 1, 200, 0, 'PMT-61', 'PAYMENT', 61, 1, 1), (54, 'JE-2-CR', '2024-04-10', 2, 0, 200, 'PMT-61', 'PAYMENT', 61, 1, 1);
  INSERT INTO payments (id, paymentNumber, paymentType, paymentDate, amount, paymentMethod, bankAccountId, customerId, invoiceId, createdBy)
    VALUES (61, 'PMT-61', 'RECEIVED', '2024-04-10', 200, 'CHECK', 1, 7, 21, 1);
  INSERT INTO bankTransactions (id, bankAccountId, transactionDate, transactionType, amount, description, paymentId)
    VALUES (71, 1, '2024-04-12', 'DEPOSIT', 200, 'Check of Blue Dog', 61);
  INSERT INTO comments (id, commentable_type, commentable_id, user_id, content, created_at)
    VALUES (81, 'order', 12, 1, 'Paid a week late, @Bo', '2024-04-11 18:00:00');
  INSERT INTO comment_mentions (id, comment_id, mentioned_user_id, mentioned_by_user_id, created_at)
    VALUES (82, 81, 2, 1, '2024-04-11 18:00:00');
  INSERT INTO inbox_items (id, user_id, source_type, source_id, reference_type, reference_id, title, status, created_at)
    VALUES (83, 2, 'mention', 81, 'order', 12, 'Ann mentioned you', 'unread', '2024-04-11 18:00:00');
  INSERT INTO order_audit_log (order_id, action, user_id, timestamp)
    VALUES ${Array.from({ length: 9 }, (_, index) => `(12, 'UPDATE', 1, '2024-03-0${index + 1} 20:00:00')`).join(", ")};
  SET foreign_key_checks = 1`;

beforeAll(async () => {
  await ensureSchema(connection, target);
  await connection.query(oneSale);
});

async function told(what: string, options: { depth?: number; rows?: number } = {}): Promise<string[]> {
  const context = testContext(testHost("/nonexistent"));
  await why(context, what, { databaseUrl: url, ...options });
  return context.printed;
}

describe("the story of", () => {
  test("an order: from the need to the bank and the inbox", async () => {
    expect((await told("orders:12", { rows: 2 })).join("\n")).toMatchInlineSnapshot(`
      "order S-12, $200.00, PAID, SHIPPED; client Blue Dog  (orders:12), 2024-03-04 17:05

      What led to it
        2024-02-28 18:00  need, FULFILLED; Gelato; client Blue Dog  (client_needs:9)
        2024-03-01 17:00  order Q-11, $200.00, quote CONVERTED; client Blue Dog  (orders:11)

      What came of it
        2024-03-01 20:00  log entry, UPDATE  (order_audit_log:1)
        2024-03-02 20:00  log entry, UPDATE  (order_audit_log:2)
                          … and 7 more: 9 log entries from 2024-03-01 to 2024-03-09
        2024-03-04 17:05  stock movement, SALE; 10.00 → 8.00; batch B-5  (inventoryMovements:41)
        2024-03-04 17:05  order line, $200.00; 2 × Gelato Indoor at 100; batch B-5  (order_line_items:31)
        2024-03-04        invoice INV-21, $200.00, PAID; client Blue Dog  (invoices:21)
        2024-03-04          ledger entry JE-1-DR, $200.00, debit; INV-21; account Accounts Receivable  (ledgerEntries:51)
        2024-03-04          ledger entry JE-1-CR, $200.00, credit; INV-21; account Sales Revenue  (ledgerEntries:52)
        2024-04-10          payment PMT-61, $200.00, RECEIVED, CHECK; client Blue Dog  (payments:61)
        2024-04-10            ledger entry JE-2-DR, $200.00, debit; PMT-61; account Cash  (ledgerEntries:53)
        2024-04-10            ledger entry JE-2-CR, $200.00, credit; PMT-61; account Accounts Receivable  (ledgerEntries:54)
        2024-04-12            bank transaction, $200.00, DEPOSIT; Check of Blue Dog; account Checking  (bankTransactions:71)
        2024-04-11 18:00  comment; Paid a week late, @Bo; user Ann Reyes  (comments:81)
        2024-04-11 18:00    mention; user Bo Lind  (comment_mentions:82)
        2024-04-11 18:00    inbox item, unread; Ann mentioned you; user Bo Lind  (inbox_items:83)

      All that came of the first of these: terp-seed why client_needs:9"
    `);
  });

  test("a payment: what it was for, and where it went", async () => {
    expect((await told("payments:PMT-61")).join("\n")).toMatchInlineSnapshot(`
      "payment PMT-61, $200.00, RECEIVED, CHECK; client Blue Dog, invoice INV-21  (payments:61), 2024-04-10

      What led to it
        2024-02-28 18:00  need, FULFILLED; Gelato; client Blue Dog  (client_needs:9)
        2024-03-01 17:00  order Q-11, $200.00, quote CONVERTED; client Blue Dog  (orders:11)
        2024-03-04 17:05  order S-12, $200.00, PAID, SHIPPED; client Blue Dog  (orders:12)
        2024-03-04        invoice INV-21, $200.00, PAID; client Blue Dog  (invoices:21)

      What came of it
        2024-04-10        ledger entry JE-2-DR, $200.00, debit; PMT-61; account Cash  (ledgerEntries:53)
        2024-04-10        ledger entry JE-2-CR, $200.00, credit; PMT-61; account Accounts Receivable  (ledgerEntries:54)
        2024-04-12        bank transaction, $200.00, DEPOSIT; Check of Blue Dog; account Checking  (bankTransactions:71)

      All that came of the first of these: terp-seed why client_needs:9"
    `);
  });

  test("a batch: where it came from, and what it was sold on", async () => {
    expect((await told("batches:5")).join("\n")).toMatchInlineSnapshot(`
      "batch B-5, LIVE, 8.00 on hand; cost 60.00  (batches:5), 2024-02-01 16:30

      What led to it
        2024-01-20        purchase order PO-2, $600.00, RECEIVED  (purchaseOrders:2)
        2024-02-01 16:00  lot LOT-3  (lots:3)
        2024-02-01 16:20  receipt line, $600.00; 10 at 60; batch B-5  (intake_session_batches:6)
        2024-02-01        receipt IN-4, $600.00, COMPLETED, COD  (intake_sessions:4)

      What came of it
        2024-03-04 17:05  stock movement, SALE; 10.00 → 8.00  (inventoryMovements:41)
        2024-03-04 17:05  order line, $200.00; 2 × Gelato Indoor at 100; order S-12  (order_line_items:31)
        2024-03-09 17:05  order line, $50.00; 0.5 × Gelato Indoor at 100; order S-13  (order_line_items:32)

      All that came of the first of these: terp-seed why purchaseOrders:2"
    `);
  });

  test("a ledger row", async () => {
    expect((await told("ledgerEntries:54")).join("\n")).toMatchInlineSnapshot(`
      "ledger entry JE-2-CR, $200.00, credit; PMT-61; account Accounts Receivable  (ledgerEntries:54), 2024-04-10

      What led to it
        2024-02-28 18:00  need, FULFILLED; Gelato; client Blue Dog  (client_needs:9)
        2024-03-01 17:00  order Q-11, $200.00, quote CONVERTED; client Blue Dog  (orders:11)
        2024-03-04 17:05  order S-12, $200.00, PAID, SHIPPED; client Blue Dog  (orders:12)
        2024-03-04        invoice INV-21, $200.00, PAID; client Blue Dog  (invoices:21)
        2024-04-10        payment PMT-61, $200.00, RECEIVED, CHECK; client Blue Dog, invoice INV-21  (payments:61)

      What came of it
        nothing that is on record

      All that came of the first of these: terp-seed why client_needs:9"
    `);
  });

  test("a client: what refers to it, and no further", async () => {
    expect((await told("clients:7")).join("\n")).toMatchInlineSnapshot(`
      "client Blue Dog; C7  (clients:7), 2024-01-02 00:00

      What refers to it
        2024-02-28 18:00  need, FULFILLED; Gelato  (client_needs:9)
        2024-03-01 17:00  order Q-11, $200.00, quote CONVERTED  (orders:11)
        2024-03-04 17:05  order S-12, $200.00, PAID, SHIPPED  (orders:12)
        2024-03-04        invoice INV-21, $200.00, PAID  (invoices:21)
        2024-04-10        payment PMT-61, $200.00, RECEIVED, CHECK; invoice INV-21  (payments:61)"
    `);
  });
});

describe("a story keeps within bounds:", () => {
  test("one client's leads to no other's, though both bought of one batch", async () => {
    for (const what of ["orders:12", "payments:61", "clients:7"]) {
      expect((await told(what, { depth: 99, rows: 99 })).join("\n")).not.toContain("S-13");
    }
  });

  test("so many steps, so many rows of a kind, the others counted", async () => {
    const text = (await told("orders:12", { depth: 1, rows: 3 })).join("\n");
    expect(text).not.toContain("PMT-61");
    expect(text).toContain("… and 6 more: 9 log entries from 2024-03-01 to 2024-03-09");
  });
});

test("tables go by their names in the database, by ours, or by what a row is called", async () => {
  const lines = await told("ledgerEntries:51");
  for (const name of ["LEDGERENTRIES", "postings", "ledger entry", "ledger-entry"]) {
    expect(await told(`${name}:51`)).toEqual(lines);
  }
  expect(await told("invoice:INV-21")).toEqual(await told("invoices:21"));
});

test("a row without an id goes by all of its key, and is found from both of its sides", async () => {
  const [first] = await told("user_roles:ann,4");
  expect(first).toBe("user role; role Accountant, user Ann Reyes  (user_roles:ann,4), 2024-01-02 16:00");
  for (const side of ["users:1", "roles:4"]) expect((await told(side)).join("\n")).toContain("(user_roles:ann,4)");
});

test("machines get the same story", async () => {
  const context = testContext(testHost("/nonexistent"));
  await why(context, "payments:61", { databaseUrl: url, json: true });
  const story: unknown = JSON.parse(context.printed.join());
  expect(story).toMatchObject({
    start: { table: "payments", key: 61, label: "PMT-61", at: "2024-04-10", amountCents: 20_000 },
    causes: [{ table: "client_needs" }, { label: "Q-11" }, { label: "S-12" }, { label: "INV-21" }],
    effects: [
      { table: "ledgerEntries", count: 2 },
      { table: "bankTransactions", count: 1, totalCents: 20_000 },
    ],
  });
});

test.each([
  ["orders", '"orders" names no row.'],
  ["ordres:1", "No table is called ordres."],
  ["user_roles:1", "has no row user_roles:1."],
  ["orders:99", "has no row orders:99."],
  ["invoices:INV-99", "has no row invoices:INV-99."],
])("%s is refused with a remedy", async (what, message) => {
  await expect(told(what)).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining(message) });
  await expect(told(what)).rejects.toMatchObject({ remedy: expect.stringMatching(/.{10}/) });
});

test("rows of every table can be read", async () => {
  const reader = rowReader(connection, new Set(tableNames.map(physicalName)));
  for (const table of tableNames.map(physicalName)) {
    expect(await reader.find(table, "4711"), table).toBeUndefined();
  }
});

test("a table that is missing has no part in it", async () => {
  await connection.query("SET foreign_key_checks = 0; DROP TABLE inbox_items; SET foreign_key_checks = 1");
  expect((await told("orders:12")).join("\n")).toContain("Paid a week late");
  await expect(told("inbox_items:83")).rejects.toThrow("has no row inbox_items:83");
});
