// The days pass: every planned event at its moment, each told by its cascade as one bundle of rows.
// Events after the as-of date do not happen. Events of one moment keep to their kind, cause before effect, then to
// the order of the flows and of the plan.

import type { Company } from "../cascade/company.ts";
import { type Day, dayOf, type Instant } from "../domain/time/calendar.ts";
import { satelliteBundles } from "../satellites/satellite-bundles.ts";
import type { Bundle } from "../schema/bundle.ts";
import { closeBooks } from "./closing/close-books.ts";
import { type Happening, orderOfEvents } from "./flows/flow.ts";
import { type FlowName, flows } from "./flows/flows.ts";

/** Rows that are written together, and the flow that they belong to. */
export type SimulatedBundle = {
  readonly day: Day;
  readonly flow: FlowName | "foundation" | "closing" | "satellites";
  readonly bundle: Bundle;
};

type SimulationEvent = {
  readonly at: Instant;
  readonly rank: number;
  readonly flow: FlowName;
  readonly happen: Happening;
};

/** All bundles of the period in time order, then the rows that only the last day knows, then those that follow. */
export function* simulate(company: Company): Generator<SimulatedBundle> {
  // Taken off the list one by one, so that what an event knew is let go once it has happened.
  const events = eventsOf(company).reverse();
  for (let event = events.pop(); event; event = events.pop()) {
    const bundle = event.happen();
    if (bundle) yield { day: dayOf(event.at), flow: event.flow, bundle };
  }
  for (const bundle of closeBooks(company)) yield { day: company.run.asOf, flow: "closing", bundle };
  for (const bundle of satelliteBundles(company)) yield { day: company.run.asOf, flow: "satellites", bundle };
}

function eventsOf(company: Company): SimulationEvent[] {
  const events: SimulationEvent[] = [];
  for (const flow of flows) {
    flow.schedule(company, (at, kind, happen) => {
      if (dayOf(at) > company.run.asOf) return;
      events.push({ at, rank: orderOfEvents.indexOf(kind), flow: flow.name, happen });
    });
  }
  return events.sort((a, b) => a.at - b.at || a.rank - b.rank);
}
