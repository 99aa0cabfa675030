// Facts as people write them: goods, days, numbers of days, lists, names. Amounts are `displayCents`, as the
// application shows them.

import type { Employee, GoodsKind } from "../../domain/company.ts";
import { type Cents, cents, displayCents } from "../../domain/numbers/money.ts";
import { formatQuantity, type Quantity } from "../../domain/numbers/quantity.ts";
import { civilDate, type Day, weekdayOf } from "../../domain/time/calendar.ts";
import { unitWord } from "../../domain/words/unit-word.ts";

const monthNames = [
  ...(["January", "February", "March", "April", "May", "June", "July"] as const),
  ...(["August", "September", "October", "November", "December"] as const),
];
const weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** "12.5 lb", "40 g", "12,830 pieces", "1 piece". */
export function goodsInWords(quantity: Quantity, { kind }: { readonly kind: Pick<GoodsKind, "unit"> }): string {
  const number = formatQuantity(quantity).replace(/\.?0+$/, "");
  const grouped = number.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `${grouped} ${unitWord(kind)}${kind.unit === "EA" && number !== "1" ? "s" : ""}`;
}

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

/** What somebody says on the phone: "$13,500" of $13,482.17, "$1,800" of $1,841.56; dollars at least. */
export function roughlyInWords(amount: Cents): string {
  const dollars = Math.round(amount / 100);
  const step = roundedTo.find(({ from }) => dollars >= from)?.step ?? 1;
  return wholeDollarsInWords(cents(Math.round(dollars / step) * step * 100));
}

/** "$10,000": how people say amounts without cents. */
export function wholeDollarsInWords(amount: Cents): string {
  return displayCents(amount).replace(/\.00$/, "");
}

const roundedTo = [
  { from: 100_000, step: 5_000 },
  { from: 10_000, step: 500 },
  { from: 1_000, step: 100 },
  { from: 100, step: 10 },
] as const;

/** "a", "a and b", "a, b and c". */
export function listInWords(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** "Maria": how colleagues call each other. */
export function firstName({ name }: Pick<Employee, "name">): string {
  return name.split(" ")[0] ?? name;
}

/** "@Maria Gutierrez": how a comment calls somebody. */
export function mentionOf({ name }: Pick<Employee, "name">): string {
  return `@${name}`;
}
