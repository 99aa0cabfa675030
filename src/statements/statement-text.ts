// Statements for people: titles left, amounts right, below zero in brackets, as accountants print them. Lines that are
// zero in every column are left out; totals never are.

import { type Cents, cents, displayCents } from "../domain/numbers/money.ts";
import type { BalanceSheet } from "./balance-sheet.ts";
import type { CashFlowStatement } from "./cash-flow-statement.ts";
import type { IncomeStatement } from "./income-statement.ts";
import type { Section } from "./section.ts";
import type { Statements } from "./statements.ts";

/** A title with a cell a column; no cells for a heading. */
type TextRow = { readonly title: string; readonly cells: readonly string[] };

export function statementLines(statements: Statements): string[] {
  const { incomeStatement, incomeStatementBefore, balanceSheet, cashFlowStatement } = statements;
  const { from, to } = incomeStatement;
  const columns = incomeStatementBefore === null ? [incomeStatement] : [incomeStatement, incomeStatementBefore];
  const names = [statements.period, ...(statements.periodBefore === null ? [] : [statements.periodBefore])];
  const tables = [
    [row(`Income statement, ${from} to ${to}`, ...names), ...incomeRows(columns)],
    [row("Balance sheet", balanceSheet.on), ...balanceRows(balanceSheet)],
    [row(`Cash flow statement, ${from} to ${to}`, statements.period), ...cashFlowRows(cashFlowStatement)],
  ];
  const rows = tables.flat();
  const titleWidth = Math.max(...rows.map(({ title }) => title.length));
  const cellWidth = Math.max(...rows.flatMap(({ cells }) => cells.map((cell) => cell.length)));
  const line = ({ title, cells }: TextRow) =>
    [title.padEnd(titleWidth), ...cells.map((cell) => cell.padStart(cellWidth))].join("  ").trimEnd();
  return tables.flatMap((table, index) => (index === 0 ? table.map(line) : ["", ...table.map(line)]));
}

function incomeRows(columns: readonly IncomeStatement[]): TextRow[] {
  const total = (title: string, amountOf: (column: IncomeStatement) => Cents) =>
    row(`  ${title}`, ...columns.map((column) => amount(amountOf(column))));
  const part = (heading: string, sectionOf: (column: IncomeStatement) => Section) =>
    sectionRows(heading, columns.map(sectionOf));
  return [
    ...part("Revenue", ({ revenue }) => revenue),
    total("Net revenue", ({ revenue }) => revenue.totalCents),
    ...part("Cost of goods sold", ({ costOfGoodsSold }) => costOfGoodsSold),
    total("Gross profit", ({ grossProfitCents }) => grossProfitCents),
    row("  Gross margin", ...columns.map(({ grossMarginShare }) => percentage(grossMarginShare))),
    ...part("Operating expenses", ({ operatingExpenses }) => operatingExpenses),
    total("Total operating expenses", ({ operatingExpenses }) => operatingExpenses.totalCents),
    total("Operating income", ({ operatingIncomeCents }) => operatingIncomeCents),
    ...part("Other income and expenses", ({ other }) => other),
    total("Net income", ({ netIncomeCents }) => netIncomeCents),
  ];
}

function balanceRows({ assets, liabilities, equity, differenceCents }: BalanceSheet): TextRow[] {
  return [
    ...sectionRows("Assets", [assets]),
    row("  Total assets", amount(assets.totalCents)),
    ...sectionRows("Liabilities", [liabilities]),
    row("  Total liabilities", amount(liabilities.totalCents)),
    ...sectionRows("Equity", [equity]),
    row("  Total equity", amount(equity.totalCents)),
    row("  Assets less liabilities less equity", amount(differenceCents)),
  ];
}

function cashFlowRows(statement: CashFlowStatement): TextRow[] {
  const { operating, investing, financing } = statement;
  return [
    row("  Opening cash", amount(statement.openingCents)),
    ...sectionRows("Operating activities", [operating]),
    row("  Cash from operating activities", amount(operating.totalCents)),
    ...sectionRows("Investing activities", [investing]),
    row("  Cash from investing activities", amount(investing.totalCents)),
    ...sectionRows("Financing activities", [financing]),
    row("  Cash from financing activities", amount(financing.totalCents)),
    row("  Closing cash", amount(statement.closingCents)),
    row("  Balance of cash in the ledger", amount(statement.balanceCents)),
    row("  Balance less closing cash", amount(statement.differenceCents)),
  ];
}

/** The heading and lines of a section that has the same lines in every column; nothing where all are zero. */
function sectionRows(heading: string, columns: readonly Section[]): TextRow[] {
  const [first] = columns;
  const rows = (first?.lines ?? []).flatMap(({ accountNumber, title }, index) => {
    const amounts = columns.map(({ lines }) => lines[index]?.amountCents ?? cents(0));
    if (amounts.every((value) => value === 0)) return [];
    const label = accountNumber === null ? title : `${accountNumber} ${title}`;
    return [row(`    ${label}`, ...amounts.map(amount))];
  });
  return rows.length === 0 ? [] : [row(`  ${heading}`), ...rows];
}

function row(title: string, ...cells: string[]): TextRow {
  return { title, cells: cells.map((cell) => (cell.endsWith(")") ? cell : `${cell} `)) };
}

/** "1,234.56", "(1,234.56)" below zero. */
function amount(value: Cents): string {
  const magnitude = displayCents(cents(Math.abs(value))).replace("$", "");
  return value < 0 ? `(${magnitude})` : magnitude;
}

/** "29.6%" of a share; a dash where there is none. */
function percentage(share: number | null): string {
  return share === null ? "-" : `${(share * 100).toFixed(1)}%`;
}
