// What the company costs to run: the owner's capital at the start, and the bills of every month.

import { payExpense, payInCapital } from "../../cascade/money/overhead.ts";
import type { Flow } from "./flow.ts";

export const overhead: Flow<"overhead"> = {
  name: "overhead",
  schedule: (company, schedule) => {
    const { capitalPaidInAt, expenses } = company.plan;
    schedule(capitalPaidInAt, "capital", () => payInCapital(company));
    for (const expense of expenses) schedule(expense.at, "expense", () => payExpense(company, expense));
  },
};
