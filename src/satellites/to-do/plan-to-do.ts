// All to-do lists, from what happened.

import type { Company } from "../../cascade/company.ts";
import type { Root } from "../framework/parent.ts";
import { followUpLists } from "./follow-up-lists.ts";
import { fulfilmentLists } from "./fulfilment-lists.ts";
import { projectLists } from "./project-lists.ts";
import { stockLists } from "./stock-lists.ts";
import { type ToDoList, toDoList } from "./to-do-list.ts";

/** All lists in the order in which they were made. What one list has, no other has again. */
export function planToDoLists(company: Company): ToDoList[] {
  const drafts = [
    ...projectLists(company),
    ...fulfilmentLists(company),
    ...followUpLists(company),
    ...stockLists(company),
  ];
  const seen = new Set<string>();
  const lists = drafts.flatMap((draft) => {
    const errands = draft.errands.filter(({ key }) => !seen.has(key));
    for (const { key } of errands) seen.add(key);
    return toDoList(company, { ...draft, errands }) ?? [];
  });
  return lists.sort((a, b) => a.createdAt - b.createdAt);
}

export const eachToDoList: Root<ToDoList> = {
  name: "to-do list",
  all: planToDoLists,
  keyOf: ({ key }) => key,
};
