// C05: the application can go on from here. A database may be free of contradictions and still be a dead end: nobody can
// log in, no period takes a posting, nothing is left to sell.

import { type Check, countOf, finding, findingAt, type Probe } from "../check.ts";
import { number, standingSale } from "../vocabulary.ts";

/** People who can log in: the application keeps the bcrypt hash of the password in loginMethod. */
const canLogIn = "u.email <> '' AND u.loginMethod LIKE '$2_$%'";

const available = `${number("b.onHandQty")} - ${number("b.reservedQty")} - ${number("b.quarantineQty")} - ${number("b.holdQty")}`;

/** A probe of which one is enough: to have none to look at is what fails it. */
function someOf(about: string, from: string, subject?: Probe["subject"]): Probe {
  return {
    about,
    ...(subject === undefined ? {} : { subject }),
    examined: countOf(from),
    offending: `SELECT ${findingAt("", "''", "''", "''")} FROM (SELECT 1 AS one) nothing WHERE FALSE`,
  };
}

export const nextStepChecks: readonly Check[] = [
  {
    id: "C05",
    title: "the application can go on",
    sentence:
      "Somebody can log in with each role, a fiscal period is open, there is something to sell, something to pack, a client with credit left, and a margin to price each category by.",
    severity: "error",
    hint: "Add what is missing: the next thing that a user of the application does needs it.",
    probes: [
      {
        about: "roles",
        examined: countOf("roles"),
        offending: `
          SELECT ${finding("roles", "r.id", "CONCAT(r.name, ': nobody can log in with it')", "'a user with an e-mail address and a bcrypt hash in loginMethod'")}
          FROM roles r LEFT JOIN (
            SELECT ur.role_id FROM user_roles ur JOIN users u ON u.openId = ur.user_id WHERE ${canLogIn}
          ) held ON held.role_id = r.id
          WHERE held.role_id IS NULL`,
      },
      someOf(
        "OPEN periods that contain the as-of day",
        "fiscalPeriods f WHERE f.status = 'OPEN' AND :asOf BETWEEN f.startDate AND f.endDate",
      ),
      someOf(
        "batches for sale with something available",
        `batches b WHERE b.batchStatus IN ('LIVE', 'PHOTOGRAPHY_COMPLETE') AND ${available} > 0`,
      ),
      someOf(
        "confirmed orders that wait to be packed",
        `orders o WHERE ${standingSale("o")} AND o.fulfillmentStatus = 'PENDING'`,
        "ordersToPack",
      ),
      someOf(
        "clients that owe less than their limit",
        "client_credit_limits l WHERE l.current_exposure < l.credit_limit",
        "creditLeft",
      ),
      {
        about: "categories",
        examined: countOf("categories", "isActive = 1"),
        offending: `
          SELECT ${finding("categories", "c.id", "CONCAT(c.name, ': no default margin')", "'a row of pricing_defaults with this product_category'")}
          FROM categories c LEFT JOIN pricing_defaults d ON d.product_category = c.name
          WHERE c.isActive = 1 AND d.id IS NULL`,
      },
    ],
  },
];
