// Plans by the client that they are of, in the order in which they come.

import type { Client } from "../../domain/company.ts";
import type { ClientId } from "../../domain/numbers/ids.ts";

export function byClient<Item extends { readonly client: Client }>(items: readonly Item[]): Map<ClientId, Item[]> {
  const groups = new Map<ClientId, Item[]>();
  for (const item of items) {
    const group = groups.get(item.client.id);
    if (group) group.push(item);
    else groups.set(item.client.id, [item]);
  }
  return groups;
}
