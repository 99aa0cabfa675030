// Cash flow statement by the direct method: what the other sides of entries that touch cash brought and took. Flows and
// the balance of cash come from different rows, so that their agreement proves something. An entry of several other sides
// is shown gross: a van bought with a loan is an investment and a loan, not the down payment alone.

import type { AccountName, AccountType } from "../domain/books/accounts.ts";
import { type Cents, subtractCents, sumCents } from "../domain/numbers/money.ts";
import { addDays, isoDay } from "../domain/time/calendar.ts";
import { type DateRange, type Ledger, type LedgerAccount, sumWithin } from "./ledger.ts";
import { accountSection, type Section, section } from "./section.ts";

/** Cash that came in is above zero. */
export type CashFlowStatement = {
  /** "2024-06-01" */
  readonly from: string;
  readonly to: string;
  readonly openingCents: Cents;
  readonly operating: Section;
  readonly investing: Section;
  readonly financing: Section;
  /** Opening plus all flows. */
  readonly closingCents: Cents;
  /** What the account of cash itself says at the end. */
  readonly balanceCents: Cents;
  /** Balance less closing: 0, unless an entry lacks a side. */
  readonly differenceCents: Cents;
};

type Activity = "operating" | "investing" | "financing";

type FlowLine = { readonly activity: Activity; readonly title: string; readonly families: readonly AccountName[] };

/** In order of print. The account on the other side says what the money was for, so a check that bounced lessens receipts. */
const flowLines: readonly FlowLine[] = [
  { activity: "operating", title: "Receipts from customers", families: ["accountsReceivable", "salesRevenue"] },
  { activity: "operating", title: "Refunds to customers", families: ["salesReturns", "customerCredits"] },
  {
    activity: "operating",
    title: "Payments to suppliers",
    families: [
      ...(["accountsPayable", "consignmentObligation", "costOfGoodsSold"] as const),
      ...(["inventory", "consignedInventoryHeld", "inventoryOutOnConsignment"] as const),
    ],
  },
  { activity: "operating", title: "Operating expenses", families: ["operatingExpenses"] },
  { activity: "operating", title: "Bank fees", families: ["bankFees"] },
  { activity: "operating", title: "Interest received", families: ["interestIncome"] },
  { activity: "financing", title: "Owner's capital", families: ["ownersEquity", "retainedEarnings"] },
];

/** Where an account stands that no line names; it has a line of its own there. */
const activityByType: Readonly<Record<AccountType, Activity>> = {
  ASSET: "investing",
  LIABILITY: "financing",
  EQUITY: "financing",
  REVENUE: "operating",
  EXPENSE: "operating",
};

export function cashFlowStatement(ledger: Ledger, range: DateRange): CashFlowStatement {
  const operating = activitySection(ledger, range, "operating");
  const investing = activitySection(ledger, range, "investing");
  const financing = activitySection(ledger, range, "financing");
  const cash = ledger.accounts.filter(({ family }) => family === "cash");
  const cashAt = (to: DateRange["to"]) => sumCents(cash.map((account) => sumWithin(ledger.nets, account, { to })));
  const openingCents = cashAt(addDays(range.from, -1));
  const balanceCents = cashAt(range.to);
  const closingCents = sumCents([openingCents, operating.totalCents, investing.totalCents, financing.totalCents]);
  return {
    from: isoDay(range.from),
    to: isoDay(range.to),
    openingCents,
    operating,
    investing,
    financing,
    closingCents,
    balanceCents,
    differenceCents: subtractCents(balanceCents, closingCents),
  };
}

function activitySection(ledger: Ledger, range: DateRange, activity: Activity): Section {
  const flowOf = (account: LedgerAccount) => sumWithin(ledger.cashFlows, account, range);
  const named = flowLines
    .filter((line) => line.activity === activity)
    .map((line) => ({
      accountNumber: null,
      title: line.title,
      amountCents: sumCents(ledger.accounts.filter((account) => lineOf(account) === line).map(flowOf)),
    }));
  const unnamed = ledger.accounts.filter(
    (account) =>
      account.family !== "cash" && lineOf(account) === undefined && activityByType[account.type] === activity,
  );
  return section([...named, ...accountSection(unnamed, flowOf).lines]);
}

function lineOf({ family }: LedgerAccount): FlowLine | undefined {
  return flowLines.find(({ families }) => family !== undefined && families.includes(family));
}
