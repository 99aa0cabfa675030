// The hand-made business before its first day: who works there and may do what, what it trades in, at which prices, with whom.

import { at, camel, client, type Row, snake } from "./business-rows.ts";

/** When all of it was entered. */
export const setUp = at("2024-01-01", "16:00:00");

/** With any password: nobody logs in here. */
const login = (name: string): Row => ({ email: `${name}@bluedoor.example`, loginMethod: `$2b$10$${"a".repeat(53)}` });

/** What Ben does all day. */
const warehousePermissions = [
  "orders:fulfill",
  "product_intake:process",
  "purchase_orders:receive",
  "inventory:status:update",
  "inventory:quantity:adjust",
  "inventory:transfer",
  "returns:process",
  "comments:create",
  "todo:tasks:update",
  "todo:tasks:complete",
];

export const houseRows: Readonly<Record<string, readonly Row[]>> = {
  users: [
    { id: 1, openId: "ana", name: "Ana Reyes", role: "admin", ...login("ana"), ...camel(setUp), lastSignedIn: setUp },
    { id: 2, openId: "ben", name: "Ben Ito", role: "user", ...login("ben"), ...camel(setUp), lastSignedIn: setUp },
    { id: 3, openId: "cleo", name: "Cleo Nash", role: "user", ...login("cleo"), ...camel(setUp), lastSignedIn: setUp },
  ],
  roles: [
    { id: 1, name: "Super Admin", created_at: setUp, updated_at: setUp },
    { id: 2, name: "Warehouse Staff", created_at: setUp, updated_at: setUp },
    { id: 3, name: "Read-Only Auditor", created_at: setUp, updated_at: setUp },
  ],
  permissions: warehousePermissions.map((name, index) => ({
    id: index + 1,
    name,
    module: name.split(":")[0] ?? name,
    created_at: setUp,
  })),
  role_permissions: warehousePermissions.map((_, index) => ({
    role_id: 2,
    permission_id: index + 1,
    created_at: setUp,
  })),
  user_roles: [
    { user_id: "ana", role_id: 1, created_at: setUp },
    { user_id: "ben", role_id: 2, created_at: setUp },
    { user_id: "cleo", role_id: 3, created_at: setUp },
  ],
  categories: [{ id: 1, name: "Flower", ...camel(setUp) }],
  subcategories: [
    { id: 1, categoryId: 1, name: "Indoor", ...camel(setUp) },
    { id: 2, categoryId: 1, name: "Deps", ...camel(setUp) },
  ],
  grades: [{ id: 1, name: "AA", ...camel(setUp) }],
  strains: [{ id: 1, name: "Gelato", standardizedName: "gelato", category: "Hybrid", ...camel(setUp) }],
  locations: [{ id: 1, site: "Main", zone: "A", rack: "1", shelf: null, bin: null, ...camel(setUp) }],
  sequences: [
    { id: 1, name: "lot_code", prefix: "LOT-", currentValue: 3, ...camel(setUp) },
    { id: 2, name: "batch_code", prefix: "BATCH-", currentValue: 4, ...camel(setUp) },
  ],
  workflow_statuses: ["RECEIVED", "TESTING", "PACKAGING", "AVAILABLE", "SOLD"].map((name, index) => ({
    id: index + 1,
    name,
    slug: name.toLowerCase(),
    order: index + 1,
    ...camel(setUp),
  })),
  pricing_defaults: [{ id: 1, product_category: "Flower", default_margin_percent: 30, ...snake(setUp) }],
  pricing_rules: [
    {
      id: 1,
      name: "Flower AA",
      adjustment_type: "DOLLAR_MARKDOWN",
      adjustment_value: 100,
      conditions: '{"category": "Flower", "grade": "AA"}',
      priority: 1,
      ...snake(setUp),
    },
    {
      id: 2,
      name: "Flower 50+",
      adjustment_type: "PERCENT_MARKDOWN",
      adjustment_value: 5,
      conditions: '{"category": "Flower", "volumeTier": 50}',
      priority: 2,
      ...snake(setUp),
    },
  ],
  pricing_profiles: [
    {
      id: 1,
      name: "Buyer",
      rules: '[{"ruleId": 1, "priority": 1}, {"ruleId": 2, "priority": 2}]',
      created_by: 1,
      ...snake(setUp),
    },
  ],
  clients: [
    client(1, "WHL0001", "Blue Door", {
      is_buyer: 1,
      vip_portal_enabled: 1,
      vip_portal_last_login: at("2024-03-22", "16:50:00"),
      pricing_profile_id: 1,
      total_spent: 18300,
      total_owed: 3700,
      total_profit: 6300,
      avg_profit_margin: 34.43,
      oldest_debt_days: 20,
    }),
    client(2, "REG0001", "Corner Leaf", {
      is_buyer: 1,
      custom_pricing_rules: '[{"ruleId": 1, "priority": 1}]',
      total_spent: 4500,
      total_owed: 1800,
      total_profit: 1500,
      avg_profit_margin: 33.33,
      oldest_debt_days: 26,
      tags: '["regular", "slow payer"]',
    }),
    client(3, "VND0001", "Eel River Farms", { is_seller: 1 }),
  ],
  vendors: [
    { id: 3, name: "Eel River Farms", paymentTerms: "NET_15", ...camel(setUp) },
    { id: 9, name: "Bay Properties", ...camel(setUp) },
  ],
  brands: [{ id: 1, name: "Eel River", vendorId: 3, ...camel(setUp) }],
  products: [
    {
      id: 1,
      brandId: 1,
      strainId: 1,
      nameCanonical: "Gelato Indoor",
      category: "Flower",
      subcategory: "Indoor",
      uomSellable: "LB",
      ...camel(setUp),
    },
    {
      id: 2,
      brandId: 1,
      strainId: 1,
      nameCanonical: "Gelato Deps",
      category: "Flower",
      subcategory: "Deps",
      uomSellable: "LB",
      ...camel(setUp),
    },
  ],
};
