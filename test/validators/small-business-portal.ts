// Blue Door on the portal of the hand-made business: a list that became sale 4, an alert that the same sale triggered, a
// batch in the cart; and the sales sheet that it was sent before.

import { at, type Row, snake } from "./business-rows.ts";

const shown = (quantity: number): string =>
  JSON.stringify([{ id: 2, name: "Gelato Deps", quantity, basePrice: 1000, retailPrice: 1000 }]);

const template = {
  name: "Greenhouse: the shelf",
  filters: '{"subcategory":["Deps"]}',
  column_visibility: '{"name":true}',
};

export const portalRows: Readonly<Record<string, readonly Row[]>> = {
  vip_portal_auth: [
    {
      id: 1,
      client_id: 1,
      email: "kim.lee@bluedoor.example",
      password_hash: "$2b$10$notachance",
      last_login_at: at("2024-03-22", "16:50:00"),
      login_count: 3,
      created_at: at("2024-01-10"),
      updated_at: at("2024-03-22", "16:50:00"),
    },
  ],
  vip_portal_configurations: [{ id: 1, client_id: 1, ...snake(at("2024-01-10")) }],
  client_interest_lists: [
    {
      id: 1,
      client_id: 1,
      submitted_at: at("2024-03-22"),
      status: "CONVERTED",
      total_items: 1,
      total_value: 3000,
      reviewed_at: at("2024-03-22", "20:00:00"),
      reviewed_by: 1,
      converted_to_order_id: 4,
      converted_at: at("2024-03-25"),
      converted_by: 1,
      created_at: at("2024-03-22"),
      updated_at: at("2024-03-25"),
    },
  ],
  client_interest_list_items: [
    {
      id: 1,
      interest_list_id: 1,
      batch_id: 2,
      item_name: "Gelato Deps",
      price_at_interest: 1000,
      quantity_at_interest: 3,
      created_at: at("2024-03-22"),
    },
  ],
  client_draft_interests: [{ id: 1, client_id: 1, batch_id: 1, added_at: at("2024-03-22", "17:05:00") }],
  client_price_alerts: [
    {
      id: 1,
      client_id: 1,
      batch_id: 2,
      target_price: 950,
      active: 0,
      triggered_at: at("2024-03-25"),
      created_at: at("2024-03-22", "17:10:00"),
      expires_at: at("2024-04-21", "17:10:00"),
    },
  ],
  sales_sheet_templates: [
    {
      id: 1,
      ...template,
      selected_items: shown(8),
      created_by: 1,
      created_at: at("2024-02-01"),
      last_used_at: at("2024-03-21"),
      current_version: 1,
    },
  ],
  salesSheetVersions: [
    {
      id: 1,
      templateId: 1,
      versionNumber: 1,
      ...template,
      selected_items: shown(8),
      createdBy: 1,
      createdAt: at("2024-02-01"),
    },
  ],
  sales_sheet_history: [
    {
      id: 1,
      client_id: 1,
      created_by: 1,
      template_id: 1,
      items: shown(3),
      total_value: 3000,
      item_count: 1,
      created_at: at("2024-03-21"),
    },
  ],
};
