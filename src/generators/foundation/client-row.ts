// The row of a client, buyer or seller: its card from the first day, beside totals that only the last day knows.

import type { ClientCard } from "../../domain/company.ts";
import { type BasisPoints, basisPoints } from "../../domain/numbers/basis-points.ts";
import { type Cents, zeroCents } from "../../domain/numbers/money.ts";
import type { PriceTerms } from "../../domain/pricing.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import type { NewRow } from "../../schema/tables.ts";
import { ruleReferences } from "./pricing.ts";

/** What a client's documents add up to at the as-of date. */
export type ClientTotals = {
  readonly totalSpent: Cents;
  readonly totalProfit: Cents;
  readonly avgProfitMargin: BasisPoints;
  readonly totalOwed: Cents;
  readonly oldestDebtDays: number;
};

/** The totals of a client without documents, such as a seller's. */
export const noClientTotals: ClientTotals = {
  totalSpent: zeroCents,
  totalProfit: zeroCents,
  avgProfitMargin: basisPoints(0),
  totalOwed: zeroCents,
  oldestDebtDays: 0,
};

/**
 * Price terms are a pricing profile or a list of rules of the client's own; without any it pays list prices.
 * `updatedAt` is the moment of the client's last document; the card's own creation where it has none.
 */
export function clientRow(
  card: ClientCard,
  priceTerms: PriceTerms | undefined,
  totals: ClientTotals = noClientTotals,
  updatedAt: Instant = card.createdAt,
): NewRow<"clients"> {
  return {
    id: card.id,
    code: card.code,
    name: card.name,
    email: card.email,
    phone: card.phone,
    address: card.address,
    isBuyer: card.relation === "buyer",
    isSeller: card.relation === "seller",
    isBrand: false,
    isReferee: false,
    isContractor: false,
    tags: card.tags,
    pricingProfileId: priceTerms?.profileId ?? null,
    customPricingRules: priceTerms?.profileId === null ? ruleReferences(priceTerms.rules) : null,
    cogsAdjustmentType: "NONE",
    cogsAdjustmentValue: "0.0000",
    autoDeferConsignment: false,
    ...totals,
    vipPortalEnabled: false,
    vipPortalLastLogin: null,
    createdAt: card.createdAt,
    updatedAt,
  };
}
