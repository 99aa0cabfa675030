// The row of a bank account: its card from the first day, beside the balance that only the last day knows.

import type { BankAccountCard } from "../../domain/company.ts";
import type { Cents } from "../../domain/numbers/money.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import type { NewRow } from "../../schema/tables.ts";

/** The row of a bank account, once its balance is known; `updatedAt` is the moment of its last transaction. */
export function bankAccountRow(
  card: BankAccountCard,
  currentBalance: Cents,
  updatedAt: Instant,
): NewRow<"bankAccounts"> {
  return {
    id: card.id,
    accountName: card.name,
    accountNumber: card.number,
    bankName: card.bankName,
    accountType: "CHECKING",
    currency: "USD",
    currentBalance,
    isActive: true,
    ledgerAccountId: card.ledgerAccountId,
    notes: "Customer deposits, supplier payments and operating expenses",
    createdAt: card.createdAt,
    updatedAt,
  };
}
