// Who looks after a client.

import type { Client, Employee } from "../../domain/company.ts";
import type { TransactionContext } from "../transaction-context.ts";

/** The client's account manager, who writes all of its quotes and orders. */
export function accountManager(context: TransactionContext, { client }: { readonly client: Client }): Employee {
  return context.actor("Sales Manager", client.id);
}
