// What is found for a need, as the application looks for it when the need is entered, when goods come up for sale, or when
// a supplier offers some: batches in stock, offers, and what the client bought before.

import { groupedBy } from "../../domain/grouped-by.ts";
import { basisPoints } from "../../domain/numbers/basis-points.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addSeconds, type Day, dayOf, type Instant, latestOf } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { chance, integerBetween } from "../../random/distributions.ts";
import type { RandomStream, RandomStreams } from "../../random/streams.ts";
import { momentBetween } from "../business-moments.ts";
import type { BatchPlan, FulfilledOrder, OrderLinePlan, QuotePlan } from "../plan.ts";
import { RunningShare } from "../quotas.ts";
import { batchOf } from "../supply/batch-of.ts";
import { closeFrom, fitOf, type Goods, scoreOf } from "./need-matches.ts";
import type { MatchTarget, NeedMatchPlan, NeedPlan, SupplyOfferPlan, Wanted } from "./need-plan.ts";

/** Matches of one sort that a need is shown at most, beside the goods that were sold. */
const shownMost = 2;

/** Of the offers that fit an open need, the share whose supplier somebody calls. */
const contactedShare = 0.6;

/** That the client bought the strain before is worth a call, not more. */
const earlierScore = basisPoints(6000);

export type NeedsInput = {
  readonly profile: Profile;
  readonly streams: RandomStreams;
  readonly calendar: BusinessCalendar;
  readonly start: Day;
  readonly asOf: Day;
  readonly batches: readonly BatchPlan[];
  readonly soldOutAt: ReadonlyMap<number, Instant>;
  readonly orders: readonly FulfilledOrder[];
  readonly quotes: readonly QuotePlan[];
  readonly supplyOffers: readonly SupplyOfferPlan[];
};

/** A need before anything was found for it. */
export type NeedDraft = Omit<NeedPlan, "index" | "matches">;

/** What was sold to the client for its need: the line that meets it. */
export type SoldForNeed = {
  readonly order: FulfilledOrder;
  readonly quote: QuotePlan | null;
  readonly line: OrderLinePlan;
};

/** Knows the goods by kind and the orders by client. */
export class MatchFinder {
  readonly #input: NeedsInput;
  readonly #batchesByKind: ReadonlyMap<string, readonly BatchPlan[]>;
  readonly #ordersByClient: ReadonlyMap<number, readonly FulfilledOrder[]>;
  /** Of the offers that fit an open need, those whose supplier was called. */
  readonly #contacted = new RunningShare();

  constructor(input: NeedsInput) {
    this.#input = input;
    const forSale = input.batches.filter(({ fate }) => fate === "sale");
    this.#batchesByKind = groupedBy(forSale, ({ product }) => product.kind.name);
    this.#ordersByClient = groupedBy(input.orders, ({ client }) => client.id);
  }

  matchesOf(need: NeedDraft, sold: SoldForNeed | null): NeedMatchPlan[] {
    const { streams } = this.#input;
    const random = streams.at("need matches", need.client.code, need.at);
    const foundAt = addSeconds(need.at, integerBetween(random, 20, 240));
    return [
      ...(sold === null ? [] : this.#soldMatch(random, need, sold, foundAt)),
      ...this.#shownMatches(random, need, sold, foundAt),
      ...(need.end === null ? this.#offerMatches(random, need, foundAt) : []),
      ...this.#earlierMatch(random, need, foundAt),
    ];
  }

  /** The goods that the client bought in the end, found when the need was entered or when they came up for sale. */
  #soldMatch(random: RandomStream, need: NeedDraft, { quote, line }: SoldForNeed, foundAt: Instant): NeedMatchPlan[] {
    const batch = batchOf(this.#input.batches, line);
    const at = latestOf([foundAt, addSeconds(batch.availableAt, integerBetween(random, 5, 15))]);
    const action = quote === null ? null : { kind: "CREATED_QUOTE" as const, at: quote.steps[0].at };
    if (need.end === null || at >= (action?.at ?? need.end.at)) return [];
    return this.#match(need, batch, { kind: "batch", batchIndex: batch.index }, { at, action, sold: true }, 0);
  }

  /** What else was in stock; the account manager puts some of it aside. */
  #shownMatches(random: RandomStream, need: NeedDraft, sold: SoldForNeed | null, at: Instant): NeedMatchPlan[] {
    const { soldOutAt, calendar, asOf } = this.#input;
    const until = need.end?.at ?? calendar.during(calendar.onOrBefore(asOf), 1);
    const inStock = (this.#batchesByKind.get(need.wanted.model.kind.name) ?? []).filter(
      (batch) =>
        batch.availableAt <= at &&
        (soldOutAt.get(batch.index) ?? Number.POSITIVE_INFINITY) > at &&
        batch.expiresOn > dayOf(at) &&
        batch.index !== sold?.line.batchIndex,
    );
    return inStock
      .map((batch) => ({ batch, score: scoreOf(need.wanted, offered(batch)) ?? 0 }))
      .sort((a, b) => b.score - a.score)
      .slice(0, shownMost)
      .flatMap(({ batch }) =>
        this.#match(need, batch, { kind: "batch", batchIndex: batch.index }, { at, action: null, sold: false }),
      )
      .map((match) => {
        const dismissedAt = chance(random, 0.5) ? momentBetween(calendar, random, at, until) : null;
        return dismissedAt === null ? match : { ...match, action: { kind: "DISMISSED", at: dismissedAt } };
      });
  }

  /** Of a need that is still open: what suppliers offer now. */
  #offerMatches(random: RandomStream, need: NeedDraft, foundAt: Instant): NeedMatchPlan[] {
    const { calendar, asOf, supplyOffers } = this.#input;
    const closing = calendar.during(calendar.onOrBefore(asOf), 1);
    return supplyOffers
      .filter(({ end }) => end === null)
      .flatMap((offer) => {
        const at = latestOf([foundAt, addSeconds(offer.at, integerBetween(random, 20, 240))]);
        const target = { kind: "offer", offerIndex: offer.index } as const;
        return dayOf(at) > asOf ? [] : this.#match(need, offer, target, { at, action: null, sold: false });
      })
      .slice(0, shownMost)
      .map((match) => {
        const contactedAt = momentBetween(calendar, random, match.at, closing);
        if (contactedAt === null || !this.#contacted.takes(contactedShare)) return match;
        return { ...match, action: { kind: "CONTACTED_VENDOR", at: contactedAt } };
      });
  }

  /** The client bought the like before. */
  #earlierMatch(random: RandomStream, need: NeedDraft, at: Instant): NeedMatchPlan[] {
    const earlierOrder = (this.#ordersByClient.get(need.client.id) ?? []).findLast(
      (order) =>
        order.sells &&
        order.at < need.at &&
        order.lines.some((line) => this.#isStrainOf(need.wanted, batchOf(this.#input.batches, line))),
    );
    if (!earlierOrder || !chance(random, 0.5)) return [];
    const { strainName } = need.wanted.model;
    const reasons = [{ points: earlierScore / 100, words: `bought ${strainName} before` }];
    const target = { kind: "earlierOrder", order: earlierOrder.index } as const;
    return [{ target, at, score: earlierScore, reasons, action: null, sold: false }];
  }

  #isStrainOf({ model }: Wanted, { product }: BatchPlan): boolean {
    return product.strainId === model.strainId && product.kind.name === model.kind.name;
  }

  #match(
    { wanted }: NeedDraft,
    goods: BatchPlan | SupplyOfferPlan,
    target: MatchTarget,
    rest: Pick<NeedMatchPlan, "at" | "action" | "sold">,
    least = closeFrom,
  ): NeedMatchPlan[] {
    const fit = fitOf(wanted, offered(goods));
    return fit === null || fit.score < least * 100 ? [] : [{ target, ...fit, ...rest }];
  }
}

function offered(goods: BatchPlan | SupplyOfferPlan): Goods {
  const unitPrice = "listPrice" in goods ? goods.listPrice : goods.unitPrice;
  return { product: goods.product, grade: goods.grade, quantity: goods.quantity, unitPrice };
}
