// A new client is taken on: its account manager opens the file. Its row is written at the end, with its totals.
// Table: client_activity.

import type { Client } from "../../domain/company.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { Company } from "../company.ts";
import { TransactionContext } from "../transaction-context.ts";

export function openClientFile(company: Company, client: Client): Bundle {
  const context = new TransactionContext(company, company.clientSince(client));
  context.insert("clientActivity", {
    id: context.nextId("clientActivity"),
    clientId: client.id,
    userId: context.actor("Sales Manager", client.id).id,
    type: "CREATED",
    metadata: { code: client.code },
    createdAt: context.at,
  });
  return context.bundle;
}
