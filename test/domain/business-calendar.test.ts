import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BusinessCalendar, closesAtSecond, opensAtSecond } from "../../src/domain/time/business-calendar.ts";
import { addDays, day, dayNumber, isoDay, sqlTimestamp, weekdayOf } from "../../src/domain/time/calendar.ts";

const california = new BusinessCalendar("America/Los_Angeles");
const days = fc.integer({ min: day("2015-01-01"), max: day("2035-12-31") }).map(dayNumber);

describe("business days", () => {
  it("rest on the holidays of 2024", () => {
    const resting: string[] = [];
    for (let date = day("2024-01-01"); date <= day("2024-12-31"); date = addDays(date, 1)) {
      if (weekdayOf(date) <= 5 && !california.isBusinessDay(date)) resting.push(isoDay(date));
    }
    expect(resting).toEqual([
      "2024-01-01",
      "2024-01-15",
      "2024-02-19",
      "2024-05-27",
      "2024-06-19",
      "2024-07-04",
      "2024-09-02",
      "2024-10-14",
      "2024-11-11",
      "2024-11-28",
      "2024-12-25",
    ]);
  });

  it("keep a holiday that falls on a Sunday on the Monday, and one on a Saturday not at all", () => {
    expect(california.isBusinessDay(day("2023-01-02"))).toBe(false);
    expect(california.isBusinessDay(day("2022-06-20"))).toBe(false);
    expect(california.isBusinessDay(day("2026-07-03"))).toBe(true);
  });

  it("but works on a day that it is told to", () => {
    const [sunday, christmas] = [day("2026-03-01"), day("2026-12-25")];
    const calendar = new BusinessCalendar("America/Los_Angeles", [sunday, christmas]);
    expect([sunday, christmas].map((date) => calendar.isBusinessDay(date))).toEqual([true, true]);
    expect(calendar.onOrBefore(sunday)).toBe(sunday);
    expect(calendar.isBusinessDay(addDays(sunday, -1))).toBe(false);
  });

  it("are never a Saturday or Sunday", () => {
    fc.assert(fc.property(days, (date) => !california.isBusinessDay(date) || weekdayOf(date) <= 5));
  });

  it("are counted: as many of them lie between as were added", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (date, count) => {
        const end = california.addBusinessDays(date, count);
        let between = 0;
        for (let next = addDays(date, 1); next <= end; next = addDays(next, 1)) {
          if (california.isBusinessDay(next)) between += 1;
        }
        expect(between).toBe(count);
        expect(california.isBusinessDay(end)).toBe(true);
      }),
    );
  });

  it("added and taken away again lead back", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -60, max: 60 }), (date, count) => {
        const businessDay = california.onOrAfter(date);
        expect(california.addBusinessDays(california.addBusinessDays(businessDay, count), -count)).toBe(businessDay);
      }),
    );
  });

  it("are the nearest in either direction", () => {
    expect(isoDay(california.onOrAfter(day("2024-11-28")))).toBe("2024-11-29");
    expect(isoDay(california.onOrBefore(day("2024-09-02")))).toBe("2024-08-30");
    expect(isoDay(california.onOrAfter(day("2024-03-05")))).toBe("2024-03-05");
  });
});

describe("business hours", () => {
  const zones = ["America/Los_Angeles", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Australia/Sydney", "UTC"];

  for (const zone of zones) {
    it(`show the same time on the clocks of ${zone}, whatever the season`, () => {
      const calendar = new BusinessCalendar(zone);
      const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
      fc.assert(
        fc.property(days, fc.integer({ min: opensAtSecond, max: closesAtSecond - 1 }), (date, second) => {
          const shown = clock.format(new Date(calendar.at(date, second) * 1000));
          const time = sqlTimestamp(calendar.at(date, second));
          const expected = new Date(second * 1000).toISOString().slice(11, 19);
          expect(shown, `${time} UTC`).toBe(`${isoDay(date)} ${expected}`);
        }),
        { numRuns: 200 },
      );
    });
  }

  it("move by an hour in UTC when the clocks change", () => {
    expect(sqlTimestamp(california.at(day("2024-03-08"), opensAtSecond))).toBe("2024-03-08 16:00:00");
    expect(sqlTimestamp(california.at(day("2024-03-11"), opensAtSecond))).toBe("2024-03-11 15:00:00");
    expect(sqlTimestamp(california.at(day("2024-11-04"), opensAtSecond))).toBe("2024-11-04 16:00:00");
  });

  it("keep the date in UTC for California, and not for Tokyo", () => {
    fc.assert(fc.property(days, (date) => california.keepsUtcDate(date)));
    expect(new BusinessCalendar("Asia/Tokyo").keepsUtcDate(day("2024-06-03"))).toBe(false);
  });

  it("begin with share 0 and never reach closing time", () => {
    fc.assert(
      fc.property(days, fc.double({ min: 0, max: 1, noNaN: true }), (date, share) => {
        const moment = california.during(date, share);
        expect(moment).toBeGreaterThanOrEqual(california.at(date, opensAtSecond));
        expect(moment).toBeLessThan(california.at(date, closesAtSecond));
      }),
    );
  });

  it("refuse an unknown time zone", () => {
    expect(() => new BusinessCalendar("California")).toThrow(RangeError);
  });
});
