// What Ana asks Ben of the hand-made business to do, what of it is done, and what she wrote down for the week.

import { at, camel, type Row, snake } from "./business-rows.ts";

const written = at("2024-03-25", "18:30:00");
const given = at("2024-03-25", "18:31:00");
const begun = at("2024-03-26", "17:00:00");
const done = at("2024-03-26", "19:30:00");

const task = (id: number, listId: number, title: string, columns: Row): Row => ({
  id,
  list_id: listId,
  title,
  created_by: 1,
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

const call = "Call about INV-2024-000003 - $1,800.00 open";
const whyCall = "Corner Leaf owes $1,800.00 on it, 5 days past due.";

/** Ben was given the call. */
export const taskInInbox: Row = {
  id: 4,
  user_id: 2,
  source_type: "task_assignment",
  source_id: 1,
  reference_type: "task",
  reference_id: 1,
  title: `Ana Reyes gave you a task: ${call}`,
  description: whyCall,
  status: "completed",
  seen_at: begun,
  completed_at: done,
  created_at: given,
  updated_at: done,
};

const note = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Week of March 25" }] },
    {
      type: "taskList",
      content: ["See that INV-2024-000003 is paid, $1,800.00", "Pay BILL-2024-000003, $2,000.00"].map((words) => ({
        type: "taskItem",
        attrs: { checked: false },
        content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
      })),
    },
  ],
};

export const weekNote: Row = {
  id: 2,
  userId: 1,
  title: "Week of March 25",
  content: JSON.stringify(note),
  ...camel(written),
};

export const taskRows: Readonly<Record<string, readonly Row[]>> = {
  todo_lists: [
    { id: 1, name: "Corner Leaf: overdue invoices", owner_id: 1, is_shared: 1, ...snake(written) },
    { id: 2, name: "Bills to pay", owner_id: 1, is_shared: 0, ...snake(written) },
  ],
  todo_list_members: [{ id: 1, list_id: 1, user_id: 2, role: "editor", added_by: 1, added_at: written }],
  todo_tasks: [
    task(1, 1, call, {
      description: whyCall,
      assigned_to: 2,
      status: "done",
      is_completed: 1,
      completed_at: done,
      completed_by: 2,
    }),
    task(2, 2, "Pay BILL-2024-000003 - $2,000.00", { assigned_to: 1 }),
  ],
  todo_task_activity: [
    act(1, 1, 1, "created", written),
    act(2, 1, 2, "status_changed", begun, status("todo", "in_progress")),
    act(3, 1, 2, "completed", done, status("in_progress", "done")),
    act(4, 2, 1, "created", written),
    act(5, 1, 1, "assigned", given, { field_changed: "assigned_to", new_value: "2" }),
  ],
  note_comments: [
    { id: 1, noteId: 2, userId: 2, content: "INV-2024-000003 first?", ...camel(at("2024-03-26", "16:00:00")) },
  ],
};
