// `terp-seed clear`: deletes all rows of TERP's tables and keeps the tables.

import { Command } from "commander";
import { byPhysicalName, physicalName } from "../database/identifiers.ts";
import { assertNothingRefersToOurs, clearRows } from "../database/remove.ts";
import { totalOf } from "../database/schema-state.ts";
import type { CommandContext } from "./context.ts";
import { counted, seconds } from "./format.ts";
import { addExample, addWritingOptions, speaker, type WritingOptions } from "./options.ts";
import { confirmChange, withWritableDatabase } from "./writable-database.ts";

/** Empties all TERP tables of the target and the record of runs, saying what it removes. */
export async function clear(context: CommandContext, options: WritingOptions = {}): Promise<void> {
  const { say, result } = speaker(context, options);
  await withWritableDatabase(context, options, async (database) => {
    const { target, connection, state, rows } = database;
    say(`Clear of ${database.description}.`);
    if (state.present.length === 0 && !state.hasRunsTable) {
      say("Nothing to do.");
      return result({ database: target.database, removedRows: {}, elapsedMs: 0 });
    }
    await assertNothingRefersToOurs(connection, target, state);
    const change = `delete all rows of ${counted(state.present.length, "table")}`;
    say(`Will ${change} and the record of runs${rows.size === 0 ? "." : ":"}`);
    for (const [name, count] of rows) say(`  ${physicalName(name)}: ${counted(count, "row")}`);
    await confirmChange(context, database, options, change);
    const startedAt = context.host.now();
    await clearRows(target, state);
    const elapsedMs = context.host.now() - startedAt;
    say(`Removed ${counted(totalOf(rows), "row")} from ${counted(rows.size, "table")} in ${seconds(elapsedMs)}.`);
    result({
      database: target.database,
      removedRows: byPhysicalName(rows),
      elapsedMs,
    });
  });
}

export function clearCommand(context: CommandContext): Command {
  const command = new Command("clear").description("delete all rows of the TERP tables, and keep the tables");
  addWritingOptions(command);
  addExample(command, "terp-seed clear --yes");
  return command.action((options: WritingOptions) => clear(context, options));
}
