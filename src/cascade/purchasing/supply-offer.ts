// What suppliers offer before anything is ordered.
// Table: vendor_supply.

import { assertStep } from "../../domain/lifecycles/lifecycle.ts";
import { type SupplyOfferState, supplyOfferLifecycle } from "../../domain/lifecycles/sales-lifecycles.ts";
import { displayCents } from "../../domain/numbers/money.ts";
import { dayOf, isoDay, latestOf } from "../../domain/time/calendar.ts";
import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import { unitWord } from "../../domain/words/unit-word.ts";
import type { SupplyOfferPlan } from "../../planning/enquiries/need-plan.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { Company } from "../company.ts";
import { strainTypeOf } from "../sales/need.ts";
import { TransactionContext } from "../transaction-context.ts";

/** The buyer notes an offer. The row says what became of it by the as-of day. */
export function noteSupplyOffer(company: Company, offer: SupplyOfferPlan): Bundle {
  const context = new TransactionContext(company, offer.at);
  const { product, end } = offer;
  const supplier = company.supplier(product.supplierIndex);
  const id = context.nextId("supplyOffers");
  company.supplyOffers.set(offer.index, id);
  context.insert("supplyOffers", {
    id,
    vendorId: supplier.vendorId,
    strain: product.strainName,
    productName: product.name,
    strainType: strainTypeOf(product),
    category: product.kind.category,
    subcategory: product.kind.subcategory,
    grade: offer.grade,
    quantityAvailable: offer.quantity,
    unitPrice: offer.unitPrice,
    status: stateOf(offer),
    availableUntil: offer.availableUntil,
    reservedAt: offer.reservedAt,
    purchasedAt: end?.state === "PURCHASED" ? end.at : null,
    notes: `${supplier.name} has ${goodsInWords(offer.quantity, product)} of ${product.name} ${offer.grade} at ${displayCents(offer.unitPrice)} a ${unitWord(product.kind)} until ${isoDay(dayOf(offer.availableUntil))}`,
    createdAt: offer.at,
    updatedAt: latestOf([offer.at, offer.reservedAt, end?.at ?? null]),
    createdBy: context.actor("Buyer/Procurement", product.supplierIndex).id,
  });
  return context.bundle;
}

function stateOf({ reservedAt, end }: SupplyOfferPlan): SupplyOfferState {
  const { initial } = supplyOfferLifecycle;
  const walk: readonly SupplyOfferState[] = [
    ...(reservedAt === null ? [] : (["RESERVED"] as const)),
    ...(end === null ? [] : [end.state]),
  ];
  return walk.reduce((state, next) => {
    assertStep(supplyOfferLifecycle, state, next);
    return next;
  }, initial);
}
