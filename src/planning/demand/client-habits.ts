// What distinguishes clients, spread evenly over each class: so that a class is the same on the whole whatever the
// seed, and only which client is which depends on it.

import type { Client } from "../../domain/company.ts";
import { groupedBy } from "../../domain/grouped-by.ts";
import type { ClientId } from "../../domain/numbers/ids.ts";
import type { RandomStreams } from "../../random/streams.ts";

/** A number in (0, 1) for each client: the middles of equal parts, one each within a class, dealt by chance. */
export function evenlySpread(
  streams: RandomStreams,
  concern: string,
  clients: readonly Client[],
): ReadonlyMap<ClientId, number> {
  const classes = groupedBy(clients, ({ classIndex }) => classIndex);
  return new Map(
    [...classes.values()].flatMap((members) =>
      members
        .map(({ id, code }) => ({ id, key: streams.at(concern, code)() }))
        .sort((a, b) => a.key - b.key || a.id - b.id)
        .map(({ id }, rank) => [id, (rank + 0.5) / members.length] as const),
    ),
  );
}
