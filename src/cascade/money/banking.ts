// Money through the bank: what every payment says about it, and the lines of the bank's statement.
// Tables: payments (its bank columns), bankTransactions.

import type { Id, PaymentId } from "../../domain/numbers/ids.ts";
import { type Cents, negateCents } from "../../domain/numbers/money.ts";
import { addDays, type Day, dayOf, type Instant, isoDay, monthStart } from "../../domain/time/calendar.ts";
import type { PaymentPlan } from "../../planning/plan.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { Company } from "../company.ts";
import { TransactionContext } from "../transaction-context.ts";

/** The books of a month are reconciled with the bank on this business day of the next. */
const reconciledOnBusinessDay = 3;

/** The drawer of the company's own checks. */
export const ownCheckBook = "company";

/** A line of the bank's statement; without a payment behind it where the bank itself charges or pays. */
export type StatementLine = {
  readonly paymentId: PaymentId | null;
  readonly number: string;
  readonly type: "DEPOSIT" | "WITHDRAWAL" | "FEE" | "INTEREST";
  /** Always positive; the type says which way it went. */
  readonly amount: Cents;
};

/** A payment's rows, with the line that the bank shows, now or later. */
export type RecordedPayment = { readonly bundle: Bundle; readonly line: StatementLine };

/** The columns that all payments share; `drawer` is who would write the check. */
export function bankPayment(context: TransactionContext, payment: PaymentPlan, line: StatementLine, drawer: string) {
  const { paymentId, number, amount } = line;
  if (paymentId === null) throw new Error(`${number} has no payment`);
  const reconciledAt = reconciliationOf(context.company, payment.bankOn);
  return {
    id: paymentId,
    paymentNumber: number,
    paymentDate: context.day,
    amount,
    method: payment.method,
    referenceNumber: bankReference(context.company, payment, paymentId, drawer),
    bankAccountId: context.company.foundation.books.operatingAccount.id,
    isReconciled: reconciledAt !== null,
    reconciledAt,
    createdAt: context.at,
    updatedAt: reconciledAt ?? context.at,
  };
}

/** A line of the bank's statement on the context's day; returns its id. */
export function recordBankTransaction(
  context: TransactionContext,
  line: StatementLine,
  description: string,
): Id<"bankTransactions"> {
  const { company } = context;
  const reconciledAt = reconciliationOf(company, context.day);
  const id = context.nextId("bankTransactions");
  company.bank.move(context.at, isMoneyIn(line) ? line.amount : negateCents(line.amount));
  context.insert("bankTransactions", {
    id,
    bankAccountId: company.foundation.books.operatingAccount.id,
    transactionDate: context.day,
    type: line.type,
    amount: line.amount,
    description,
    referenceNumber: line.number,
    paymentId: line.paymentId,
    isReconciled: reconciledAt !== null,
    reconciledAt,
    createdAt: context.at,
  });
  return id;
}

function isMoneyIn({ type }: StatementLine): boolean {
  return type === "DEPOSIT" || type === "INTEREST";
}

/** A check reaches the bank some days after it was written or received. */
export function clearCheck(company: Company, at: Instant, line: StatementLine, party: string): Bundle {
  const context = new TransactionContext(company, at);
  const direction = line.type === "DEPOSIT" ? "from" : "to";
  recordBankTransaction(context, line, `CHECK ${direction} ${party}`);
  return context.bundle;
}

/** When a statement line of a day was reconciled; null while that is still ahead at the as-of date. */
function reconciliationOf(company: Company, bankOn: Day): Instant | null {
  const { calendar, asOf } = company.run;
  const on = calendar.addBusinessDays(addDays(monthStart(bankOn, 1), -1), reconciledOnBusinessDay);
  return on <= asOf ? calendar.during(on, 0.6) : null;
}

/** The bank's own reference: unique among transfers, a check's number in its drawer's check book. */
function bankReference(company: Company, payment: PaymentPlan, id: PaymentId, drawer: string): string {
  if (payment.method === "CHECK") return `CHK ${company.nextCheckNumber(drawer)}`;
  const prefix = payment.method === "WIRE" ? "FED" : "ACH";
  return `${prefix}${isoDay(dayOf(payment.at)).replaceAll("-", "")}${String(id).padStart(7, "0")}`;
}
