// The period of statements: a calendar month, quarter or year, or all of the books up to their as-of day.

import { OperatorError } from "../domain/operator-error.ts";
import {
  addDays,
  civilDate,
  civilDay,
  type Day,
  dayNumber,
  isoDay,
  isoMonth,
  later,
  monthStart,
} from "../domain/time/calendar.ts";
import type { DateRange } from "./ledger.ts";

/** "2024-06", "2024-Q2", "2024", or "whole run"; cut at the end of the books. */
export type StatementPeriod = DateRange & { readonly name: string };

export type ChosenPeriod = {
  readonly period: StatementPeriod;
  /** The month, quarter or year before, where the books reach back so far. */
  readonly before: StatementPeriod | undefined;
};

type Months = 1 | 3 | 12;

type CalendarPeriod = StatementPeriod & { readonly months: Months };

/** Parses "2024-06", "2024-Q2" or "2024". Throws an OperatorError (usage) for anything else. */
export function calendarPeriod(text: string): CalendarPeriod {
  const match = /^([1-9]\d{3})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(text);
  if (match === null) {
    throw new OperatorError(`"${text}" is no period of statements.`, {
      kind: "usage",
      remedy: "Write a month as 2024-06, a quarter as 2024-Q2, a year as 2024.",
    });
  }
  const [, year, quarter, month] = match;
  if (month !== undefined) return periodFrom(civilDay(Number(year), Number(month), 1), 1);
  if (quarter !== undefined) return periodFrom(civilDay(Number(year), Number(quarter) * 3 - 2, 1), 3);
  return periodFrom(civilDay(Number(year), 1, 1), 12);
}

/**
 * The period asked for, or else the whole run.
 * @param posted first and last day with a posted row
 * @param asOf the as-of day of the run on record; undefined where there is none
 * @throws OperatorError (usage) for a period that the books do not touch
 */
export function choosePeriod(
  asked: CalendarPeriod | undefined,
  posted: DateRange,
  asOf: Day | undefined,
): ChosenPeriod {
  if (asked === undefined) {
    const to = asOf === undefined || asOf < posted.from ? posted.to : asOf;
    return { period: { name: "whole run", from: posted.from, to }, before: undefined };
  }
  const end = later(posted.to, asOf ?? posted.to);
  if (asked.to < posted.from || asked.from > end) {
    throw new OperatorError(`The books have nothing in ${asked.name}.`, {
      kind: "usage",
      remedy: `They run from ${isoDay(posted.from)} to ${isoDay(end)}: choose a period that touches these days.`,
    });
  }
  const { name, from, to } = asked;
  const before = periodFrom(monthStart(from, -asked.months), asked.months);
  return {
    period: { name, from, to: dayNumber(Math.min(to, end)) },
    before: before.to < posted.from ? undefined : before,
  };
}

function periodFrom(from: Day, months: Months): CalendarPeriod {
  return { name: periodName(from, months), from, to: addDays(monthStart(from, months), -1), months };
}

function periodName(from: Day, months: Months): string {
  const { year, month } = civilDate(from);
  switch (months) {
    case 1:
      return isoMonth(from);
    case 3:
      return `${year}-Q${(month + 2) / 3}`;
    case 12:
      return String(year);
  }
}
