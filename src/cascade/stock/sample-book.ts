// The book of samples: every request with its way so far, the order that it led to, and what clients got of their monthly
// allowance.

import { assertStep } from "../../domain/lifecycles/lifecycle.ts";
import { type SampleState, sampleLifecycle } from "../../domain/lifecycles/sample-lifecycle.ts";
import type { ClientId, Id } from "../../domain/numbers/ids.ts";
import { addQuantity, type Quantity } from "../../domain/numbers/quantity.ts";
import { dayOf, type Instant, isoMonth } from "../../domain/time/calendar.ts";
import type { SampleRequestPlan } from "../../planning/stock/sample-plan.ts";

type SampleRecord = { readonly id: Id<"sampleRequests">; readonly state: SampleState };

export type MonthlyUse = {
  readonly clientId: ClientId;
  /** "2024-06". */
  readonly month: string;
  readonly used: Quantity;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
};

export class SampleBook {
  readonly #records = new Map<number, SampleRecord>();
  /** Indexes of requests by those of the orders that they led to. */
  readonly #requestByOrder: ReadonlyMap<number, number>;
  readonly #months = new Map<string, MonthlyUse>();

  constructor(requests: readonly SampleRequestPlan[]) {
    this.#requestByOrder = new Map(
      requests.flatMap(({ index, outcome }) =>
        outcome.kind === "fulfilled" && outcome.order ? [[outcome.order.index, index]] : [],
      ),
    );
  }

  /** A request is made. */
  open(index: number, id: Id<"sampleRequests">): void {
    assertStep(sampleLifecycle, null, "REQUESTED");
    this.#records.set(index, { id, state: "REQUESTED" });
  }

  /** A request takes its next step. Throws where its lifecycle does not allow it. */
  enter(index: number, state: SampleState): void {
    const { id, state: from } = this.request(index);
    assertStep(sampleLifecycle, from, state);
    this.#records.set(index, { id, state });
  }

  request(index: number): SampleRecord {
    const record = this.#records.get(index);
    if (!record) throw new Error(`the simulation has no sample request ${index}`);
    return record;
  }

  /** The request that an order is owed to. */
  requestBehind(orderIndex: number): Id<"sampleRequests"> | null {
    const index = this.#requestByOrder.get(orderIndex);
    return index === undefined ? null : this.request(index).id;
  }

  /** A client is given so much. */
  give(clientId: ClientId, at: Instant, given: Quantity): void {
    const month = isoMonth(dayOf(at));
    const key = `${clientId} ${month}`;
    const known = this.#months.get(key);
    const used = known ? addQuantity(known.used, given) : given;
    this.#months.set(key, { clientId, month, used, firstAt: known?.firstAt ?? at, lastAt: at });
  }

  /** What was given, a client and month each, in the order of their first samples. */
  months(): MonthlyUse[] {
    return [...this.#months.values()];
  }
}
