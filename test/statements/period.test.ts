import { describe, expect, it } from "vitest";
import { day, isoDay } from "../../src/domain/time/calendar.ts";
import { calendarPeriod, choosePeriod } from "../../src/statements/period.ts";

const iso = ({ name, from, to }: ReturnType<typeof choosePeriod>["period"]) => `${name}: ${isoDay(from)} ${isoDay(to)}`;
const books = { from: day("2023-11-02"), to: day("2024-06-15") };

describe("a calendar period", () => {
  it.each([
    ["2024-02", "2024-02: 2024-02-01 2024-02-29"],
    ["2024-Q4", "2024-Q4: 2024-10-01 2024-12-31"],
    ["2023", "2023: 2023-01-01 2023-12-31"],
  ])("%s", (text, expected) => {
    expect(iso(calendarPeriod(text))).toBe(expected);
  });

  it.each(["", "24", "2024-0", "2024-00", "2024-Q5", "2024-q1", "2024-06-01", "0024", " 2024"])("is not %j", (text) => {
    expect(() => calendarPeriod(text)).toThrow("is no period of statements");
  });
});

describe("the chosen period", () => {
  it("ends with the books, and has the one before where the books reach it", () => {
    const { period, before } = choosePeriod(calendarPeriod("2024-Q2"), books, undefined);
    expect(iso(period)).toBe("2024-Q2: 2024-04-01 2024-06-15");
    expect(before && iso(before)).toBe("2024-Q1: 2024-01-01 2024-03-31");
    expect(choosePeriod(calendarPeriod("2023-Q4"), books, undefined).before).toBeUndefined();
    const january = choosePeriod(calendarPeriod("2024-01"), books, undefined).before;
    expect(january && iso(january)).toBe("2023-12: 2023-12-01 2023-12-31");
  });

  it("is the whole run where none is asked for: up to the as-of day, posted or not", () => {
    const whole = (asOf?: string) =>
      iso(choosePeriod(undefined, books, asOf === undefined ? undefined : day(asOf)).period);
    expect(whole()).toBe("whole run: 2023-11-02 2024-06-15");
    expect(whole("2024-06-30")).toBe("whole run: 2023-11-02 2024-06-30");
    expect(whole("2024-03-31")).toBe("whole run: 2023-11-02 2024-03-31");
    expect(whole("2020-12-31"), "of other books").toBe("whole run: 2023-11-02 2024-06-15");
  });

  it("may be quiet days between the last posting and the as-of day, not days after both", () => {
    const july = calendarPeriod("2024-07");
    expect(iso(choosePeriod(july, books, day("2024-07-10")).period)).toBe("2024-07: 2024-07-01 2024-07-10");
    expect(() => choosePeriod(july, books, day("2024-06-30"))).toThrow("The books have nothing in 2024-07.");
  });
});
