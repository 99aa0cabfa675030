// What reaches whose inbox: that somebody was called in a comment, was given a task, or has one done that they had asked for.

import type { Employee } from "../../domain/company.ts";
import type { Id } from "../../domain/numbers/ids.ts";
import { addDays, dayOf, type Instant } from "../../domain/time/calendar.ts";
import { chance } from "../../random/distributions.ts";
import type { NewRow } from "../../schema/tables.ts";
import { from, satellite } from "../framework/satellite.ts";
import type { Scene } from "../framework/scene.ts";
import type { Task } from "../to-do/errand.ts";
import { taskActivity } from "../to-do/to-do-tables.ts";
import { commentMentions } from "./comments.ts";
import { lookedAt } from "./remark.ts";
import { doneAt } from "./task-remarks.ts";

/** What is done with goes to the archive, but for what somebody likes to keep in sight. */
const archived = { afterDays: 30, share: 0.8 } as const;

type Arrival = Pick<
  NewRow<"inboxItems">,
  "sourceType" | "sourceId" | "referenceType" | "referenceId" | "title" | "description"
> & {
  readonly for: Employee;
  readonly at: Instant;
  readonly seenAt: Instant | null;
  /** When it was answered or done; null while it was not, and for what asks for nothing. */
  readonly doneAt: Instant | null;
};

export const inboxItems = satellite({
  table: "inboxItems",
  tells:
    "That somebody was called in a comment, given a task, or told that one is done: unread, seen, or done with; archived after a month.",
  from: [
    from(commentMentions, ({ thing: { commentId, remark, mentioned } }): Arrival[] => [
      {
        for: mentioned.employee,
        sourceType: "mention",
        sourceId: commentId,
        referenceType: remark.about.type,
        referenceId: remark.about.id,
        title: `${remark.by.name} mentioned you: ${remark.about.name}`,
        description: remark.text,
        at: remark.at,
        seenAt: mentioned.seenAt,
        doneAt: mentioned.isAnswered ? (remark.answer?.at ?? null) : null,
      },
    ]),
    from(taskActivity, ({ thing: { taskId, task, activity } }, scene) => {
      if (activity.action === "assigned") return assignment(task, taskId, scene);
      return activity.action === "completed" ? report(task, taskId, scene) : [];
    }),
  ],
  row: ({ for: reader, at, seenAt, doneAt: completedAt, ...arrival }, scene) => {
    const touchedAt = completedAt ?? seenAt;
    const isOld = touchedAt !== null && addDays(dayOf(touchedAt), archived.afterDays) < scene.asOf;
    const archivedAt =
      isOld && chance(scene.random, archived.share) ? scene.businessDaysAfter(touchedAt, 20, 22) : null;
    return {
      id: scene.id,
      userId: reader.id,
      ...arrival,
      status: completedAt !== null ? "completed" : seenAt !== null ? "seen" : "unread",
      seenAt,
      completedAt,
      isArchived: archivedAt !== null,
      createdAt: at,
      updatedAt: archivedAt ?? touchedAt ?? at,
    };
  },
});

/** Whoever is given a task sees it when they begin it, or earlier. */
function assignment(task: Task, id: Id<"tasks">, { company, random }: Scene): Arrival[] {
  const { assignedAt, by, to, title, description, steps } = task;
  if (assignedAt === null) return [];
  const begunAt = steps.find(({ state }) => state !== "todo")?.at ?? null;
  const looked = lookedAt(company, random, assignedAt);
  const seenAt = begunAt !== null && (looked === null || begunAt < looked) ? begunAt : looked;
  const words = { title: `${by.name} gave you a task: ${title}`, description };
  return [{ ...source(id, "task_assignment"), ...words, for: to, at: assignedAt, seenAt, doneAt: doneAt(task) }];
}

/** Whoever asked for it is told that it is done. */
function report(task: Task, id: Id<"tasks">, { company, random }: Scene): Arrival[] {
  const at = doneAt(task);
  if (at === null || task.by === task.to) return [];
  const words = { title: `${task.to.name} is done with: ${task.title}`, description: task.description };
  return [
    { ...source(id, "task_update"), ...words, for: task.by, at, seenAt: lookedAt(company, random, at), doneAt: null },
  ];
}

function source(id: Id<"tasks">, sourceType: "task_assignment" | "task_update") {
  return { sourceType, sourceId: id, referenceType: "task", referenceId: id } as const;
}
