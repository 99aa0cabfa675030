// What people say about orders, as data: how often, about which orders, and what.

import type { Company } from "../../cascade/company.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import type { RandomStream } from "../../random/streams.ts";
import type { OrderFacts } from "../parents.ts";
import type { OrderWords } from "./order-facts.ts";
import type { Exchange } from "./remark.ts";

export type OrderStory = {
  readonly company: Company;
  readonly facts: OrderFacts;
  readonly words: OrderWords;
  readonly random: RandomStream;
};

export type OrderTopic = {
  readonly name: string;
  /** Of the orders that it arises with, how many are spoken about. */
  readonly share: number;
  readonly arises: (plan: OrderPlan, company: Company) => boolean;
  /** Null where it turns out that there is nothing to say. */
  readonly of: (story: OrderStory) => Exchange | null;
};
