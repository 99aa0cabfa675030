// All checks, in the order in which reports show them.

import { cashChecks } from "./cash.ts";
import { type Check, type FamilyLetter, families, familyOf } from "./check.ts";
import { clientBookChecks } from "./client-books.ts";
import { documentNumberChecks } from "./document-numbers.ts";
import { historyChecks } from "./histories.ts";
import { ledgerChecks } from "./ledger.ts";
import { ledgerBalanceChecks } from "./ledger-balances.ts";
import { linkedDocumentChecks } from "./linked-documents.ts";
import { purchaseDocumentChecks } from "./purchase-documents.ts";
import { referenceIntegrityChecks } from "./reference-integrity.ts";
import { referenceChecks } from "./references.ts";
import { salesDocumentChecks } from "./sales-documents.ts";
import { salesTermsChecks } from "./sales-terms.ts";
import { stockChecks } from "./stock.ts";
import { stockFlowChecks } from "./stock-flow.ts";
import { timeChecks } from "./time.ts";
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
  ...purchaseDocumentChecks,
  ...clientBookChecks,
  ...cashChecks,
  ...ledgerChecks,
  ...ledgerBalanceChecks,
  ...stockChecks,
  ...stockFlowChecks,
  ...timeChecks,
  ...timestampChecks,
  ...historyChecks,
  ...whoMayChecks,
].toSorted((a, b) => orderOf(a) - orderOf(b));

function orderOf({ id }: Check): number {
  return letters.indexOf(familyOf(id)) * 100 + Number(id.slice(1));
}

/**
 * The checks that `only` names and `skip` does not: "L" is a family, "M03" a check; no `only` means all.
 * `unknown` lists the words that name neither.
 */
export function selectChecks(
  only: readonly string[],
  skip: readonly string[],
): { readonly checks: readonly Check[]; readonly unknown: readonly string[] } {
  const names = (word: string, check: Check): boolean =>
    check.id === word.toUpperCase() || familyOf(check.id) === word.toUpperCase();
  return {
    checks: allChecks.filter(
      (check) =>
        (only.length === 0 || only.some((word) => names(word, check))) && !skip.some((word) => names(word, check)),
    ),
    unknown: [...only, ...skip].filter((word) => !allChecks.some((check) => names(word, check))),
  };
}
