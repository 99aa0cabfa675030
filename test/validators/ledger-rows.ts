// Builders of ledger rows for the hand-made business: accounts, periods, and a journal written as an accountant writes one.

import { at, camel, type Row } from "./business-rows.ts";

/** An account whose id is its number, so that a journal can name it. */
export function account(number: number, name: string, type: string): Row {
  const normalBalance = type === "ASSET" || type === "EXPENSE" ? "DEBIT" : "CREDIT";
  return {
    id: number,
    accountNumber: String(number),
    accountName: name,
    accountType: type,
    normalBalance,
    ...camel(at("2024-01-01", "16:00:00")),
  };
}

export function period(
  id: number,
  name: string,
  startDate: string,
  endDate: string,
  status: string,
  closedAt: string | null,
): Row {
  return {
    id,
    periodName: name,
    startDate,
    endDate,
    fiscalYear: 2024,
    status,
    closedAt,
    closedBy: closedAt === null ? null : 1,
    ...camel(at("2024-01-01", "16:00:00")),
  };
}

type Entry = readonly [
  day: string,
  referenceType: string,
  referenceId: number | null,
  amountByAccount: Readonly<Record<number, number>>,
];

/** Ledger rows of journal entries: a row a side, numbered and in the period of its month. */
export function journal(entries: readonly Entry[]): Row[] {
  let id = 0;
  return entries.flatMap(([day, referenceType, referenceId, amountByAccount], index) => {
    const sides = { DR: 0, CR: 0 };
    return Object.entries(amountByAccount).map(([accountId, amount]): Row => {
      id += 1;
      const side = amount > 0 ? "DR" : "CR";
      sides[side] += 1;
      return {
        id,
        entryNumber: `JE-2024-${String(index + 1).padStart(6, "0")}-${side}${sides[side] > 1 ? sides[side] : ""}`,
        entryDate: day,
        accountId: Number(accountId),
        debit: Math.max(0, amount),
        credit: Math.max(0, -amount),
        referenceType,
        referenceId,
        fiscalPeriodId: Number(day.slice(5, 7)),
        isPosted: 1,
        postedAt: at(day),
        postedBy: 1,
        createdBy: 1,
        createdAt: at(day),
      };
    });
  });
}
