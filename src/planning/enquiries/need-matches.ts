// How well goods fit a need, by points of a hundred: strain, category, grade, price, quantity. The application counts the
// strain for 40 points of flower and for 20 of anything else (docs/terp.md: needs and samples). A criterion that the client left open
// is met by everything.

import type { Product } from "../../domain/company.ts";
import { type BasisPoints, basisPoints } from "../../domain/numbers/basis-points.ts";
import { type Cents, displayCents } from "../../domain/numbers/money.ts";
import type { Quantity } from "../../domain/numbers/quantity.ts";
import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import { unitWord } from "../../domain/words/unit-word.ts";
import type { MatchReason, Wanted } from "./need-plan.ts";

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

const criteria = ["strain", "category", "grade", "price", "quantity"] as const;

type Criterion = (typeof criteria)[number];

/** Null for goods of another kind: nobody takes indoor flower for cartridges. */
export function fitOf(wanted: Wanted, goods: Goods): Fit | null {
  const score = scoreOf(wanted, goods);
  if (score === null) return null;
  const worth = worthOf(goods);
  const reasons = criteria
    .filter((criterion) => meets(wanted, goods, criterion))
    .map((criterion) => ({ points: worth[criterion], words: wordsFor(wanted, goods, criterion) }));
  return { score, reasons };
}

/** How well the goods fit, without a word about it: most of what is looked at is not shown. */
export function scoreOf(wanted: Wanted, goods: Goods): BasisPoints | null {
  if (goods.product.kind.name !== wanted.model.kind.name) return null;
  const worth = worthOf(goods);
  let score = 0;
  for (const criterion of criteria) if (meets(wanted, goods, criterion)) score += worth[criterion];
  return basisPoints(score * 100);
}

function worthOf({ product }: Goods): Readonly<Record<Criterion, number>> {
  return points[product.kind.isFlower ? "flower" : "other"];
}

function meets({ model, by, grade, priceMost, least }: Wanted, goods: Goods, criterion: Criterion): boolean {
  switch (criterion) {
    case "strain":
      return by === "product" ? goods.product.id === model.id : by === "kind" || isSameStrain(goods.product, model);
    case "category":
      return true;
    case "grade":
      return grade === null || grade === goods.grade;
    case "price":
      return goods.unitPrice <= priceMost;
    case "quantity":
      return goods.quantity >= least;
  }
}

function wordsFor({ by, priceMost, least }: Wanted, goods: Goods, criterion: Criterion): string {
  const { kind, strainName } = goods.product;
  switch (criterion) {
    case "strain":
      return by === "kind" ? "any strain will do" : `strain is ${strainName}`;
    case "category":
      return `${kind.category}, ${kind.subcategory}`;
    case "grade":
      return `grade is ${goods.grade}`;
    case "price":
      return `${displayCents(goods.unitPrice)} is within ${displayCents(priceMost)} a ${unitWord(kind)}`;
    case "quantity":
      return `at least ${goodsInWords(least, goods.product)} came in`;
  }
}

function isSameStrain(a: Product, b: Product): boolean {
  return a.strainId === b.strainId;
}
