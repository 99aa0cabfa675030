import { addDays as addDaysOf, addMonths, endOfMonth, format, getISODay, startOfMonth } from "date-fns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  civilDate,
  type Day,
  day,
  dayNumber,
  dayOf,
  daysInMonth,
  instant,
  isoDay,
  isoMonth,
  monthEnd,
  monthStart,
  parseSqlTimestamp,
  sqlTimestamp,
  weekdayOf,
} from "../../src/domain/time/calendar.ts";

/** 1900 to 2100, so that leap years, centuries and days before 1970 take part. */
const days = fc.integer({ min: -25_567, max: 47_846 }).map(dayNumber);

/** Noon of the day on the machine's own clock, where date-fns calculates; no clock changes at noon. */
function localNoon(value: Day): Date {
  const { year, month, dayOfMonth } = civilDate(value);
  return new Date(year, month - 1, dayOfMonth, 12);
}

function isoOf(date: Date): string {
  return format(date, "yyyy-MM-dd");
}

describe("days", () => {
  it("survive being written and read", () => {
    fc.assert(fc.property(days, (value) => day(isoDay(value)) === value));
  });

  it("count from 1970-01-01", () => {
    expect(day("1970-01-01")).toBe(0);
    expect(day("1969-12-31")).toBe(-1);
  });

  it("refuse dates that do not exist", () => {
    for (const text of ["2023-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "24-01-01", "2024-04-31", ""]) {
      expect(() => day(text), text).toThrow(RangeError);
    }
  });

  it("add up as date-fns adds", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -1000, max: 1000 }), (value, count) => {
        expect(isoDay(addDays(value, count))).toBe(isoOf(addDaysOf(localNoon(value), count)));
      }),
    );
  });

  it("fall on the weekday date-fns says", () => {
    fc.assert(fc.property(days, (value) => weekdayOf(value) === getISODay(localNoon(value))));
  });
});

describe("months", () => {
  it("begin and end where date-fns says", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -30, max: 30 }), (value, months) => {
        const date = localNoon(value);
        expect(isoDay(monthStart(value, months))).toBe(isoOf(startOfMonth(addMonths(startOfMonth(date), months))));
        expect(isoDay(monthEnd(value))).toBe(isoOf(endOfMonth(date)));
      }),
    );
  });

  it("have their days", () => {
    expect(["2024-02-10", "2023-02-10", "1900-02-10", "2024-12-31"].map((text) => daysInMonth(day(text)))).toEqual([
      29, 28, 28, 31,
    ]);
  });

  it("sort as text", () => {
    expect(isoMonth(day("2024-09-30")) < isoMonth(day("2024-10-01"))).toBe(true);
  });
});

describe("instants", () => {
  const instants = fc.integer({ min: -2_000_000_000, max: 4_000_000_000 }).map(instant);

  it("survive being written and read, as text and as the driver's Date", () => {
    fc.assert(
      fc.property(instants, (moment) => {
        expect(parseSqlTimestamp(sqlTimestamp(moment))).toBe(moment);
        expect(parseSqlTimestamp(new Date(moment * 1000))).toBe(moment);
      }),
    );
  });

  it("lie on the UTC day that their text names", () => {
    fc.assert(fc.property(instants, (moment) => isoDay(dayOf(moment)) === sqlTimestamp(moment).slice(0, 10)));
  });

  it("refuse what is no timestamp", () => {
    expect(() => parseSqlTimestamp("yesterday")).toThrow(RangeError);
    expect(() => instant(1.5)).toThrow(RangeError);
  });
});
