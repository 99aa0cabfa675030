// What TERP caches on each client: spent, earned, owed, and how old the oldest debt is (rule M13).

import type { ClientId } from "../../domain/numbers/ids.ts";
import { addCents, type Cents, zeroCents } from "../../domain/numbers/money.ts";
import type { Day, Instant } from "../../domain/time/calendar.ts";

export type ClientTotal = {
  spent: Cents;
  profit: Cents;
  owed: Cents;
  /** Invoice date of the oldest open invoice. */
  oldestOpen: Day | null;
  lastTouchedAt: Instant | null;
};

export class ClientTotals {
  readonly #totals = new Map<ClientId, ClientTotal>();

  of(clientId: ClientId): ClientTotal {
    const known = this.#totals.get(clientId);
    if (known) return known;
    const fresh: ClientTotal = {
      spent: zeroCents,
      profit: zeroCents,
      owed: zeroCents,
      oldestOpen: null,
      lastTouchedAt: null,
    };
    this.#totals.set(clientId, fresh);
    return fresh;
  }

  /** An invoice was issued; `due` is what is still open of it at the as-of date. */
  invoiced(clientId: ClientId, on: Day, total: Cents, profit: Cents, due: Cents): void {
    const entry = this.of(clientId);
    entry.spent = addCents(entry.spent, total);
    entry.profit = addCents(entry.profit, profit);
    entry.owed = addCents(entry.owed, due);
    if (due > 0 && (entry.oldestOpen === null || on < entry.oldestOpen)) entry.oldestOpen = on;
  }

  touched(clientId: ClientId, at: Instant): void {
    this.of(clientId).lastTouchedAt = at;
  }
}
