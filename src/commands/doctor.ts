// `terp-seed doctor`: what a database is like before anything is written to it; reads only, on production too.

import { Command } from "commander";
import { withConnection } from "../database/connect.ts";
import { examinationLines } from "../database/doctor/examination-text.ts";
import { examineDatabase } from "../database/doctor/examine.ts";
import { describeTarget } from "../database/target.ts";
import { exitCodes } from "../domain/operator-error.ts";
import type { CommandContext } from "./context.ts";
import { jsonExamination } from "./examination.ts";
import {
  addExample,
  addOutputOptions,
  addTargetOption,
  type OutputOptions,
  speaker,
  type TargetOptions,
} from "./options.ts";
import { commandTarget } from "./writable-database.ts";

export type DoctorOptions = TargetOptions & OutputOptions;

/**
 * Prints everything in which the database differs from what a run needs. That a run would have to stop is an outcome
 * (exit code 3), not an error.
 * @throws OperatorError for a database that cannot be reached
 */
export async function doctor(context: CommandContext, options: DoctorOptions = {}): Promise<void> {
  const { say, result } = speaker(context, options);
  const { target, nodeEnv } = await commandTarget(context, options);
  const examination = await withConnection(target, (connection) => examineDatabase(connection, target, { nodeEnv }));
  if (!examination.canSeed) context.outcome.exitCode = exitCodes.environment;
  say(`Examination of ${describeTarget(target)}.`);
  for (const line of examinationLines(examination)) say(line);
  result({ database: describeTarget(target), ...jsonExamination(examination) });
}

export function doctorCommand(context: CommandContext): Command {
  const command = new Command("doctor").description(
    "compare a database with what seeding needs: server, privileges, every table, column and key; reads only",
  );
  addOutputOptions(addTargetOption(command));
  addExample(command, "terp-seed doctor --json");
  return command.action((options: DoctorOptions) => doctor(context, options));
}
