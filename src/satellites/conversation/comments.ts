// Comments, whom they call, and what reaches whose inbox.

import { addDays, dayOf } from "../../domain/calendar.ts";
import { chance } from "../../random/distributions.ts";
import type { NewRow } from "../../schema/tables.ts";
import { calendarEvents } from "../calendar/calendar-tables.ts";
import { from, satellite } from "../framework/satellite.ts";
import { eachBatch, eachClient, eachOrder, wholeCompany } from "../parents.ts";
import { batchRemarks } from "./batch-remarks.ts";
import { clientRemarks } from "./client-remarks.ts";
import { dashboardRemarks } from "./dashboard-remarks.ts";
import { deskRemarks } from "./desk-remarks.ts";
import { eventRemarks } from "./event-remarks.ts";
import { orderRemarks } from "./order-remarks.ts";

export const comments = satellite({
  table: "comments",
  tells:
    "What somebody wrote about an order, a client, a batch, an entry of the calendar or the dashboard; an answer is a later one that calls whoever asked.",
  from: [
    from(wholeCompany, (company) => [...dashboardRemarks(company), ...deskRemarks(company)]),
    from(eachClient, (client, { company }) => clientRemarks(company, client)),
    from(eachBatch, (batch, { company }) => batchRemarks(company, batch)),
    from(eachOrder, (order, { company }) => orderRemarks(company, order)),
    from(calendarEvents, ({ id, thing }, { company }) => eventRemarks(company, thing, id)),
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

/** What is done with goes to the archive, but for what somebody likes to keep in sight. */
const archived = { afterDays: 30, share: 0.8 } as const;

export const inboxItems = satellite({
  table: "inboxItems",
  tells:
    "That somebody was called in a comment, in their inbox: unread, seen, or done with once they have answered; archived after a month.",
  from: [from(commentMentions, ({ thing }) => [thing])],
  row: ({ commentId, remark, mentioned }, scene) => {
    const { seenAt, isAnswered, employee } = mentioned;
    const answeredAt = isAnswered ? (remark.answer?.at ?? null) : null;
    const touchedAt = answeredAt ?? seenAt;
    const isOld = touchedAt !== null && addDays(dayOf(touchedAt), archived.afterDays) < scene.asOf;
    const archivedAt =
      isOld && chance(scene.random, archived.share) ? scene.businessDaysAfter(touchedAt, 20, 22) : null;
    return {
      id: scene.id,
      userId: employee.id,
      sourceType: "mention",
      sourceId: commentId,
      referenceType: remark.about.type,
      referenceId: remark.about.id,
      title: `${remark.by.name} mentioned you: ${remark.about.name}`,
      description: remark.text,
      status: statusOf(answeredAt !== null, seenAt !== null),
      seenAt,
      completedAt: answeredAt,
      isArchived: archivedAt !== null,
      createdAt: remark.at,
      updatedAt: archivedAt ?? touchedAt ?? remark.at,
    };
  },
});

function statusOf(isDone: boolean, isSeen: boolean): NewRow<"inboxItems">["status"] {
  return isDone ? "completed" : isSeen ? "seen" : "unread";
}
