// What somebody asks of somebody, with the thing that it asks for: when that has happened, the task is done soon after.
// So a task is done because the order was packed, the money came, the laboratory answered; nothing draws its status.

import type { Company } from "../../cascade/company.ts";
import type { Employee } from "../../domain/company.ts";
import { assertStep } from "../../domain/lifecycles/lifecycle.ts";
import { type TaskState, taskLifecycle } from "../../domain/lifecycles/task-lifecycle.ts";
import { type Day, dayOf, type Instant } from "../../domain/time/calendar.ts";
import { momentBetween } from "../../planning/business-moments.ts";
import { drawDays } from "../../planning/drawn-dwell.ts";
import { chance, integerBetween } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";
import type { NewRow } from "../../schema/tables.ts";
import { endOfBusiness, hasHappened, soonAfter } from "../business-hours.ts";

export type Errand = {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly by: Employee;
  readonly to: Employee;
  readonly askedAt: Instant;
  readonly dueOn: Day;
  readonly priority: NonNullable<NewRow<"tasks">["priority"]>;
  /** When what it asks for happens, after it was asked; null where it has not by the as-of day. */
  readonly happensAt: Instant | null;
};

export type TaskStep = { readonly state: TaskState; readonly at: Instant };

/** An errand with all that came of it by the as-of day. */
export type Task = Omit<Errand, "happensAt"> & {
  /** Null for one that was written down in the last minutes, and for one's own. */
  readonly assignedAt: Instant | null;
  /** Its walk: the last step is where it stands. */
  readonly steps: readonly [TaskStep, ...TaskStep[]];
  /** It was not done in time, and got another day. */
  readonly putOff: { readonly at: Instant; readonly until: Day } | null;
};

/** Minutes until somebody writes down that a task is done. */
const noticedAfter = { least: 2, most: 40 } as const;
const assignedAfter = { least: 1, most: 4 } as const;

/** Business days after which somebody who still waits may put a task back. */
const patientDays = 6;
const putBackShare = 0.35;
const putOffShare = 0.4;
const putOffDays = { least: 3, most: 8 } as const;

export function taskOf(company: Company, { happensAt, ...errand }: Errand): Task {
  const random = company.run.streams.at("task", errand.key);
  const isOwn = errand.by === errand.to;
  const assignedAt = isOwn ? null : happened(company, random, errand.askedAt, assignedAfter);
  const readAt = assignedAt ?? errand.askedAt;
  const doneAt =
    happensAt === null ? null : happened(company, random, happensAt < readAt ? readAt : happensAt, noticedAfter);
  const steps: [TaskStep, ...TaskStep[]] = [{ state: taskLifecycle.initial, at: errand.askedAt }];
  if (isOwn || assignedAt !== null) {
    const end = doneAt ?? endOfBusiness(company, company.run.asOf);
    for (const step of workOn(company, random, readAt, end)) append(steps, step);
  }
  if (doneAt !== null) append(steps, { state: "done", at: doneAt });
  return { ...errand, assignedAt, steps, putOff: puttingOff(company, random, errand, doneAt) };
}

/** When the task was begun, put back and begun again, before `end`. */
function workOn(company: Company, random: RandomStream, from: Instant, end: Instant): TaskStep[] {
  const begunAt = begin(company, random, from, end);
  if (begunAt === null) return [];
  const steps: TaskStep[] = [{ state: "in_progress", at: begunAt }];
  const { calendar } = company.run;
  const isLong = calendar.addBusinessDays(dayOf(begunAt), patientDays) < dayOf(end);
  if (!isLong || !chance(random, putBackShare)) return steps;
  const putBackOn = calendar.addBusinessDays(dayOf(begunAt), drawDays(random, taskLifecycle.dwell.in_progress.todo));
  const putBackAt = calendar.during(putBackOn, random());
  steps.push({ state: "todo", at: putBackAt });
  const againAt = begin(company, random, putBackAt, end);
  if (againAt !== null) steps.push({ state: "in_progress", at: againAt });
  return steps;
}

function begin(company: Company, random: RandomStream, from: Instant, end: Instant): Instant | null {
  const { calendar } = company.run;
  const days = drawDays(random, taskLifecycle.dwell.todo.in_progress);
  const day = days === 0 ? dayOf(from) : calendar.addBusinessDays(dayOf(from), days);
  const opens = calendar.during(day, 0);
  return momentBetween(calendar, random, from > opens ? from : opens, earlierOf(end, calendar.during(day, 1)));
}

/** On the business day after it was due, whoever asked gives it more time. */
function puttingOff(
  { run }: Company,
  random: RandomStream,
  { dueOn }: Pick<Errand, "dueOn">,
  doneAt: Instant | null,
): Task["putOff"] {
  const day = run.calendar.addBusinessDays(dueOn, 1);
  const at = run.calendar.during(day, random());
  const isLate = doneAt === null ? day <= run.asOf : day < dayOf(doneAt);
  if (!isLate || !chance(random, putOffShare)) return null;
  return { at, until: run.calendar.addBusinessDays(day, integerBetween(random, putOffDays.least, putOffDays.most)) };
}

function append(steps: [TaskStep, ...TaskStep[]], step: TaskStep): void {
  const last = steps.at(-1) ?? steps[0];
  assertStep(taskLifecycle, last.state, step.state);
  if (step.at < last.at) throw new Error(`a task is ${step.state} before it was ${last.state}`);
  steps.push(step);
}

type Minutes = { readonly least: number; readonly most: number };

/** A moment soon after another; null for what is still ahead. */
function happened(company: Company, random: RandomStream, moment: Instant, { least, most }: Minutes): Instant | null {
  const at = soonAfter(company, random, moment, least, most);
  return hasHappened(company, at) ? at : null;
}

function earlierOf(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}
