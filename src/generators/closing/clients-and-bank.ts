// Clients with their totals, and the bank account with its balance.
// Tables: clients, bankAccounts.

import { clientAccount } from "../../cascade/clients/client-account.ts";
import type { Company } from "../../cascade/company.ts";
import { marginOf, spentOn } from "../../domain/credit/client-account.ts";
import { type Instant, latestOf } from "../../domain/time/calendar.ts";
import { standingTagsOf } from "../../planning/receivables/client-tags.ts";
import { type PortalMember, portalMembers } from "../../satellites/portal/portal-members.ts";
import { Bundle } from "../../schema/bundle.ts";
import type { NewRow } from "../../schema/tables.ts";
import { bankAccountRow } from "../foundation/bank-account-row.ts";
import { clientRow } from "../foundation/client-row.ts";

/** Suppliers are clients too, with the same id; their totals stay empty. Throws an OperatorError where cash ran out. */
export function clientsAndBank(company: Company): Bundle {
  const bundle = new Bundle();
  const { asOf } = company.run;
  const { terms } = company.foundation.pricing;
  const standingTags = standingTagsOf(company.plan.clientTags);
  const members = new Map(portalMembers(company).map((member) => [member.card.id, member]));
  for (const { card } of company.foundation.suppliers) {
    bundle.add("clients", withPortal(clientRow(card, terms.get(card.id)), members.get(card.id)));
  }
  for (const client of company.foundation.clients) {
    const account = clientAccount(company, client, asOf);
    const { profit, owed, oldestOpenOn } = account;
    const createdAt = company.clientSince(client);
    const row = clientRow(
      { ...client.card, createdAt, tags: [...client.card.tags, ...(standingTags.get(client.id) ?? [])] },
      terms.get(client.id),
      {
        totalSpent: spentOn(account),
        totalProfit: profit,
        avgProfitMargin: marginOf(account),
        totalOwed: owed,
        oldestDebtDays: oldestOpenOn === null ? 0 : asOf - oldestOpenOn,
      },
      company.clientTouchedAt.get(client.id) ?? createdAt,
    );
    bundle.add("clients", withPortal(row, members.get(client.id)));
  }
  company.bank.assertNeverOverdrawn();
  const { operatingAccount } = company.foundation.books;
  const movedAt: Instant = company.bank.lastMovedAt ?? operatingAccount.createdAt;
  bundle.add("bankAccounts", bankAccountRow(operatingAccount, company.bank.balance, movedAt));
  return bundle;
}

/** What the application keeps of a portal login on the client itself; each login touches the row. */
function withPortal(row: NewRow<"clients">, member: PortalMember | undefined): NewRow<"clients"> {
  if (!member) return row;
  const lastLoginAt = member.visits.at(-1)?.at ?? null;
  return {
    ...row,
    vipPortalEnabled: true,
    vipPortalLastLogin: lastLoginAt,
    updatedAt: latestOf([row.updatedAt ?? null, member.invitedAt, lastLoginAt]),
  };
}
