// How well goods fit a need, by points of a hundred: strain, category, grade, price, quantity. The application counts the
// strain for 40 points of flower and for 20 of anything else (terp-facts section 10). A criterion that the client left open
// is met by everything.

import { type BasisPoints, basisPoints } from "../domain/basis-points.ts";
import type { Product } from "../domain/company.ts";
import { type Cents, displayCents } from "../domain/money.ts";
import { formatQuantity, type Quantity } from "../domain/quantity.ts";
import { unitWord } from "../domain/unit-word.ts";
import type { MatchReason, Wanted } from "./plan-needs.ts";

const points = {
  flower: { strain: 40, category: 20, grade: 15, price: 15, quantity: 10 },
  other: { strain: 20, category: 40, grade: 15, price: 15, quantity: 10 },
} as const;

/** An exact match meets every criterion; from `closeFrom` points on another one is worth a look. */
export const exactFrom = 100;
export const closeFrom = 55;

export type Goods = {
  readonly product: Product;
  readonly grade: string;
  readonly quantity: Quantity;
  readonly unitPrice: Cents;
};

export type Fit = { readonly score: BasisPoints; readonly reasons: readonly MatchReason[] };

/** Null for goods of another kind: nobody takes indoor flower for cartridges. */
export function fitOf(wanted: Wanted, goods: Goods): Fit | null {
  const { model } = wanted;
  const { kind } = goods.product;
  if (kind.name !== model.kind.name) return null;
  const worth = points[kind.isFlower ? "flower" : "other"];
  const unit = unitWord(kind);
  const criteria: readonly (readonly [isMet: boolean, criterion: keyof typeof worth, words: string])[] = [
    [
      wanted.by === "product"
        ? goods.product.id === model.id
        : wanted.by === "kind" || isSameStrain(goods.product, model),
      "strain",
      wanted.by === "kind" ? "any strain will do" : `strain is ${goods.product.strainName}`,
    ],
    [true, "category", `${kind.category}, ${kind.subcategory}`],
    [wanted.grade === null || wanted.grade === goods.grade, "grade", `grade is ${goods.grade}`],
    [
      goods.unitPrice <= wanted.priceMost,
      "price",
      `${displayCents(goods.unitPrice)} is within ${displayCents(wanted.priceMost)} a ${unit}`,
    ],
    [goods.quantity >= wanted.least, "quantity", `at least ${formatQuantity(wanted.least)} ${unit} came in`],
  ];
  const reasons = criteria.flatMap(([isMet, criterion, words]): MatchReason[] =>
    isMet ? [{ points: worth[criterion], words }] : [],
  );
  const score = reasons.reduce((sum, reason) => sum + reason.points, 0);
  return { score: basisPoints(score * 100), reasons };
}

function isSameStrain(a: Product, b: Product): boolean {
  return a.strainId === b.strainId;
}
