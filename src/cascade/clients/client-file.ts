// A client's file: its account manager opens it when the client is taken on, adds what is to know of it, and puts words on
// it or takes them off. The client's row is written at the end, with its totals and tags.
// Table: client_activity.

import type { Client } from "../../domain/company.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import type { ClientTagChange } from "../../planning/plan.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { Company } from "../company.ts";
import { TransactionContext } from "../transaction-context.ts";
import { accountManager } from "./account-manager.ts";

export function openClientFile(company: Company, client: Client): Bundle {
  const context = new TransactionContext(company, company.clientSince(client));
  context.insert("clientActivity", {
    id: context.nextId("clientActivity"),
    clientId: client.id,
    userId: accountManager(context, { client }).id,
    type: "CREATED",
    metadata: { code: client.code },
    createdAt: context.at,
  });
  return context.bundle;
}

/** A note is added to the file; the note itself hangs on the client. */
export function addToClientFile(company: Company, client: Client, note: { at: Instant; title: string }): Bundle {
  const context = new TransactionContext(company, note.at);
  const accountManager = context.actor("Sales Manager", client.id);
  context.recordActivity(client.id, "NOTE_ADDED", accountManager, { title: note.title });
  return context.bundle;
}

export function changeClientTag(company: Company, { client, word, isAdded, at }: ClientTagChange): Bundle {
  const context = new TransactionContext(company, at);
  const accountManager = context.actor("Sales Manager", client.id);
  context.recordActivity(client.id, isAdded ? "TAG_ADDED" : "TAG_REMOVED", accountManager, { tag: word });
  return context.bundle;
}
