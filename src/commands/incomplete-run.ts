// What every command that reads seeded rows says of a run that did not end well.

import type { RunRecord } from "../database/run-record.ts";
import type { CommandContext } from "./context.ts";

/** Says on stderr that the rows of the latest run are incomplete; nothing where they are complete, or nothing is on record. */
export function warnOfIncompleteRun(context: CommandContext, run: RunRecord | undefined): void {
  if (run === undefined || run.state === "COMPLETE") return;
  context.stderr(
    `The latest run on record (${run.profile}, seed ${run.seed}) is ${run.state}: its rows are incomplete.`,
  );
}
