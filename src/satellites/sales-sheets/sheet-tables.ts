// The tables of sales sheets: templates, their versions, what was sent.

import type { Id } from "../../domain/numbers/ids.ts";
import { latestOf } from "../../domain/time/calendar.ts";
import { from, satellite } from "../framework/satellite.ts";
import { eachLooseSheet, eachSheetTemplate, type SalesSheet } from "./sales-desk.ts";
import { sheetItems, sheetValue } from "./sheet-items.ts";

/** What a sheet shows of each item; what we pay for it is nobody's business. */
const columnVisibility = {
  name: true,
  category: true,
  subcategory: true,
  strain: true,
  grade: true,
  vendor: false,
  quantity: true,
  basePrice: false,
  retailPrice: true,
};

export const salesSheetTemplates = satellite({
  table: "salesSheetTemplates",
  tells:
    "A set-up that a salesperson keeps for sales sheets, as its last version has it: for a kind of goods, for a client with prices of its own, or for a month of clearance, after which it is out of use.",
  from: [from(eachSheetTemplate, (template) => [template])],
  row: (template, scene) => {
    const { name, description, client, author, expiresAt, versions, sheets } = template;
    const last = versions.at(-1) ?? versions[0];
    return {
      id: scene.id,
      name,
      description,
      clientId: client?.id ?? null,
      filters: last.filters,
      selectedItems: sheetItems(scene.company, client, last.items),
      columnVisibility,
      createdBy: author.id,
      createdAt: versions[0].at,
      lastUsedAt: sheets.length === 0 ? null : latestOf(sheets.map(({ at }) => at)),
      expirationDate: expiresAt,
      isActive: scene.happened(expiresAt) === null,
      currentVersion: last.number,
    };
  },
});

export const salesSheetVersions = satellite({
  table: "salesSheetVersions",
  tells: "A sales sheet template as it was saved at a moment, with the goods that were for sale then.",
  from: [
    from(salesSheetTemplates, ({ id, thing: template }) =>
      template.versions.map((version) => ({ templateId: id, template, version })),
    ),
  ],
  row: ({ templateId, template: { name, description, client, author }, version }, scene) => ({
    id: scene.id,
    templateId,
    versionNumber: version.number,
    name,
    description,
    filters: version.filters,
    selectedItems: sheetItems(scene.company, client, version.items),
    columnVisibility,
    changes: version.changes,
    createdBy: author.id,
    createdAt: version.at,
  }),
});

type Sent = SalesSheet & { readonly templateId: Id<"salesSheetTemplates"> | null };

export const salesSheets = satellite({
  table: "salesSheets",
  tells:
    "A sales sheet that the account manager sent to a client: what was on the shelf at that moment, at the client's prices. Sent before an order that took some of it, or a quote that offered it.",
  from: [
    from(salesSheetTemplates, ({ id, thing: { sheets } }) =>
      sheets.map((sheet): Sent => ({ templateId: id, ...sheet })),
    ),
    from(eachLooseSheet, (sheet): Sent[] => [{ templateId: null, ...sheet }]),
  ],
  row: ({ templateId, client, at, items, notes }, scene) => ({
    id: scene.id,
    clientId: client.id,
    createdBy: scene.actor("Sales Manager", client.id).id,
    templateId,
    items: sheetItems(scene.company, client, items),
    totalValue: sheetValue(scene.company, client, items),
    itemCount: items.length,
    notes,
    createdAt: at,
  }),
});
