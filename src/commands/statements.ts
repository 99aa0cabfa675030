// `terp-seed statements`: income statement, balance sheet and cash flow statement from the ledger of any TERP database;
// reads only.

import { Command } from "commander";
import { withConnection } from "../database/connect.ts";
import { latestRun } from "../database/run-record.ts";
import { describeTarget } from "../database/target.ts";
import { exitCodes, OperatorError } from "../domain/operator-error.ts";
import { postedRange } from "../statements/ledger.ts";
import { calendarPeriod, choosePeriod } from "../statements/period.ts";
import { readLedger } from "../statements/read-ledger.ts";
import { statementLines } from "../statements/statement-text.ts";
import { drawUpStatements, type Statements } from "../statements/statements.ts";
import type { CommandContext } from "./context.ts";
import { warnOfIncompleteRun } from "./incomplete-run.ts";
import { addExample, addOutputOptions, addTargetOption, type OutputOptions, type TargetOptions } from "./options.ts";
import { commandTarget } from "./writable-database.ts";

export type StatementsOptions = TargetOptions &
  OutputOptions & {
    /** "2024-06", "2024-Q2" or "2024"; without it the whole run. */
    readonly period?: string;
  };

/** What `--json` prints, on one line. */
export type JsonStatements = Statements & {
  /** What was read: "database terp on 127.0.0.1:3306 (DATABASE_URL)". */
  readonly database: string;
};

/**
 * Prints the statements of a period. Books that do not add up are an outcome (exit code 1), not an error.
 * @throws OperatorError for a period that is none or lies outside the books, an empty ledger, and a database that cannot
 * be reached
 */
export async function statements(context: CommandContext, options: StatementsOptions = {}): Promise<void> {
  const asked = options.period === undefined ? undefined : calendarPeriod(options.period);
  const { target } = await commandTarget(context, options);
  const { ledger, run } = await withConnection(target, async (connection) => ({
    ledger: await readLedger(connection),
    run: await latestRun(connection),
  }));
  const posted = postedRange(ledger);
  if (posted === undefined) {
    throw new OperatorError(`The ledger of ${describeTarget(target)} holds no posted rows.`, {
      kind: "environment",
      remedy: "Seed the database with terp-seed seed, or name another one with --database-url.",
    });
  }
  warnOfIncompleteRun(context, run);
  const asOf = run?.state === "COMPLETE" ? run.asOf : undefined;
  const drawnUp = drawUpStatements(ledger, choosePeriod(asked, posted, asOf));
  if (drawnUp.faults.length > 0) context.outcome.exitCode = exitCodes.checksFailed;
  const result: JsonStatements = { database: describeTarget(target), ...drawnUp };
  if (options.json === true) context.stdout(JSON.stringify(result));
  else if (options.quiet !== true) for (const line of textOf(result)) context.stdout(line);
}

function textOf(result: JsonStatements): string[] {
  const { faults, remarks } = result;
  const notes =
    faults.length === 0 ? remarks : [...faults, ...remarks, "terp-seed validate --only L names the entries."];
  return [result.database, "", ...statementLines(result), ...(notes.length === 0 ? [] : ["", ...notes])];
}

export function statementsCommand(context: CommandContext): Command {
  const command = new Command("statements")
    .description("print income statement, balance sheet and cash flow statement from the ledger; reads only")
    .option("--period <period>", "a month (2024-06), quarter (2024-Q2) or year (2024) (default: the whole run)");
  addOutputOptions(addTargetOption(command));
  addExample(command, "terp-seed statements --period 2024-06");
  return command.action((options: StatementsOptions) => statements(context, options));
}
