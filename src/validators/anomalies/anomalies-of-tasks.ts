// Tasks whose activity tells another story than the task (T05).

import { type Anomaly, altered, deleted } from "./anomaly.ts";

export const taskAnomalies: readonly Anomaly[] = [
  altered("T05", "a task called open that was done", "todo_tasks", "status = 'todo'", "status = 'done'"),
  altered(
    "T05",
    "a task done at another moment than its activity says",
    "todo_tasks",
    "completed_at = DATE_ADD(completed_at, INTERVAL 1 MINUTE)",
    "status = 'done'",
  ),
  altered(
    "T05",
    "a task that was done twice",
    "todo_task_activity",
    "old_value = 'done'",
    "field_changed = 'status' AND new_value = 'done'",
  ),
  deleted("T05", "a task that nobody wrote down", "todo_task_activity", "action = 'created'"),
];
