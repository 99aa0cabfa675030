// The tables of the client portal: who may log in, what they may see there, and what they did.

import { demoPasswordHash } from "../../domain/demo-password.ts";
import { extendPrice, sumCents } from "../../domain/numbers/money.ts";
import { from, satellite } from "../framework/satellite.ts";
import type { InterestPlan } from "./interest-lists.ts";
import { eachPortalMember } from "./portal-facts.ts";
import { leaderboardLeast, type PortalMember } from "./portal-members.ts";
import { isActive } from "./price-alerts.ts";

export const portalAccounts = satellite({
  table: "portalAccounts",
  tells:
    "The login of a client's contact person, since they were invited; how often they looked in, and when last. Its user name looks like an address and is none: nothing is sent there.",
  from: [from(eachPortalMember, ({ member }) => [member])],
  row: ({ card, invitedAt, visits }, scene) => {
    const lastLoginAt = visits.at(-1)?.at ?? null;
    return {
      id: scene.id,
      clientId: card.id,
      email: card.portalLogin,
      passwordHash: demoPasswordHash,
      googleId: null,
      microsoftId: null,
      sessionToken: null,
      sessionExpiresAt: null,
      resetToken: null,
      resetTokenExpiresAt: null,
      lastLoginAt,
      loginCount: visits.length,
      createdAt: invitedAt,
      updatedAt: lastLoginAt ?? invitedAt,
    };
  },
});

export const portalConfigurations = satellite({
  table: "portalConfigurations",
  tells:
    "What a client sees on the portal, set when it is invited: buyers their debts, their credit, the catalogue and, where there are enough of them, how they rank; suppliers what they are owed and what we look for.",
  from: [from(eachPortalMember, ({ member, isRanked }) => [{ member, isRanked }])],
  row: ({ member, isRanked }, scene) => {
    const { card, client, invitedAt } = member;
    const isBuyer = client !== null;
    return {
      id: scene.id,
      clientId: card.id,
      moduleDashboardEnabled: true,
      moduleLiveCatalogEnabled: isBuyer,
      moduleLeaderboardEnabled: isBuyer && isRanked,
      leaderboardType: "ytd_spend",
      leaderboardDisplayMode: "blackbox",
      leaderboardShowSuggestions: true,
      leaderboardMinimumClients: leaderboardLeast,
      moduleArEnabled: isBuyer,
      moduleApEnabled: !isBuyer,
      moduleTransactionHistoryEnabled: true,
      moduleVipTierEnabled: isBuyer,
      moduleCreditCenterEnabled: isBuyer,
      moduleMarketplaceNeedsEnabled: isBuyer,
      moduleMarketplaceSupplyEnabled: !isBuyer,
      featuresConfig: null,
      advancedOptions: null,
      createdAt: invitedAt,
      updatedAt: invitedAt,
    };
  },
});

export const clientCatalogViews = satellite({
  table: "clientCatalogViews",
  tells: "A filter of the catalogue that a client keeps by name: for goods like those of its last order.",
  from: [from(eachPortalMember, ({ member, views }) => views.map((view) => ({ member, ...view })))],
  row: ({ member, name, filters, savedAt }, scene) => ({
    id: scene.id,
    clientId: member.card.id,
    name,
    filters,
    createdAt: savedAt,
    updatedAt: savedAt,
  }),
});

export const clientDraftInterests = satellite({
  table: "clientDraftInterests",
  tells: "A batch that a client marked on its last visit and has not sent in; it is still for sale.",
  from: [from(eachPortalMember, ({ member, cart }) => cart.map((item) => ({ member, ...item })))],
  row: ({ member, record, addedAt }, scene) => ({
    id: scene.id,
    clientId: member.card.id,
    batchId: record.id,
    addedAt,
  }),
});

type Submitted = InterestPlan & { readonly member: PortalMember };

export const clientInterestLists = satellite({
  table: "clientInterestLists",
  tells:
    "What a client marked in the catalogue and sent in: new, looked at, become the order that the client then placed, or put away because nothing was ordered of it.",
  from: [from(eachPortalMember, ({ member, interests }) => interests.map((list): Submitted => ({ member, ...list })))],
  row: ({ member, submittedAt, items, reviewedAt, end, notes }, scene) => {
    const manager = scene.actor("Sales Manager", member.card.id).id;
    const converted = end?.kind === "converted" ? end : null;
    return {
      id: scene.id,
      clientId: member.card.id,
      submittedAt,
      status: converted ? "CONVERTED" : end ? "ARCHIVED" : reviewedAt === null ? "NEW" : "REVIEWED",
      totalItems: items.length,
      totalValue: sumCents(items.map(({ wanted, price }) => extendPrice(wanted, price))),
      reviewedAt,
      reviewedBy: reviewedAt === null ? null : manager,
      convertedToOrderId: converted ? scene.company.order(converted.order.index).orderId : null,
      convertedAt: converted?.at ?? null,
      convertedBy: converted ? manager : null,
      notes,
      createdAt: submittedAt,
      updatedAt: end?.at ?? reviewedAt ?? submittedAt,
    };
  },
});

export const clientInterestListItems = satellite({
  table: "clientInterestListItems",
  tells: "A batch on an interest list, how much of it the client wants, and what it was shown to cost.",
  from: [
    from(clientInterestLists, ({ id, thing: { items, submittedAt } }) =>
      items.map((item) => ({ listId: id, submittedAt, ...item })),
    ),
  ],
  row: ({ listId, submittedAt, plan, record, price, wanted }, scene) => ({
    id: scene.id,
    interestListId: listId,
    batchId: record.id,
    itemName: plan.product.name,
    category: plan.product.kind.category,
    subcategory: plan.product.kind.subcategory,
    priceAtInterest: price,
    quantityAtInterest: wanted,
    createdAt: submittedAt,
  }),
});

export const clientPriceAlerts = satellite({
  table: "clientPriceAlerts",
  tells:
    "What a client would pay for a batch; triggered by the first of its orders within thirty days on which the batch costs no more, by volume or agreed by hand.",
  from: [from(eachPortalMember, ({ member, priceAlerts }) => priceAlerts.map((alert) => ({ member, alert })))],
  row: ({ member, alert }, scene) => ({
    id: scene.id,
    clientId: member.card.id,
    batchId: scene.company.batch(alert.batchIndex).id,
    targetPrice: alert.target,
    active: isActive(alert, scene.company),
    triggeredAt: alert.triggeredAt,
    createdAt: alert.createdAt,
    expiresAt: alert.expiresAt,
  }),
});
