// Credit limits of the tiny business, and that each client's account adds up to what its documents say.

import { describe, expect, test } from "vitest";
import { clientAccount } from "../../src/cascade/clients/client-account.ts";
import { spentOn } from "../../src/domain/credit/client-account.ts";
import { displayCents, sumCents } from "../../src/domain/numbers/money.ts";
import { dayOf, isoDay } from "../../src/domain/time/calendar.ts";
import { simulate } from "../../src/generators/simulation.ts";
import { plannedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const company = plannedCompany(tinyProfile, 1);
const bundles = [...simulate(company)].map(({ bundle }) => bundle);
const { clients } = company.foundation;

test("an account at the as-of day adds up to the client's issued invoices", () => {
  const issued = bundles
    .flatMap((bundle) => bundle.rowsOf("invoices"))
    .filter(({ status }) => status !== "DRAFT" && status !== "VOID");
  for (const client of clients) {
    const account = clientAccount(company, client, company.run.asOf);
    const own = issued.filter(({ customerId }) => customerId === client.id);
    const open = own.filter(({ amountDue }) => amountDue > 0);
    expect(spentOn(account)).toBe(sumCents(own.map(({ totalAmount }) => totalAmount)));
    expect(account.owed).toBe(sumCents(own.map(({ amountDue }) => amountDue)));
    expect(account.oldestOpenOn).toBe(
      open.length === 0 ? null : Math.min(...open.map(({ invoiceDate }) => invoiceDate)),
    );
  }
});

test("an account at the as-of day has the lines of client_transactions", () => {
  const rows = bundles.flatMap((bundle) => bundle.rowsOf("clientTransactions"));
  for (const client of clients) {
    const lines = clientAccount(company, client, company.run.asOf).lines;
    const told = rows.filter(({ clientId }) => clientId === client.id);
    const text = (kind: string, on: number, amount: number) => `${kind} ${on} ${amount}`;
    expect(lines.map(({ kind, on, amount }) => text(kind, on, amount)).toSorted()).toEqual(
      told.map(({ type, transactionDate, amount }) => text(type, transactionDate, amount)).toSorted(),
    );
  }
});

describe("the log", () => {
  test("of the largest client", () => {
    const [largest] = clients;
    const log = bundles
      .flatMap((bundle) => bundle.rowsOf("creditAuditLog"))
      .filter(({ clientId }) => clientId === largest?.id)
      .map(({ createdAt, eventType, newValue, reason }) =>
        [createdAt ? isoDay(dayOf(createdAt)) : "", eventType, newValue ? displayCents(newValue) : "", reason].join(
          " | ",
        ),
      );
    expect(log.join("\n")).toMatchInlineSnapshot(`
      "2024-09-01 | MANUAL_OVERRIDE | $100,000.00 | Starting limit for orders of about $56,500 a month on terms
      2024-12-31 | MODE_CHANGED |  | LEARNING to ACTIVE: 44 invoices in 4 months
      2024-12-31 | LIMIT_CALCULATED | $17,935.36 | Health 83 of 100: best growth of purchases (100), weakest margin (58)
      2024-12-31 | EXPOSURE_EXCEEDED | $67,814.92 | Owes $67,814.92 on a limit of $17,935.36"
    `);
  });

  test("each client is reviewed at the end of each month", () => {
    const days = bundles
      .flatMap((bundle) => bundle.rowsOf("creditSignalHistory"))
      .map(({ calculatedAt }) => (calculatedAt ? isoDay(dayOf(calculatedAt)) : ""));
    expect([...new Set(days)]).toEqual(["2024-09-30", "2024-10-31", "2024-11-29", "2024-12-31"]);
    expect(days).toHaveLength(4 * clients.length);
  });
});
