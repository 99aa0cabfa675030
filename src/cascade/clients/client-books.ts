// The application keeps what it has with a client in three books: the client's account, the unified book of transactions,
// and the activity on the client's file. Each entry is made here.
// Tables: client_transactions, transactions, transactionLinks, client_activity.

import type { Employee } from "../../domain/company.ts";
import type { ClientId, Id } from "../../domain/numbers/ids.ts";
import type { Cents } from "../../domain/numbers/money.ts";
import type { Day, Instant } from "../../domain/time/calendar.ts";
import type { NewRow } from "../../schema/tables.ts";
import { shortNumber } from "../document-numbers.ts";
import { jsonAmount, type TransactionContext } from "../transaction-context.ts";

/** A document as the books name it, entered at the context's moment. */
export type BookedDocument = {
  readonly clientId: ClientId;
  readonly type: "INVOICE" | "PAYMENT" | "REFUND" | "CREDIT";
  readonly number: string;
  readonly amount: Cents;
  readonly notes: string | null;
  /** Ids of what it belongs to, by the names under which the application looks for them; null where it is of nothing. */
  readonly metadata: Readonly<Record<string, number | null>> | null;
  /** When anything of it changed last. */
  readonly updatedAt: Instant;
};

/** How far a document on the client's account is settled. */
export type AccountState = {
  readonly status: NewRow<"clientTransactions">["paymentStatus"];
  readonly paidOn: Day | null;
  readonly paid: Cents;
};

/** The number of a document that has no other than its place in the unified book. */
export function bookNumber(prefix: "CRT" | "REF", id: Id<"transactions">): string {
  return shortNumber(prefix, id);
}

/** Enters a document in the unified book. Money that goes to the client has a negative amount there. */
export function enterInUnifiedBook(
  context: TransactionContext,
  id: Id<"transactions">,
  document: BookedDocument,
  status: NewRow<"transactions">["status"],
  createdBy: Employee,
): void {
  const { clientId, type, number, amount, notes, metadata, updatedAt } = document;
  context.insert("transactions", {
    id,
    transactionNumber: number,
    type,
    clientId,
    transactionDate: context.at,
    amount,
    status,
    notes,
    metadata: metadata === null ? null : JSON.stringify(metadata),
    createdBy: createdBy.id,
    createdAt: context.at,
    updatedAt,
  });
}

/** Enters a document on the client's account, where every amount is positive. */
export function enterOnAccount(context: TransactionContext, document: BookedDocument, state: AccountState): void {
  const { clientId, type, number, amount, notes, metadata, updatedAt } = document;
  context.insert("clientTransactions", {
    id: context.nextId("clientTransactions"),
    clientId,
    type,
    transactionNumber: number,
    transactionDate: context.day,
    amount,
    paymentStatus: state.status,
    paymentDate: state.paidOn,
    paymentAmount: state.paid,
    notes,
    metadata,
    createdAt: context.at,
    updatedAt,
  });
}

/** Ties what was paid or given back to the invoice that it is for. */
export function linkToInvoice(
  context: TransactionContext,
  invoice: Id<"transactions">,
  document: Id<"transactions">,
  type: NewRow<"transactionLinks">["type"],
  amount: Cents,
  createdBy: Employee,
  notes: string | null = null,
): void {
  context.insert("transactionLinks", {
    id: context.nextId("transactionLinks"),
    parentTransactionId: invoice,
    childTransactionId: document,
    type,
    linkAmount: amount,
    notes,
    createdBy: createdBy.id,
    createdAt: context.at,
  });
}

/** Logs on the client's file that a document was entered. */
export function logDocument(
  context: TransactionContext,
  { clientId, type, number, amount }: BookedDocument,
  employee: Employee,
): void {
  context.recordActivity(clientId, "TRANSACTION_ADDED", employee, {
    transactionType: type,
    transactionNumber: number,
    amount: jsonAmount(amount),
  });
}
