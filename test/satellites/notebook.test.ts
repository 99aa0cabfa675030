// Notes against the business that they speak of: figures are those of the day of writing, and nobody reads or answers
// what was not shared.

import { beforeAll, describe, expect, it } from "vitest";
import type { Company } from "../../src/cascade/company.ts";
import { displayCents, sumCents } from "../../src/domain/numbers/money.ts";
import { dayOf, type Instant, isoDay } from "../../src/domain/time/calendar.ts";
import { hasHappened } from "../../src/satellites/business-hours.ts";
import { planCalendar } from "../../src/satellites/calendar/plan-calendar.ts";
import { clientFile } from "../../src/satellites/notebook/client-files.ts";
import { houseNotes } from "../../src/satellites/notebook/house-notes.ts";
import { meetingNotes } from "../../src/satellites/notebook/meeting-notes.ts";
import type { Note } from "../../src/satellites/notebook/note.ts";
import { livedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

let company: Company;
let files: Note[];
let notes: Note[];

beforeAll(() => {
  company = livedCompany(tinyProfile, 1);
  files = company.foundation.clients.flatMap((client) => clientFile(company, client));
  const meetings = planCalendar(company).flatMap((entry) => meetingNotes(company, entry));
  notes = [...files, ...meetings, ...houseNotes(company)];
});

const textOf = ({ content }: Note): string => JSON.stringify(content);

function momentsOf(note: Note): Instant[] {
  const { createdAt, updates, shared, pinnedAt, unpinnedAt, archivedAt, restoredAt, replies } = note;
  const said = replies.flatMap(({ at, answer }) => [at, answer?.at ?? null]);
  return [createdAt, ...updates, shared?.at ?? null, pinnedAt, unpinnedAt, archivedAt, restoredAt, ...said].filter(
    (at) => at !== null,
  );
}

describe("notes", () => {
  it("use every template that the application has", () => {
    const templates = ["BRAINSTORM", "CUSTOM", "GOALS", "MEETING_NOTES", "MESSAGE_BOARD", "TO_DO"];
    expect([...new Set(notes.map(({ template }) => template))].sort()).toEqual(templates);
  });

  it("are written and changed in business hours, up to the as-of day, and never before they were made", () => {
    for (const note of notes) {
      for (const at of momentsOf(note)) {
        expect(hasHappened(company, at), `${note.title}: ${at}`).toBe(true);
        expect(at, note.title).toBeGreaterThanOrEqual(note.createdAt);
      }
    }
  });

  it("are commented on by those who may read them, and answered by whoever wrote them", () => {
    const replies = notes.flatMap(({ replies: own, ...note }) => own.map((reply) => ({ note, reply })));
    expect(replies.length).toBeGreaterThan(5);
    for (const { note, reply } of replies) {
      expect(note.shared?.with, note.title).toContain(reply.by);
      expect(reply.by, note.title).not.toBe(note.author);
      if (reply.answer) expect(reply.answer).toMatchObject({ by: note.author, answer: null });
    }
  });

  it("say different things, and leave nothing unfilled", () => {
    for (const texts of [notes.map(({ title }) => title), notes.map(textOf)]) {
      expect(new Set(texts).size).toBeGreaterThanOrEqual(0.8 * texts.length);
      expect(texts.filter((text) => /undefined|NaN|\$\{|\.\./.test(text))).toEqual([]);
    }
  });
});

describe("the goals of a month", () => {
  it("are pinned while it lasts, then taken down and put away, in that order", () => {
    const goals = notes.filter(({ template }) => template === "GOALS").toSorted((a, b) => a.createdAt - b.createdAt);
    expect(goals.length).toBeGreaterThan(2);
    expect(goals.map(({ unpinnedAt }) => unpinnedAt === null)).toEqual(goals.map((goal) => goal === goals.at(-1)));
    for (const { pinnedAt, unpinnedAt, archivedAt } of goals.slice(0, -1)) {
      expect(pinnedAt ?? Infinity).toBeLessThan(unpinnedAt ?? 0);
      expect(unpinnedAt ?? Infinity).toBeLessThan(archivedAt ?? 0);
    }
  });

  it("of a quarter's first are taken out again when the quarter is over", () => {
    const longer = livedCompany({ ...tinyProfile, period: { start: "2024-09-01", end: "2025-01-31" } }, 1);
    const restored = houseNotes(longer).filter(({ restoredAt }) => restoredAt !== null);
    expect(restored.length).toBeGreaterThan(0);
    for (const { createdAt, archivedAt, restoredAt, template } of restored) {
      expect(template).toBe("GOALS");
      expect(["01", "04", "07", "10"]).toContain(isoDay(dayOf(createdAt)).slice(5, 7));
      expect(restoredAt ?? 0).toBeGreaterThan(archivedAt ?? Infinity);
    }
  });
});

describe("the file of a client", () => {
  it("counts the orders of the day of writing, and of each later look", () => {
    let counted = 0;
    for (const note of files) {
      const { card, id } = company.foundation.clients.find((client) => client.id === note.clientId) ?? {};
      expect(textOf(note)).toContain(card?.contactName);
      if (!id) continue;
      for (const at of [note.createdAt, ...note.updates]) {
        const orders = company.ordersOf(id).filter((order) => order.at <= at);
        const total = displayCents(sumCents(orders.map(({ subtotal }) => subtotal)));
        if (orders.length === 0) continue;
        counted += 1;
        expect(textOf(note), `${note.title} on ${isoDay(dayOf(at))}`).toContain(total);
        expect(textOf(note)).toContain(orders.length === 1 ? "1 order" : `${orders.length} orders`);
      }
    }
    expect(counted).toBeGreaterThan(5);
  });
});

describe("the week's work", () => {
  it("is ticked where it was done in time", () => {
    const weeks = notes.filter(({ template, updates }) => template === "TO_DO" && updates.length > 0);
    const ticks = weeks.flatMap((note) =>
      [...textOf(note).matchAll(/"checked":(true|false)/g)].map(([, tick]) => tick),
    );
    expect(new Set(ticks)).toEqual(new Set(["true", "false"]));
    for (const note of weeks) {
      const number = /Pack (S-\d+)/.exec(textOf(note))?.[1];
      const order = company.plan.orders.find(({ index }) => company.orders.get(index)?.orderNumber === number);
      const isPacked = order?.packedAt !== null && (order?.packedAt ?? Infinity) <= (note.updates[0] ?? 0);
      expect(textOf(note).includes(`"checked":${isPacked}`), note.title).toBe(true);
    }
  });
});
