// What is decided about credit limits before the first row.

import type { Day } from "../domain/calendar.ts";
import type { ClientId } from "../domain/ids.ts";
import type { Cents } from "../domain/money.ts";

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
