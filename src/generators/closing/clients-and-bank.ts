// Clients with their totals, and the bank account with its balance.
// Tables: clients, bankAccounts.

import type { Company } from "../../cascade/company.ts";
import { ratioOf } from "../../domain/basis-points.ts";
import type { Instant } from "../../domain/calendar.ts";
import { Bundle } from "../../schema/bundle.ts";
import { bankAccountRow } from "../foundation/bank-account-row.ts";
import { clientRow } from "../foundation/client-row.ts";

/** Suppliers are clients too, with the same id; their totals stay empty. Throws an OperatorError where cash ran out. */
export function clientsAndBank(company: Company): Bundle {
  const bundle = new Bundle();
  const { asOf } = company.run;
  const { terms } = company.foundation.pricing;
  for (const { card } of company.foundation.suppliers) bundle.add("clients", clientRow(card, terms.get(card.id)));
  for (const client of company.foundation.clients) {
    const total = company.totals.of(client.id);
    const createdAt = company.clientSince(client);
    bundle.add(
      "clients",
      clientRow(
        { ...client.card, createdAt },
        terms.get(client.id),
        {
          totalSpent: total.spent,
          totalProfit: total.profit,
          avgProfitMargin: ratioOf(total.profit, total.spent),
          totalOwed: total.owed,
          oldestDebtDays: total.oldestOpen === null ? 0 : asOf - total.oldestOpen,
        },
        total.lastTouchedAt ?? createdAt,
      ),
    );
  }
  company.bank.assertNeverOverdrawn();
  const { operatingAccount } = company.foundation.books;
  const movedAt: Instant = company.bank.lastMovedAt ?? operatingAccount.createdAt;
  bundle.add("bankAccounts", bankAccountRow(operatingAccount, company.bank.balance, movedAt));
  return bundle;
}
