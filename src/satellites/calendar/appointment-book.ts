// Turns wishes ("these people, about this, around that day") into entries: finds a time that all have, and decides what
// became of it: answers, whether it was moved or cancelled, when it ended. What has a day and no time takes nobody's time,
// and is only noted.

import type { Company } from "../../cascade/company.ts";
import type { Employee, RoleName } from "../../domain/company.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, addSeconds, type Day, dayNumber, dayOf, type Instant } from "../../domain/time/calendar.ts";
import { RunningShare } from "../../planning/quotas.ts";
import { chance, integerBetween } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";
import type { CalendarEntry, Guest, Slot } from "./calendar-entry.ts";
import { Diary } from "./diary.ts";

/** An appointment that somebody wants. */
export type Wish = Omit<
  CalendarEntry,
  "guests" | "slot" | "moved" | "fate" | "closedAt" | "record" | "rule" | "recurs" | "visibility" | "mailFailures"
> & {
  readonly minutes: number;
  /** Minute of the day from which it is wanted. */
  readonly preferred: number;
  /** Goods come and go on their day: nothing else will do. */
  readonly onThatDayOnly?: boolean;
  /** What is already known to have been done at that time was done at no other. */
  readonly atThatTimeOnly?: boolean;
  readonly required: readonly Employee[];
  readonly optional: readonly Employee[];
  /** Who is told and need not come. */
  readonly observers?: readonly Employee[];
  readonly visibility?: CalendarEntry["visibility"];
  readonly cancelledShare: number;
  readonly movedShare: number;
};

/** What is to be done on a day, at whatever time of it. */
export type DayNote = Pick<
  CalendarEntry,
  | "key"
  | "title"
  | "description"
  | "day"
  | "module"
  | "eventType"
  | "priority"
  | "about"
  | "clientId"
  | "vendorId"
  | "organizer"
  | "bookedAt"
> & {
  /** Null while it is still to be done. */
  readonly doneAt: Instant | null;
  /** The application's own rule, where nobody entered it. */
  readonly rule?: CalendarEntry["rule"];
};

const daysTried = 4;

export class AppointmentBook {
  readonly company: Company;
  readonly entries: CalendarEntry[] = [];
  readonly #diary = new Diary();
  readonly #cancelled: RunningShare;

  constructor(company: Company) {
    this.company = company;
    this.#cancelled = new RunningShare(this.streamOf("cancelled")());
  }

  streamOf(key: string): RandomStream {
    return this.company.run.streams.at("calendar", key);
  }

  /** The employee of a role who looks after something. */
  holder(role: RoleName, key: number): Employee {
    return this.company.actor(role, key);
  }

  /** So many minutes after a moment of business hours; no later than these end. */
  after(moment: Instant, minutes: number): Instant {
    return earlierOf(addSeconds(moment, minutes * 60), this.company.run.calendar.during(dayOf(moment), 1));
  }

  note({ doneAt, rule = null, ...rest }: DayNote): void {
    this.entries.push({
      ...rest,
      location: null,
      slot: null,
      visibility: "COMPANY",
      guests: [],
      moved: null,
      fate: doneAt === null ? "ahead" : "held",
      closedAt: doneAt,
      record: null,
      rule,
      recurs: null,
      mailFailures: [],
    });
  }

  /** Enters the wish on its day or one of the next business days; null where nobody has time. */
  arrange(wish: Wish, recordOf?: (held: CalendarEntry) => CalendarEntry["record"]): CalendarEntry | null {
    const { required, optional, observers = [], minutes, preferred, ...wanted } = wish;
    const { onThatDayOnly = false, atThatTimeOnly = false, cancelledShare, movedShare, ...rest } = wanted;
    const random = this.streamOf(wish.key);
    const organizer = wish.organizer;
    const needed = unique([organizer, ...required]);
    const { calendar, asOf } = this.company.run;
    const triesMost = onThatDayOnly || atThatTimeOnly ? 1 : daysTried;
    let day = calendar.onOrAfter(wish.day);
    let slot: Slot | null = null;
    for (let tried = 0; tried < triesMost && slot === null; tried += 1) {
      if (tried > 0) day = calendar.addBusinessDays(day, 1);
      slot = this.#diary.findSlot(needed, day, preferred, minutes);
    }
    if (slot === null || (atThatTimeOnly && slot.from !== preferred)) return null;
    const isAhead = day > asOf;
    const isCancelled = !isAhead && this.#cancelled.takes(cancelledShare);
    const startsAt = calendar.at(day, slot.from * 60);
    const lastWord = earlierOf(startsAt, calendar.during(calendar.onOrBefore(asOf), 1));
    const bookedAt = wish.bookedAt < lastWord ? wish.bookedAt : addSeconds(lastWord, -3600);
    if (dayOf(bookedAt) < this.company.run.start) return null;
    const guests = [
      ...unique(required).map((employee) => ({ employee, role: "REQUIRED" as const })),
      ...unique(optional)
        .filter((employee) => !needed.includes(employee))
        .map((employee) => ({ employee, role: "OPTIONAL" as const })),
      ...unique(observers)
        .filter((employee) => !needed.includes(employee) && !optional.includes(employee))
        .map((employee) => ({ employee, role: "OBSERVER" as const })),
    ]
      .filter(({ employee }) => employee !== organizer)
      .map((guest) => answered(guest, bookedAt, lastWord, isAhead, random));
    const comes = guests.filter(({ answer }) => answer !== "DECLINED").map(({ employee }) => employee);
    const free = comes.filter((employee) => needed.includes(employee) || this.#hasTime(employee, day, slot));
    if (!isCancelled) this.#diary.book(unique([organizer, ...free]), day, slot);
    const cancelledAt = isCancelled ? between(calendar, bookedAt, lastWord, random) : null;
    const movedBy = cancelledAt ?? lastWord;
    const wasMoved = chance(random, movedShare) && movedBy - bookedAt > 7200;
    const entry: CalendarEntry = {
      ...rest,
      visibility: wish.visibility ?? "COMPANY",
      day,
      slot,
      bookedAt,
      guests: guests.map((guest) =>
        comes.includes(guest.employee) && !free.includes(guest.employee) ? declined(guest, lastWord) : guest,
      ),
      moved: wasMoved
        ? { from: calendar.onOrAfter(addDays(day, 1)), at: between(calendar, bookedAt, movedBy, random) }
        : null,
      fate: isAhead ? "ahead" : isCancelled ? "cancelled" : "held",
      closedAt: isAhead ? null : (cancelledAt ?? calendar.at(day, slot.to * 60)),
      record: null,
      rule: null,
      recurs: null,
      mailFailures: [],
    };
    const complete = entry.fate === "held" && recordOf ? { ...entry, record: recordOf(entry) } : entry;
    this.entries.push(complete);
    return complete;
  }

  #hasTime(employee: Employee, day: Day, slot: Slot): boolean {
    const found = this.#diary.findSlot([employee], day, slot.from, slot.to - slot.from);
    return found !== null && found.from === slot.from;
  }
}

/** Most say yes within the day; who has not answered by the start never did. */
function answered(
  { employee, role }: Pick<Guest, "employee" | "role">,
  bookedAt: Instant,
  lastWord: Instant,
  isAhead: boolean,
  random: RandomStream,
): Guest {
  const answeredAt = addSeconds(bookedAt, integerBetween(random, 300, 5400));
  const draw = random();
  if (answeredAt >= lastWord || (isAhead && draw < 0.35))
    return { employee, role, answer: "PENDING", answeredAt: null };
  const declines = role === "OPTIONAL" ? 0.15 : 0;
  const answer = draw > 1 - declines ? "DECLINED" : draw > 0.85 - declines ? "TENTATIVE" : "ACCEPTED";
  return { employee, role, answer, answeredAt };
}

/** Who turns out to be elsewhere at that time says no. */
function declined(guest: Guest, lastWord: Instant): Guest {
  return { ...guest, answer: "DECLINED", answeredAt: guest.answeredAt ?? addSeconds(lastWord, -600) };
}

/** A moment of business hours after one moment and before another. */
function between(calendar: BusinessCalendar, from: Instant, to: Instant, random: RandomStream): Instant {
  const day = calendar.onOrBefore(dayNumber(integerBetween(random, dayOf(from), dayOf(to))));
  const moment = calendar.during(day, random());
  return from < moment && moment < to ? moment : addSeconds(from, Math.floor((to - from) / 2));
}

function earlierOf(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
