// Everybody's appointments: nobody is in two places at once, nobody before nine or after four. The half hour from 08:15
// belongs to the weekly meetings.

import type { Employee } from "../../domain/company.ts";
import type { Day } from "../../domain/time/calendar.ts";
import type { Slot } from "./calendar-entry.ts";

const firstStart = 9 * 60;
const lastEnd = 16 * 60;
const stepMinutes = 15;

export class Diary {
  readonly #taken = new Map<string, Slot[]>();

  /** The free time of the length nearest after `preferred`, or else the first of the day; null where there is none. */
  findSlot(people: readonly Employee[], day: Day, preferred: number, minutes: number): Slot | null {
    const starts: number[] = [];
    for (let start = firstStart; start + minutes <= lastEnd; start += stepMinutes) starts.push(start);
    const inOrder = [...starts.filter((start) => start >= preferred), ...starts.filter((start) => start < preferred)];
    const from = inOrder.find((start) => this.#isFree(people, day, { from: start, to: start + minutes }));
    return from === undefined ? null : { from, to: from + minutes };
  }

  book(people: readonly Employee[], day: Day, slot: Slot): void {
    for (const person of people) {
      const key = `${person.id} ${day}`;
      const slots = this.#taken.get(key);
      if (slots) slots.push(slot);
      else this.#taken.set(key, [slot]);
    }
  }

  #isFree(people: readonly Employee[], day: Day, { from, to }: Slot): boolean {
    return people.every((person) =>
      (this.#taken.get(`${person.id} ${day}`) ?? []).every((slot) => to <= slot.from || slot.to <= from),
    );
  }
}
