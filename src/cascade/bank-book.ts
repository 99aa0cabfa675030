// The bank account's balance, day by day. It refuses to fall below zero: then the profile's numbers do not hold together.

import { type Day, dayOf, type Instant, isoDay } from "../domain/calendar.ts";
import { addCents, type Cents, displayCents, zeroCents } from "../domain/money.ts";
import { OperatorError } from "../domain/operator-error.ts";

export class BankBook {
  #balance = zeroCents;
  #lastMovedAt: Instant | null = null;
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

  /** Moves the balance by a signed amount. Throws an OperatorError when the account would be overdrawn. */
  move(at: Instant, change: Cents): void {
    this.#countDaysTo(dayOf(at));
    this.#balance = addCents(this.#balance, change);
    this.#lastMovedAt = at;
    if (this.#balance < 0) {
      throw new OperatorError(
        `the simulated bank account would fall to ${displayCents(this.#balance)} on ${isoDay(dayOf(at))}`,
        {
          kind: "usage",
          remedy:
            "raise openingCapital, or lower the expenses, the owned share of intake (intake.consignmentShare) or pricing.costShare",
        },
      );
    }
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
