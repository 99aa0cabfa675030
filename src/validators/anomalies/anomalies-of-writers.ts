// Texts and tasks by people who may not write them (R09): the warehouse packs and comments, an auditor reads.

import { type Anomaly, altered } from "./anomaly.ts";

const somebodyOf = (role: string): string => `(
  SELECT MIN(u.id) FROM users u JOIN user_roles ur ON ur.user_id = u.openId JOIN roles r ON r.id = ur.role_id
  WHERE r.name = '${role}')`;

const warehouse = somebodyOf("Warehouse Staff");
const auditor = somebodyOf("Read-Only Auditor");

export const writerAnomalies: readonly Anomaly[] = [
  altered(
    "R09",
    "a comment by somebody who may only read",
    "comments",
    `user_id = ${auditor}`,
    "content NOT LIKE '%@%' AND commentable_type <> 'dashboard'",
    [],
    ["T02"],
  ),
  altered("R09", "a list kept in the warehouse", "todo_lists", `owner_id = ${warehouse}`, undefined, [], ["T02"]),
  altered(
    "R09",
    "a task asked for in the warehouse",
    "todo_tasks",
    `created_by = ${warehouse}`,
    undefined,
    [],
    ["T02"],
  ),
  altered(
    "R09",
    "a task given away by somebody who may not",
    "todo_task_activity",
    `user_id = ${warehouse}`,
    "action = 'assigned'",
    [],
    ["T02"],
  ),
  altered(
    "R09",
    "a task done by somebody who may only read",
    "todo_tasks",
    `completed_by = ${auditor}`,
    "status = 'done'",
    ["T05"],
    ["T02"],
  ),
  altered(
    "R09",
    "a note written in the warehouse",
    "freeform_notes",
    `userId = ${warehouse}`,
    "id NOT IN (SELECT note_id FROM client_notes)",
    [],
    ["T02"],
  ),
  altered(
    "R09",
    "a note answered by somebody who may only read",
    "note_comments",
    `userId = ${auditor}`,
    undefined,
    [],
    ["T02"],
  ),
  altered(
    "R09",
    "a call with a client logged in the warehouse",
    "client_communications",
    `logged_by = ${warehouse}`,
    undefined,
    [],
    ["T02"],
  ),
  altered(
    "R09",
    "a note on a supplier by the warehouse",
    "vendorNotes",
    `userId = ${warehouse}`,
    undefined,
    [],
    ["T02"],
  ),
];
