// What is said beside a task: where it stands once its day has passed, and how it went when it is done.

import type { Company } from "../../cascade/company.ts";
import type { Id } from "../../domain/numbers/ids.ts";
import { dayOf } from "../../domain/time/calendar.ts";
import { chance } from "../../random/distributions.ts";
import { soonAfter } from "../business-hours.ts";
import { type Composition, silence } from "../texts/compose.ts";
import { countInWords, dayInWords } from "../texts/wording.ts";
import type { Task } from "../to-do/errand.ts";
import { daysAfter, type Exchange, type Remark, remarkOf, says } from "./remark.ts";

/** Of the tasks that it arises with, how many are spoken about. */
const share = { late: 0.4, done: 0.12 } as const;

type LateWords = { readonly title: string; readonly due: string; readonly days: string };

const askWhere: Composition<LateWords> = [
  [
    ({ title, due }) => `"${title}" was meant to be done by ${due}.`,
    ({ title }) => `Where does "${title}" stand?`,
    ({ due, days }) => `This was for ${due}, that was ${days} ago.`,
    ({ days, title }) => `"${title}" is ${days} behind.`,
    ({ title }) => `Still open: "${title}".`,
  ],
  [
    () => "Is anything holding you up?",
    ({ due }) => `Do you need more time than ${due}?`,
    () => "What is missing?",
    () => "Tell me if you need a hand.",
    silence,
  ],
];

type DoneWords = { readonly title: string; readonly on: string };

const sayDone: Composition<DoneWords> = [
  [
    ({ on }) => `Done on ${on}.`,
    ({ title }) => `"${title}" is done.`,
    ({ title, on }) => `"${title}": finished on ${on}.`,
    ({ on, title }) => `As of ${on} "${title}" is off the list.`,
    () => "That one is done.",
  ],
  [
    () => "Nothing else to it.",
    () => "Let me know if you need anything else on it.",
    () => "No open points.",
    () => "You can check it off.",
    silence,
  ],
];

/** What was written beside a task by the as-of day; nobody reminds themselves. */
export function taskRemarks(company: Company, task: Task, id: Id<"tasks">): Remark[] {
  if (task.assignedAt === null || task.by === task.to) return [];
  const about = { type: "task", id, name: task.title } as const;
  const exchange = late(company, task) ?? finished(company, task);
  const remark = exchange === null ? null : remarkOf(company, about, exchange);
  return remark === null ? [] : [remark];
}

function late(company: Company, task: Task): Exchange | null {
  const { key, by, to, dueOn, putOff, assignedAt } = task;
  const title = nameOf(task);
  const random = company.run.streams.at("conversation", "late task", key);
  const at = daysAfter(company, random, company.run.calendar.during(dueOn, 0), 1, 3);
  const done = doneAt(task);
  // With another day before it, nobody waits yet.
  if ((done !== null && done <= at) || putOff !== null || assignedAt === null || assignedAt > at) return null;
  if (!chance(random, share.late)) return null;
  const words = { title, due: dayInWords(dueOn), days: countInWords(dayOf(at) - dueOn, "day") };
  return {
    topic: "late",
    at,
    by,
    to,
    says: says(askWhere, words),
    answer: done === null ? null : { from: done, says: says(sayDone, { title, on: dayInWords(dayOf(done)) }) },
  };
}

function finished(company: Company, task: Task): Exchange | null {
  const done = doneAt(task);
  const random = company.run.streams.at("conversation", "done task", task.key);
  if (done === null || !chance(random, share.done)) return null;
  return {
    topic: "done",
    at: soonAfter(company, random, done, 2, 30),
    by: task.to,
    to: task.by,
    says: says(sayDone, { title: nameOf(task), on: dayInWords(dayOf(done)) }),
    answer: null,
  };
}

/** What is said after the dash was so when the task was written, and need not be so any more. */
function nameOf({ title }: Task): string {
  return title.split(" - ")[0] ?? title;
}

export function doneAt({ steps }: Task) {
  const last = steps.at(-1);
  return last?.state === "done" ? last.at : null;
}
