// Values that the schema knows and no row of a coherent company has, each with the reason: what C02 does not ask for. Names
// are physical. A value that the business learns to have is taken out here, and C02 asks for it from then on.

import type { Subject } from "../subjects.ts";

/** Reasons by value. */
type Reasons = Readonly<Record<string, string>>;

/** One reason for several values. */
function all(reason: string, ...values: readonly string[]): Reasons {
  return Object.fromEntries(values.map((value) => [value, reason]));
}

const clientTerms = all("suppliers give terms of their own: NET_15, NET_30 and consignment", "COD", "NET_7", "PARTIAL");
const soldAndBilledOnce = all(
  "the application adds up INVOICE rows and these: a sale would count twice",
  "ORDER",
  "QUOTE",
);
const noCbdStrains = all("strains are bred for THC: of four types, three are grown", "CBD");

/** By `table.column`. */
export const unusedValues: Readonly<Record<string, Reasons>> = {
  "bankAccounts.accountType": all("the company has one account", "CREDIT_CARD", "MONEY_MARKET", "SAVINGS"),
  "bankTransactions.transactionType": all("nothing is moved between accounts: there is one", "TRANSFER"),
  "batches.batchStatus": {
    ...all("the dashboard's counts leave it out, and would not add up", "PHOTOGRAPHY_COMPLETE"),
    ...all("goods that may not be sold are in quarantine", "ON_HOLD"),
  },
  "batches.cogsMode": all("the application values a range in four different ways", "RANGE"),
  "batches.paymentTerms": clientTerms,
  "bills.status": {
    ...all("the application's two sums of what is owed would disagree", "APPROVED"),
  },
  "calendar_event_history.change_type": all("events are called off, not deleted", "DELETED"),
  "calendar_event_permissions.grant_type": all("the application honours grants to users alone", "ROLE", "TEAM"),
  "calendar_events.status": all("when the last day is over, nothing is under way", "IN_PROGRESS"),
  "calendar_events.visibility": all(
    "the application shows these to nobody but maker and assignee",
    "PRIVATE",
    "PUBLIC",
    "TEAM",
  ),
  "calendar_recurrence_rules.frequency": all("the house meets weekly and monthly", "DAILY", "YEARLY"),
  "client_needs.strain_type": noCbdStrains,
  "client_transactions.transaction_type": soldAndBilledOnce,
  "clients.cogsAdjustmentType": all(
    "the application subtracts it in one place and adds it in another",
    "FIXED_AMOUNT",
    "PERCENTAGE",
  ),
  "expenses.paymentMethod": all("expenses are transferred", "CASH", "CHECK", "CREDIT_CARD", "DEBIT_CARD", "OTHER"),
  "fiscalPeriods.status": all("past periods are closed; none is locked before the auditors have been", "LOCKED"),
  "intake_sessions.paymentTerms": clientTerms,
  "intake_sessions.status": all(
    "a delivery that is called off is a cancelled purchase order: nobody opens a receipt for goods that never came",
    "CANCELLED",
  ),
  "inventoryAlerts.inventoryAlertType": all(
    "goods turn six to twelve times a year: nothing rests for 90 days",
    "SLOW_MOVING",
  ),
  "inventoryMovements.inventoryMovementType": all("RETURN says the same", "REFUND_RETURN"),
  "invoices.status": all("what a client has looked at, the application's sums leave out", "VIEWED"),
  "payments.paymentMethod": all("clients pay by transfer, check and wire", "CASH", "CREDIT_CARD", "DEBIT_CARD"),
  "pricing_rules.logic_type": all("no rule has alternatives: there is a rule for each", "OR"),
  "recurring_orders.frequency": all("no buyer orders daily, or as seldom as each quarter", "DAILY", "QUARTERLY"),
  "sample_inventory_log.action": all(
    "what was set aside to be shown is never sold, so nothing returns to the goods for sale",
    "RELEASED",
  ),
  "todo_task_activity.action": all("tasks are done or left, not deleted", "deleted"),
  "transactionLinks.transactionLinkType": {
    ...all("quotes are no transactions", "CONVERTED_FROM"),
    ...all("a payment in parts is PAYMENT_FOR its invoice like any other", "PARTIAL_OF"),
  },
  "transactions.transactionStatus": all("what is not issued yet is not among the transactions", "DRAFT"),
  "transactions.transactionType": { ...soldAndBilledOnce, ...all("the INVOICE row tells the sale", "SALE") },
  "vendor_supply.strain_type": noCbdStrains,
};

/** Values that some runs have and others have not. */
export const unpromisedValues: Readonly<Record<string, Reasons>> = {
  "client_credit_limits.mode": all(
    "a profile's clients each buy for the whole period: few are new at its end",
    "LEARNING",
  ),
  "client_credit_limits.trend": {
    ...all(
      "the application counts a payment twice, and the last four months as three: hardly a client gets worse",
      "WORSENING",
    ),
    ...all("by the same formulas all clients of a good year may get better", "STABLE"),
  },
  "credit_audit_log.event_type": all("whether a limit ever falls is up to how clients pay", "LIMIT_DECREASED"),
};

/** Values that occur only where the profile has the subject. */
export const promisedByProfile: Readonly<Record<string, Readonly<Record<string, Subject>>>> = {
  "client_activity.activity_type": { TAG_ADDED: "slowPayers", TAG_REMOVED: "slowPayers" },
  "bills.status": { DRAFT: "billDrafts", VOID: "voidedBills" },
  "orders.paymentTerms": { PARTIAL: "instalments" },
};

/** Columns of the workflow's board that no batch stands in, by slug. */
export const idleColumns: Reasons = {
  "quality-check": "quality is judged by the laboratory's tests",
  "on-hold": "goods that may not be sold are in quarantine",
};

/** Statuses that TERP keeps as plain text, by table and column. */
export const statusesInText: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  client_interest_lists: { status: ["NEW", "REVIEWED", "CONVERTED", "ARCHIVED"] },
  strains: { category: ["Indica", "Sativa", "Hybrid"] },
};
