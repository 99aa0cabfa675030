// A need from its entry to the order that met it, as the rows tell it.

import { expect, test } from "vitest";
import { sqlTimestamp } from "../../src/domain/time/calendar.ts";
import { simulate } from "../../src/generators/simulation.ts";
import { plannedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const company = plannedCompany(tinyProfile, 1);
const bundles = [...simulate(company)].map(({ bundle }) => bundle);
const orders = bundles.flatMap((bundle) => bundle.rowsOf("orders"));
const matches = bundles.flatMap((bundle) => bundle.rowsOf("matchRecords"));

test("a need that was quoted and ordered", () => {
  const need = company.plan.needs.find(({ end }) => end?.state === "FULFILLED" && end.quote !== null);
  if (!need) throw new Error("no need of this seed was quoted");
  const id = company.need(need.index);
  const row = bundles.flatMap((bundle) => bundle.rowsOf("clientNeeds")).find((candidate) => candidate.id === id);
  const story = [
    `${row?.notes}: ${row?.status}, ${row?.priority}`,
    ...matches
      .filter(({ clientNeedId }) => clientNeedId === id)
      .map(
        ({ createdAt, matchType, confidenceScore, userAction, resultedInSale, matchReasons }) =>
          `${sqlTimestamp(createdAt ?? need.at)} ${matchType} ${confidenceScore / 100} ${userAction} sold=${resultedInSale} ${JSON.stringify(matchReasons)}`,
      ),
    ...orders
      .filter(({ clientNeedId }) => clientNeedId === id)
      .map(
        ({ createdAt, orderNumber, quoteStatus, saleStatus }) =>
          `${sqlTimestamp(createdAt ?? need.at)} ${orderNumber} ${quoteStatus ?? saleStatus}`,
      ),
  ];
  expect(story.join("\n")).toMatchInlineSnapshot(`
    "Larkspur Glen Cannabis Group is looking for 0.25–0.5 lb of Indoor for at most $1,725.00 a lb, by 2024-11-27: FULFILLED, LOW
    2024-11-08 20:23:54 EXACT 100 NONE sold=false ["any strain will do (+40)","Flower, Indoor (+20)","grade is AA (+15)","$1,587.60 is within $1,725.00 a lb (+15)","at least 0.25 lb came in (+10)"]
    2024-11-08 20:23:54 EXACT 100 DISMISSED sold=false ["any strain will do (+40)","Flower, Indoor (+20)","grade is AAA (+15)","$1,645.20 is within $1,725.00 a lb (+15)","at least 0.25 lb came in (+10)"]
    2024-11-12 16:57:27 EXACT 100 CREATED_QUOTE sold=true ["any strain will do (+40)","Flower, Indoor (+20)","grade is A (+15)","$1,700.35 is within $1,725.00 a lb (+15)","at least 0.25 lb came in (+10)"]
    2024-11-20 18:59:03 Q-1732129143022 CONVERTED
    2024-11-21 19:27:23 S-1732218193110 PAID"
  `);
});

test("an open need points at what suppliers offer, an earlier order at the same client", () => {
  const offered = matches.filter(({ vendorSupplyId }) => vendorSupplyId !== null);
  for (const { userAction } of offered) expect(["CONTACTED_VENDOR", "NONE"]).toContain(userAction);
  for (const { historicalOrderId, clientId } of matches) {
    if (historicalOrderId === null) continue;
    expect(orders.find(({ id }) => id === historicalOrderId)?.clientId).toBe(clientId);
  }
});
