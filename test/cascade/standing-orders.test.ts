// A standing order and what it generated, as the rows tell it.

import { expect, test } from "vitest";
import { isoDay, sqlTimestamp } from "../../src/domain/calendar.ts";
import { formatCents } from "../../src/domain/money.ts";
import { simulate } from "../../src/generators/simulation.ts";
import { plannedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const company = plannedCompany({ ...tinyProfile, standingOrders: { clientShare: 0.4 } }, 1);
const bundles = [...simulate(company)].map(({ bundle }) => bundle);

test("a standing order generates an order on each of its dates, until it is called off", () => {
  const rows = bundles.flatMap((bundle) => bundle.rowsOf("recurringOrders"));
  const orders = bundles.flatMap((bundle) => bundle.rowsOf("orders"));
  const cancelled = rows.find(({ status }) => status === "CANCELLED");
  if (!cancelled) throw new Error("no standing order of this seed was called off");
  const { id, frequency, startDate, lastGeneratedDate, nextGenerationDate, endDate, orderTemplate } = cancelled;
  const generated = orders.filter(({ notes }) => notes?.startsWith(`Generated from standing order #${id},`));
  const dates = [startDate, lastGeneratedDate, nextGenerationDate, endDate].map((day) => (day ? isoDay(day) : "none"));
  const story = [
    `${frequency} from ${dates[0]}, last ${dates[1]}, next ${dates[2]}, end ${dates[3]}`,
    ...generated.map(({ confirmedAt, orderNumber, total, notes }) =>
      [confirmedAt ? sqlTimestamp(confirmedAt) : "", orderNumber, formatCents(total), notes].join(" "),
    ),
    JSON.stringify(orderTemplate),
  ];
  expect(story.join("\n")).toMatchInlineSnapshot(`
    "WEEKLY from 2024-10-21, last 2024-12-16, next 2024-12-23, end 2024-12-16
    2024-10-21 18:53:05 S-1729536785064 5058.87 Generated from standing order #3, every week
    2024-10-28 18:18:57 S-1730139537074 5058.87 Generated from standing order #3, every week
    2024-11-04 18:52:10 S-1730746330085 5058.87 Generated from standing order #3, every week
    2024-11-12 18:02:04 S-1731434524094 5085.85 Generated from standing order #3, every week
    2024-11-18 20:57:19 S-1731963439104 5137.16 Generated from standing order #3, every week
    2024-11-25 18:55:13 S-1732560913114 4023.95 Generated from standing order #3, every week
    2024-12-02 18:53:58 S-1733165638123 7417.48 Generated from standing order #3, every week
    2024-12-09 17:45:59 S-1733766359133 7417.48 Generated from standing order #3, every week
    2024-12-16 22:42:40 S-1734388960143 7417.48 Generated from standing order #3, every week
    {"items":[{"productId":25,"displayName":"Klamath Canyon Afghani Outdoor","quantity":4.25},{"productId":9,"displayName":"Cold Water Springs Vanilla Frosting Indoor","quantity":0.75},{"productId":3,"displayName":"Cold Water Springs Strawberry Cough Indoor","quantity":1.25},{"productId":1,"displayName":"Klamath Canyon Afghani Indoor","quantity":0.75}],"paymentTerms":"NET_30"}"
  `);
});
