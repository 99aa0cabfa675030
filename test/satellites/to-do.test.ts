// To-do lists against the business that they speak of: tasks are done after what they ask for, and open while it has not
// happened.

import { beforeAll, describe, expect, it } from "vitest";
import type { Company } from "../../src/cascade/company.ts";
import type { Dwell } from "../../src/domain/lifecycles/dwell.ts";
import type { Lifecycle } from "../../src/domain/lifecycles/lifecycle.ts";
import { taskLifecycle } from "../../src/domain/lifecycles/task-lifecycle.ts";
import { addDays, dayOf } from "../../src/domain/time/calendar.ts";
import { type Task, taskOf } from "../../src/satellites/to-do/errand.ts";
import { planToDoLists } from "../../src/satellites/to-do/plan-to-do.ts";
import { type ToDoList, toDoList } from "../../src/satellites/to-do/to-do-list.ts";
import { livedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";
import { isWalk, lastedWithin } from "../support/walks.ts";

let company: Company;
let lists: ToDoList[];
let tasks: Task[];

beforeAll(() => {
  company = livedCompany(tinyProfile, 1);
  lists = planToDoLists(company);
  tasks = lists.flatMap((list) => list.tasks);
});

const stateOf = ({ steps }: Task) => steps.at(-1)?.state;

/** The number after a word in the key of a task: of an order, a batch, a bill. */
function tasksAbout(kind: string): { task: Task; index: number }[] {
  return tasks.flatMap((task) => {
    const [word, index] = task.key.split(" ");
    return word === kind ? [{ task, index: Number(index) }] : [];
  });
}

describe("tasks", () => {
  it("go through their lifecycle, each state as long as it may last", () => {
    const lifecycle: Lifecycle<string> = taskLifecycle;
    const kept: string[] = [];
    for (const { title, steps } of tasks) {
      const states = steps.map(({ state }) => state);
      expect(isWalk(taskLifecycle, states), `${title}: ${states.join(" → ")}`).toBe(true);
      for (const [place, { state, at }] of steps.entries()) {
        const before = steps[place - 1];
        const dwell: Dwell | undefined = before && lifecycle.dwell[before.state]?.[state];
        if (!before || !dwell) continue;
        // One that was asked for is begun once it was given to somebody, minutes later.
        expect(lastedWithin(company.run.calendar, dwell, before.at, at), title).toBe(true);
        kept.push(`${before.state} → ${state}`);
      }
    }
    expect(new Set(kept)).toEqual(new Set(["todo → in_progress", "in_progress → todo"]));
  });

  it("of packing and shipping are done when the order is, and after it", () => {
    for (const kind of ["pack", "ship"] as const) {
      const about = tasksAbout(kind);
      expect(about.length).toBeGreaterThan(5);
      for (const { task, index } of about) {
        const order = company.plan.orders[index];
        const happenedAt = (kind === "pack" ? order?.packedAt : order?.shippedAt) ?? Number.POSITIVE_INFINITY;
        const done = task.steps.find(({ state }) => state === "done");
        if (done) expect(done.at).toBeGreaterThan(happenedAt);
        // What happened in the last minutes is written down on the next day.
        else expect(dayOf(company.run.calendar.during(company.run.asOf, 0.85))).toBeLessThanOrEqual(happenedAt);
      }
    }
  });

  it("are there for every order that is not packed yet", () => {
    const { asOf } = company.run;
    const waiting = company.plan.orders.filter(
      ({ index, packedAt }) => company.orders.has(index) && packedAt !== null && dayOf(packedAt) > asOf,
    );
    const asked = new Set(tasksAbout("pack").map(({ index }) => index));
    expect(waiting.length).toBeGreaterThan(0);
    const missing = waiting.filter(
      // What came in at the end of the last day is asked for on the next.
      ({ index, at }) => !asked.has(index) && at < company.run.calendar.during(asOf, 0.9),
    );
    expect(missing).toEqual([]);
  });

  it("happen in business hours, up to the as-of day, and are due no earlier than they are asked for", () => {
    const { calendar, asOf } = company.run;
    for (const { title, steps, askedAt, dueOn, putOff } of tasks) {
      expect(dueOn, title).toBeGreaterThanOrEqual(dayOf(askedAt));
      for (const { at } of [...steps, ...(putOff ? [putOff] : [])]) {
        const day = dayOf(at);
        expect(day, title).toBeLessThanOrEqual(asOf);
        expect(calendar.during(day, 0), title).toBeLessThanOrEqual(at);
        expect(at, title).toBeLessThanOrEqual(calendar.during(day, 1));
      }
    }
  });

  it("say different things", () => {
    for (const say of [({ title }: Task) => title, ({ description }: Task) => description]) {
      const texts = tasks.map(say);
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts.filter((text) => /undefined|null|NaN|\$\{/.test(text))).toEqual([]);
    }
  });

  it("are open, in work and done", () => {
    expect(new Set(tasks.map(stateOf))).toEqual(new Set(["todo", "in_progress", "done"]));
  });
});

describe("an errand", () => {
  it("that never happens stays open; one that did is done", () => {
    const [task] = tasks;
    expect(task).toBeDefined();
    if (!task) return;
    const { calendar, start } = company.run;
    const askedAt = calendar.during(addDays(start, 7), 0.2);
    const errand = { ...task, key: "by hand", askedAt, dueOn: addDays(start, 8) };
    expect(stateOf(taskOf(company, { ...errand, happensAt: null }))).not.toBe("done");
    const happensAt = calendar.during(addDays(start, 7), 0.6);
    const done = taskOf(company, { ...errand, happensAt }).steps.at(-1);
    expect(done?.state).toBe("done");
    expect(done?.at).toBeGreaterThan(happensAt);
  });
});

describe("lists", () => {
  it("are shared with whoever asks or is asked for something on them", () => {
    for (const { name, owner, members, tasks: own } of lists) {
      expect(members[0]).toMatchObject({ employee: owner, role: "owner" });
      const sharing = members.map(({ employee }) => employee);
      expect(new Set(sharing).size, name).toBe(sharing.length);
      for (const { by, to } of own) expect(sharing, name).toEqual(expect.arrayContaining([by, to]));
    }
  });

  it("without anything to do are not made", () => {
    const [list] = lists;
    expect(list).toBeDefined();
    if (list) expect(toDoList(company, { ...list, errands: [], viewers: [] })).toBeNull();
  });
});
