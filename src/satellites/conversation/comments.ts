// Comments, and whom they call.

import { calendarEvents } from "../calendar/calendar-tables.ts";
import { from, satellite } from "../framework/satellite.ts";
import { eachBatch, eachClient, eachOrder, wholeCompany } from "../parents.ts";
import { taskActivity } from "../to-do/to-do-tables.ts";
import { batchRemarks } from "./batch-remarks.ts";
import { clientRemarks } from "./client-remarks.ts";
import { dashboardRemarks } from "./dashboard-remarks.ts";
import { deskRemarks } from "./desk-remarks.ts";
import { eventRemarks } from "./event-remarks.ts";
import { orderRemarks } from "./order-remarks.ts";
import { taskRemarks } from "./task-remarks.ts";

export const comments = satellite({
  table: "comments",
  tells:
    "What somebody wrote about an order, a client, a batch, an entry of the calendar, a task or the dashboard; an answer is a later one that calls whoever asked.",
  from: [
    from(wholeCompany, (company) => [...dashboardRemarks(company), ...deskRemarks(company)]),
    from(eachClient, (client, { company }) => clientRemarks(company, client)),
    from(eachBatch, (batch, { company }) => batchRemarks(company, batch)),
    from(eachOrder, (order, { company }) => orderRemarks(company, order)),
    from(calendarEvents, ({ id, thing }, { company }) => eventRemarks(company, thing, id)),
    // What happens to a task brings comments or letters, never both at once: so no order of the tables changes their ids.
    from(taskActivity, ({ thing: { taskId, task, activity } }, { company }) =>
      activity.action === "created" ? taskRemarks(company, task, taskId) : [],
    ),
  ],
  below: ({ thing: { answer } }) => (answer === null ? [] : [answer]),
  row: ({ about, by, at, text, resolved }, scene) => ({
    id: scene.id,
    commentableType: about.type,
    commentableId: about.id,
    userId: by.id,
    content: text,
    isResolved: resolved !== null,
    resolvedAt: resolved?.at ?? null,
    resolvedBy: resolved?.by.id ?? null,
    createdAt: at,
    updatedAt: resolved?.at ?? at,
  }),
});

export const commentMentions = satellite({
  table: "commentMentions",
  tells: "That a comment calls somebody; written with it.",
  from: [
    from(comments, ({ id: commentId, thing: remark }) =>
      remark.mentioned === null ? [] : [{ commentId, remark, mentioned: remark.mentioned }],
    ),
  ],
  row: ({ commentId, remark, mentioned }, scene) => ({
    id: scene.id,
    commentId,
    mentionedUserId: mentioned.employee.id,
    mentionedByUserId: remark.by.id,
    createdAt: remark.at,
  }),
});
