// What Ana and Ben of the hand-made business still have to do, and what of it is done.

import { at, type Row, snake } from "./business-rows.ts";

const written = at("2024-03-25", "18:30:00");
const begun = at("2024-03-26", "17:00:00");
const done = at("2024-03-26", "19:30:00");

const task = (id: number, title: string, columns: Row): Row => ({
  id,
  list_id: 1,
  title,
  assigned_to: 1,
  created_by: 2,
  status: "todo",
  is_completed: 0,
  ...snake(written),
  ...columns,
});

const act = (id: number, taskId: number, userId: number, action: string, moment: string, columns: Row = {}): Row => ({
  id,
  task_id: taskId,
  user_id: userId,
  action,
  created_at: moment,
  ...columns,
});

const status = (from: string, to: string): Row => ({ field_changed: "status", old_value: from, new_value: to });

export const taskRows: Readonly<Record<string, readonly Row[]>> = {
  todo_lists: [{ id: 1, name: "Money that is late", owner_id: 2, is_shared: 1, ...snake(written) }],
  todo_list_members: [{ id: 1, list_id: 1, user_id: 1, role: "editor", added_by: 2, added_at: written }],
  todo_tasks: [
    task(1, "Call about INV-2024-000003", { status: "done", is_completed: 1, completed_at: done, completed_by: 1 }),
    task(2, "Ask again when the rest comes", {}),
  ],
  todo_task_activity: [
    act(1, 1, 2, "created", written),
    act(2, 1, 1, "status_changed", begun, status("todo", "in_progress")),
    act(3, 1, 1, "completed", done, status("in_progress", "done")),
    act(4, 2, 2, "created", written),
  ],
};
