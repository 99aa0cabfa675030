// The way of a store credit.

import { type Cents, sumCents } from "../numbers/money.ts";
import type { Day } from "../time/calendar.ts";
import { minutes } from "./dwell.ts";
import type { Lifecycle } from "./lifecycle.ts";

export type CreditState = "ACTIVE" | "PARTIALLY_USED" | "FULLY_USED" | "EXPIRED" | "VOID";

/** What was issued by mistake is void before anything of it is spent. When others end, the profile and their clients say. */
export const creditLifecycle = {
  initial: "ACTIVE",
  next: {
    ACTIVE: ["PARTIALLY_USED", "FULLY_USED", "EXPIRED", "VOID"],
    PARTIALLY_USED: ["FULLY_USED", "EXPIRED"],
    FULLY_USED: [],
    EXPIRED: [],
    VOID: [],
  },
  dwell: { ACTIVE: { VOID: minutes(6, 11) } },
} as const satisfies Lifecycle<CreditState>;

/** The states of a credit up to a day, each once: it changes as it is spent, and expires with what is left of it. */
export function creditHistory(
  amount: Cents,
  uses: readonly { readonly on: Day; readonly amount: Cents }[],
  expiresOn: Day,
  asOf: Day,
): CreditState[] {
  const spent = uses.filter(({ on }) => on <= asOf);
  const left = amount - sumCents(spent.map((use) => use.amount));
  const history: CreditState[] = [creditLifecycle.initial];
  if (spent.length > (left === 0 ? 1 : 0)) history.push("PARTIALLY_USED");
  if (left === 0) history.push("FULLY_USED");
  else if (expiresOn <= asOf) history.push("EXPIRED");
  return history;
}
