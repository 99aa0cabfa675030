// Credit limits: the tier that a client begins with, and the monthly review by the application's formulas. A tier is a
// decision of ours, and stands until the engine has learned enough of the client; from then on its own limit counts.
// Tables: credit_audit_log, credit_signal_history, client_activity; client_credit_limits is written at the end.

import type { Client } from "../../domain/company.ts";
import { assessCredit, type CreditAssessment, cappedRatio } from "../../domain/credit/credit-limit.ts";
import type { CreditSignal } from "../../domain/credit/credit-policy.ts";
import { basisPoints } from "../../domain/numbers/basis-points.ts";
import { type Cents, displayCents, subtractCents } from "../../domain/numbers/money.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import { roughlyInWords } from "../../domain/words/roughly-in-words.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { NewRow } from "../../schema/tables.ts";
import type { Company } from "../company.ts";
import { jsonAmount, TransactionContext } from "../transaction-context.ts";
import { accountManager } from "./account-manager.ts";
import { clientAccount } from "./client-account.ts";
import type { CreditFile } from "./credit-file.ts";

/** A change of a limit is worth a line in the log when it is more than the old limit ÷ this: the application's rule. */
const loggedPart = 10;

/** A new client gets the tier that covers what it expects to order. */
export function openCreditFile(company: Company, client: Client, at: Instant): Bundle {
  const context = new TransactionContext(company, at);
  const start = company.plan.credit.startingLimits.get(client.id);
  if (!start) throw new Error(`no credit limit is planned for ${client.name}`);
  company.creditFiles.set(client.id, { openedAt: at, limit: start.limit, isOverLimit: false, reviewed: null });
  logChange(context, client, {
    eventType: "MANUAL_OVERRIDE",
    newValue: start.limit,
    reason: `Starting limit for orders of about ${roughlyInWords(start.expectedMonthly)} a month on terms`,
  });
  return context.bundle;
}

/** One client's review: its signals, and what they change. */
export function reviewCredit(company: Company, client: Client, at: Instant): Bundle {
  const context = new TransactionContext(company, at);
  const file = company.creditFile(client.id);
  const account = clientAccount(company, client, context.day);
  const assessment = assessCredit(company.foundation.creditPolicy, account, at);
  const isActive = assessment.mode === "ACTIVE";
  const limit = isActive ? assessment.limit : file.limit;
  const isOverLimit = assessment.exposure > limit;
  recordSignals(context, client, assessment, limit);
  logReview(context, client, file, assessment, limit);
  if (isOverLimit && !file.isOverLimit) {
    logChange(context, client, {
      eventType: "EXPOSURE_EXCEEDED",
      oldValue: limit,
      newValue: assessment.exposure,
      reason: `Owes ${displayCents(assessment.exposure)} on a limit of ${displayCents(limit)}`,
    });
  }
  company.creditFiles.set(client.id, { ...file, limit, isOverLimit, reviewed: { at, assessment } });
  return context.bundle;
}

function recordSignals(context: TransactionContext, client: Client, assessment: CreditAssessment, limit: Cents): void {
  const { signals, exposure, health, mode } = assessment;
  const score = (name: CreditSignal) => basisPoints(signals[name].score * 100);
  context.insert("creditSignalHistory", {
    id: context.nextId("creditSignalHistory"),
    clientId: client.id,
    revenueMomentum: score("revenueMomentum"),
    cashCollectionStrength: score("cashCollection"),
    profitabilityQuality: score("profitability"),
    debtAgingRisk: score("debtAging"),
    repaymentVelocity: score("repaymentVelocity"),
    tenureDepth: score("tenure"),
    revenueMomentumTrend: signals.revenueMomentum.trend,
    cashCollectionTrend: signals.cashCollection.trend,
    profitabilityTrend: signals.profitability.trend,
    debtAgingTrend: signals.debtAging.trend,
    repaymentVelocityTrend: signals.repaymentVelocity.trend,
    calculationMetadata: {
      mode,
      healthScore: health / 100,
      creditLimit: jsonAmount(limit),
      exposure: jsonAmount(exposure),
    },
    calculatedAt: context.at,
  });
}

/** What the review changes: the client leaves learning, or its limit moves by more than a tenth. */
function logReview(
  context: TransactionContext,
  client: Client,
  file: CreditFile,
  assessment: CreditAssessment,
  limit: Cents,
): void {
  const isFirst = assessment.mode === "ACTIVE" && file.reviewed?.assessment.mode !== "ACTIVE";
  if (isFirst) {
    logChange(context, client, {
      eventType: "MODE_CHANGED",
      reason: `LEARNING to ACTIVE: ${assessment.invoices} invoices in ${assessment.months} months`,
    });
  }
  const change = subtractCents(limit, file.limit);
  if (!isFirst && Math.abs(change) * loggedPart <= file.limit) return;
  logChange(context, client, {
    eventType: isFirst ? "LIMIT_CALCULATED" : change > 0 ? "LIMIT_INCREASED" : "LIMIT_DECREASED",
    oldValue: file.limit,
    newValue: limit,
    reason: explanation(assessment),
  });
  context.recordActivity(client.id, "UPDATED", accountManager(context, { client }), {
    field: "creditLimit",
    from: jsonAmount(file.limit),
    to: jsonAmount(limit),
  });
}

const words: Readonly<Record<CreditSignal, string>> = {
  revenueMomentum: "growth of purchases",
  cashCollection: "speed of payment",
  profitability: "margin",
  debtAging: "age of open invoices",
  repaymentVelocity: "repayment",
  tenure: "length of the relationship",
};

function explanation({ health, signals }: CreditAssessment): string {
  const ranked = (Object.keys(words) as CreditSignal[]).toSorted((a, b) => signals[b].score - signals[a].score);
  const [best = "tenure", worst = "tenure"] = [ranked[0], ranked.at(-1)];
  const said = (name: CreditSignal) => `${words[name]} (${signals[name].score})`;
  return `Health ${Math.round(health / 100)} of 100: best ${said(best)}, weakest ${said(worst)}`;
}

type LoggedChange = {
  readonly eventType: NewRow<"creditAuditLog">["eventType"];
  readonly oldValue?: Cents;
  readonly newValue?: Cents;
  readonly reason: string;
};

function logChange(context: TransactionContext, client: Client, change: LoggedChange): void {
  const { eventType, oldValue, newValue, reason } = change;
  const isChange = oldValue !== undefined && newValue !== undefined;
  context.insert("creditAuditLog", {
    id: context.nextId("creditAuditLog"),
    clientId: client.id,
    eventType,
    oldValue: oldValue ?? null,
    newValue: newValue ?? null,
    changePercent: isChange ? cappedRatio(subtractCents(newValue, oldValue), oldValue) : null,
    reason,
    metadata: null,
    triggeredBy: context.actor("Accountant", client.id).id,
    createdAt: context.at,
  });
}
