// An invoice on terms while it is decided when it is paid.

import type { Day, Instant } from "../../domain/time/calendar.ts";
import type { FulfilledOrder } from "../plan.ts";
import type { PartSettled } from "./part-payments.ts";

export type NetInvoice = {
  readonly order: FulfilledOrder;
  readonly dueOn: Day;
  /** When the rest of it is paid, unless it is paid late or not at all. */
  readonly onTimePay: Instant;
  /** What is settled ahead of the rest; nothing where all is paid at once. */
  readonly parts: readonly PartSettled[];
  /** The client's habit, 0 (always punctual) to 1. */
  readonly lateness: number;
};
