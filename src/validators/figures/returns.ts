// K11, and K10 for instalments: what comes back of what was sold, and orders that are paid in parts by agreement.

import type { Profile } from "../../profiles/profile-schema.ts";
import { returnedShare, sales } from "../vocabulary.ts";
import {
  type Figure,
  type FiguresOf,
  type Goal,
  information,
  onePoint,
  shareOfRows,
  tenPercent,
  value,
} from "./figure.ts";
import { noTermsGoal } from "./receivables.ts";

export const returnFigures: FiguresOf = (profile) => {
  const { returns, terms } = profile;
  return [
    returnRate(
      "orders returned in full, on those that stand",
      "n.returned >= n.ordered",
      returnGoal(profile, returns.fullShare),
    ),
    returnRate(
      "orders returned in part, on those that stand",
      "n.returned < n.ordered",
      returnGoal(profile, returns.partialShare),
    ),
    {
      id: "K11",
      title: "returns that await their inspection, of all returns",
      unit: "share",
      goal: returns.pendingShare === 0 ? information : returnGoal(profile, returns.pendingShare),
      sql: shareOfRows("r.notes LIKE '%inspection pending%'", "returns r"),
    },
    {
      id: "K10",
      title: "orders paid in instalments, of those due after 30 days",
      unit: "share",
      goal: terms.instalments.orderShare === 0 ? information : value(terms.instalments.orderShare, onePoint),
      sql: shareOfRows("o.paymentTerms = 'PARTIAL'", `${sales} AND o.paymentTerms IN ('NET_30', 'PARTIAL')`),
    },
  ];
};

function returnRate(title: string, condition: string, goal: Goal): Figure {
  return {
    id: "K11",
    title,
    unit: "share",
    goal,
    sql: `SELECT 1e0 * (SELECT COUNT(DISTINCT n.orderId) FROM (${returnedShare}) n WHERE ${condition}) / NULLIF(COUNT(*), 0) AS achieved,
        1e0 / NULLIF(COUNT(*), 0) AS oneDocument FROM ${sales}`,
  };
}

/** Consignments that come back are no returns; where nothing is on terms, there are none. */
function returnGoal(profile: Profile, share: number): Goal {
  return noTermsGoal(profile) ?? value(share, tenPercent);
}
