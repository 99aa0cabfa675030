// The end of the bank's month: what it takes for the account, and the interest on what lay there.
// Tables: bankTransactions, ledgerEntries.

import type { PostingRuleName } from "../../domain/books/posting-rules.ts";
import { basisPointsOf } from "../../domain/numbers/basis-points.ts";
import { type Cents, cents, dollars } from "../../domain/numbers/money.ts";
import { divideRounded } from "../../domain/numbers/rounding.ts";
import { type Instant, isoMonth } from "../../domain/time/calendar.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { Company } from "../company.ts";
import { TransactionContext } from "../transaction-context.ts";
import { recordBankTransaction, type StatementLine } from "./banking.ts";

/** Fee and interest of the statement that ends at a moment; interest is by the day, on each day's closing balance. */
export function closeBankStatement(company: Company, at: Instant): Bundle {
  const context = new TransactionContext(company, at);
  const { monthlyFee, interestRateShare } = company.run.profile.bank;
  const interest = interestOf(company.bank.takeCentDays(context.day), interestRateShare);
  record(context, "FEE", "bankFee", dollars(monthlyFee), "Account fee");
  record(context, "INTEREST", "interestEarned", interest, "Interest");
  return context.bundle;
}

function interestOf(centDays: number, rateShare: number): Cents {
  return cents(divideRounded(centDays * basisPointsOf(rateShare), 365 * 10_000));
}

/** Nothing is written where the profile's bank takes or gives nothing. */
function record(
  context: TransactionContext,
  type: StatementLine["type"],
  rule: PostingRuleName,
  amount: Cents,
  what: string,
): void {
  if (amount <= 0) return;
  const month = isoMonth(context.day);
  const description = `${what}, ${month}`;
  const id = recordBankTransaction(context, { paymentId: null, number: `STMT-${month}`, type, amount }, description);
  context.post(rule, amount, { type: "BANK", id }, description);
}
