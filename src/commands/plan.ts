// `terp-seed plan`: what a run would write, and where the database stands in its way. The whole business is simulated,
// its rows are counted and thrown away; the database is only read.

import { Command } from "commander";
import { withConnection } from "../database/connect.ts";
import { examinationLines } from "../database/doctor/examination-text.ts";
import { examineDatabase } from "../database/doctor/examine.ts";
import { byPhysicalName, physicalName } from "../database/identifiers.ts";
import { countRows, readSchemaState, totalOf } from "../database/schema-state.ts";
import { describeTarget } from "../database/target.ts";
import { IdAllocator } from "../domain/numbers/ids.ts";
import { exitCodes } from "../domain/operator-error.ts";
import { runContext, simulateBusiness } from "../generators/business.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import { type TableName, tableNames } from "../schema/tables.ts";
import type { CommandContext } from "./context.ts";
import { jsonExamination } from "./examination.ts";
import { counted } from "./format.ts";
import {
  addExample,
  addOutputOptions,
  addTargetOption,
  type OutputOptions,
  speaker,
  type TargetOptions,
} from "./options.ts";
import { addProfileOptions, chosenProfile, type ProfileOptions } from "./profile-options.ts";
import { addSeedOption, defaultSeed } from "./seed-number.ts";
import { pairsInColumns } from "./seed-summary.ts";
import { commandTarget } from "./writable-database.ts";

export type PlanOptions = TargetOptions & OutputOptions & ProfileOptions & { readonly seed?: number };

/**
 * Prints the rows a run would write, by table, and the examination of the database. That a run would have to stop is an
 * outcome (exit code 3), not an error.
 * @throws OperatorError for a profile or an option that cannot be used, and a database that cannot be reached
 */
export async function plan(context: CommandContext, options: PlanOptions = {}): Promise<void> {
  await planProfile(context, await chosenProfile(context, options), options);
}

/** The same for a profile at hand. */
export async function planProfile(context: CommandContext, profile: Profile, options: PlanOptions = {}): Promise<void> {
  const { say, result } = speaker(context, options);
  const seed = options.seed ?? defaultSeed;
  const { target, nodeEnv } = await commandTarget(context, options);
  const { examination, present } = await withConnection(target, async (connection) => {
    const state = await readSchemaState(connection);
    return {
      present: await countRows(connection, state.present),
      examination: await examineDatabase(connection, target, { nodeEnv }),
    };
  });
  if (!examination.canSeed) context.outcome.exitCode = exitCodes.environment;
  say(
    `Plan for ${describeTarget(target)}: profile ${profile.name}, seed ${seed}, ${profile.period.start} to ${profile.period.end}.`,
  );
  const planned = countPlannedRows(profile, seed);
  const rows = new Map([...planned].filter(([name]) => !examination.leftOut.tables.has(name)));
  const total = totalOf(rows);
  say("");
  say(`A run would write ${counted(total, "row")} into ${counted(rows.size, "table")}:`);
  for (const line of pairsInColumns(
    [...rows].map(([name, count]) => [physicalName(name), count.toLocaleString("en-US")]),
  )) {
    say(line);
  }
  say("");
  say(whatIsThere(present));
  for (const line of examinationLines(examination)) say(line);
  result({
    database: describeTarget(target),
    profile: profile.name,
    seed,
    asOf: profile.period.end,
    rows: byPhysicalName(rows),
    rowsThere: byPhysicalName(present),
    ...jsonExamination(examination),
  });
}

/** Rows by table, in the order of the schema, of a business that nobody keeps. */
function countPlannedRows(profile: Profile, seed: number): Map<TableName, number> {
  const counts = new Map<TableName, number>();
  for (const { bundle } of simulateBusiness(runContext(profile, seed, new IdAllocator()))) {
    for (const name of bundle.tables()) counts.set(name, (counts.get(name) ?? 0) + bundle.rowsOf(name).length);
  }
  return new Map(
    tableNames.flatMap((name) => {
      const count = counts.get(name);
      return count === undefined ? [] : [[name, count] as const];
    }),
  );
}

function whatIsThere(present: ReadonlyMap<TableName, number>): string {
  if (present.size === 0) return "There are no rows yet.";
  const rows = counted(totalOf(present), "row");
  return `There are ${rows} in ${counted(present.size, "table")}: a run refuses, unless --replace is given, which removes them.`;
}

export function planCommand(context: CommandContext): Command {
  const command = addSeedOption(
    addProfileOptions(
      new Command("plan").description(
        "show what a run would write, and where the database stands in its way; writes nothing",
      ),
    ),
  );
  addOutputOptions(addTargetOption(command));
  addExample(command, "terp-seed plan --profile realistic --seed 7");
  return command.action((options: PlanOptions) => plan(context, options));
}
