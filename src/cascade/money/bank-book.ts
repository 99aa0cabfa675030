// The bank account's balance, day by day. Where it falls below zero, the profile's numbers do not hold together: the run is
// refused once it is known by how much.

import { addCents, type Cents, displayCents, negateCents, zeroCents } from "../../domain/numbers/money.ts";
import { OperatorError } from "../../domain/operator-error.ts";
import { type Day, dayOf, type Instant, isoDay } from "../../domain/time/calendar.ts";

export class BankBook {
  #balance = zeroCents;
  #lastMovedAt: Instant | null = null;
  /** The lowest balance below zero, and its day. */
  #lowest: { readonly balance: Cents; readonly day: Day | null } = { balance: zeroCents, day: null };
  /** Closing balances since the last statement, summed over days up to, but without, `#countedTo`. */
  #centDays = 0;
  #countedTo: Day | null = null;

  get balance(): Cents {
    return this.#balance;
  }

  /** The moment of the latest transaction, or null before the first. */
  get lastMovedAt(): Instant | null {
    return this.#lastMovedAt;
  }

  /** Moves the balance by a signed amount. */
  move(at: Instant, change: Cents): void {
    const day = dayOf(at);
    this.#countDaysTo(day);
    this.#balance = addCents(this.#balance, change);
    this.#lastMovedAt = at;
    if (this.#balance < this.#lowest.balance) this.#lowest = { balance: this.#balance, day };
  }

  /** Throws an OperatorError that says how much is missing, where the account was overdrawn at any time. */
  assertNeverOverdrawn(): void {
    const { balance, day } = this.#lowest;
    if (day === null) return;
    const missing = displayCents(negateCents(balance));
    throw new OperatorError(`the simulated bank account would fall to ${displayCents(balance)} on ${isoDay(day)}`, {
      kind: "usage",
      remedy:
        `raise openingCapital by ${missing}, or lower the expenses, the owned share of intake (intake.consignmentShare) ` +
        "or pricing.costShare",
    });
  }

  /** The sum of the closing balances of all days before `on` since the last time it was asked for, in cents. */
  takeCentDays(on: Day): number {
    this.#countDaysTo(on);
    const taken = this.#centDays;
    this.#centDays = 0;
    return taken;
  }

  #countDaysTo(day: Day): void {
    this.#centDays += this.#balance * (day - (this.#countedTo ?? day));
    this.#countedTo = day;
  }
}
