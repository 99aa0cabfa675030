// Capital paid in and operating expenses: money that moves without goods.
// Tables: expenses, bankTransactions, ledgerEntries.

import { expenseAccountOf } from "../../domain/books/accounts.ts";
import { expenseCategoryKey, payeeFor } from "../../domain/books/expense-category.ts";
import { entryBetween } from "../../domain/books/journal.ts";
import { dollars, zeroCents } from "../../domain/numbers/money.ts";
import type { ExpensePlan } from "../../planning/plan.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { Company } from "../company.ts";
import { documentNumber } from "../document-numbers.ts";
import { TransactionContext } from "../transaction-context.ts";
import { recordBankTransaction } from "./banking.ts";

/** The owner's money arrives on the operating account. */
export function payInCapital(company: Company): Bundle {
  const context = new TransactionContext(company, company.plan.capitalPaidInAt);
  const amount = dollars(company.run.profile.openingCapital);
  context.post("openingCapital", amount, { type: "OPENING", id: null }, "Capital paid in by the owner");
  recordBankTransaction(
    context,
    { paymentId: null, number: "OPENING", type: "DEPOSIT", amount },
    "Capital paid in by the owner",
  );
  return context.bundle;
}

/** An expense, paid at once from the operating account. */
export function payExpense(company: Company, expense: ExpensePlan): Bundle {
  const context = new TransactionContext(company, expense.at);
  const accountant = context.actor("Accountant", 0);
  const key = expenseCategoryKey(expense.category, expense.subcategory);
  const categoryId = company.foundation.books.expenseCategoryIds.get(key);
  if (categoryId === undefined) throw new Error(`the books know no expense category "${key}"`);
  const payee = payeeFor(company.foundation.serviceVendors, expense.category, expense.subcategory);
  const id = context.nextId("expenses");
  const number = documentNumber("EXP", context.day, id);
  const purpose = expense.subcategory ?? expense.category;
  const description = payee ? `${purpose}: ${payee.name}` : purpose;
  context.insert("expenses", {
    id,
    expenseNumber: number,
    expenseDate: context.day,
    categoryId,
    vendorId: payee?.vendorId ?? null,
    amount: expense.amount,
    taxAmount: zeroCents,
    totalAmount: expense.amount,
    paymentMethod: "BANK_TRANSFER",
    bankAccountId: company.foundation.books.operatingAccount.id,
    description,
    receiptUrl: null,
    billId: null,
    isReimbursable: false,
    isReimbursed: false,
    reimbursedAt: null,
    createdBy: accountant.id,
    createdAt: context.at,
    updatedAt: context.at,
  });
  const entry = entryBetween(expenseAccountOf[expense.category], "cash", context.day, expense.amount, description);
  context.postEntry(entry, { type: "EXPENSE", id });
  recordBankTransaction(context, { paymentId: null, number, type: "WITHDRAWAL", amount: expense.amount }, description);
  return context.bundle;
}
