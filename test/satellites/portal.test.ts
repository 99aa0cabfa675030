// What clients did on the portal and what they were sent, against the business: the shelf, their prices, their orders.

import { beforeAll, describe, expect, it } from "vitest";
import type { Company } from "../../src/cascade/company.ts";
import { eachPortalMember, type PortalFacts } from "../../src/satellites/portal/portal-facts.ts";
import { leaderboardLeast } from "../../src/satellites/portal/portal-members.ts";
import { eachLooseSheet, eachSheetTemplate } from "../../src/satellites/sales-sheets/sales-desk.ts";
import { sheetPrice, sheetValue } from "../../src/satellites/sales-sheets/sheet-items.ts";
import { Shelf } from "../../src/satellites/shelf.ts";
import { livedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const profile = { ...tinyProfile, salesSheets: { orderShare: 0.5 } };

let company: Company;
let shelf: Shelf;
let members: PortalFacts[];

beforeAll(() => {
  company = livedCompany(profile, 1);
  shelf = new Shelf(company);
  members = [...eachPortalMember.all(company)];
});

describe("a member of the portal", () => {
  it("is invited after becoming a client, and looks in after the invitation", () => {
    expect(members.filter(({ member }) => member.client !== null).length).toBeGreaterThanOrEqual(leaderboardLeast);
    for (const { member } of members) {
      if (member.client) expect(member.invitedAt).toBeGreaterThan(company.clientSince(member.client));
      const moments = [member.invitedAt, ...member.visits.map(({ at }) => at)];
      expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    }
  });

  it("marks what was on the shelf, never more of it than there was", () => {
    const marked = members.flatMap(({ interests }) =>
      interests.flatMap(({ items, submittedAt }) => items.map((item) => ({ ...item, submittedAt }))),
    );
    expect(marked.length).toBeGreaterThan(0);
    for (const { plan, wanted, submittedAt } of marked) {
      expect(shelf.itemAt(plan.index, submittedAt)?.onHand ?? 0).toBeGreaterThanOrEqual(wanted);
    }
  });

  it("converts lists into orders of the same goods, begun after the list was looked at", () => {
    const converted = members.flatMap(({ interests }) =>
      interests.flatMap(({ end, ...list }) => (end?.kind === "converted" ? [{ ...list, ...end }] : [])),
    );
    expect(converted.length).toBeGreaterThan(0);
    for (const { items, order, at, reviewedAt } of converted) {
      expect(items.map(({ plan, wanted }) => [plan.index, wanted])).toEqual(
        order.lines.map(({ batchIndex, quantity }) => [batchIndex, quantity]),
      );
      expect(reviewedAt).toBeLessThan(at);
      expect(at).toBeLessThan(order.at);
    }
  });

  it("hears of a price exactly when an order of its own reaches the target", () => {
    const alerts = members.flatMap(({ member, priceAlerts }) =>
      priceAlerts.map((alert) => ({ alert, orders: member.client ? company.ordersOf(member.client.id) : [] })),
    );
    expect(alerts.some(({ alert }) => alert.triggeredAt !== null)).toBe(true);
    expect(alerts.some(({ alert }) => alert.triggeredAt === null)).toBe(true);
    for (const { alert, orders } of alerts) {
      const reached = orders.filter(
        ({ at, index, lines }) =>
          company.orders.has(index) &&
          at > alert.createdAt &&
          at <= alert.expiresAt &&
          lines.some(({ batchIndex, unitPrice }) => batchIndex === alert.batchIndex && unitPrice <= alert.target),
      );
      expect(alert.triggeredAt).toBe(reached[0]?.at ?? null);
    }
  });
});

describe("a sales sheet", () => {
  it("shows the whole stock of each batch at the client's price, and is worth their sum", () => {
    const sheets = [
      ...[...eachSheetTemplate.all(company)].flatMap((template) => template.sheets),
      ...eachLooseSheet.all(company),
    ];
    expect(sheets.length).toBeGreaterThan(20);
    for (const { client, at, items } of sheets) {
      let cents = 0;
      for (const { plan, onHand } of items) {
        expect(shelf.itemAt(plan.index, at)?.onHand).toBe(onHand);
        cents += Math.round((onHand * sheetPrice(company, client, plan)) / 100);
      }
      expect(sheetValue(company, client, items)).toBe(cents);
    }
  });

  it("shows something that the client then takes or is offered", () => {
    const taken = new Map<number, Set<number>>();
    for (const { client, lines } of [...company.plan.orders, ...company.plan.quotes]) {
      const own = taken.get(client.id) ?? new Set();
      taken.set(client.id, own);
      for (const { batchIndex } of lines) own.add(batchIndex);
    }
    for (const { client, items } of eachLooseSheet.all(company)) {
      expect(items.some(({ plan }) => taken.get(client.id)?.has(plan.index))).toBe(true);
    }
  });

  it("comes from a version that stood at its moment", () => {
    for (const { versions, sheets, expiresAt } of eachSheetTemplate.all(company)) {
      expect(versions.map(({ number }) => number)).toEqual(versions.map((_, place) => place + 1));
      for (const { at } of sheets) {
        expect(at).toBeGreaterThan(versions[0].at);
        if (expiresAt !== null) expect(at).toBeLessThan(expiresAt);
      }
    }
  });
});
