// The plan of what clients look for and what suppliers offer, and which of it fits together.

import type { Client, Product } from "../../domain/company.ts";
import type { BasisPoints } from "../../domain/numbers/basis-points.ts";
import type { Cents } from "../../domain/numbers/money.ts";
import type { Quantity } from "../../domain/numbers/quantity.ts";
import type { Day, Instant } from "../../domain/time/calendar.ts";

/** What is looked for. Null means any: of the kind, whatever the strain; of the strain, whatever the grade. */
export type Wanted = {
  /** Its kind is what is wanted; its strain and its name only as far as the flags say. */
  readonly model: Product;
  readonly by: "product" | "strain" | "kind";
  readonly grade: string | null;
  readonly least: Quantity;
  readonly most: Quantity;
  readonly priceMost: Cents;
};

/** Why something fits: a criterion met, with the points it gave. */
export type MatchReason = { readonly points: number; readonly words: string };

/** What the match points at. */
export type MatchTarget =
  | { readonly kind: "batch"; readonly batchIndex: number }
  | { readonly kind: "offer"; readonly offerIndex: number }
  | { readonly kind: "earlierOrder"; readonly order: number };

export type NeedMatchPlan = {
  readonly target: MatchTarget;
  /** When it was found. */
  readonly at: Instant;
  readonly score: BasisPoints;
  readonly reasons: readonly MatchReason[];
  readonly action: { readonly kind: "CREATED_QUOTE" | "CONTACTED_VENDOR" | "DISMISSED"; readonly at: Instant } | null;
  /** Whether the goods were sold to the client for this need. */
  readonly sold: boolean;
};

export type NeedEnd =
  | { readonly state: "FULFILLED"; readonly at: Instant; readonly order: number; readonly quote: number | null }
  | { readonly state: "EXPIRED" | "CANCELLED"; readonly at: Instant };

export type NeedPlan = {
  readonly index: number;
  readonly client: Client;
  readonly at: Instant;
  readonly wanted: Wanted;
  readonly neededBy: Day;
  readonly expiresAt: Instant;
  /** What became of it by the as-of day; null while it is active. */
  readonly end: NeedEnd | null;
  readonly matches: readonly NeedMatchPlan[];
};

/** Goods that a supplier offers, before anything is ordered. */
export type SupplyOfferPlan = {
  readonly index: number;
  readonly at: Instant;
  readonly product: Product;
  readonly grade: string;
  readonly quantity: Quantity;
  readonly unitPrice: Cents;
  readonly availableUntil: Instant;
  readonly reservedAt: Instant | null;
  readonly end: { readonly state: "PURCHASED" | "EXPIRED"; readonly at: Instant } | null;
};
