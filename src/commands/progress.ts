// How far a long piece of work is: a bar with the time still to go on a terminal, a few plain lines elsewhere.

import { Presets, SingleBar } from "cli-progress";
import type { CommandContext } from "./context.ts";
import { counted } from "./format.ts";

export type Progress = {
  /** `done` of the work is done, 0 to 1; `rows` were written or looked at so far; `what` is being worked on. */
  readonly update: (done: number, rows: number, what: string) => void;
  /** Ends the display; call it on success and on failure. */
  readonly stop: () => void;
};

const barFormat = "{bar} {percentage}% | {what} | {rows} | {eta_formatted} left";

/** Elsewhere than on a terminal, a line after each such part of the work. */
const lineEvery = 0.25;

/** Work that is over before anybody wonders needs no lines. */
const silentMs = 1000;

/** `first` is what it says before the first update. */
export function progressDisplay(context: CommandContext, isQuiet: boolean, first = "planning"): Progress {
  if (isQuiet) return { update: () => undefined, stop: () => undefined };
  return context.terminal ? bar(context.terminal, first) : lines(context);
}

function bar(stream: NodeJS.WritableStream, first: string): Progress {
  const display = new SingleBar(
    { format: barFormat, stream, hideCursor: true, clearOnComplete: true, etaBuffer: 50 },
    Presets.shades_classic,
  );
  display.start(1000, 0, { what: first, rows: counted(0, "row") });
  return {
    update: (done, rows, what) => display.update(Math.round(done * 1000), { what, rows: counted(rows, "row") }),
    stop: () => display.stop(),
  };
}

function lines(context: CommandContext): Progress {
  const startedAt = context.host.now();
  let nextAt = lineEvery;
  return {
    update: (done, rows, what) => {
      const elapsed = context.host.now() - startedAt;
      if (done < nextAt || done >= 1 || elapsed < silentMs) return;
      while (nextAt <= done) nextAt += lineEvery;
      const left = Math.ceil((elapsed * (1 - done)) / done / 1000);
      context.stderr(`  ${Math.floor(done * 100)} %, ${what}, ${counted(rows, "row")}, about ${left} s left`);
    },
    stop: () => undefined,
  };
}
