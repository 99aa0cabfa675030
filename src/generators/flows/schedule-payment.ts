// A payment and, where it is a check, the bank's line some days later.

import type { Company } from "../../cascade/company.ts";
import { clearCheck, type PaymentReference, type RecordedPayment } from "../../cascade/money/banking.ts";
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
): () => PaymentReference {
  let reference: PaymentReference | null = null;
  const referenceOf = () => {
    if (reference === null) throw new Error("a check clears after it was written");
    return reference;
  };
  schedule(payment.at, "payment", () => {
    const recorded = pay();
    reference = recorded.reference;
    return recorded.bundle;
  });
  const clearing = checkClearing(company, payment);
  if (clearing !== null) schedule(clearing, "clearing", () => clearCheck(company, clearing, referenceOf(), party));
  return referenceOf;
}

/** When the bank shows a check, late in the day; null for money that moves at once. */
function checkClearing(company: Company, payment: PaymentPlan): Instant | null {
  if (payment.bankOn === dayOf(payment.at)) return null;
  return company.run.calendar.during(payment.bankOn, 0.92 + (payment.at % 600) / 10_000);
}
