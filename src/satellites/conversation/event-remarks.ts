// What is said beside an entry of the calendar: what to bring before it, what came of it afterwards.

import type { Company } from "../../cascade/company.ts";
import type { RoleName } from "../../domain/company.ts";
import type { Id } from "../../domain/numbers/ids.ts";
import { dayOf, type Instant } from "../../domain/time/calendar.ts";
import { chance, pick } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";
import { soonAfter } from "../business-hours.ts";
import type { CalendarEntry } from "../calendar/calendar-entry.ts";
import type { Composition } from "../texts/compose.ts";
import { dayInWords, weekdayInWords } from "../texts/wording.ts";
import {
  answerPrepared,
  askToPrepare,
  type EntryWords,
  sayCalledOff,
  sayGoodsMoved,
  sayHeld,
  sayMet,
  sayMoved,
} from "./event-texts.ts";
import { daysAfter, type Exchange, type Remark, remarkOf, says } from "./remark.ts";

/** Of the entries that it arises with, how many are spoken about. */
const share = { before: 0.24, after: 0.3, moved: 0.4, calledOff: 0.8 } as const;

/** What people meet for, or wait at the dock for; the rest is somebody's own reminder. */
const spokenOf: ReadonlySet<CalendarEntry["eventType"]> = new Set([
  "MEETING",
  "DELIVERY",
  "INTAKE",
  "DEADLINE",
  "AUDIT",
]);

/** What was written beside an entry by the as-of day; of what recurs, nobody speaks again and again. */
export function eventRemarks(company: Company, entry: CalendarEntry, id: Id<"calendarEvents">): Remark[] {
  if (entry.recurs !== null || entry.slot === null || !spokenOf.has(entry.eventType)) return [];
  const about = { type: "calendar_event", id, name: entry.title } as const;
  const random = company.run.streams.at("conversation", "event", entry.key);
  const words = wordsOf(company, entry);
  const startsAt = company.run.calendar.at(entry.day, entry.slot.from * 60);
  const exchanges = [
    chance(random, share.before) ? before(company, entry, words, startsAt, random) : null,
    chance(random, share.moved) ? moved(company, entry, words, startsAt, random) : null,
    chance(random, entry.fate === "cancelled" ? share.calledOff : share.after)
      ? after(company, entry, words, random)
      : null,
  ];
  return exchanges.flatMap((exchange) => {
    const remark = exchange === null ? null : remarkOf(company, about, exchange);
    return remark === null ? [] : [remark];
  });
}

function wordsOf(company: Company, entry: CalendarEntry): EntryWords {
  const client = company.foundation.clients.find(({ id }) => id === entry.clientId);
  return {
    title: entry.title,
    day: weekdayInWords(entry.day),
    date: dayInWords(entry.day),
    time: clock(entry.slot?.from ?? 0),
    place: placeOf(entry.location),
    organizer: entry.organizer.name,
    contact: client?.card.contactName ?? null,
    client: client?.name ?? null,
    isGoods: entry.eventType === "DELIVERY" || entry.eventType === "INTAKE",
  };
}

/** They read comments, and may write none. */
const readersOnly: readonly RoleName[] = ["Owner/Executive", "Read-Only Auditor"];

function before(
  company: Company,
  entry: CalendarEntry,
  words: EntryWords,
  startsAt: Instant,
  random: RandomStream,
): Exchange | null {
  const guest = guestOf(entry, random);
  const at = daysAfter(company, random, entry.bookedAt, 0, 2);
  if (at <= entry.bookedAt || at >= startsAt || guest === null) return null;
  // Before it was moved, it was on another day.
  if (entry.moved !== null && at <= entry.moved.at) return null;
  const answer = { from: at, says: says(answerPrepared, words) };
  // An answer that would come after the start is none.
  const isInTime = dayOf(startsAt) - dayOf(at) >= 5;
  return {
    topic: "before",
    at,
    by: entry.organizer,
    to: guest,
    says: says(askToPrepare, words),
    answer: isInTime && guest.roles.some((role) => !readersOnly.includes(role)) ? answer : null,
  };
}

function moved(
  company: Company,
  { moved: move, organizer, day, ...entry }: CalendarEntry,
  words: EntryWords,
  startsAt: Instant,
  random: RandomStream,
): Exchange | null {
  if (move === null) return null;
  const at = soonAfter(company, random, move.at, 3, 20);
  if (at >= startsAt) return null;
  return {
    topic: "moved",
    at,
    by: organizer,
    to: guestOf(entry, random),
    says: says(sayMoved, { ...words, was: dayInWords(move.from), now: dayInWords(day) }),
    answer: null,
  };
}

function after(company: Company, entry: CalendarEntry, words: EntryWords, random: RandomStream): Exchange | null {
  if (entry.closedAt === null) return null;
  const guest = guestOf(entry, random);
  const facts = { ...words, action: entry.record?.actionItems[0]?.description ?? null };
  return {
    topic: entry.fate,
    at: soonAfter(company, random, entry.closedAt, 20, 200),
    by: entry.organizer,
    to: chance(random, 0.5) ? guest : null,
    says: says(closing(entry), facts),
    answer: null,
  };
}

function closing({
  fate,
  eventType,
  record,
}: CalendarEntry): Composition<EntryWords & { readonly action: string | null }> {
  if (fate === "cancelled") return sayCalledOff;
  if (record !== null) return sayMet;
  return eventType === "DELIVERY" || eventType === "INTAKE" ? sayGoodsMoved : sayHeld;
}

/** Somebody who is wanted there and did not say no; whoever is only told may have nothing to say. */
function guestOf({ guests }: Pick<CalendarEntry, "guests">, random: RandomStream) {
  const coming = guests.filter(({ answer, role }) => answer !== "DECLINED" && role !== "OBSERVER");
  return coming.length === 0 ? null : pick(random, coming).employee;
}

/** "9:30". */
function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

function placeOf(location: string | null): string {
  return location === null ? "here" : (places[location] ?? `at ${location}`);
}

/** Where it is, after a verb. */
const places: Readonly<Record<string, string>> = {
  "At the client's": "at the client's",
  "Video call": "by video",
  "Meeting room": "in the meeting room",
  "Receiving Dock": "at the dock",
  Vault: "in the vault",
  Office: "in the office",
};
