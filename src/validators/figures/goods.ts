// K07 to K09, K20 and K21: what there is to sell, how much of each kind was sold, and whose it was when it came in.
// A kind of goods is a category and subcategory of products, as the profile names it.

import type { ProductKind, Profile } from "../../profiles/profile-schema.ts";
import { text } from "../check.ts";
import { number, standingSale } from "../vocabulary.ts";
import {
  countFigure,
  exact,
  type Figure,
  type FiguresOf,
  information,
  notApplicable,
  onePoint,
  shareOfRows,
  tenPercent,
  value,
} from "./figure.ts";

/** Lines of confirmed, not cancelled sales with what was sold. */
export const linesSold = `
  order_line_items l
  JOIN orders o ON o.id = l.order_id
  JOIN batches b ON b.id = l.batch_id
  JOIN products p ON p.id = b.productId
  WHERE l.is_sample = 0 AND ${standingSale("o")}`;

export const isOfKind = ({ category, subcategory }: ProductKind): string =>
  `(p.category = ${text(category)} AND p.subcategory = ${text(subcategory)})`;

export const goodsFigures: FiguresOf = (profile) => [
  ...catalogueFigures(profile),
  ...flowerFigures(profile),
  ...intakeFigures(profile),
];

function catalogueFigures({ catalog, buyers, suppliers, users, intake }: Profile): Figure[] {
  const stocked = catalog.stockedProducts ?? catalog.products;
  const count = (title: string, target: number, from: string) => countFigure("K21", title, value(target, exact), from);
  return [
    count("users", users, "users"),
    count(
      "buyers",
      buyers.classes.reduce((sum, { count: members }) => sum + members, 0),
      "clients c WHERE c.is_buyer = 1",
    ),
    count("suppliers", suppliers.count, "clients c WHERE c.is_seller = 1"),
    count("strains", catalog.strains, "strains"),
    count("products", catalog.products, "products"),
    {
      ...count("products ever in stock", stocked, "(SELECT DISTINCT b.productId FROM batches b) stocked"),
      goal: intake.batches < stocked ? notApplicable("there are fewer batches than products") : value(stocked, exact),
    },
    {
      ...count(
        "purchase orders that goods came of",
        intake.purchaseOrders ?? 0,
        "purchaseOrders po WHERE po.purchaseOrderStatus IN ('RECEIVING', 'RECEIVED')",
      ),
      goal: intake.purchaseOrders === null ? information : value(intake.purchaseOrders, exact),
    },
  ];
}

function flowerFigures({ catalog }: Profile): Figure[] {
  const isFlower = `(${catalog.flower.map(isOfKind).join(" OR ")})`;
  const kinds = [...catalog.flower, ...catalog.other];
  const listPrice = `CASE ${kinds.map((kind) => `WHEN ${isOfKind(kind)} THEN ${kind.listPrice}`).join(" ")} END`;
  return [
    {
      id: "K07",
      title: "flower, of products",
      unit: "share",
      goal: value(catalog.flowerShare, onePoint),
      sql: shareOfRows(isFlower, "products p"),
    },
    {
      id: "K07",
      title: "flower, of revenue",
      unit: "share",
      goal: value(catalog.flowerShare, onePoint),
      sql: `
        SELECT SUM(IF(${isFlower}, l.line_total, 0)) / NULLIF(SUM(l.line_total), 0) AS achieved,
          MAX(l.line_total) / NULLIF(SUM(l.line_total), 0) AS oneDocument
        FROM ${linesSold}`,
    },
    ...catalog.flower.map(
      (kind): Figure => ({
        id: "K08",
        title: `${kind.name}, of flower sold by quantity`,
        unit: "share",
        goal: value(kind.unitShare, onePoint),
        sql: `
          SELECT SUM(IF(${isOfKind(kind)}, l.quantity, 0)) / NULLIF(SUM(l.quantity), 0) AS achieved,
            MAX(l.quantity) / NULLIF(SUM(l.quantity), 0) AS oneDocument
          FROM ${linesSold} AND ${isFlower}`,
      }),
    ),
    {
      id: "K08",
      title: "lines sold above the list price of their kind",
      unit: "count",
      goal: value(0, exact),
      sql: `SELECT SUM(l.unit_price > ${listPrice}) AS achieved, 1 AS oneDocument FROM ${linesSold}`,
    },
  ];
}

function intakeFigures({ catalog, intake }: Profile): Figure[] {
  const isFlower = catalog.flower.map(isOfKind).join(" OR ");
  return [
    {
      id: "K21",
      title: "batches",
      unit: "count",
      goal: value(intake.batches, tenPercent),
      sql: "SELECT COUNT(*) AS achieved, 1 AS oneDocument FROM batches",
    },
    ...["SOLD_OUT", "CLOSED", "LIVE", "AWAITING_INTAKE"].map(
      (status): Figure => ({
        id: "K21",
        title: `batches ${status}`,
        unit: "count",
        goal: information,
        sql: `SELECT COUNT(*) AS achieved, 1 AS oneDocument FROM batches b WHERE b.batchStatus = ${text(status)}`,
      }),
    ),
    {
      id: "K21",
      title: "mean quantity of a flower batch",
      unit: "ratio",
      goal: information,
      sql: `
        SELECT SUM(${number("m.quantityChange")}) / COUNT(DISTINCT b.id) AS achieved
        FROM inventoryMovements m
        JOIN batches b ON b.id = m.batchId
        JOIN products p ON p.id = b.productId
        WHERE m.inventoryMovementType = 'INTAKE' AND (${isFlower})`,
    },
    {
      id: "K09",
      title: "batches taken in on consignment",
      unit: "share",
      goal: value(intake.consignmentShare, onePoint),
      sql: shareOfRows("b.paymentTerms = 'CONSIGNMENT'", "batches b"),
    },
    ...catalog.grades.map(
      (grade): Figure => ({
        id: "K20",
        title: `batches of grade ${grade.name}`,
        unit: "share",
        goal: value(grade.share, onePoint),
        sql: shareOfRows(`b.grade = ${text(grade.name)}`, "batches b"),
      }),
    ),
  ];
}
