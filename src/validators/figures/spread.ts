// Z01, Z04: how amounts are spread: first digits, and that nothing repeats more than chance allows.

import { sales, standingSale } from "../vocabulary.ts";
import { band, type Figure, type FiguresOf, notApplicable } from "./figure.ts";
import { benfordDeviation } from "./statistics.ts";

/** Mean absolute deviation of first digits up to which amounts count as grown, not invented (Nigrini 2012). */
const benfordMost = 0.012;

const comments = "SELECT c.content AS words FROM comments c";
const notes = "SELECT CAST(n.content AS CHAR) AS words FROM freeform_notes n";

export const spreadFigures: FiguresOf = (profile) => [
  firstDigits("ledger", 20_000, "SELECT GREATEST(e.debit, e.credit) AS x FROM ledgerEntries e WHERE e.isPosted = 1"),
  firstDigits("payments", 2_500, "SELECT p.amount AS x FROM payments p WHERE p.amount > 0"),
  {
    id: "Z04",
    // A standing order may well come to the same twice; then its client counts once.
    title: "orders of an amount that another has, too",
    unit: "share",
    goal:
      profile.revenue.total === null
        ? notApplicable("orders of whole steps by the gram come to the same amounts by chance")
        : band(null, 0.02),
    sql: `
      SELECT SUM(IF(a.causes > 1, a.orders, 0)) / NULLIF(SUM(a.orders), 0) AS achieved
      FROM (
        SELECT o.total, COUNT(*) AS orders, COUNT(DISTINCT IF(s.clientId IS NULL, o.id, -o.client_id)) AS causes
        FROM orders o
        LEFT JOIN (SELECT DISTINCT client_id AS clientId FROM recurring_orders) s ON s.clientId = o.client_id
        WHERE ${standingSale("o")}
        GROUP BY o.total
      ) a`,
  },
  busiestSecond("orders confirmed", `SELECT o.confirmed_at AS moment FROM ${sales}`),
  busiestSecond("payments received", "SELECT p.createdAt AS moment FROM payments p WHERE p.paymentType = 'RECEIVED'"),
  distinctTexts("comments", comments),
  distinctTexts("notes", notes),
  commonestShape("comments", comments),
  commonestShape("notes", notes),
  commonestShape(
    "talks with clients",
    "SELECT m.notes AS words FROM client_communications m WHERE m.notes IS NOT NULL",
  ),
];

function firstDigits(what: string, rowsLeast: number, rows: string): Figure {
  return {
    id: "Z01",
    title: `first digits of ${what}: mean deviation from Benford's law`,
    unit: "ratio",
    goal: band(null, benfordMost),
    judgedFrom: { count: rowsLeast, of: "amounts" },
    sql: benfordDeviation(rows),
  };
}

/** People do not act all at once. */
function busiestSecond(what: string, moments: string): Figure {
  return {
    id: "Z04",
    title: `${what} in the busiest second`,
    unit: "count",
    goal: band(null, 5),
    sql: `
      SELECT MAX(s.things) AS achieved
      FROM (SELECT m.moment, COUNT(*) AS things FROM (${moments}) m GROUP BY m.moment) s`,
  };
}

/** Nobody writes the same sentence again and again. That there are texts at all is the business of other rules. */
function distinctTexts(what: string, texts: string): Figure {
  return {
    id: "Z04",
    title: `${what} of words of their own`,
    unit: "share",
    goal: band(0.8, null),
    judgedFrom: { count: 50, of: what, orNone: true },
    sql: `SELECT COUNT(DISTINCT t.words) / NULLIF(COUNT(*), 0) AS achieved, COUNT(*) AS examined FROM (${texts}) t`,
  };
}

/**
 * Nobody fills in forms either: texts that differ in nothing but names, numbers and codes have one shape. What begins with
 * a capital, a digit or a dollar sign counts as such; so the first word of a sentence does, too, which can only make two
 * shapes one.
 */
function commonestShape(what: string, texts: string): Figure {
  const masked = "REGEXP_REPLACE(t.words COLLATE utf8mb4_bin, '[A-Z0-9$][A-Za-z0-9,.''’-]*', 'X')";
  return {
    id: "Z04",
    title: `${what} of the commonest shape`,
    unit: "share",
    goal: band(null, 0.02),
    judgedFrom: { count: 200, of: what, orNone: true },
    sql: `
      SELECT MAX(s.texts) / NULLIF(SUM(s.texts), 0) AS achieved, COALESCE(SUM(s.texts), 0) AS examined
      FROM (
        SELECT COUNT(*) AS texts FROM (SELECT REGEXP_REPLACE(${masked}, 'X( (& )?X)*', 'X') AS shape FROM (${texts}) t) w
        GROUP BY w.shape
      ) s`,
  };
}
