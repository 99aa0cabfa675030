// All checks, in the order in which reports show them.

import { type Check, type CheckId, type FamilyLetter, families, familyOf } from "./check.ts";
import { averageCostChecks } from "./rules/average-cost.ts";
import { calendarChecks } from "./rules/calendar.ts";
import { cashChecks } from "./rules/cash.ts";
import { clientBookChecks } from "./rules/client-books.ts";
import { coverageChecks } from "./rules/coverage.ts";
import { creditLimitChecks } from "./rules/credit-limits.ts";
import { documentNumberChecks } from "./rules/document-numbers.ts";
import { historyChecks } from "./rules/histories.ts";
import { ledgerChecks } from "./rules/ledger.ts";
import { ledgerBalanceChecks } from "./rules/ledger-balances.ts";
import { linkedDocumentChecks } from "./rules/linked-documents.ts";
import { needChecks } from "./rules/needs.ts";
import { nextStepChecks } from "./rules/next-steps.ts";
import { offeredGoodsChecks } from "./rules/offered-goods.ts";
import { placeholderChecks } from "./rules/placeholders.ts";
import { portalChecks } from "./rules/portal.ts";
import { postedEventChecks } from "./rules/posted-events.ts";
import { priceChecks } from "./rules/prices.ts";
import { purchaseDocumentChecks } from "./rules/purchase-documents.ts";
import { quoteChecks } from "./rules/quotes.ts";
import { referenceIntegrityChecks } from "./rules/reference-integrity.ts";
import { referenceChecks } from "./rules/references.ts";
import { refundChecks } from "./rules/refunds.ts";
import { returnTimeChecks } from "./rules/returned-goods.ts";
import { salesDocumentChecks } from "./rules/sales-documents.ts";
import { salesTermsChecks } from "./rules/sales-terms.ts";
import { sampleChecks } from "./rules/samples.ts";
import { standingOrderChecks } from "./rules/standing-orders.ts";
import { stockChecks } from "./rules/stock.ts";
import { stockFlowChecks } from "./rules/stock-flow.ts";
import { textChecks } from "./rules/texts.ts";
import { timeChecks } from "./rules/time.ts";
import { talkTimeChecks } from "./rules/times-of-talk.ts";
import { timestampChecks } from "./rules/timestamps.ts";
import { whoMayChecks } from "./rules/who-may.ts";

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
