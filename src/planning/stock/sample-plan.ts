// Samples as the plan holds them: what a client asked for, what came of it, and what it led to.

import type { Client, Product } from "../../domain/company.ts";
import type { Quantity } from "../../domain/numbers/quantity.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import type { BatchPart } from "../supply/batch-part.ts";

export type SampleItem = { readonly product: Product; readonly quantity: Quantity };

/** A sample of one batch, and how much of the batch went to sample stock first, for this and later ones. */
export type SampleGift = BatchPart & { readonly setAside: Quantity };

export type SampleRefusal = "withdrawn" | "unanswered" | "soldOut" | "overAllowance";

export type SampleOutcome =
  /** One gift an item, in the order of the items. */
  | {
      readonly kind: "fulfilled";
      readonly at: Instant;
      readonly gifts: readonly SampleGift[];
      /** The order that it led to, by its index; null where it led to none by the as-of day. */
      readonly order: { readonly index: number; readonly at: Instant } | null;
    }
  | { readonly kind: "cancelled"; readonly at: Instant; readonly refusal: SampleRefusal }
  /** Nobody has answered by the as-of day. */
  | { readonly kind: "open" };

export type SampleRequestPlan = {
  readonly index: number;
  readonly client: Client;
  readonly at: Instant;
  readonly items: readonly SampleItem[];
  readonly outcome: SampleOutcome;
};
