// `terp-seed seed`: simulates the business of a profile and loads it, then checks it and says what came out.

import { Command } from "commander";
import { physicalName } from "../database/identifiers.ts";
import { recordCalibration } from "../database/run-record.ts";
import { digestOfDigests, tableDigests } from "../database/table-digest.ts";
import { exitCodes } from "../domain/operator-error.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import type { LeftOut } from "../schema/optional-tables.ts";
import { tableNames } from "../schema/tables.ts";
import { auditDatabase } from "./audit.ts";
import type { CommandContext } from "./context.ts";
import { examineBeforeRun } from "./examination.ts";
import { seconds } from "./format.ts";
import { assertManifestWritable, breakOnPurpose, defaultManifest, defectLines } from "./known-defects.ts";
import {
  addConfirmationOption,
  addExample,
  addOutputOptions,
  addTargetOption,
  type ConfirmationOptions,
  type OutputOptions,
  speaker,
  type TargetOptions,
} from "./options.ts";
import { addProfileOptions, chosenProfile, type ProfileOptions } from "./profile-options.ts";
import { progressDisplay } from "./progress.ts";
import { addSeedOption, defaultSeed } from "./seed-number.ts";
import { prepareDatabase } from "./seed-preparation.ts";
import { runSeed } from "./seed-run.ts";
import { summaryJson, summaryLines } from "./seed-summary.ts";
import { type WritableDatabase, withWritableDatabase } from "./writable-database.ts";

export type SeedOptions = TargetOptions &
  OutputOptions &
  ConfirmationOptions &
  ProfileOptions & {
    readonly seed?: number;
    readonly replace?: boolean;
    readonly digest?: boolean;
    /** Where a profile with defects lists what it broke. */
    readonly manifest?: string;
  };

/**
 * Seeds the target with the business of the profile that the options or the environment name.
 * @throws OperatorError for a profile, an option or a database that cannot be used
 */
export async function seed(context: CommandContext, options: SeedOptions = {}): Promise<void> {
  await seedProfile(context, await chosenProfile(context, options), options);
}

/** Seeds the target with the business of a profile; errors as of `seed`. */
export async function seedProfile(context: CommandContext, profile: Profile, options: SeedOptions = {}): Promise<void> {
  const { say, result } = speaker(context, options);
  const startedAt = context.host.now();
  const seedNumber = options.seed ?? defaultSeed;
  const path = options.manifest ?? defaultManifest;
  if (profile.defects > 0) await assertManifestWritable(path);
  await withWritableDatabase(context, options, async (database) => {
    say(`Seed of ${database.description}.`);
    say(`Profile ${profile.name}, seed ${seedNumber}, ${profile.period.start} to ${profile.period.end}.`);
    const { leftOut, createsSchema } = await examineBeforeRun(
      database,
      { replacesRows: options.replace === true && database.rows.size > 0 },
      say,
    );
    const parameters = { profile, seed: seedNumber, toolVersion: context.version, leftOut };
    const replaced = await prepareDatabase(context, database, { ...options, createsSchema }, say);
    const loadingAt = context.host.now();
    const run = await runSeed(database, parameters, replaced, progressDisplay(context, options.quiet === true), say);
    const checkingAt = context.host.now();
    say(`Loaded in ${seconds(checkingAt - loadingAt)}. Checking.`);
    const audit = await auditDatabase(context, database.target);
    await recordCalibration(database.connection, run.runId, JSON.stringify(audit.report.figures));
    if (!audit.passed) context.outcome.exitCode = exitCodes.checksFailed;
    const digests = options.digest === true ? await digestsOf(database, leftOut) : undefined;
    const times = { loadMs: checkingAt - loadingAt, totalMs: context.host.now() - startedAt };
    const summary = { ...parameters, ...run, audit, times, digests, target: database.target };
    for (const line of summaryLines(summary)) say(line);
    // Broken data that was not good before would prove nothing.
    const score =
      profile.defects > 0 && audit.passed
        ? await breakOnPurpose(context, database, run.run, parameters.seed, path)
        : undefined;
    if (score !== undefined) for (const line of defectLines(score, path)) say(line);
    else if (profile.defects > 0) say("Nothing was broken on purpose: the data did not hold together before.");
    result(summaryJson(summary, score));
  });
}

/** A digest a table by its physical name, and one over all. */
async function digestsOf({ connection }: WritableDatabase, leftOut: LeftOut): Promise<ReadonlyMap<string, string>> {
  const digests = await tableDigests(
    connection,
    tableNames.filter((name) => !leftOut.tables.has(name)),
  );
  return new Map([
    ...[...digests].map(([name, digest]) => [physicalName(name), digest] as const),
    ["all tables", digestOfDigests(digests)],
  ]);
}

export function seedCommand(context: CommandContext): Command {
  const command = addSeedOption(
    addProfileOptions(
      new Command("seed").description("simulate a business and load it into the database, then check it"),
    ),
  )
    .option("--replace", "remove the rows that are there first")
    .option("--manifest <file>", `where a profile with defects lists what it broke (default: ${defaultManifest})`)
    .option("--digest", "print a digest of each table, to compare runs");
  addConfirmationOption(addOutputOptions(addTargetOption(command)));
  addExample(command, "terp-seed seed --profile realistic --set receivables.lateShare=0.3 --seed 7 --replace");
  return command.action((options: SeedOptions) => seed(context, options));
}
