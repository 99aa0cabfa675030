// `terp-seed validate`: examines any TERP database, read-only, and names every rule that does not hold.

import { Command, InvalidArgumentError, Option } from "commander";
import { day } from "../domain/calendar.ts";
import { exitCodes, OperatorError } from "../domain/operator-error.ts";
import { families, type Severity } from "../validators/check.ts";
import { allChecks, selectChecks } from "../validators/checks.ts";
import { jsonReport, textReport } from "../validators/report.ts";
import { auditDatabase } from "./audit.ts";
import type { CommandContext } from "./context.ts";
import { addExample, addOutputOptions, addTargetOption, type OutputOptions, type TargetOptions } from "./options.ts";
import { commandTarget } from "./writable-database.ts";

export type ValidateOptions = TargetOptions &
  OutputOptions & {
    /** Families and checks, "L" or "M03". */
    readonly only?: readonly string[];
    readonly skip?: readonly string[];
    /** Offending rows to show of each check. */
    readonly sample?: number;
    /** "2024-12-31". */
    readonly asOf?: string;
    readonly failOn?: Severity;
  };

/**
 * Runs the checks and prints the report. A database that does not hold together is an outcome (exit code 1), not an error.
 * @throws OperatorError for words that name no check, and a database that cannot be reached
 */
export async function validate(context: CommandContext, options: ValidateOptions = {}): Promise<void> {
  const { checks, unknown } = selectChecks(options.only ?? [], options.skip ?? []);
  if (unknown.length > 0) {
    throw new OperatorError(`No check or family is called ${unknown.join(", ")}.`, {
      kind: "usage",
      remedy: `Families are ${familiesWithChecks().join(", ")}; checks are ${allChecks.map(({ id }) => id).join(", ")}.`,
    });
  }
  if (checks.length === 0) {
    throw new OperatorError("--only and --skip leave no check to run.", { kind: "usage", remedy: "Skip fewer." });
  }
  const { target } = await commandTarget(context, options);
  const { report, passed, run } = await auditDatabase(context, target, {
    checks,
    asOf: options.asOf,
    ...(options.sample === undefined ? {} : { sampleSize: options.sample }),
    ...(options.failOn === undefined ? {} : { failOn: options.failOn }),
  });
  if (!passed) context.outcome.exitCode = exitCodes.checksFailed;
  if (run !== undefined && run.state !== "COMPLETE") {
    context.stderr(
      `The latest run on record (${run.profile}, seed ${run.seed}) is ${run.state}: its rows are incomplete.`,
    );
  }
  if (options.json === true) context.stdout(JSON.stringify(jsonReport(report)));
  else if (options.quiet !== true) for (const line of textReport(report)) context.stdout(line);
}

export function validateCommand(context: CommandContext): Command {
  const command = new Command("validate")
    .description("check that a TERP database holds together, whoever filled it; reads only")
    .option("--only <names>", "families (L) and checks (M03) to run, separated by commas", names)
    .option("--skip <names>", "families and checks to leave out", names)
    .option("--sample <number>", "offending rows to show of each check (default: 3)", count)
    .option("--as-of <date>", "judge the data as of this day (default: the run on record, else today)", date)
    .addOption(
      new Option("--fail-on <severity>", "what makes the exit code 1").choices(["error", "warning"]).default("error"),
    );
  addOutputOptions(addTargetOption(command));
  addExample(command, "terp-seed validate --only L,M13 --sample 10");
  return command.action((options: ValidateOptions) => validate(context, options));
}

function familiesWithChecks(): string[] {
  return Object.entries(families)
    .filter(([letter]) => allChecks.some(({ id }) => id.startsWith(letter)))
    .map(([letter, name]) => `${letter} (${name})`);
}

function names(text: string): string[] {
  return text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function count(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 0 to 9999.");
  return Number(text);
}

function date(text: string): string {
  try {
    day(text);
    return text;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InvalidArgumentError("It must be a day of the form YYYY-MM-DD.");
  }
}
