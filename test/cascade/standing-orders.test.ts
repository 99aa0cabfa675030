// A standing order and what it generated, as the rows tell it.

import { expect, test } from "vitest";
import { formatCents } from "../../src/domain/numbers/money.ts";
import { isoDay, sqlTimestamp } from "../../src/domain/time/calendar.ts";
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
    "MONTHLY from 2024-10-07, last 2024-12-09, next 2025-01-07, end 2024-12-09
    2024-10-07 17:12:14 S-1728321134045 5825.27 Generated from standing order #1, every month
    2024-11-07 22:23:38 S-1731018218092 5825.27 Generated from standing order #1, every month
    2024-12-09 21:51:31 S-1733781091137 9571.60 Generated from standing order #1, every month
    {"items":[{"productId":10,"displayName":"Klamath Canyon Larry OG Indoor","quantity":1.75},{"productId":1,"displayName":"Klamath Canyon Afghani Indoor","quantity":4}],"paymentTerms":"NET_30"}"
  `);
});
