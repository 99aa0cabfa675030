// A client's account as it stood at the end of a day, told from the same plan and the same story of each invoice that
// its rows are written from. At the as-of day it is what `client_transactions` and the client's totals say.

import type { Client } from "../../domain/company.ts";
import type { AccountLine, ClientAccount } from "../../domain/credit/client-account.ts";
import { addCents, type Cents, subtractCents, zeroCents } from "../../domain/numbers/money.ts";
import { type Day, dayOf } from "../../domain/time/calendar.ts";
import type { OrderPlan, RefundPlan } from "../../planning/plan.ts";
import type { Company } from "../company.ts";
import { invoiceStory } from "../sales/invoicing.ts";

export function clientAccount(company: Company, client: Client, on: Day): ClientAccount {
  const lines: AccountLine[] = [];
  let profit: Cents = zeroCents;
  let owed: Cents = zeroCents;
  let oldestOpenOn: Day | null = null;
  for (const order of company.ordersOf(client.id)) {
    if (order.day > on) break;
    lines.push(...paymentLines(order, on));
    const story = invoiceStory(company, order, on);
    if (story.status === "DRAFT" || story.status === "VOID") continue;
    const settledAt = story.lastSettledAt;
    lines.push({
      kind: "INVOICE",
      recordedAt: story.writtenAt,
      on: story.date,
      amount: order.subtotal,
      settledOn: story.status === "PAID" && settledAt !== null ? dayOf(settledAt) : null,
      settled: story.paid,
    });
    profit = addCents(profit, subtractCents(order.subtotal, order.cogs));
    owed = addCents(owed, story.due);
    if (story.due > 0 && (oldestOpenOn === null || story.date < oldestOpenOn)) oldestOpenOn = story.date;
  }
  for (const refund of company.refundsOf(client.id)) lines.push(...refundLines(refund, on));
  lines.sort((a, b) => a.recordedAt - b.recordedAt);
  return { openedAt: company.clientSince(client), on, lines, profit, owed, oldestOpenOn };
}

/** A payment is a line of its own, a check that bounced too; it settles itself on its day. */
function paymentLines({ settlements }: OrderPlan, on: Day): AccountLine[] {
  return settlements
    .filter(({ at }) => dayOf(at) <= on)
    .map(({ at, amount }) => settledLine("PAYMENT", at, amount, amount));
}

function refundLines({ at, amount, payout }: RefundPlan, on: Day): AccountLine[] {
  const recordedAt = payout.kind === "cash" ? payout.payment.at : at;
  if (dayOf(recordedAt) > on) return [];
  return [
    payout.kind === "cash"
      ? settledLine("REFUND", recordedAt, amount, amount)
      : settledLine("CREDIT", recordedAt, amount, zeroCents),
  ];
}

function settledLine(
  kind: AccountLine["kind"],
  recordedAt: AccountLine["recordedAt"],
  amount: Cents,
  settled: Cents,
): AccountLine {
  const on = dayOf(recordedAt);
  return { kind, recordedAt, on, amount, settledOn: on, settled };
}
