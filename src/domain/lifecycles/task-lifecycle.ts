// The way of a task on a to-do list. Whoever waits for somebody else puts it back. When it is done, the thing that it asks
// for says: that step has no dwell time.

import { businessDays } from "./dwell.ts";
import type { Lifecycle } from "./lifecycle.ts";

export type TaskState = "todo" | "in_progress" | "done";

export const taskLifecycle = {
  initial: "todo",
  next: { todo: ["in_progress", "done"], in_progress: ["todo", "done"], done: [] },
  dwell: { todo: { in_progress: businessDays(0, 2) }, in_progress: { todo: businessDays(2, 5) } },
} as const satisfies Lifecycle<TaskState>;
