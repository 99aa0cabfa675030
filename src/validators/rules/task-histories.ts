// What T05 asks of tasks: their activity is a walk, and ends where the task stands. The calendar's histories are T06's.

import { anyFault, countOf, faults, finding, type Probe } from "../check.ts";

const taskSteps = `
  SELECT a.id, a.task_id, a.action, a.user_id, a.created_at AS at, a.old_value AS fromState, a.new_value AS state,
    COALESCE(LAG(a.new_value) OVER byTime, 'todo') AS previous, LEAD(a.id) OVER byTime AS following
  FROM todo_task_activity a WHERE a.field_changed = 'status'
  WINDOW byTime AS (PARTITION BY a.task_id ORDER BY a.created_at, a.id)`;

const stepFaults = {
  "starts from another state than the one before": "w.fromState <> w.previous",
  "a step that is not allowed":
    "CONCAT(w.fromState, ' ', w.state) NOT IN ('todo in_progress', 'todo done', 'in_progress todo', 'in_progress done')",
  "ends in another state than the task": "w.following IS NULL AND w.state <> t.status",
  "done at another moment, or by somebody else":
    "w.state = 'done' AND (NOT (t.completed_at <=> w.at) OR NOT (t.completed_by <=> w.user_id))",
};

const taskFaults = {
  "not written down first": "f.action IS NULL OR f.action <> 'created' OR f.at <> t.created_at",
  "begun or done without a step": "s.steps IS NULL AND t.status <> 'todo'",
  "completed, and not done, or the other way": "t.is_completed <> (t.status = 'done')",
  "completed without a moment, or the other way": "t.is_completed <> (t.completed_at IS NOT NULL)",
};

export const taskHistoryProbes: readonly Probe[] = [
  {
    about: "steps of tasks",
    mayBeEmpty: true,
    examined: countOf("todo_task_activity", "field_changed = 'status'"),
    offending: `
      SELECT ${finding("todo_task_activity", "w.id", `CONCAT(w.state, ' after ', w.previous, ': ', ${faults(stepFaults)})`, "CONCAT('task ', t.id, ': ', t.status, ', completed ', COALESCE(t.completed_at, 'never'))")}
      FROM (${taskSteps}) w JOIN todo_tasks t ON t.id = w.task_id WHERE ${anyFault(stepFaults)}`,
  },
  {
    about: "tasks and their activity",
    mayBeEmpty: true,
    examined: countOf("todo_tasks"),
    offending: `
      SELECT ${finding("todo_tasks", "t.id", faults(taskFaults), "CONCAT(t.status, ', completed ', COALESCE(t.completed_at, 'never'), ', written down ', t.created_at)")}
      FROM todo_tasks t
      LEFT JOIN (
        SELECT a.task_id, a.action, a.created_at AS at,
          ROW_NUMBER() OVER (PARTITION BY a.task_id ORDER BY a.created_at, a.id) AS place
        FROM todo_task_activity a
      ) f ON f.task_id = t.id AND f.place = 1
      LEFT JOIN (
        SELECT task_id, COUNT(*) AS steps FROM todo_task_activity WHERE field_changed = 'status' GROUP BY task_id
      ) s ON s.task_id = t.id
      WHERE ${anyFault(taskFaults)}`,
  },
];
