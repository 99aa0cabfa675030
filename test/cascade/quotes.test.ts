// The rows of a quote's way, as a salesperson would tell it.

import { describe, expect, test } from "vitest";
import { formatCents } from "../../src/domain/numbers/money.ts";
import { sqlTimestamp } from "../../src/domain/time/calendar.ts";
import { simulate } from "../../src/generators/simulation.ts";
import type { QuotePlan } from "../../src/planning/plan.ts";
import { plannedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const company = plannedCompany(tinyProfile, 1);
const bundles = [...simulate(company)].map(({ bundle }) => bundle);
const orders = bundles.flatMap((bundle) => bundle.rowsOf("orders"));
const log = bundles.flatMap((bundle) => bundle.rowsOf("orderAuditLog"));

function storyOf(state: string): string {
  const quote = company.plan.quotes.find(({ steps }: QuotePlan) => steps.at(-1)?.state === state);
  if (!quote) throw new Error(`no quote is ${state}`);
  const { orderId } = company.quote(quote.index);
  const row = orders.find(({ id }) => id === orderId);
  const sale = orders.find(({ convertedFromOrderId }) => convertedFromOrderId === orderId);
  const lines = bundles.flatMap((bundle) => bundle.rowsOf("orderLines")).filter((line) => line.orderId === orderId);
  const steps = log.filter((entry) => entry.orderId === orderId);
  const at = (entry: (typeof log)[number]) => (entry.loggedAt === undefined ? "" : sqlTimestamp(entry.loggedAt));
  return [
    `${row?.orderNumber} for ${quote.client.name}: ${lines.length} lines, ${formatCents(quote.subtotal)}, ${row?.quoteStatus}`,
    ...steps.map((entry) =>
      [at(entry), entry.action, JSON.stringify(entry.changes), entry.reason ?? ""].join(" ").trim(),
    ),
    sale ? `became ${sale.orderNumber} of ${formatCents(sale.total)} ${sale.paymentTerms}` : "became no sale",
  ].join("\n");
}

describe("a quote that", () => {
  test("became an order", () => {
    expect(storyOf("CONVERTED")).toMatchInlineSnapshot(`
      "Q-1725552035000 for Larkspur Glen Cannabis Group: 4 lines, 6265.93, CONVERTED
      2024-09-05 16:00:35 CREATE_DRAFT {"lines":4,"total":6265.93}
      2024-09-05 16:19:11 UPDATE_DRAFT {"quoteStatus":{"from":"DRAFT","to":"SENT"}}
      2024-09-06 19:57:59 UPDATE_DRAFT {"quoteStatus":{"from":"SENT","to":"VIEWED"}}
      2024-09-10 15:05:12 UPDATE_DRAFT {"quoteStatus":{"from":"VIEWED","to":"ACCEPTED"}}
      2024-09-11 16:19:12 UPDATE_DRAFT {"quoteStatus":{"from":"ACCEPTED","to":"CONVERTED"}}
      became S-1726072880011 of 6265.93 NET_30"
    `);
  });

  test("was rejected", () => {
    expect(storyOf("REJECTED")).toMatchInlineSnapshot(`
      "Q-1726501725002 for Larkspur Glen Cannabis Group: 7 lines, 2539.37, REJECTED
      2024-09-16 15:48:45 CREATE_DRAFT {"lines":7,"total":2539.37}
      2024-09-16 16:38:36 UPDATE_DRAFT {"quoteStatus":{"from":"DRAFT","to":"SENT"}}
      2024-09-16 19:20:23 UPDATE_DRAFT {"quoteStatus":{"from":"SENT","to":"VIEWED"}}
      2024-09-17 18:21:05 UPDATE_DRAFT {"quoteStatus":{"from":"VIEWED","to":"REJECTED"}} Larkspur Glen Cannabis Group declined: has room for half of the Cold Water Springs Banana Kush Indoor only
      became no sale"
    `);
  });

  test("ran out", () => {
    expect(storyOf("EXPIRED")).toMatchInlineSnapshot(`
      "Q-1726159747001 for Valley Oak Square Greens: 1 lines, 4665.60, EXPIRED
      2024-09-12 16:49:07 CREATE_DRAFT {"lines":1,"total":4665.6}
      2024-09-12 18:11:10 UPDATE_DRAFT {"quoteStatus":{"from":"DRAFT","to":"SENT"}}
      2024-09-27 15:23:00 UPDATE_DRAFT {"quoteStatus":{"from":"SENT","to":"EXPIRED"}} Ran out on 2024-09-26; Valley Oak Square Greens did not answer
      became no sale"
    `);
  });
});

test("quotes and begun orders hold their items as a string of JSON, and nothing else of a sale", () => {
  const offers = orders.filter(({ isDraft }) => isDraft);
  expect(offers).toHaveLength(company.plan.quotes.length + company.plan.saleDrafts.length);
  for (const { items, saleStatus, invoiceId, confirmedAt, dueDate } of offers) {
    expect(typeof items).toBe("string");
    expect(JSON.parse(String(items))).not.toHaveLength(0);
    expect([saleStatus, invoiceId, confirmedAt, dueDate].filter((value) => value !== undefined)).toEqual([]);
  }
});
