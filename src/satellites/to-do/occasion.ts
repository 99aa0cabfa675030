// What gives rise to a task, and what ends it: from that the errand follows, in words that are true when it is written.

import type { Company } from "../../cascade/company.ts";
import { type Day, dayOf, type Instant } from "../../domain/time/calendar.ts";
import { hasHappened, soonAfter } from "../business-hours.ts";
import { type Composition, compose } from "../texts/compose.ts";
import type { Errand } from "./errand.ts";

export type Occasion<Facts> = Pick<Errand, "key" | "by" | "to" | "priority"> & {
  /** What somebody saw, before they asked. */
  readonly at: Instant;
  /** When what is asked for happens; null where it never does. May be ahead of the as-of day. */
  readonly endsAt: Instant | null;
  /** The last day, or so many business days to do it in. */
  readonly due: { readonly on: Day } | { readonly businessDays: number };
  /** What is known when the task is written down; null where nothing needs to be done any more. */
  readonly facts: (askedAt: Instant) => Facts | null;
  readonly title: Composition<Facts>;
  readonly description: Composition<Facts>;
};

/** Minutes until somebody who has seen something asks a colleague to see to it. */
const askedAfter = { least: 2, most: 30 } as const;

/** The errand, as a list of one; none where what it asks for has happened by then. */
export function errandsOf<Facts extends object>(company: Company, occasion: Occasion<Facts>): Errand[] {
  const { key, by, to, priority, at, endsAt, due, facts, title, description } = occasion;
  const random = company.run.streams.at("to-do", key);
  const askedAt = soonAfter(company, random, at, askedAfter.least, askedAfter.most);
  if (!hasHappened(company, askedAt) || (endsAt !== null && endsAt <= askedAt)) return [];
  const known = facts(askedAt);
  if (known === null) return [];
  const dueOn = "on" in due ? due.on : company.run.calendar.addBusinessDays(dayOf(askedAt), due.businessDays);
  const words = { title: compose(random, title, known), description: compose(random, description, known) };
  return [{ key, ...words, by, to, askedAt, dueOn, priority, happensAt: endsAt }];
}
