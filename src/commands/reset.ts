// `terp-seed reset`: drops TERP's tables with all their rows and creates them anew.

import { Command } from "commander";
import { byPhysicalName } from "../database/identifiers.ts";
import { assertNothingRefersToOurs, recreateTables } from "../database/remove.ts";
import { totalOf } from "../database/schema-state.ts";
import { tableNames } from "../schema/tables.ts";
import type { CommandContext } from "./context.ts";
import { counted, seconds } from "./format.ts";
import { addExample, addWritingOptions, speaker, type WritingOptions } from "./options.ts";
import { confirmChange, withWritableDatabase } from "./writable-database.ts";

/** Recreates all tables of the target, saying what it removes. Tables that are not TERP's are kept and named. */
export async function reset(context: CommandContext, options: WritingOptions = {}): Promise<void> {
  const { say, result } = speaker(context, options);
  await withWritableDatabase(context, options, async (database) => {
    const { target, connection, state, rows } = database;
    say(`Reset of ${database.description}.`);
    await assertNothingRefersToOurs(connection, target, state);
    const change = `drop ${counted(state.present.length, "table")} and create ${tableNames.length}`;
    say(`Will ${change}; the record of runs goes too.`);
    if (state.otherTables.length > 0) say(`Keeps what is not TERP's: ${state.otherTables.join(", ")}.`);
    await confirmChange(context, database, options, change);
    const startedAt = context.host.now();
    const { keptJournal } = await recreateTables(connection, target, state);
    if (keptJournal) say("Keeps __drizzle_migrations, which records the application's own migrations.");
    const elapsedMs = context.host.now() - startedAt;
    const removed = counted(totalOf(rows), "row");
    say(`Removed ${removed} and created ${tableNames.length} empty tables in ${seconds(elapsedMs)}.`);
    result({
      database: target.database,
      removedRows: byPhysicalName(rows),
      created: tableNames.length,
      kept: state.otherTables,
      elapsedMs,
    });
  });
}

export function resetCommand(context: CommandContext): Command {
  const command = new Command("reset").description("drop the TERP tables with all their rows and create them anew");
  addWritingOptions(command);
  addExample(command, "terp-seed reset --yes");
  return command.action((options: WritingOptions) => reset(context, options));
}
