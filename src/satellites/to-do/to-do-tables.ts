// The to-do tables: each a view of the lists.

import { isoDay, latestOf } from "../../domain/time/calendar.ts";
import type { NewRow } from "../../schema/tables.ts";
import { from, satellite } from "../framework/satellite.ts";
import type { Task } from "./errand.ts";
import { eachToDoList } from "./plan-to-do.ts";

export const todoLists = satellite({
  table: "todoLists",
  tells:
    "A list of tasks: orders to pack and ship, a client's late money or large order, goods in the laboratory or on their way, a project.",
  from: [from(eachToDoList, (list) => [list])],
  row: (list, scene) => ({
    id: scene.id,
    name: list.name,
    description: list.description,
    ownerId: list.owner.id,
    isShared: list.members.length > 1,
    createdAt: list.createdAt,
    updatedAt: latestOf(list.members.map(({ addedAt }) => addedAt)),
  }),
});

export const todoListMembers = satellite({
  table: "todoListMembers",
  tells: "Who may work on a list or look at it: its owner, whoever asks or is asked for something on it, onlookers.",
  from: [from(todoLists, ({ id: listId, thing: list }) => list.members.map((member) => ({ listId, list, ...member })))],
  row: ({ listId, list, employee, role, addedAt }, scene) => ({
    id: scene.id,
    listId,
    userId: employee.id,
    role,
    addedAt,
    addedBy: list.owner.id,
  }),
});

export const tasks = satellite({
  table: "tasks",
  tells:
    "What somebody asks of somebody about an order, an invoice, a batch, a bill or a client; done soon after that has happened, open while it has not.",
  from: [
    from(todoLists, ({ id: listId, thing: list }) => list.tasks.map((task, position) => ({ listId, task, position }))),
  ],
  row: ({ listId, task, position }, scene) => {
    const { at: lastAt, state } = task.steps.at(-1) ?? task.steps[0];
    const isDone = state === "done";
    return {
      id: scene.id,
      listId,
      title: task.title,
      description: task.description,
      status: state,
      priority: task.priority,
      dueDate: scene.company.run.calendar.during(task.putOff?.until ?? task.dueOn, 1),
      assignedTo: doerOf(task)?.id ?? null,
      createdBy: task.by.id,
      position,
      isCompleted: isDone,
      completedAt: isDone ? lastAt : null,
      completedBy: isDone ? task.to.id : null,
      createdAt: task.askedAt,
      updatedAt: latestOf(activityOf(task).map(({ at }) => at)),
    };
  },
});

export const taskActivity = satellite({
  table: "taskActivity",
  tells: "That a task was written down, given to somebody, begun, put back, put off or done, when and by whom.",
  from: [
    from(tasks, ({ id: taskId, thing: { task } }) => activityOf(task).map((activity) => ({ taskId, task, activity }))),
  ],
  row: ({ taskId, activity: { by, at, ...change } }, scene) => ({
    id: scene.id,
    taskId,
    userId: by.id,
    ...change,
    createdAt: at,
  }),
});

type Activity = Pick<NewRow<"taskActivity">, "action" | "fieldChanged" | "oldValue" | "newValue"> & {
  readonly by: Task["by"];
  readonly at: Task["askedAt"];
};

/** Everything that happened to a task, in time order. */
function activityOf(task: Task): Activity[] {
  const { by, to, steps, assignedAt, putOff, dueOn } = task;
  const [written, ...walk] = steps;
  const moves = walk.map(({ state, at }, place): Activity => {
    const before = steps[place]?.state ?? written.state;
    const action = state === "done" ? "completed" : "status_changed";
    return { action, fieldChanged: "status", oldValue: before, newValue: state, by: to, at };
  });
  const assigned: Activity[] =
    assignedAt === null
      ? []
      : [{ action: "assigned", fieldChanged: "assigned_to", oldValue: null, newValue: `${to.id}`, by, at: assignedAt }];
  const moved: Activity[] =
    putOff === null
      ? []
      : [
          {
            ...{ action: "updated", fieldChanged: "due_date", by, at: putOff.at },
            oldValue: isoDay(dueOn),
            newValue: isoDay(putOff.until),
          },
        ];
  const creation: Activity = {
    ...{ action: "created", fieldChanged: null, oldValue: null, newValue: null, by, at: written.at },
  };
  return [creation, ...[...assigned, ...moves, ...moved].sort((a, b) => a.at - b.at)];
}

/** Whom the task was given to; one's own tasks need no giving. */
function doerOf({ by, to, assignedAt }: Task): Task["to"] | null {
  return assignedAt !== null || by === to ? to : null;
}
