// What a profile's numbers come to before anything is drawn: mean sizes, mean prices, revenue.
// Where a profile states how large orders are, revenue is not its to state: it follows from orders × sizes × prices.

import { type Day, day, daysInMonth, monthEnd, monthStart } from "../domain/time/calendar.ts";
import type { BuyerClass, ProductKind, Profile } from "./profile-schema.ts";

/** Points of the distribution of order sizes at which it is summed up. */
const gridPoints = 400;

/** Dollars of confirmed sales in the period: as the profile states them, else as they are to be expected. */
export function plannedRevenue(profile: Profile): number {
  if (profile.revenue.total !== null) return profile.revenue.total;
  const revenue = profile.buyers.classes.reduce((sum, buyers) => sum + expectedRevenueOf(profile, buyers), 0);
  return Math.round(revenue * 100) / 100;
}

/** Share of revenue that a class brings: as the profile states it, else as it is to be expected. */
export function plannedRevenueShare(profile: Profile, buyers: BuyerClass): number {
  return buyers.revenueShare ?? expectedRevenueOf(profile, buyers) / plannedRevenue(profile);
}

function expectedRevenueOf(profile: Profile, buyers: BuyerClass): number {
  const units = profile.orders.count * buyers.orderShare * meanOrderUnits(buyers);
  return units * meanUnitPrice(profile) * netShare(profile, buyers);
}

/** Units of goods in the class's mean order; 0 where its sizes follow from revenue. */
export function meanOrderUnits(buyers: BuyerClass): number {
  const grid = sizeGrid(buyers);
  const weight = grid.reduce((sum, point) => sum + point.weight, 0);
  return grid.reduce((sum, point) => sum + point.weight * point.units, 0) / Math.max(weight, Number.MIN_VALUE);
}

/**
 * What a class pays of list prices after its rules, over all units that it buys. Of volume discounts only those count
 * that stated sizes earn: where sizes follow from revenue, they are not known yet.
 */
export function netShare(profile: Profile, buyers: BuyerClass): number {
  const { pricingProfiles, volumeDiscounts, orderUnits } = buyers;
  const ruled = mean(pricingProfiles.map(({ rules }) => shareAfterProductRules(profile, rules)));
  if (!volumeDiscounts || orderUnits === null) return ruled;
  const grid = sizeGrid(buyers);
  const all = grid.reduce((sum, { units, weight }) => sum + units * weight, 0);
  const paid = grid.reduce((sum, { units, weight }) => sum + units * weight * (1 - discountFrom(profile, units)), 0);
  return (paid / all) * ruled;
}

/** What all classes together pay of list prices. */
export function meanNetShare(profile: Profile): number {
  const parts = profile.buyers.classes.map((buyers) => ({
    weight: buyers.revenueShare ?? buyers.orderShare * meanOrderUnits(buyers),
    net: netShare(profile, buyers),
  }));
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return parts.reduce((sum, part) => sum + part.weight * part.net, 0) / weight;
}

/** What rules for goods leave of list prices, over all kinds and grades as they are sold. */
function shareAfterProductRules(profile: Profile, names: readonly string[]): number {
  const { pricing } = profile;
  const rules = pricing.productRules.filter(({ name }) => names.includes(name));
  const market = (pricing.marketLevel.low + pricing.marketLevel.high) / 2;
  return goodsAsSold(profile).reduce((share, { kind, grade, revenueShare }) => {
    const price = kind.listPrice * grade.priceFactor * market;
    const changes = rules
      .filter(({ category }) => category === null || category === kind.category)
      .filter((rule) => rule.grade === null || rule.grade === grade.name)
      .map(({ changeShare, changeDollars }) => changeShare ?? (changeDollars ?? 0) / price);
    return share + revenueShare * changes.reduce((sum, change) => sum + change, 0);
  }, 1);
}

/** Each kind in each grade, with its share of revenue. */
function goodsAsSold({ catalog: { flower, other, grades, flowerShare } }: Profile) {
  const shareOfFlower = other.length === 0 ? 1 : flowerShare;
  const ofGroup = (kinds: readonly ProductKind[], groupShare: number) => {
    const revenue = kinds.reduce((sum, { unitShare, listPrice }) => sum + unitShare * listPrice, 0);
    return kinds.flatMap((kind) =>
      grades.map((grade) => ({
        kind,
        grade,
        revenueShare: (groupShare * kind.unitShare * kind.listPrice * grade.share) / revenue,
      })),
    );
  };
  return [...ofGroup(flower, shareOfFlower), ...ofGroup(other, 1 - shareOfFlower)];
}

/** The mean of shares; 1, the list price, of none. */
function mean(shares: readonly number[]): number {
  return shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Dollars a unit over all that is sold, before discounts: kinds, grades and the market at their means. */
export function meanUnitPrice(profile: Profile): number {
  const { flower, other, flowerShare, grades } = profile.catalog;
  const shareOfFlower = other.length === 0 ? 1 : flowerShare;
  const ofKinds = (kinds: readonly ProductKind[]) =>
    kinds.reduce((sum, { unitShare, listPrice }) => sum + unitShare * listPrice, 0);
  // `flowerShare` is of revenue: units are what that much revenue takes at each group's price.
  const unitsADollar =
    shareOfFlower / ofKinds(flower) + (shareOfFlower === 1 ? 0 : (1 - shareOfFlower) / ofKinds(other));
  const grade = grades.reduce((sum, { share, priceFactor }) => sum + share * priceFactor, 0);
  const market = (profile.pricing.marketLevel.low + profile.pricing.marketLevel.high) / 2;
  return (grade * market) / unitsADollar;
}

/** No order is worth less where sizes follow from revenue: a quarter more than a step of the cheapest flower. */
export function smallestOrderDollars({ catalog }: Profile): number {
  return 1.25 * Math.min(...catalog.flower.map(({ listPrice, quantityStep }) => listPrice * quantityStep));
}

/** What the profile's monthly expenses are multiplied by to come to their share of revenue; 1 where they stand. */
export function expenseScale(profile: Profile): number {
  const { expenses, expensesShareOfRevenue, period } = profile;
  const monthly = expenses.reduce((sum, expense) => sum + expense.monthly, 0);
  if (expensesShareOfRevenue === null || monthly === 0) return 1;
  return (plannedRevenue(profile) * expensesShareOfRevenue) / (monthly * monthsIn(day(period.start), day(period.end)));
}

/** Months from one day through another; a part of a month counts as that part. */
function monthsIn(start: Day, end: Day): number {
  let months = 0;
  for (let first = monthStart(start); first <= end; first = monthStart(first, 1)) {
    const covered = Math.min(monthEnd(first), end) - Math.max(first, start) + 1;
    months += covered / daysInMonth(first);
  }
  return months;
}

function discountFrom({ catalog, pricing }: Profile, units: number): number {
  const category = catalog.flower[0]?.category;
  return pricing.volumeTiers.reduce(
    (most, tier) => (tier.category === category && units >= tier.fromUnits ? Math.max(most, tier.discountShare) : most),
    0,
  );
}

/** The log-normal sizes of a class within its bounds, as points at equal ratios with the weight of each. */
function sizeGrid({ orderUnits, orderSizeSigma }: BuyerClass): { units: number; weight: number }[] {
  if (orderUnits === null) return [];
  const { low, high } = orderUnits;
  const width = Math.log(high / low);
  return Array.from({ length: gridPoints }, (_, index) => {
    const place = (index + 0.5) / gridPoints;
    const deviations = ((place - 0.5) * width) / Math.max(orderSizeSigma, 0.01);
    return { units: low * Math.exp(place * width), weight: Math.exp(-(deviations ** 2) / 2) };
  });
}
