// What the dashboards show to whom: figures and layouts for the application's two kinds of user, and everybody's own.

import type { RoleName } from "../../domain/company.ts";
import type { UserId } from "../../domain/numbers/ids.ts";
import { from, satellite } from "../framework/satellite.ts";
import { eachEmployee, wholeCompany } from "../parents.ts";

type Layout = "executive" | "operations" | "sales" | "custom";

/** The widgets of today's dashboard, by the application's own ids. */
const widgetIds = [
  ...["sales-by-client", "cash-flow", "transaction-snapshot", "inventory-snapshot", "total-debt", "sales-comparison"],
  ...["profitability", "matchmaking-opportunities", "workflow-queue", "workflow-activity", "inbox"],
] as const;

type WidgetId = (typeof widgetIds)[number];

/** What each layout shows first; the rest is there, hidden. */
const widgetsOf: Readonly<Record<Layout, readonly WidgetId[]>> = {
  executive: ["sales-comparison", "profitability", "cash-flow", "total-debt", "sales-by-client", "inventory-snapshot"],
  operations: ["workflow-queue", "workflow-activity", "inventory-snapshot", "transaction-snapshot", "inbox"],
  sales: ["sales-by-client", "matchmaking-opportunities", "sales-comparison", "total-debt", "inbox"],
  custom: ["cash-flow", "total-debt", "transaction-snapshot", "profitability", "inbox"],
};

const layoutOf: Readonly<Record<RoleName, Layout>> = {
  "Super Admin": "executive",
  "Owner/Executive": "executive",
  "Operations Manager": "operations",
  "Inventory Manager": "operations",
  "Warehouse Staff": "operations",
  "Buyer/Procurement": "operations",
  "Sales Manager": "sales",
  "Customer Service": "sales",
  Accountant: "custom",
  "Read-Only Auditor": "custom",
};

export const dashboardPreferences = satellite({
  table: "dashboardPreferences",
  tells:
    "How a person has arranged the dashboard: the layout of their role, its widgets first; saved in their first days.",
  from: [from(eachEmployee, (employee) => [employee])],
  row: (employee, scene) => {
    const activeLayout = layoutOf[employee.role];
    const shown = widgetsOf[activeLayout];
    const inOrder = [...shown, ...widgetIds.filter((id) => !shown.includes(id))];
    const savedAt = scene.settlingIn();
    return {
      id: scene.id,
      userId: employee.id,
      activeLayout,
      widgetConfig: inOrder.map((id, order) => ({ id, isVisible: shown.includes(id), order })),
      createdAt: savedAt,
      updatedAt: savedAt,
    };
  },
});

type Tile = { readonly widgetType: string; readonly width: number; readonly height: number };

type Placed = Tile & { readonly position: number };

/** A tile of a kind of user, or of one person. */
type Arranged = { readonly role: "user" | "admin" | null; readonly userId: UserId | null; readonly tile: Placed };

const tiles: Readonly<Record<"user" | "admin", readonly Tile[]>> = {
  user: [
    { widgetType: "recent_orders", width: 2, height: 1 },
    { widgetType: "inventory_alerts", width: 1, height: 1 },
    { widgetType: "quick_actions", width: 1, height: 1 },
    { widgetType: "calendar", width: 2, height: 2 },
  ],
  admin: [
    { widgetType: "revenue_chart", width: 2, height: 2 },
    { widgetType: "accounts_receivable", width: 1, height: 1 },
    { widgetType: "accounts_payable", width: 1, height: 1 },
    { widgetType: "top_products", width: 2, height: 1 },
    { widgetType: "inventory_alerts", width: 1, height: 1 },
  ],
};

/** Who moved the tiles of the older dashboard: the others see it as their kind of user does. */
const arrangesOwnTiles: ReadonlySet<RoleName> = new Set(["Owner/Executive", "Operations Manager", "Sales Manager"]);

export const dashboardWidgetLayouts = satellite({
  table: "dashboardWidgetLayouts",
  tells: "A tile of the older dashboard: for a kind of user, set by an administrator, or for one person who moved it.",
  from: [
    from(wholeCompany, (): Arranged[] =>
      (["user", "admin"] as const).flatMap((role) => placed(tiles[role]).map((tile) => ({ role, userId: null, tile }))),
    ),
    from(eachEmployee, ({ id, role }): Arranged[] => {
      if (!arrangesOwnTiles.has(role)) return [];
      return placed([...tiles.user].reverse()).map((tile) => ({ role: null, userId: id, tile }));
    }),
  ],
  row: ({ role, userId, tile }, scene) => {
    const savedAt = scene.settlingIn();
    return {
      id: scene.id,
      userId,
      role,
      ...tile,
      isVisible: true,
      config: { refreshSeconds: tile.widgetType === "inventory_alerts" ? 60 : 300 },
      createdAt: savedAt,
      updatedAt: savedAt,
    };
  },
});

const kpis: Readonly<Record<"user" | "admin", readonly string[]>> = {
  user: ["active_orders", "inventory_value", "low_stock_items"],
  admin: [
    "total_revenue",
    "active_orders",
    "inventory_value",
    "low_stock_items",
    "outstanding_receivables",
    "cash_flow",
  ],
};

export const dashboardKpiConfigs = satellite({
  table: "dashboardKpiConfigs",
  tells: "A figure at the head of the dashboard of a kind of user, in its place; set by an administrator.",
  from: [
    from(wholeCompany, () =>
      (["user", "admin"] as const).flatMap((role) =>
        kpis[role].map((kpiType, index) => ({ role, kpiType, position: index + 1 })),
      ),
    ),
  ],
  row: (kpi, scene) => {
    const savedAt = scene.settlingIn();
    return { id: scene.id, ...kpi, isVisible: true, createdAt: savedAt, updatedAt: savedAt };
  },
});

/** Tiles with their places, from 1. */
function placed(list: readonly Tile[]): Placed[] {
  return list.map((tile, index) => ({ ...tile, position: index + 1 }));
}
