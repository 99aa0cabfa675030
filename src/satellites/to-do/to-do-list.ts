// A list of tasks as it was decided: whose it is, who shares it, what stands on it. Every row of the to-do tables is one
// view of a list, so that no two of them can disagree.

import type { Company } from "../../cascade/company.ts";
import type { Employee } from "../../domain/company.ts";
import {
  addDays,
  addSeconds,
  type Day,
  dayNumber,
  earliestOf,
  type Instant,
  latestOf,
} from "../../domain/time/calendar.ts";
import { integerBetween } from "../../random/distributions.ts";
import type { NewRow } from "../../schema/tables.ts";
import { countOver } from "../calendar/one-of-each-stretch.ts";
import { type Errand, type Task, taskOf } from "./errand.ts";

export type Member = {
  readonly employee: Employee;
  readonly role: NonNullable<NewRow<"todoListMembers">["role"]>;
  readonly addedAt: Instant;
};

export type ToDoList = {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly owner: Employee;
  readonly createdAt: Instant;
  /** The owner first. */
  readonly members: readonly Member[];
  /** In the order in which they were written down. */
  readonly tasks: readonly Task[];
};

export type ToDoListDraft = Pick<ToDoList, "key" | "name" | "description" | "owner"> & {
  readonly errands: readonly Errand[];
  /** Who may look at it beside those who work on it. */
  readonly viewers: readonly Employee[];
  /** What its name speaks of is there from then on. */
  readonly notBefore?: Instant;
};

/** Seconds before its first task. */
const madeBefore = { least: 60, most: 900 } as const;

/** The list with its tasks; null where there is nothing to do. */
export function toDoList(company: Company, draft: ToDoListDraft): ToDoList | null {
  const { errands, viewers, notBefore, ...facts } = draft;
  const tasks = errands.toSorted((a, b) => a.askedAt - b.askedAt).map((errand) => taskOf(company, errand));
  if (tasks.length === 0) return null;
  const random = company.run.streams.at("to-do list", draft.key);
  const firstAt = earliestOf(tasks.map(({ askedAt }) => askedAt));
  const madeAt = addSeconds(firstAt, -integerBetween(random, madeBefore.least, madeBefore.most));
  const createdAt = notBefore === undefined ? madeAt : latestOf([notBefore, madeAt]);
  const editors = new Set(tasks.flatMap(({ by, to }) => [by, to]));
  const added = (employee: Employee, role: Member["role"]): Member => ({
    employee,
    role,
    addedAt: addSeconds(createdAt, integerBetween(random, 1, madeBefore.least)),
  });
  const members = [
    { employee: facts.owner, role: "owner" as const, addedAt: createdAt },
    ...[...editors].filter((employee) => employee !== facts.owner).map((employee) => added(employee, "editor")),
    ...viewers
      .filter((employee) => employee !== facts.owner && !editors.has(employee))
      .map((employee) => added(employee, "viewer")),
  ];
  return { ...facts, createdAt, members, tasks };
}

/** The company finds its feet before it keeps lists. */
const firstListAfterDays = 2;

/** A stretch of the period that one list of a kind covers. */
export type Stretch = { readonly index: number; readonly from: Day; readonly to: Day; readonly isLast: boolean };

/** The period in stretches of one length, so many a month; one at least where there are any. */
export function stretches(company: Company, monthly: number): Stretch[] {
  const { run } = company;
  if (monthly === 0) return [];
  const first = addDays(run.start, firstListAfterDays);
  const days = run.asOf - first + 1;
  if (days < 1) return [];
  const count = countOver(company, monthly);
  const startOf = (index: number): Day => dayNumber(first + Math.floor((index * days) / count));
  return Array.from({ length: count }, (_, index) => ({
    index,
    from: startOf(index),
    to: addDays(startOf(index + 1), -1),
    isLast: index === count - 1,
  }));
}
