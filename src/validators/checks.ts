// All checks, in the order in which reports show them.

import { averageCostChecks } from "./average-cost.ts";
import { calendarChecks } from "./calendar.ts";
import { cashChecks } from "./cash.ts";
import { type Check, type CheckId, type FamilyLetter, families, familyOf } from "./check.ts";
import { clientBookChecks } from "./client-books.ts";
import { coverageChecks } from "./coverage.ts";
import { creditLimitChecks } from "./credit-limits.ts";
import { documentNumberChecks } from "./document-numbers.ts";
import { historyChecks } from "./histories.ts";
import { ledgerChecks } from "./ledger.ts";
import { ledgerBalanceChecks } from "./ledger-balances.ts";
import { linkedDocumentChecks } from "./linked-documents.ts";
import { needChecks } from "./needs.ts";
import { nextStepChecks } from "./next-steps.ts";
import { offeredGoodsChecks } from "./offered-goods.ts";
import { placeholderChecks } from "./placeholders.ts";
import { portalChecks } from "./portal.ts";
import { postedEventChecks } from "./posted-events.ts";
import { priceChecks } from "./prices.ts";
import { purchaseDocumentChecks } from "./purchase-documents.ts";
import { quoteChecks } from "./quotes.ts";
import { referenceIntegrityChecks } from "./reference-integrity.ts";
import { referenceChecks } from "./references.ts";
import { refundChecks } from "./refunds.ts";
import { returnTimeChecks } from "./returned-goods.ts";
import { salesDocumentChecks } from "./sales-documents.ts";
import { salesTermsChecks } from "./sales-terms.ts";
import { sampleChecks } from "./samples.ts";
import { standingOrderChecks } from "./standing-orders.ts";
import { stockChecks } from "./stock.ts";
import { stockFlowChecks } from "./stock-flow.ts";
import { textChecks } from "./texts.ts";
import { timeChecks } from "./time.ts";
import { talkTimeChecks } from "./times-of-talk.ts";
import { timestampChecks } from "./timestamps.ts";
import { whoMayChecks } from "./who-may.ts";

const letters = Object.keys(families) as FamilyLetter[];

export const allChecks: readonly Check[] = [
  ...referenceIntegrityChecks,
  ...referenceChecks,
  ...linkedDocumentChecks,
  ...documentNumberChecks,
  ...salesDocumentChecks,
  ...salesTermsChecks,
  ...quoteChecks,
  ...needChecks,
  ...standingOrderChecks,
  ...portalChecks,
  ...offeredGoodsChecks,
  ...purchaseDocumentChecks,
  ...averageCostChecks,
  ...priceChecks,
  ...clientBookChecks,
  ...refundChecks,
  ...creditLimitChecks,
  ...cashChecks,
  ...ledgerChecks,
  ...ledgerBalanceChecks,
  ...postedEventChecks,
  ...stockChecks,
  ...stockFlowChecks,
  ...sampleChecks,
  ...timeChecks,
  ...timestampChecks,
  ...talkTimeChecks,
  ...returnTimeChecks,
  ...calendarChecks,
  ...historyChecks,
  ...whoMayChecks,
  ...textChecks,
  ...coverageChecks,
  ...placeholderChecks,
  ...nextStepChecks,
].toSorted((a, b) => orderOf(a) - orderOf(b));

function orderOf({ id }: Check): number {
  return letters.indexOf(familyOf(id)) * 100 + Number(id.slice(1));
}

/** Rules that `--only` and `--skip` name: "L" is a family, "M03" a rule; no `only` means all. */
export type Selection = { readonly only: readonly string[]; readonly skip: readonly string[] };

/** Whether the rule is among those selected. */
export function isSelected({ only, skip }: Selection, id: CheckId): boolean {
  return (only.length === 0 || only.some((word) => names(word, id))) && !skip.some((word) => names(word, id));
}

/** The words of a selection that name none of the rules and no family of theirs. */
export function unknownWords({ only, skip }: Selection, ids: readonly CheckId[]): string[] {
  return [...only, ...skip].filter((word) => !ids.some((id) => names(word, id)));
}

function names(word: string, id: CheckId): boolean {
  return id === word.toUpperCase() || familyOf(id) === word.toUpperCase();
}
