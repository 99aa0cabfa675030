// A store credit for the wrong client: it is made void before anything of it is spent, and its postings are mirrored.
// Tables: credits, transactions, ledgerEntries.

import { type CreditState, creditLifecycle } from "../../domain/lifecycles/credit-lifecycle.ts";
import { assertStep } from "../../domain/lifecycles/lifecycle.ts";
import { zeroCents } from "../../domain/numbers/money.ts";
import type { MistakenCreditPlan } from "../../planning/receivables/credit-plan.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { Company, CreditRecord } from "../company.ts";
import { creditNumber } from "../returns/refund.ts";
import { TransactionContext } from "../transaction-context.ts";
import { bookNumber, enterInUnifiedBook } from "./client-books.ts";

/** What it is in the end, which its row says from the start. */
const state: CreditState = "VOID";

/** Returns what the voiding has to know. */
export function issueMistakenCredit(
  company: Company,
  { client, amount, at, voidedAt, expiresAt }: MistakenCreditPlan,
): { readonly bundle: Bundle; readonly record: CreditRecord } {
  const context = new TransactionContext(company, at);
  const accountant = context.actor("Accountant", client.id);
  assertStep(creditLifecycle, creditLifecycle.initial, state);
  const id = context.nextId("credits");
  const transactionId = context.nextId("transactions");
  const record = { id, number: creditNumber(id), transactionId };
  const notes = `Entered for ${client.name} by mistake, and voided`;
  const document = {
    clientId: client.id,
    type: "CREDIT",
    number: bookNumber("CRT", transactionId),
    amount,
    notes: `${record.number}: ${notes}`,
    metadata: null,
    updatedAt: voidedAt,
  } as const;
  enterInUnifiedBook(context, transactionId, document, "VOID", accountant);
  context.insert("credits", {
    id,
    creditNumber: record.number,
    clientId: client.id,
    transactionId,
    creditAmount: amount,
    amountUsed: zeroCents,
    amountRemaining: amount,
    creditReason: "Quality refund",
    expirationDate: expiresAt,
    status: state,
    notes,
    createdBy: accountant.id,
    createdAt: at,
    updatedAt: voidedAt,
  });
  context.post("creditIssued", amount, { type: "CREDIT", id }, `${record.number} of ${client.name}`);
  return { bundle: context.bundle, record };
}

export function voidMistakenCredit(
  company: Company,
  { client, amount, voidedAt }: MistakenCreditPlan,
  { id, number }: CreditRecord,
): Bundle {
  const context = new TransactionContext(company, voidedAt);
  context.post(
    "creditVoided",
    amount,
    { type: "CREDIT", id },
    `${number} of ${client.name} voided: entered by mistake`,
  );
  return context.bundle;
}
