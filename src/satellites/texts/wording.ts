// Facts as people write them: days, numbers of days, lists, names. Amounts are `displayCents`, as the
// application shows them.

import type { Employee, GoodsKind } from "../../domain/company.ts";
import { civilDate, type Day, weekdayOf } from "../../domain/time/calendar.ts";

const monthNames = [
  ...(["January", "February", "March", "April", "May", "June", "July"] as const),
  ...(["August", "September", "October", "November", "December"] as const),
];
const weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** "indoor flower", "cartridge": a kind of goods without a strain. */
export function kindInWords({ name, isFlower }: Pick<GoodsKind, "name" | "isFlower">): string {
  return isFlower ? `${name.toLowerCase()} flower` : name.toLowerCase();
}

/** "March 12". The year goes without saying: texts speak of days that are near. */
export function dayInWords(day: Day): string {
  const { month, dayOfMonth } = civilDate(day);
  return `${monthNames[month - 1]} ${dayOfMonth}`;
}

/** As a text of another day says it: "March 12", or "March 12, 2023" of another year. */
export function dayInWordsFrom(day: Day, on: Day): string {
  const { year } = civilDate(day);
  return civilDate(on).year === year ? dayInWords(day) : `${dayInWords(day)}, ${year}`;
}

/** "March 12, 2024", where a text is kept and read in other years. */
export function dateInWords(day: Day): string {
  return `${dayInWords(day)}, ${civilDate(day).year}`;
}

/** "March 2024". */
export function monthInWords(day: Day): string {
  const { year, month } = civilDate(day);
  return `${monthNames[month - 1]} ${year}`;
}

/** "Tuesday, March 12". */
export function weekdayInWords(day: Day): string {
  return `${weekdayNames[weekdayOf(day) - 1]}, ${dayInWords(day)}`;
}

/** "1 day", "34 days". */
export function countInWords(count: number, one: string, many: string = `${one}s`): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

/** "a", "a and b", "a, b and c". */
export function listInWords(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** "@Maria Gutierrez": how a comment calls somebody. */
export function mentionOf({ name }: Pick<Employee, "name">): string {
  return `@${name}`;
}
