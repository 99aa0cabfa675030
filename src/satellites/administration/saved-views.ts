// Filters that people keep by name: of the inventory, of the calendar.

import type { Company } from "../../cascade/company.ts";
import type { Employee, RoleName } from "../../domain/company.ts";
import type { NewRow } from "../../schema/tables.ts";
import { from, satellite } from "../framework/satellite.ts";
import { eachEmployee, eachSupplier } from "../parents.ts";

type StockView = {
  readonly name: string;
  readonly owner: Employee;
  readonly isShared: boolean;
  readonly filters: Readonly<Record<string, unknown>>;
};

type NamedFilter = Omit<StockView, "owner">;

export const stockViews = satellite({
  table: "stockViews",
  tells:
    "A filter of the inventory list that somebody keeps by name, for themselves or, as the first of a role, for all; one a supplier by its buyer.",
  from: [
    from(eachEmployee, (owner, { company }) =>
      stockFilters(owner.role, company)
        .filter(({ isShared }) => !isShared || company.foundation.staff.byRole[owner.role][0] === owner)
        .map((filter): StockView => ({ owner, ...filter })),
    ),
    from(eachSupplier, ({ name, vendorId }, scene): StockView[] => [
      {
        name: `${name}: in stock`,
        owner: scene.actor("Buyer/Procurement", vendorId),
        isShared: false,
        filters: { vendor: [name], stockLevel: "in_stock" },
      },
    ]),
  ],
  row: ({ owner, ...view }, scene) => {
    const savedAt = scene.settlingIn();
    return { id: scene.id, ...view, createdBy: owner.id, createdAt: savedAt, updatedAt: savedAt };
  },
});

function stockFilters(role: RoleName, { run, foundation }: Company): NamedFilter[] {
  const grades = run.profile.catalog.grades.map(({ name }) => name);
  switch (role) {
    case "Inventory Manager":
      return [
        {
          name: "Flower running low",
          isShared: true,
          filters: { category: "Flower", status: ["LIVE"], stockLevel: "low_stock" },
        },
        { name: "Not on the shelf yet", isShared: true, filters: { status: ["AWAITING_INTAKE"] } },
      ];
    case "Sales Manager":
      return [
        {
          name: "Top indoor for sale",
          isShared: true,
          filters: {
            category: "Flower",
            subcategory: "Indoor",
            grade: grades.slice(0, 2),
            status: ["LIVE"],
            stockLevel: "in_stock",
          },
        },
      ];
    case "Operations Manager":
      return [{ name: "On hold or in quarantine", isShared: true, filters: { status: ["ON_HOLD", "QUARANTINED"] } }];
    case "Warehouse Staff":
      return foundation.warehouse.shelves
        .slice(0, 1)
        .map(({ rack }) => ({ name: `Rack ${rack}`, isShared: false, filters: { location: rack, status: ["LIVE"] } }));
    case "Accountant":
      return [
        { name: "Sold out, not settled", isShared: false, filters: { status: ["SOLD_OUT"], paymentStatus: "unpaid" } },
      ];
    default:
      return [];
  }
}

type CalendarFilter = {
  readonly name: string;
  readonly modules: readonly NonNullable<NewRow<"calendarEvents">["module"]>[];
  readonly eventTypes: readonly NonNullable<NewRow<"calendarEvents">["eventType"]>[];
  readonly viewType: NonNullable<NewRow<"calendarViews">["defaultViewType"]>;
  /** With what the application enters by itself; left out unless it says so. */
  readonly withReminders?: true;
};

const calendarFilters: Readonly<Record<RoleName, readonly CalendarFilter[]>> = {
  "Super Admin": [{ name: "Everything", modules: [], eventTypes: [], viewType: "MONTH" }],
  "Owner/Executive": [{ name: "Meetings", modules: [], eventTypes: ["MEETING"], viewType: "MONTH" }],
  "Operations Manager": [
    {
      name: "Goods in and out",
      modules: ["ORDERS", "VENDORS"],
      eventTypes: ["DELIVERY", "INTAKE"],
      viewType: "WEEK",
    },
  ],
  "Sales Manager": [
    { name: "Clients", modules: ["CLIENTS"], eventTypes: ["MEETING", "FOLLOW_UP"], viewType: "WEEK" },
    { name: "Deliveries of the week", modules: ["ORDERS"], eventTypes: ["DELIVERY"], viewType: "AGENDA" },
  ],
  Accountant: [
    {
      name: "Money due",
      modules: ["ACCOUNTING"],
      eventTypes: ["PAYMENT_DUE", "AP_PAYMENT", "AR_COLLECTION"],
      viewType: "AGENDA",
      withReminders: true,
    },
  ],
  "Inventory Manager": [
    {
      name: "Intake and counts",
      modules: ["VENDORS", "INVENTORY"],
      eventTypes: ["INTAKE", "AUDIT", "PHOTOGRAPHY", "TASK", "BATCH_EXPIRATION"],
      viewType: "WEEK",
    },
  ],
  "Buyer/Procurement": [{ name: "Suppliers", modules: ["VENDORS"], eventTypes: ["INTAKE"], viewType: "WEEK" }],
  "Customer Service": [{ name: "Deliveries today", modules: ["ORDERS"], eventTypes: ["DELIVERY"], viewType: "DAY" }],
  "Warehouse Staff": [
    {
      name: "At the dock today",
      modules: ["ORDERS", "VENDORS"],
      eventTypes: ["DELIVERY", "INTAKE"],
      viewType: "DAY",
    },
  ],
  "Read-Only Auditor": [
    {
      name: "Audits and closes",
      modules: ["COMPLIANCE", "INVENTORY", "ACCOUNTING"],
      eventTypes: ["AUDIT", "DEADLINE"],
      viewType: "MONTH",
    },
  ],
};

export const calendarViews = satellite({
  table: "calendarViews",
  tells: "A filter of the calendar that somebody keeps by name; the first is what they see when they open it.",
  from: [from(eachEmployee, (owner) => calendarFilters[owner.role].map((filter, place) => ({ owner, filter, place })))],
  row: ({ owner, filter, place }, scene) => {
    const savedAt = scene.settlingIn();
    return {
      id: scene.id,
      userId: owner.id,
      name: filter.name,
      isDefault: place === 0,
      filters: {
        modules: filter.modules,
        eventTypes: filter.eventTypes,
        includeAutoGenerated: filter.withReminders ?? false,
      },
      defaultViewType: filter.viewType,
      createdAt: savedAt,
      updatedAt: savedAt,
    };
  },
});
