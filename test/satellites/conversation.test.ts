// What people write to each other in a small company: when, to whom, and that nobody says the same thing twice.

import { describe, expect, it } from "vitest";
import { IdAllocator } from "../../src/domain/numbers/ids.ts";
import { dayOf, type Instant } from "../../src/domain/time/calendar.ts";
import { runContext, simulateBusiness } from "../../src/generators/business.ts";
import type { NewRow, TableName } from "../../src/schema/tables.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const run = runContext(tinyProfile, 1, new IdAllocator());
const bundles = [...simulateBusiness(run)].map(({ bundle }) => bundle);

function rowsOf<Name extends TableName>(table: Name): NewRow<Name>[] {
  return bundles.flatMap((bundle) => bundle.rowsOf(table));
}

const comments = rowsOf("comments");
const mentions = rowsOf("commentMentions");
const inbox = rowsOf("inboxItems");
const users = new Map(rowsOf("users").map((user) => [Number(user.id), user.name ?? ""]));

const moment = (row: { readonly createdAt?: Instant | undefined }): number => Number(row.createdAt);
const commentOf = new Map(comments.map((comment) => [Number(comment.id), comment]));

describe("comments", () => {
  it("are on all kinds of things that people speak about", () => {
    expect(new Set(comments.map(({ commentableType }) => commentableType))).toEqual(
      new Set(["order", "client", "inventory_batch", "calendar_event", "task", "dashboard"]),
    );
  });

  it("are words of their own", () => {
    const texts = comments.map(({ content }) => content);
    expect(new Set(texts).size).toBeGreaterThanOrEqual(texts.length * 0.95);
  });

  it("leave no fact out of a sentence", () => {
    const texts = [
      ...comments.map(({ content }) => content),
      ...rowsOf("clientCommunications").flatMap(({ subject, notes }) => [subject, notes ?? ""]),
      ...rowsOf("vendorNotes").map(({ note }) => note),
    ];
    expect(texts.filter((text) => /undefined|null|NaN|\$\{|\s\s| [.,:]/.test(text))).toEqual([]);
  });

  it("are written on business days, within business hours", () => {
    const odd = comments.filter(({ createdAt }) => {
      const day = dayOf(createdAt as Instant);
      return !run.calendar.isBusinessDay(day) || moment({ createdAt }) > run.calendar.during(day, 1);
    });
    expect(odd).toEqual([]);
  });
});

describe("a mention", () => {
  it("is what the comment says, of somebody else, at its moment", () => {
    expect(mentions.length).toBeGreaterThan(0);
    for (const mention of mentions) {
      const comment = commentOf.get(Number(mention.commentId));
      expect(comment?.content).toContain(`@${users.get(Number(mention.mentionedUserId))}`);
      expect(mention.mentionedByUserId).toBe(comment?.userId);
      expect(mention.mentionedUserId).not.toBe(mention.mentionedByUserId);
      expect(mention.createdAt).toBe(comment?.createdAt);
    }
    expect(comments.filter(({ content }) => content.includes("@")).length).toBe(mentions.length);
  });

  it("reaches the inbox of whoever is mentioned", () => {
    const reached = inbox.filter(({ sourceType }) => sourceType === "mention");
    expect(reached.map(({ sourceId, userId }) => `${sourceId} ${userId}`)).toEqual(
      mentions.map(({ commentId, mentionedUserId }) => `${commentId} ${mentionedUserId}`),
    );
  });

  it("is done with once it was answered, by a later comment on the same thing", () => {
    const done = inbox.filter(({ sourceType, status }) => sourceType === "mention" && status === "completed");
    expect(done.length).toBeGreaterThan(0);
    for (const { sourceId, completedAt, userId } of done) {
      const asked = commentOf.get(sourceId);
      const answers = comments.filter(
        (comment) =>
          comment.userId === userId &&
          comment.createdAt === completedAt &&
          comment.commentableType === asked?.commentableType &&
          comment.commentableId === asked.commentableId,
      );
      expect(answers).toHaveLength(1);
      expect(answers[0]?.content).toContain(`@${users.get(Number(asked?.userId))}`);
    }
  });
});

describe("a task", () => {
  it("reaches the inbox of whoever it was given to, and is done with there when it is done", () => {
    const given = inbox.filter(({ sourceType }) => sourceType === "task_assignment");
    expect(given.length).toBeGreaterThan(0);
    const tasks = new Map(rowsOf("tasks").map((task) => [Number(task.id), task]));
    expect(given.map(({ userId, completedAt }) => [userId, completedAt])).toEqual(
      given.map(({ sourceId }) => [tasks.get(sourceId)?.assignedTo, tasks.get(sourceId)?.completedAt]),
    );
  });

  it("that is done reaches whoever had asked for it", () => {
    const told = inbox.filter(({ sourceType }) => sourceType === "task_update");
    const done = rowsOf("tasks").filter(
      ({ status, createdBy, assignedTo }) => status === "done" && createdBy !== assignedTo,
    );
    expect(told.map(({ sourceId, userId }) => [sourceId, userId])).toEqual(
      done.map(({ id, createdBy }) => [id, createdBy]),
    );
  });
});

describe("inboxes at the as-of day", () => {
  it("hold something new for every role", () => {
    const waiting = new Set(inbox.filter(({ status }) => status === "unread").map(({ userId }) => Number(userId)));
    expect([...users.keys()].filter((id) => !waiting.has(id))).toEqual([]);
  });

  it("hold what was seen, done with and put away", () => {
    expect(new Set(inbox.map(({ status }) => status))).toEqual(new Set(["unread", "seen", "completed"]));
    expect(inbox.some(({ isArchived }) => isArchived)).toBe(true);
  });
});

describe("communications", () => {
  it("begin with a first talk with every client", () => {
    const spokenTo = new Set(rowsOf("clientCommunications").map(({ clientId }) => Number(clientId)));
    const buyers = rowsOf("clients").filter(({ isBuyer }) => isBuyer);
    expect(buyers.filter(({ id }) => !spokenTo.has(Number(id)))).toEqual([]);
  });

  it("take every way that the application knows", () => {
    expect(new Set(rowsOf("clientCommunications").map(({ type }) => type))).toEqual(
      new Set(["CALL", "EMAIL", "MEETING", "NOTE"]),
    );
  });
});
