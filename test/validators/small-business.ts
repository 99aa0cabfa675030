// A quarter of a very small business, made by hand as an accountant would set it up: two buyers, one grower, a landlord,
// four batches, nine sales and two quotes. It has one of everything that the checks look at (goods owned and consigned, sales on terms,
// cash on delivery and on consignment, a return, a store credit, a refund, a bounced check, a partial and a late payment,
// quarantine, damage, samples, a corrected cost), and all of it agrees. Rows are in physical terms, as the checks read them.

import type { Connection } from "mysql2/promise";
import type { Row } from "./business-rows.ts";
import { creditRows } from "./credit-rows.ts";
import { bookRows } from "./small-business-books.ts";
import { calendarRows } from "./small-business-calendar.ts";
import { fileRows } from "./small-business-files.ts";
import { goodsRows } from "./small-business-goods.ts";
import { houseRows } from "./small-business-house.ts";
import { moneyRows } from "./small-business-money.ts";
import { needRows } from "./small-business-needs.ts";
import { portalRows } from "./small-business-portal.ts";
import { salesRows } from "./small-business-sales.ts";
import { talkRows } from "./small-business-talk.ts";
import { taskRows } from "./small-business-tasks.ts";

/** The day on which the business below stands. */
export const asOf = "2024-03-31";

const rows: Record<string, readonly Row[]> = {
  ...houseRows,
  ...goodsRows,
  ...salesRows,
  ...moneyRows,
  ...creditRows,
  ...bookRows,
  ...needRows,
  ...portalRows,
  ...calendarRows,
  ...talkRows,
  ...taskRows,
  ...fileRows,
};

/** Inserts the business into an empty database that has the tables. */
export async function insertSmallBusiness(connection: Connection): Promise<void> {
  await connection.query("SET SESSION time_zone = '+00:00', SESSION foreign_key_checks = 0");
  for (const [table, tableRows] of Object.entries(rows)) {
    for (const row of tableRows) await connection.query("INSERT INTO ?? SET ?", [table, row]);
  }
  await connection.query("SET SESSION foreign_key_checks = 1");
}
