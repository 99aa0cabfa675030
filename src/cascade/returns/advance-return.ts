// A return on its way: each step is taken once, in the order of its lifecycle.

import { assertStep } from "../../domain/lifecycles/lifecycle.ts";
import { type ReturnState, returnLifecycle } from "../../domain/lifecycles/return-lifecycle.ts";
import type { Company } from "../company.ts";

/** The return of an order takes its next step. Throws where the lifecycle does not allow it. */
export function advanceReturn(company: Company, orderIndex: number, state: Exclude<ReturnState, "LOGGED">): void {
  const record = company.returned(orderIndex);
  assertStep(returnLifecycle, record.state, state);
  record.state = state;
}
