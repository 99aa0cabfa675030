// Which of a month's weeks a day is in, as rules of what recurs count them.

import { civilDate, type Day } from "../../domain/time/calendar.ts";

/** 1 for its first seven days. */
export function weekOfMonth(day: Day): number {
  return Math.ceil(civilDate(day).dayOfMonth / 7);
}
