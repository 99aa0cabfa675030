// What was said between the house and a client: a call, an e-mail, a meeting, a note about it. Whoever had it logs it soon
// afterwards.

import type { Company } from "../../cascade/company.ts";
import type { Client, Employee } from "../../domain/company.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import type { RandomStream } from "../../random/streams.ts";
import type { NewRow } from "../../schema/tables.ts";
import { hasHappened } from "../business-hours.ts";
import { type Composition, compose } from "../texts/compose.ts";

export type Communication = {
  readonly client: Client;
  readonly type: NewRow<"clientCommunications">["type"];
  readonly at: Instant;
  readonly by: Employee;
  readonly subject: string;
  readonly notes: string;
};

/** What is said on one occasion: a subject line and notes, over the same facts. */
export type Talk<Facts> = { readonly subject: Composition<Facts>; readonly notes: Composition<Facts> };

type Occasion = Pick<Communication, "client" | "type" | "at" | "by"> & { readonly random: RandomStream };

/** The communication, if its moment has come and the client was one by then; a list of one, or of none. */
export function communicate<Facts extends object>(
  company: Company,
  { random, ...occasion }: Occasion,
  talk: Talk<Facts>,
  facts: Facts,
): Communication[] {
  if (!hasHappened(company, occasion.at) || occasion.at < company.clientSince(occasion.client)) return [];
  return [{ ...occasion, subject: compose(random, talk.subject, facts), notes: compose(random, talk.notes, facts) }];
}
