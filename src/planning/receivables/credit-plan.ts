// What is decided about credit before the first row: what clients may owe, and store credits given by mistake.

import type { Client } from "../../domain/company.ts";
import type { ClientId } from "../../domain/numbers/ids.ts";
import type { Cents } from "../../domain/numbers/money.ts";
import type { Day, Instant } from "../../domain/time/calendar.ts";

export type StartingLimit = {
  /** What the client said it would order on terms in a month. */
  readonly expectedMonthly: Cents;
  /** The smallest tier that covers it, or the highest there is. */
  readonly limit: Cents;
};

export type CreditPlan = {
  readonly startingLimits: ReadonlyMap<ClientId, StartingLimit>;
  /** The last business day of each month, and of the period. */
  readonly reviewDays: readonly Day[];
};

/** A store credit for the wrong client. */
export type MistakenCreditPlan = {
  /** Who got it, and was not meant to. */
  readonly client: Client;
  /** Index of the refund that it was to be. */
  readonly refund: number;
  readonly amount: Cents;
  readonly at: Instant;
  readonly voidedAt: Instant;
  readonly expiresAt: Instant;
};
