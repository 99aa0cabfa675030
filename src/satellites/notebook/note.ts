// A note as it was written: by whom, what it says, who may read it, what was said about it and what became of it. Every
// row of the note tables is one view of a note, so that no two of them can disagree.

import type { Company } from "../../cascade/company.ts";
import type { Employee } from "../../domain/company.ts";
import type { ClientId } from "../../domain/numbers/ids.ts";
import { type Instant, latestOf } from "../../domain/time/calendar.ts";
import { chance, pick } from "../../random/distributions.ts";
import { hasHappened, soonAfter } from "../business-hours.ts";
import { type Composition, compose } from "../texts/compose.ts";
import type { Block } from "./rich-text.ts";

/** The application's templates. */
export type Template = "TO_DO" | "MEETING_NOTES" | "BRAINSTORM" | "GOALS" | "MESSAGE_BOARD" | "CUSTOM";

export type Reply = {
  readonly by: Employee;
  readonly at: Instant;
  readonly text: string;
  readonly isResolved: boolean;
  readonly answer: Reply | null;
};

export type NoteDraft = {
  readonly key: string;
  readonly author: Employee;
  readonly title: string;
  readonly template: Template;
  readonly tags: readonly string[];
  readonly content: readonly Block[];
  readonly createdAt: Instant;
  /** When the author added to it. */
  readonly updates: readonly Instant[];
  readonly readers: readonly Employee[];
  /** The client whose file it is. */
  readonly clientId: ClientId | null;
  readonly isPinned: boolean;
  /** When it was taken down again; may be ahead, as may the next two. */
  readonly unpinnedAt: Instant | null;
  /** When it was put away. */
  readonly archivedAt: Instant | null;
  /** When it was taken out again, after it was put away. */
  readonly restoredAt: Instant | null;
  /** What a reader may say about it, and what its author answers: both true of what the note says. */
  readonly remark: (random: () => number) => { readonly says: string; readonly answer: string };
};

export type Note = Omit<NoteDraft, "readers" | "remark" | "isPinned"> & {
  readonly shared: { readonly with: readonly Employee[]; readonly at: Instant } | null;
  readonly pinnedAt: Instant | null;
  readonly replies: readonly Reply[];
};

const remarkedShare = 0.45;
const answeredShare = 0.6;

/** The note with what happened to it by the as-of day; null where it is still ahead. */
export function noteOf(company: Company, { readers, remark, isPinned, ...draft }: NoteDraft): Note | null {
  if (!hasHappened(company, draft.createdAt)) return null;
  const random = company.run.streams.at("note", draft.key);
  const happened = (moment: Instant): Instant | null => (hasHappened(company, moment) ? moment : null);
  const others = [...new Set(readers)].filter((reader) => reader !== draft.author);
  const sharedAt = others.length === 0 ? null : happened(soonAfter(company, random, draft.createdAt, 1, 20));
  const pinnedAt = isPinned ? happened(soonAfter(company, random, draft.createdAt, 1, 5)) : null;
  const unpinnedAt = pinnedAt === null || draft.unpinnedAt === null ? null : happened(draft.unpinnedAt);
  const archivedAt = draft.archivedAt === null ? null : happened(draft.archivedAt);
  const restoredAt = archivedAt === null || draft.restoredAt === null ? null : happened(draft.restoredAt);
  const kept = { pinnedAt, unpinnedAt, archivedAt, restoredAt };
  const updates = draft.updates.filter((at) => hasHappened(company, at) && (archivedAt === null || at < archivedAt));
  const saidAt =
    sharedAt === null || !chance(random, remarkedShare)
      ? null
      : happened(soonAfter(company, random, sharedAt, 30, 400));
  if (sharedAt === null || saidAt === null)
    return { ...draft, updates, ...kept, replies: [], shared: sharing(others, sharedAt) };
  const { says, answer } = remark(random);
  const by = pick(random, others);
  const answeredAt = chance(random, answeredShare) ? happened(soonAfter(company, random, saidAt, 15, 300)) : null;
  const reply: Reply = {
    by,
    at: saidAt,
    text: says,
    isResolved: answeredAt !== null,
    answer:
      answeredAt === null ? null : { by: draft.author, at: answeredAt, text: answer, isResolved: false, answer: null },
  };
  return { ...draft, updates, ...kept, replies: [reply], shared: sharing(others, sharedAt) };
}

function sharing(others: readonly Employee[], at: Instant | null): Note["shared"] {
  return at === null ? null : { with: others, at };
}

/** The last time that the note itself was changed. */
export function changedAt(note: Note): Instant {
  const { createdAt, updates, shared, pinnedAt, unpinnedAt, archivedAt, restoredAt } = note;
  return latestOf([createdAt, ...updates, shared?.at ?? null, pinnedAt, unpinnedAt, archivedAt, restoredAt]);
}

/** Binds what readers and the author may say to the facts of a note. */
export function remarks<Facts extends object>(
  says: Composition<Facts>,
  answers: Composition<Facts>,
  facts: Facts,
): NoteDraft["remark"] {
  return (random) => ({ says: compose(random, says, facts), answer: compose(random, answers, facts) });
}
