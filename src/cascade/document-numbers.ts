// How documents are numbered, each as the application numbers its own.

import { type Day, type Instant, isoDay } from "../domain/time/calendar.ts";

/** "INV-2024-000123": the digits follow the id, as the application's own MAX(id)+1 rule goes on from there. */
export function documentNumber(prefix: string, on: Day, id: number): string {
  return `${prefix}-${isoDay(on).slice(0, 4)}-${String(id).padStart(6, "0")}`;
}

/** "S-1704130893001": milliseconds, of which the last three tell documents of one second apart by their index or id. */
export function timedNumber(prefix: string, at: Instant, index: number): string {
  return `${prefix}-${at * 1000 + (index % 1000)}`;
}

/** "CR-00012" */
export function shortNumber(prefix: string, id: number): string {
  return `${prefix}-${String(id).padStart(5, "0")}`;
}
