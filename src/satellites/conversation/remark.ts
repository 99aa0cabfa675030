// What people write to each other about a thing: somebody asks or tells, somebody else may answer. An exchange says who
// speaks of what when; a remark is what came of it by the as-of day. An answer comes after what it tells has happened, and
// calls whoever asked; nobody calls themselves.

import type { Company } from "../../cascade/company.ts";
import type { Employee } from "../../domain/company.ts";
import { addSeconds, dayOf, type Instant } from "../../domain/time/calendar.ts";
import { chance, integerBetween, pick } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";
import type { NewRow } from "../../schema/tables.ts";
import { hasHappened, soonAfter } from "../business-hours.ts";
import { type Composition, compose } from "../texts/compose.ts";
import { mentionOf } from "../texts/wording.ts";

/** What a comment hangs on. */
export type Commented = {
  readonly type: "order" | "calendar_event" | "client" | "inventory_batch" | "task" | "dashboard";
  readonly id: NewRow<"comments">["commentableId"];
  /** As an inbox calls it: "S-1704130893001 of Harbor & Vine". */
  readonly name: string;
};

export type Says = (random: RandomStream) => string;

export type Exchange = {
  /** Tells it from others about the same thing. */
  readonly topic: string;
  readonly at: Instant;
  readonly by: Employee;
  /** Who is asked or told; null for a remark to nobody in particular. */
  readonly to: Employee | null;
  readonly says: Says;
  /** What can be answered, and from when on; null where nothing is to be said. */
  readonly answer: { readonly from: Instant; readonly says: Says } | null;
};

export type Remark = {
  readonly about: Commented;
  readonly by: Employee;
  readonly at: Instant;
  readonly text: string;
  /** Whom it calls, with the moment at which they looked; null while they have not. */
  readonly mentioned: {
    readonly employee: Employee;
    readonly seenAt: Instant | null;
    readonly isAnswered: boolean;
  } | null;
  /** That the matter is closed, and by whom. */
  readonly resolved: { readonly at: Instant; readonly by: Employee } | null;
  readonly answer: Remark | null;
};

/** Binds a composition to its facts. */
export function says<Facts extends object>(composition: Composition<Facts>, facts: Facts): Says {
  return (random) => compose(random, composition, facts);
}

/** Share of answered remarks that whoever asked marks as settled. */
const resolvedShare = 0.6;

/** What came of an exchange by the as-of day; null where it is still ahead, or not within business hours. */
export function remarkOf(company: Company, about: Commented, exchange: Exchange): Remark | null {
  const { topic, at, by, answer } = exchange;
  if (!hasHappened(company, at)) return null;
  const random = company.run.streams.at("conversation", about.type, about.name, topic);
  const to = exchange.to === by ? null : exchange.to;
  const text = addressed(random, exchange.says(random), to);
  const answeredAt = to === null || answer === null ? null : replyMoment(company, random, at, answer.from);
  const seenAt = to === null ? null : answeredAt === null ? lookedAt(company, random, at) : halfway(at, answeredAt);
  const isResolved = answeredAt !== null && chance(random, resolvedShare);
  const resolvedAt = answeredAt === null ? null : replyMoment(company, random, answeredAt, answeredAt);
  return {
    about,
    by,
    at,
    text,
    mentioned: to === null ? null : { employee: to, seenAt, isAnswered: answeredAt !== null },
    resolved: isResolved && resolvedAt !== null ? { at: resolvedAt, by } : null,
    answer:
      answer === null || answeredAt === null || to === null
        ? null
        : {
            about,
            by: to,
            at: answeredAt,
            text: addressed(random, answer.says(random), by),
            mentioned: { employee: by, seenAt: lookedAt(company, random, answeredAt), isAnswered: false },
            resolved: null,
            answer: null,
          },
  };
}

/** So many business days after a moment, at any hour. */
export function daysAfter(
  { run }: Company,
  random: RandomStream,
  moment: Instant,
  fewest: number,
  most: number,
): Instant {
  return run.calendar.during(
    run.calendar.addBusinessDays(dayOf(moment), integerBetween(random, fewest, most)),
    random(),
  );
}

/** Within hours of whichever is later; null for what is still ahead. */
function replyMoment(company: Company, random: RandomStream, asked: Instant, from: Instant): Instant | null {
  const at = soonAfter(company, random, from > asked ? from : asked, 12, 260);
  return hasHappened(company, at) ? at : null;
}

/** Inboxes are looked through every day or two. */
export function lookedAt(company: Company, random: RandomStream, moment: Instant): Instant | null {
  const at = daysAfter(company, random, moment, 1, 2);
  return hasHappened(company, at) ? at : null;
}

function halfway(from: Instant, to: Instant): Instant {
  return addSeconds(from, Math.max(1, Math.floor((to - from) * 0.9)));
}

const callings: readonly ((name: string, words: string) => string)[] = [
  (name, words) => `${name} - ${words}`,
  (name, words) => `${words} ${name}`,
  (name, words) => `${name}: ${words}`,
  (name, words) => `${words} (${name})`,
  (name, words) => `Hi ${name}! ${words}`,
  (name, words) => `For ${name}: ${words}`,
];

function addressed(random: RandomStream, words: string, to: Employee | null): string {
  return to === null ? words : pick(random, callings)(mentionOf(to), words);
}
