// Z09: how fast stock turns, what is left of batches at their end, how old it gets.

import { accountIs, balanceOf, number, orderDay, receivedByBatch, standingSale } from "../vocabulary.ts";
import { band, exact, type FiguresOf, notApplicable, value } from "./figure.ts";
import { daysOf, isYearOrMore } from "./profile-time.ts";

export const stockFigures: FiguresOf = (profile) => {
  const tooShort = isYearOrMore(profile) ? null : notApplicable("the period is shorter than a year");
  return [
    {
      id: "Z09",
      title: "stock turns a year",
      unit: "ratio",
      goal: tooShort ?? band(6, 12),
      // What entered on a day is there at the end of that day and of all that follow: the sum of daily balances.
      sql: `
        SELECT ${balanceOf("5000")} * 365 / NULLIF(s.dollarDays, 0) AS achieved
        FROM (
          SELECT SUM((e.debit - e.credit) * (DATEDIFF(:asOf, e.entryDate) + 1)) AS dollarDays
          FROM ledgerEntries e JOIN accounts a ON a.id = e.accountId
          WHERE e.isPosted = 1 AND ${accountIs("1200", "1210", "1220")}
        ) s`,
    },
    {
      id: "Z09",
      title: "most that is left of a batch sold out or closed",
      unit: "share",
      goal: tooShort ?? band(0, 0.05),
      sql: `
        SELECT MAX(${number("b.onHandQty")} / r.quantity) AS achieved
        FROM batches b JOIN (${receivedByBatch}) r ON r.batchId = b.id
        WHERE b.batchStatus IN ('SOLD_OUT', 'CLOSED')`,
    },
    {
      id: "Z09",
      title: "ages of batches in stock: standard deviation",
      unit: "days",
      goal: tooShort ?? band(10, daysOf(profile)),
      sql: `
        SELECT STDDEV_POP(DATEDIFF(:asOf, b.createdAt)) AS achieved
        FROM batches b WHERE ${number("b.onHandQty")} > 0`,
    },
    {
      id: "Z09",
      title: "lines sold past the goods' expiry",
      unit: "count",
      goal: value(0, exact),
      sql: `
        SELECT SUM(${orderDay("o")} > JSON_UNQUOTE(JSON_EXTRACT(b.metadata, '$.expirationDate'))) AS achieved, 1 AS oneDocument
        FROM order_line_items l
        JOIN orders o ON o.id = l.order_id
        JOIN batches b ON b.id = l.batch_id
        WHERE ${standingSale("o")}`,
    },
  ];
};
