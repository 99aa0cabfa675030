// M22: what a moving weighted average is, where costs are averaged. Whether they are, the cost history says: it has rows of
// the type AVERAGE then.

import { anyFault, type Check, countOf, faults, finding } from "../check.ts";
import { availableByBatch, number } from "../vocabulary.ts";

const averages = "changeType = 'AVERAGE'";

/** Owned batches with the moment at which they came onto the shelf. */
const shelved = `
  SELECT b.id, b.productId, b.grade, h.availableAt AS at
  FROM batches b JOIN (${availableByBatch}) h ON h.batchId = b.id
  WHERE b.paymentTerms <> 'CONSIGNMENT' AND EXISTS (SELECT 1 FROM cogsHistory a WHERE a.${averages})`;

/** Stock on hand of a batch after a moment; samples are taken from a stock of their own. */
const onHandAt = (batch: string, at: string): string => `(
  SELECT ${number("m.quantityAfter")} FROM inventoryMovements m
  WHERE m.batchId = ${batch} AND m.createdAt <= ${at} AND m.inventoryMovementType <> 'SAMPLE'
  ORDER BY m.createdAt DESC, m.id DESC LIMIT 1)`;

const costAt = (batch: string, at: string): string => `(
  SELECT ${number("c.newCogs")} FROM cogsHistory c
  WHERE c.batchId = ${batch} AND c.createdAt <= ${at} ORDER BY c.createdAt DESC, c.id DESC LIMIT 1)`;

/** Costs are rounded to what keeps a step of goods in whole cents: that moves a unit by a few cents. */
const roundingMost = 0.05;

const averageFaults = {
  "nothing cost anything before": "t.unknown > 0",
  "stock gained or lost value": `ABS(t.gained) > ${roundingMost} * t.onHand`,
};

export const averageCostChecks: readonly Check[] = [
  {
    id: "M22",
    title: "average cost",
    sentence:
      "Where costs are averaged, owned goods of one product and grade cost the same from the moment on at which they meet on the shelf, and together what they cost before.",
    severity: "error",
    hint: "The average is Σ on hand × cost ÷ Σ on hand over the equal goods at that moment; each batch that changes has a cogsHistory row.",
    probes: [
      {
        about: "goods that meet",
        subject: "averageCosts",
        mayBeEmpty: true,
        examined: countOf(`(${shelved}) s`),
        offending: `
          SELECT ${finding("batches", "p.joined", "CONCAT(p.joinedCost, ' when it came onto the shelf')", "CONCAT(p.otherCost, ', as its equal, batch ', p.other)")}
          FROM (
            SELECT j.id AS joined, o.id AS other, ${onHandAt("o.id", "j.at")} AS onHand,
              ${costAt("j.id", "j.at")} AS joinedCost, ${costAt("o.id", "j.at")} AS otherCost
            FROM (${shelved}) j
            JOIN (${shelved}) o ON o.productId = j.productId AND o.grade <=> j.grade AND o.id <> j.id AND o.at <= j.at
          ) p
          WHERE p.onHand > 0 AND p.joinedCost <> p.otherCost`,
      },
      {
        about: "averages",
        subject: "averageCosts",
        mayBeEmpty: true,
        examined: countOf("cogsHistory", averages),
        offending: `
          SELECT ${finding("cogsHistory", "t.id", `CONCAT(${faults(averageFaults)}, COALESCE(CONCAT(': ', t.gained), ''))`, "'the same worth as before, but for rounding'")}
          FROM (
            SELECT MIN(h.id) AS id, SUM(h.oldCogs IS NULL) AS unknown,
              SUM(${onHandAt("h.batchId", "h.createdAt")} * (${number("h.newCogs")} - ${number("h.oldCogs")})) AS gained,
              SUM(${onHandAt("h.batchId", "h.createdAt")}) AS onHand
            FROM cogsHistory h JOIN batches b ON b.id = h.batchId
            WHERE h.${averages}
            GROUP BY b.productId, b.grade, h.createdAt
          ) t
          WHERE ${anyFault(averageFaults)}`,
      },
    ],
  },
];
