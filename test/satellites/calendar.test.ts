// The calendar of 22 months: who is where when, what is past and what is ahead.

import { beforeAll, describe, expect, it } from "vitest";
import type { Company } from "../../src/cascade/company.ts";
import { sumCents } from "../../src/domain/numbers/money.ts";
import { dayOf, weekdayOf } from "../../src/domain/time/calendar.ts";
import { profileNamed } from "../../src/profiles/profile-registry.ts";
import type { CalendarEntry } from "../../src/satellites/calendar/calendar-entry.ts";
import { planCalendar } from "../../src/satellites/calendar/plan-calendar.ts";
import { tables } from "../../src/schema/tables.ts";
import { livedCompany } from "../support/simulated.ts";

let company: Company;
let entries: CalendarEntry[];

beforeAll(() => {
  company = livedCompany(profileNamed("operations"), 1);
  entries = planCalendar(company);
}, 120_000);

describe("the calendar", () => {
  it("has as many entries of each kind as a company of this size", () => {
    const count = (eventType: string, module?: string) =>
      entries.filter((entry) => entry.eventType === eventType && (module ?? entry.module) === entry.module).length;
    expect(count("MEETING", "CLIENTS")).toBeGreaterThanOrEqual(90);
    expect(count("MEETING", "CLIENTS")).toBeLessThanOrEqual(110);
    expect(count("DELIVERY")).toBeGreaterThanOrEqual(70);
    expect(count("DELIVERY")).toBeLessThanOrEqual(90);
    expect(count("INTAKE")).toBeGreaterThanOrEqual(35);
    expect(count("INTAKE")).toBeLessThanOrEqual(45);
    expect(entries.length).toBeGreaterThanOrEqual(270);
    expect(entries.length).toBeLessThanOrEqual(300);
  });

  it("knows every kind of entry, urgent ones and such as can wait", () => {
    const kinds = new Set(entries.map(({ eventType }) => eventType));
    expect([...kinds].sort()).toEqual([...tables.calendarEvents.eventType.enumValues].sort());
    const priorities = new Set(entries.map(({ priority }) => priority));
    expect([...priorities].sort()).toEqual([...tables.calendarEvents.priority.enumValues].sort());
    expect(new Set(entries.map(({ recurs }) => recurs))).toEqual(new Set([null, "WEEKLY", "MONTHLY"]));
  });

  it("ticks money off when it has come or gone, and leaves the rest to be done", () => {
    const { asOf } = company.run;
    const ofMoney = entries.filter(({ eventType }) => eventType === "AR_COLLECTION" || eventType === "AP_PAYMENT");
    expect(new Set(ofMoney.map(({ fate }) => fate))).toEqual(new Set(["held", "ahead"]));
    const collections = ofMoney.filter(({ eventType }) => eventType === "AR_COLLECTION");
    for (const { about, closedAt, title } of collections) {
      const order = company.plan.orders.find(({ index }) => company.orders.get(index)?.invoiceId === about?.id);
      const paid = order?.settlements.filter(({ kind, at }) => kind !== "bounced" && dayOf(at) <= asOf) ?? [];
      const isPaid = sumCents(paid.map(({ amount }) => amount)) === order?.subtotal;
      expect(closedAt !== null, title).toBe(isPaid);
      if (closedAt !== null) expect(dayOf(closedAt), title).toBe(dayOf(paid.at(-1)?.at ?? closedAt));
    }
    expect(collections.some(({ day, fate }) => fate === "ahead" && day <= asOf)).toBe(true);
  });

  it("closes the books on the day on which the period is closed", () => {
    const closings = entries.filter(({ eventType }) => eventType === "DEADLINE");
    const closed = company.foundation.books.fiscalPeriods.map(({ closesAt }) => dayOf(closesAt));
    expect(closings.length).toBeGreaterThanOrEqual(6);
    for (const { day, closedAt } of closings) {
      expect(closed).toContain(day);
      if (closedAt !== null) expect(dayOf(closedAt)).toBe(day);
    }
  });

  it("has somebody meet on the last day", () => {
    expect(entries.some(({ day, fate }) => day === company.run.asOf && fate === "held")).toBe(true);
  });

  it("sends nobody to two places at once", () => {
    const taken = new Map<string, { from: number; to: number }[]>();
    const clashes: string[] = [];
    for (const { slot, day, organizer, guests, fate, title } of entries) {
      if (slot === null || fate === "cancelled") continue;
      const comers = guests.filter(({ answer }) => answer !== "DECLINED").map(({ employee }) => employee);
      for (const person of [organizer, ...comers]) {
        const key = `${person.id} ${day}`;
        const others = taken.get(key) ?? [];
        if (others.some(({ from, to }) => slot.from < to && from < slot.to)) clashes.push(`${title}: ${person.name}`);
        taken.set(key, [...others, slot]);
      }
    }
    expect(clashes).toEqual([]);
  });

  it("keeps to business days and hours", () => {
    const odd = entries.filter(
      ({ slot, day }) => slot !== null && (weekdayOf(day) > 5 || slot.from < 8 * 60 || slot.to > 16 * 60),
    );
    expect(odd).toEqual([]);
  });

  it("is made before it happens, and closed when it is past", () => {
    const { asOf } = company.run;
    for (const entry of entries) {
      const { title, bookedAt, day, fate, closedAt, rule } = entry;
      expect(dayOf(bookedAt), title).toBeLessThanOrEqual(Math.min(day, asOf));
      const waits = rule !== null || entry.eventType === "AR_COLLECTION";
      if (day > asOf || !waits) expect(fate === "ahead", title).toBe(day > asOf);
      expect(closedAt === null, title).toBe(fate === "ahead");
      if (closedAt !== null) expect(closedAt, title).toBeGreaterThan(bookedAt);
      for (const { answeredAt } of entry.guests) {
        if (answeredAt !== null) expect(answeredAt, title).toBeGreaterThanOrEqual(bookedAt);
      }
    }
  });

  it("has a record of every meeting with a client that was held, and of no other", () => {
    for (const { module, eventType, fate, record, title } of entries) {
      expect(record !== null, title).toBe(module === "CLIENTS" && eventType === "MEETING" && fate === "held");
    }
  });

  it("has something ahead of every kind that can be foreseen", () => {
    const ahead = entries.filter(({ day }) => day > company.run.asOf);
    expect(new Set(ahead.map(({ eventType }) => eventType))).toEqual(
      new Set([
        ...(["MEETING", "DELIVERY", "INTAKE", "DEADLINE", "FOLLOW_UP", "PAYMENT_DUE", "AP_PAYMENT", "TASK"] as const),
        ...(["SAMPLE_REQUEST", "RECURRING_ORDER", "PHOTOGRAPHY", "BATCH_EXPIRATION"] as const),
      ]),
    );
  });
});
