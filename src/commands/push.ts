// `terp-seed push`: creates the tables that a database lacks. What exists is not altered.

import { Command } from "commander";
import { applySchema, planSchema } from "../database/apply-schema.ts";
import { physicalName } from "../database/identifiers.ts";
import type { CommandContext } from "./context.ts";
import { counted, seconds } from "./format.ts";
import { addExample, addWritingOptions, speaker, type WritingOptions } from "./options.ts";
import { confirmChange, withWritableDatabase } from "./writable-database.ts";

/**
 * Creates the missing tables of the target, saying what it does.
 * @throws OperatorError (environment) when existing tables lack columns
 */
export async function push(context: CommandContext, options: WritingOptions = {}): Promise<void> {
  const { say, result } = speaker(context, options);
  await withWritableDatabase(context, options, async (database) => {
    const { target, connection, state } = database;
    say(`Push to ${database.description}.`);
    const plan = await planSchema(connection, target, state);
    const created = plan.tablesToCreate.map(physicalName);
    if (plan.statements.length === 0) {
      say(`Nothing to do: all ${state.present.length} tables exist.`);
      return result({ database: target.database, created, elapsedMs: 0 });
    }
    const change = `create ${counted(created.length, "table")}`;
    say(`Will ${change}${state.present.length === 0 ? "" : `: ${created.join(", ")}`}.`);
    await confirmChange(context, database, options, change);
    const startedAt = context.host.now();
    await applySchema(target, plan);
    const elapsedMs = context.host.now() - startedAt;
    say(`Created ${counted(created.length, "table")} in ${seconds(elapsedMs)}.`);
    result({ database: target.database, created, elapsedMs });
  });
}

export function pushCommand(context: CommandContext): Command {
  const command = new Command("push").description("create the TERP tables that the database lacks");
  addWritingOptions(command);
  addExample(command, "terp-seed push --database-url mysql://terp:secret@127.0.0.1:3306/terp_dev");
  return command.action((options: WritingOptions) => push(context, options));
}
