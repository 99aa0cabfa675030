// Texts, tasks and payments by people who may not write them (R09): the warehouse packs and comments, an auditor reads.

import type { CheckId } from "../check.ts";
import { type Anomaly, altered } from "./anomaly.ts";

/** Somebody who has this role and no other: in a small house the same person has several, and may do more. */
const somebodyOf = (role: string): string => `(
  SELECT MIN(u.id) FROM users u JOIN user_roles ur ON ur.user_id = u.openId JOIN roles r ON r.id = ur.role_id
  WHERE r.name = '${role}' AND (SELECT COUNT(*) FROM user_roles own WHERE own.user_id = u.openId) = 1)`;

const warehouse = somebodyOf("Warehouse Staff");
const auditor = somebodyOf("Read-Only Auditor");

/** Rows of a table whose doer becomes somebody who may not do it, where there is such a one. */
function doneBy(
  somebody: string,
  what: string,
  table: string,
  column: string,
  where = "TRUE",
  alsoBreaks: readonly CheckId[] = [],
): Anomaly {
  return altered("R09", what, table, `${column} = ${somebody}`, `${where} AND ${somebody} IS NOT NULL`, alsoBreaks, [
    "T02",
  ]);
}

export const writerAnomalies: readonly Anomaly[] = [
  doneBy(
    auditor,
    "a comment by somebody who may only read",
    "comments",
    "user_id",
    "content NOT LIKE '%@%' AND commentable_type <> 'dashboard'",
  ),
  doneBy(warehouse, "a payment entered in the warehouse", "payments", "createdBy"),
  doneBy(warehouse, "a list kept in the warehouse", "todo_lists", "owner_id"),
  doneBy(warehouse, "a task asked for in the warehouse", "todo_tasks", "created_by"),
  doneBy(
    warehouse,
    "a task given away by somebody who may not",
    "todo_task_activity",
    "user_id",
    "action = 'assigned'",
  ),
  doneBy(auditor, "a task done by somebody who may only read", "todo_tasks", "completed_by", "status = 'done'", [
    "T05",
  ]),
  doneBy(
    warehouse,
    "a note written in the warehouse",
    "freeform_notes",
    "userId",
    "id NOT IN (SELECT note_id FROM client_notes)",
  ),
  doneBy(auditor, "a note answered by somebody who may only read", "note_comments", "userId"),
  doneBy(warehouse, "a call with a client logged in the warehouse", "client_communications", "logged_by"),
  doneBy(warehouse, "a note on a supplier by the warehouse", "vendorNotes", "userId"),
];
