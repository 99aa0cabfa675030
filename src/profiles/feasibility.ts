// Numbers that are each fine and cannot all hold: found before anything is simulated, and told with what would be needed.
// What merely cannot exist in a profile (old debts in a period of one month) is no conflict: the receipt says that it
// does not apply.

import { allocateCents, cents } from "../domain/numbers/money.ts";
import { debtConflicts } from "./debt-conflicts.ts";
import { meanOrderUnits, smallestOrderDollars } from "./expected-sales.ts";
import { linesMost } from "./order-limits.ts";
import type { Profile } from "./profile-schema.ts";

/** Batches that each kind of goods takes on average, so that what is sold of it can follow its share. */
const batchesOfKindLeast = 3;

/** Of batches, those that may be refused, fail or spoil; orders are planned for what the others bring. */
const unfitShareMost = 0.3;

/** One sentence a conflict: which numbers, why not, what would be needed, what to relax. Empty for a feasible profile. */
export function conflictsOf(profile: Profile): string[] {
  return [
    ...tooFewOrders(profile),
    ...tooSmallOrders(profile),
    ...tooLargeOrders(profile),
    ...catalogueConflicts(profile),
    ...intakeConflicts(profile),
    ...termsConflicts(profile),
    ...debtConflicts(profile),
  ];
}

/** Every client orders at least once. */
function tooFewOrders({ buyers, orders }: Profile): string[] {
  const counts = allocateCents(
    cents(orders.count),
    buyers.classes.map(({ orderShare }) => orderShare),
  );
  return buyers.classes.flatMap(({ name, count, orderShare }, index) => {
    const placed = counts[index] ?? 0;
    if (placed >= count) return [];
    const needed = orderShare === 0 ? "an orderShare above 0" : `orders.count ${Math.ceil(count / orderShare)}`;
    return [
      `class ${name} has ${count} clients, but only ${placed} orders (orders.count ${orders.count} × orderShare ` +
        `${orderShare}): each client places one at least. It needs ${needed}, or no more than ${placed} clients`,
    ];
  });
}

/** Sizes spread around their mean, which therefore has to stand clear of the smallest order that goods allow. */
function tooSmallOrders(profile: Profile): string[] {
  const { revenue, orders, buyers } = profile;
  const { total } = revenue;
  if (total === null) return [];
  const smallest = smallestOrderDollars(profile);
  return buyers.classes.flatMap(({ name, revenueShare, orderShare }) => {
    if (orderShare === 0) return [];
    const mean = (total * (revenueShare ?? 0)) / (orders.count * orderShare);
    const least = 2 * smallest;
    if (mean >= least) return [];
    const factor = least / Math.max(mean, 0.01);
    return [
      `an order of class ${name} comes to $${money(mean)} on average (revenue.total ${money(total)} × revenueShare ` +
        `${revenueShare} ÷ orders.count ${orders.count} × orderShare ${orderShare}), but the smallest is $${money(smallest)}, ` +
        `for the step of the cheapest flower, and the mean has to be twice that. It needs revenue.total ` +
        `${money(Math.ceil(total * factor))}, or orders.count ${Math.floor(orders.count / factor)}, or a smaller quantityStep`,
    ];
  });
}

/** An order has ten lines of a batch each at most, and sizes spread around their mean to twice of it and more. */
function tooLargeOrders(profile: Profile): string[] {
  const { revenue, orders, buyers, intake } = profile;
  const { total } = revenue;
  if (total === null) return tooManyUnits(profile);
  const most = (linesMost * total) / intake.batches / 2;
  return buyers.classes.flatMap(({ name, revenueShare, orderShare }) => {
    const mean = (total * (revenueShare ?? 0)) / (orders.count * orderShare);
    if (orderShare === 0 || mean <= most) return [];
    return [
      `an order of class ${name} comes to $${money(mean)} on average (revenue.total ${money(total)} × revenueShare ` +
        `${revenueShare} ÷ orders.count ${orders.count} × orderShare ${orderShare}), but ${linesMost} lines of a batch each ` +
        `(revenue.total ÷ intake.batches ${intake.batches}) are $${money(2 * most)}, and the mean has to be half of that. ` +
        `It needs orders.count ${Math.ceil((orders.count * mean) / most)}, or intake.batches ` +
        `${Math.floor((intake.batches * most) / mean)}`,
    ];
  });
}

/** The same where sizes are stated: ten lines must be able to hold the largest of them. */
function tooManyUnits({ orders, buyers, intake }: Profile): string[] {
  const all = buyers.classes.reduce(
    (sum, buyerClass) => sum + orders.count * buyerClass.orderShare * meanOrderUnits(buyerClass),
    0,
  );
  const most = (linesMost * all) / intake.batches;
  return buyers.classes.flatMap(({ name, orderShare, orderUnits }) => {
    if (orderShare === 0 || orderUnits === null || orderUnits.high <= most) return [];
    const factor = orderUnits.high / most;
    return [
      `orders of class ${name} are of up to ${money(orderUnits.high)} units (orderUnits.high), but ${linesMost} lines of a ` +
        `batch each (about ${money(all)} units in orders.count ${orders.count} ÷ intake.batches ${intake.batches}) are ` +
        `${money(most)}. It needs orders.count ${Math.ceil(orders.count * factor)}, or ` +
        `intake.batches ${Math.floor(intake.batches / factor)}, or smaller orders`,
    ];
  });
}

function catalogueConflicts({ catalog, intake }: Profile): string[] {
  const { strains, products, stockedProducts } = catalog;
  const conflicts: string[] = [];
  if (strains > products) {
    conflicts.push(
      `catalog.strains ${strains} is more than catalog.products ${products}, and a product is of one strain. ` +
        `It needs ${strains} products, or ${products} strains`,
    );
  }
  if (stockedProducts === null) return conflicts;
  if (stockedProducts > products) {
    conflicts.push(
      `catalog.stockedProducts ${stockedProducts} is more than catalog.products ${products}. ` +
        `It needs ${stockedProducts} products, or stockedProducts ${products}`,
    );
  }
  if (stockedProducts > intake.batches) {
    conflicts.push(
      `catalog.stockedProducts ${stockedProducts} is more than intake.batches ${intake.batches}, and a batch is of one ` +
        `product. It needs ${stockedProducts} batches, or stockedProducts ${intake.batches}`,
    );
  }
  return conflicts;
}

/** Most of what comes in must be fit for sale. Where purchase orders are counted, each brings one batch or two. */
function intakeConflicts({ intake, catalog }: Profile): string[] {
  const { batches, purchaseOrders, rejectedShare, failedTestShare, damagedShare } = intake;
  const kinds = catalog.flower.length + catalog.other.length;
  if (batches < batchesOfKindLeast * kinds) {
    return [
      `intake.batches ${batches} are too few to sell ${kinds} kinds of goods (catalog.flower and catalog.other) in their shares. ` +
        `It needs ${batchesOfKindLeast * kinds} batches, or no more than ${Math.floor(batches / batchesOfKindLeast)} kinds`,
    ];
  }
  const unfit = rejectedShare + failedTestShare + damagedShare;
  if (unfit > unfitShareMost) {
    return [
      `intake.rejectedShare ${rejectedShare}, failedTestShare ${failedTestShare} and damagedShare ${damagedShare} leave too ` +
        `little to sell. It needs shares that sum to ${unfitShareMost} at most`,
    ];
  }
  if (purchaseOrders === null) return [];
  const least = Math.ceil(batches / 2);
  if (purchaseOrders >= least && purchaseOrders <= batches) return [];
  return [
    `intake.purchaseOrders ${purchaseOrders} does not bring intake.batches ${batches}: an order brings one or two. ` +
      `It needs ${least} to ${batches} purchase orders`,
  ];
}

/** Only invoices on terms can be paid late or early; without any, neither applies. */
function termsConflicts({ terms, receivables }: Profile): string[] {
  const onTerms = (1 - terms.consignmentShare) * (1 - terms.others.COD);
  const needed = receivables.lateShare + receivables.earlyShare;
  if (onTerms === 0 || needed <= onTerms) return [];
  return [
    `receivables.lateShare ${receivables.lateShare} and earlyShare ${receivables.earlyShare} are of all invoices, but ` +
      `only ${onTerms.toFixed(3)} of them are on terms (terms.consignmentShare ${terms.consignmentShare}, COD ` +
      `${terms.others.COD}): all others are paid on the day. It needs shares that sum to ${onTerms.toFixed(3)} at most, ` +
      "or less consignment",
  ];
}

function money(amount: number): string {
  return amount.toLocaleString("en-US", { maximumFractionDigits: 2 });
}
