// The books as they lie open on the first day: chart of accounts, fiscal periods, expense categories.
// The operating account is reserved here; its row has to wait for its balance, see `bankAccountRow`.

import {
  type AccountName,
  accountsInOrder,
  type ExpenseCategoryName,
  expenseAccountOf,
} from "../../domain/books/accounts.ts";
import { expenseCategoryKey } from "../../domain/books/expense-category.ts";
import type { BankAccountCard, Books } from "../../domain/company.ts";
import type { AccountId, Id } from "../../domain/numbers/ids.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import type { RunContext } from "../../planning/run-context.ts";
import { integerBetween } from "../../random/distributions.ts";
import type { Bundle } from "../../schema/bundle.ts";
import { writeFiscalPeriods } from "./fiscal-periods.ts";
import { defineGenerator } from "./foundation-products.ts";
import { setupClock } from "./setup-clock.ts";

const subcategoriesOf: Readonly<Record<ExpenseCategoryName, readonly string[]>> = {
  "Rent/Lease": [],
  Utilities: ["Electricity", "Water", "Gas", "Internet/Phone"],
  "Payroll/Wages": ["Salaries", "Benefits", "Payroll Taxes"],
  "Marketing/Advertising": ["Digital Advertising", "Print Advertising", "Events & Sponsorships"],
  "Office Supplies": [],
  Insurance: [],
  "Professional Services": ["Legal", "Accounting", "Consulting"],
  Travel: [],
  "Maintenance/Repairs": [],
};

export const books = defineGenerator({
  provides: "books",
  needs: ["staff"],
  generate: (context, { staff }, bundle): Books => {
    const clock = setupClock(context, "books");
    const accountIds = writeAccounts(context, clock, bundle);
    const fiscalPeriods = writeFiscalPeriods(context, clock, staff, bundle);
    const expenseCategoryIds = writeExpenseCategories(context, clock, accountIds, bundle);
    const operatingAccount: BankAccountCard = {
      id: context.ids.next("bankAccounts"),
      name: "Operating Checking",
      number: accountNumber(context),
      bankName: "North Coast Business Bank",
      ledgerAccountId: accountIds.cash,
      createdAt: clock(),
    };
    return { accountIds, fiscalPeriods, operatingAccount, expenseCategoryIds };
  },
});

function writeAccounts(context: RunContext, clock: () => Instant, bundle: Bundle): Record<AccountName, AccountId> {
  const ids = new Map<string, AccountId>();
  for (const [name, account] of accountsInOrder()) {
    const id = context.ids.next("accounts");
    ids.set(name, id);
    const createdAt = clock();
    bundle.add("accounts", {
      id,
      accountNumber: account.number,
      accountName: account.name,
      accountType: account.type,
      parentAccountId: account.parent === undefined ? null : ids.get(account.parent),
      isActive: true,
      normalBalance: account.normalBalance,
      description: account.description,
      createdAt,
      updatedAt: createdAt,
    });
  }
  return Object.fromEntries(ids) as Record<AccountName, AccountId>;
}

function writeExpenseCategories(
  context: RunContext,
  clock: () => Instant,
  accountIds: Books["accountIds"],
  bundle: Bundle,
): ReadonlyMap<string, Id<"expenseCategories">> {
  const ids = new Map<string, Id<"expenseCategories">>();
  const write = (key: string, name: string, accountName: AccountName, parentId: Id<"expenseCategories"> | null) => {
    const id = context.ids.next("expenseCategories");
    ids.set(key, id);
    const createdAt = clock();
    bundle.add("expenseCategories", {
      id,
      categoryName: name,
      parentCategoryId: parentId,
      ledgerAccountId: accountIds[accountName],
      isActive: true,
      createdAt,
      updatedAt: createdAt,
    });
    return id;
  };
  for (const category of Object.keys(subcategoriesOf) as ExpenseCategoryName[]) {
    const account = expenseAccountOf[category];
    const parentId = write(expenseCategoryKey(category), category, account, null);
    for (const subcategory of subcategoriesOf[category]) {
      write(expenseCategoryKey(category, subcategory), subcategory, account, parentId);
    }
  }
  return ids;
}

/** Ten digits. */
function accountNumber(context: RunContext): string {
  const random = context.streams.at("bank account", "operating");
  return String(integerBetween(random, 4_000_000_000, 4_999_999_999));
}
