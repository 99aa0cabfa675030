// One business event while its rows are put together: whatever the event says in any table goes through here,
// so that a bundle is complete, balanced and of one moment.

import { type JournalEntry, journalEntry } from "../domain/books/journal.ts";
import type { PostingRuleName } from "../domain/books/posting-rules.ts";
import type { Employee, FiscalPeriod, RoleName } from "../domain/company.ts";
import type { ClientId, Id } from "../domain/numbers/ids.ts";
import { type Cents, zeroCents } from "../domain/numbers/money.ts";
import type { StockChange } from "../domain/stock/inventory-tracker.ts";
import { type Day, dayOf, type Instant, isoDay } from "../domain/time/calendar.ts";
import { Bundle } from "../schema/bundle.ts";
import type { NewRow, TableName } from "../schema/tables.ts";
import type { Company } from "./company.ts";
import { documentNumber } from "./document-numbers.ts";

/** What ledger rows point at, by TERP's names (docs/terp.md: ours to choose). */
export type LedgerReference = {
  readonly type:
    | "INVOICE"
    | "PAYMENT"
    | "BILL"
    | "EXPENSE"
    | "RECEIPT"
    | "DELIVERY"
    | "OPENING"
    | "BANK"
    | "CREDIT"
    | "RETURN"
    | "ADJUSTMENT";
  readonly id: number | null;
};

export type MovementKind = NonNullable<NewRow<"stockMovements">["type"]>;

export type MovementReference = {
  readonly type: "ORDER" | "RETURN" | "PO_RECEIPT" | "SAMPLE_REQUEST" | "WAREHOUSE_TRANSFER" | "MANUAL_ADJUSTMENT";
  readonly id: number | null;
};

export class TransactionContext {
  readonly company: Company;
  readonly at: Instant;
  readonly bundle = new Bundle();

  constructor(company: Company, at: Instant) {
    this.company = company;
    this.at = at;
  }

  get day(): Day {
    return dayOf(this.at);
  }

  nextId<Name extends TableName>(table: Name): Id<Name> {
    return this.company.run.ids.next(table);
  }

  insert<Name extends TableName>(table: Name, row: NewRow<Name>): void {
    this.bundle.add(table, row);
  }

  /** The employee of a role who looks after something: always the same one for the same key. */
  actor(role: RoleName, key: number): Employee {
    return this.company.actor(role, key);
  }

  /** Posts an entry of a rule; nothing where the amount is zero. Throws a RangeError where it is negative. */
  post(rule: PostingRuleName, amount: Cents, reference: LedgerReference, description: string): void {
    if (amount !== 0) this.postEntry(journalEntry(rule, this.day, amount, description), reference);
  }

  /** Writes both sides of an entry, posted at once into the period of its day. */
  postEntry(entry: JournalEntry, reference: LedgerReference): void {
    const { accountIds } = this.company.foundation.books;
    const period = this.periodOf(entry.on);
    const accountant = this.actor("Accountant", 0).id;
    const debitId = this.nextId("postings");
    const creditId = this.nextId("postings");
    const number = documentNumber("JE", entry.on, debitId);
    const shared = {
      entryDate: entry.on,
      description: entry.description,
      referenceType: reference.type,
      referenceId: reference.id,
      fiscalPeriodId: period.id,
      isManual: false,
      isPosted: true,
      postedAt: this.at,
      postedBy: accountant,
      createdBy: accountant,
      createdAt: this.at,
    };
    this.insert("postings", {
      ...shared,
      id: debitId,
      entryNumber: `${number}-DR`,
      accountId: accountIds[entry.debited],
      debit: entry.amount,
      credit: zeroCents,
    });
    this.insert("postings", {
      ...shared,
      id: creditId,
      entryNumber: `${number}-CR`,
      accountId: accountIds[entry.credited],
      debit: zeroCents,
      credit: entry.amount,
    });
  }

  /** Records a change of a batch's stock on hand; returns the movement's id. */
  recordMovement(
    batchIndex: number,
    kind: MovementKind,
    change: StockChange,
    reference: MovementReference,
    performedBy: Employee,
    notes: string | null,
    adjustmentReason: NewRow<"stockMovements">["adjustmentReason"] = null,
  ): Id<"stockMovements"> {
    const id = this.nextId("stockMovements");
    const batch = this.company.batch(batchIndex);
    batch.touchedAt = this.at;
    // Samples are taken from a stock of their own.
    if (kind !== "SAMPLE") {
      const { before, after } = change;
      batch.moves.push({ at: this.at, kind, before, after, by: performedBy, notes });
    }
    this.insert("stockMovements", {
      id,
      batchId: batch.id,
      type: kind,
      quantityChange: change.change,
      quantityBefore: change.before,
      quantityAfter: change.after,
      referenceType: reference.type,
      referenceId: reference.id,
      adjustmentReason,
      notes,
      performedBy: performedBy.id,
      createdAt: this.at,
    });
    return id;
  }

  /** Logs that somebody did something on a client's file. */
  recordActivity(
    clientId: ClientId,
    type: NewRow<"clientActivity">["type"],
    employee: Employee,
    metadata: Readonly<Record<string, unknown>>,
  ): void {
    this.insert("clientActivity", {
      id: this.nextId("clientActivity"),
      clientId,
      userId: employee.id,
      type,
      metadata,
      createdAt: this.at,
    });
    this.company.clientTouchedAt.set(clientId, this.at);
  }

  periodOf(day: Day): FiscalPeriod {
    const period = this.company.foundation.books.fiscalPeriods.find(({ start, end }) => start <= day && day <= end);
    if (!period) throw new Error(`no fiscal period contains ${isoDay(day)}`);
    return period;
  }

  /** The moment, if it has come by the as-of day; else null. */
  happened(at: Instant | null): Instant | null {
    return at !== null && dayOf(at) <= this.company.run.asOf ? at : null;
  }
}

/** Cents as the JSON number that the application's screens expect. */
export function jsonAmount(amount: Cents): number {
  return amount / 100;
}
