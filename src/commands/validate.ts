// `terp-seed validate`: examines any TERP database, read-only, and names every rule that does not hold.

import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { isPerfect, scoreJson, scoreLines, scoreOf } from "../chaos/score.ts";
import type { DatabaseTarget } from "../database/target.ts";
import { exitCodes, OperatorError } from "../domain/operator-error.ts";
import { day } from "../domain/time/calendar.ts";
import { profileNamed } from "../profiles/profile-registry.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import { families, type Severity } from "../validators/check.ts";
import { allChecks, isSelected, type Selection, unknownWords } from "../validators/checks.ts";
import { figuresOf } from "../validators/figures/all-figures.ts";
import { junitReport } from "../validators/reports/junit-report.ts";
import { jsonReport } from "../validators/reports/report.ts";
import { textReport } from "../validators/reports/text-report.ts";
import { type AuditOutcome, auditDatabase } from "./audit.ts";
import type { CommandContext } from "./context.ts";
import { warnOfIncompleteRun } from "./incomplete-run.ts";
import { readManifest } from "./known-defects.ts";
import {
  addExample,
  addOutputOptions,
  addTargetOption,
  type OutputOptions,
  type TargetOptions,
  wholeNumber,
} from "./options.ts";
import { chosenProfile } from "./profile-options.ts";
import { progressDisplay } from "./progress.ts";
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
    /** Where to write the report as JUnit XML, too. */
    readonly junit?: string;
    /** A manifest of known defects to score the checks by. */
    readonly against?: string;
    /** A profile, by name or file, to hold the data against where no run is on record, or instead of the run's. */
    readonly targets?: string;
  };

/** All rules there are: those of the figures are the same in every profile. */
const ruleIds = [...new Set([...allChecks, ...figuresOf(profileNamed("realistic"))].map(({ id }) => id))];

/**
 * Runs the checks and prints the report. A database that does not hold together is an outcome (exit code 1), not an error;
 * with a manifest of known defects the outcome is the score instead.
 * @throws OperatorError for words that name no check, and a database that cannot be reached
 */
export async function validate(context: CommandContext, options: ValidateOptions = {}): Promise<void> {
  const selection = { only: options.only ?? [], skip: options.skip ?? [] };
  const unknown = unknownWords(selection, ruleIds);
  if (unknown.length > 0) {
    throw new OperatorError(`No check or family is called ${unknown.join(", ")}.`, {
      kind: "usage",
      remedy: `Families are ${familyNames().join(", ")}; checks are ${ruleIds.join(", ")}.`,
    });
  }
  if (!ruleIds.some((id) => isSelected(selection, id))) {
    throw new OperatorError("--only and --skip leave no check to run.", { kind: "usage", remedy: "Skip fewer." });
  }
  const manifest = options.against === undefined ? undefined : await readManifest(options.against);
  const targets =
    options.targets === undefined ? undefined : await chosenProfile(context, { profile: options.targets });
  const { target } = await commandTarget(context, options);
  const { report, passed, run } = await watchedAudit(context, target, selection, targets, options);
  if (report.results.length === 0 && !report.figures?.length) {
    throw new OperatorError(
      "Only calibration and realism were asked for, and no run on record says what they should be.",
      {
        kind: "environment",
        remedy: "Name a profile that says it, --targets realistic or a file, or ask for other checks.",
      },
    );
  }
  const score = manifest === undefined ? undefined : scoreOf(manifest, report.results);
  if (score === undefined ? !passed : !isPerfect(score)) context.outcome.exitCode = exitCodes.checksFailed;
  warnOfIncompleteRun(context, run);
  if (options.junit !== undefined) await writeReport(options.junit, junitReport(report));
  if (options.json === true) {
    context.stdout(JSON.stringify({ ...jsonReport(report), ...(score && { against: scoreJson(score) }) }));
  } else if (options.quiet !== true) {
    for (const line of textReport(report)) context.stdout(line);
    if (score !== undefined) for (const line of scoreLines(score)) context.stdout(line);
  }
}

/** Runs the checks, and shows on stderr how far they are. */
async function watchedAudit(
  context: CommandContext,
  target: DatabaseTarget,
  selection: Selection,
  targets: Profile | undefined,
  { asOf, sample, failOn, quiet }: ValidateOptions,
): Promise<AuditOutcome> {
  const progress = progressDisplay(context, quiet === true, "checking");
  let examined = 0;
  try {
    return await auditDatabase(context, target, {
      selection,
      asOf,
      ...(targets === undefined ? {} : { targets }),
      ...(sample === undefined ? {} : { sampleSize: sample }),
      ...(failOn === undefined ? {} : { failOn }),
      onResult: ({ check, ...result }, done, of) => {
        examined += result.examined;
        progress.update(done / of, examined, `${check.id} ${check.title}`);
      },
    });
  } finally {
    progress.stop();
  }
}

export function validateCommand(context: CommandContext): Command {
  const command = new Command("validate")
    .description("check that a TERP database holds together, whoever filled it; reads only")
    .option("--only <names>", "families (L) and checks (M03) to run, separated by commas", names)
    .option("--skip <names>", "families and checks to leave out", names)
    .option("--sample <number>", "offending rows to show of each check (default: 3)", wholeNumber(0, 9_999))
    .option("--as-of <date>", "judge the data as of this day (default: the run on record, else today)", date)
    .addOption(
      new Option("--fail-on <severity>", "what makes the exit code 1").choices(["error", "warning"]).default("error"),
    )
    .option("--junit <file>", "write the report as JUnit XML to this file, too")
    .option(
      "--targets <name or file>",
      "a profile to hold calibration and realism against (default: that of the run on record, else none)",
    )
    .option("--against <file>", "score the checks by a manifest of known defects; the score decides the exit code");
  addOutputOptions(addTargetOption(command));
  addExample(command, "terp-seed validate --only L,M13 --sample 10");
  return command.action((options: ValidateOptions) => validate(context, options));
}

function familyNames(): string[] {
  return Object.entries(families)
    .filter(([letter]) => ruleIds.some((id) => id.startsWith(letter)))
    .map(([letter, name]) => `${letter} (${name})`);
}

function names(text: string): string[] {
  const words = text.split(",").map((name) => name.trim());
  if (words.includes("")) throw new InvalidArgumentError("It must name families or checks, such as L,M13.");
  return words;
}

async function writeReport(path: string, report: string): Promise<void> {
  try {
    await writeFile(resolve(path), report);
  } catch (error) {
    throw new OperatorError(`Cannot write the report ${path}: ${error instanceof Error ? error.message : error}`, {
      kind: "usage",
      remedy: "Give the path of a file in a folder that exists and that you may write to.",
      cause: error,
    });
  }
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
