// A payment and, where it is a check, the bank's line some days later.

import type { Company } from "../../cascade/company.ts";
import { clearCheck, type RecordedPayment, type StatementLine } from "../../cascade/money/banking.ts";
import { dayOf, type Instant } from "../../domain/time/calendar.ts";
import type { PaymentPlan } from "../../planning/plan.ts";
import type { Schedule } from "./flow.ts";

/** Schedules both. What was paid is known once it is paid: the function returned throws when called earlier. */
export function schedulePayment(
  company: Company,
  schedule: Schedule,
  payment: PaymentPlan,
  party: string,
  pay: () => RecordedPayment,
): () => StatementLine {
  let line: StatementLine | null = null;
  const lineOf = () => {
    if (line === null) throw new Error("a check clears after it was written");
    return line;
  };
  schedule(payment.at, "payment", () => {
    const recorded = pay();
    line = recorded.line;
    return recorded.bundle;
  });
  const clearing = checkClearing(company, payment);
  if (clearing !== null) schedule(clearing, "clearing", () => clearCheck(company, clearing, lineOf(), party));
  return lineOf;
}

/** When the bank shows a check, late in the day; null for money that moves at once. */
function checkClearing(company: Company, payment: PaymentPlan): Instant | null {
  if (payment.bankOn === dayOf(payment.at)) return null;
  return company.run.calendar.during(payment.bankOn, 0.92 + (payment.at % 600) / 10_000);
}
