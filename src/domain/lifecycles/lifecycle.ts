// Lifecycles as data: where a thing starts, which steps it may take, how long they take. A history is a walk, its last state
// the current one.

import type { Dwells } from "./dwell.ts";

export type Lifecycle<State extends string> = {
  readonly initial: State;
  readonly next: Readonly<Record<State, readonly State[]>>;
  /** Of allowed steps only. */
  readonly dwell: Dwells<State>;
};

/** Throws unless the step is allowed: a wrong step is a defect of ours, never a fact of the business. */
export function assertStep<State extends string>(lifecycle: Lifecycle<State>, from: State | null, to: State): void {
  const allowed = from === null ? to === lifecycle.initial : lifecycle.next[from].includes(to);
  if (!allowed) throw new Error(`no step leads from ${from ?? "the start"} to ${to}`);
}
