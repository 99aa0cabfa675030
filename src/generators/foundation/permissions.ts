// The application's 255 permissions, by the module it lists them under.
// A permission is named prefix:action, its action possibly in parts; names are exact, the application looks them up.

/** Module → prefix → actions, separated by blanks. */
const actionsByModule: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dashboard: {
    dashboard: "access view_kpis customize preferences:edit",
  },
  analytics: {
    analytics: "access view_reports export",
  },
  metrics: {
    metrics: "view create edit",
  },
  clients: {
    clients:
      "access read create update delete archive export needs:read needs:create needs:update needs:delete transactions:view notes:add profile:view_full bulk_operations",
  },
  orders: {
    orders: "access read create update delete cancel fulfill export view_pricing edit_pricing",
    quotes: "access create update delete convert_to_order",
    sales_sheets: "access create update delete export",
  },
  inventory: {
    inventory:
      "access read create update delete quantity:adjust quantity:view intake transfer movements:view status:update export",
    strains: "read create update delete",
    locations: "read create update delete",
    warehouse_transfers: "create approve receive",
    product_intake: "access process",
  },
  purchase_orders: {
    purchase_orders: "access read create update delete approve receive cancel",
  },
  vendors: {
    vendors: "access read create update delete archive",
    vendor_supply: "read create update delete",
  },
  accounting: {
    accounting:
      "access transactions:read transactions:create transactions:update transactions:delete gl:view gl:create_entry gl:edit_entry reconcile export reports:view reports:export close_period hooks:configure audit_trail:view",
    credits: "access read create update delete apply",
    cogs: "access view edit",
    bad_debt: "access view write_off recover",
    calendar_financials: "view edit",
  },
  pricing: {
    pricing:
      "access rules:read rules:create rules:update rules:delete profiles:read profiles:create profiles:update profiles:delete defaults:view defaults:edit test",
  },
  returns: {
    returns: "access read create update process cancel",
    refunds: "access issue approve cancel",
  },
  calendar: {
    calendar:
      "access events:read events:create events:update events:delete meetings:schedule meetings:cancel reminders:set views:customize participants:add recurrence:create export share financials:view financials:edit",
  },
  todo: {
    todo: "access lists:read lists:create lists:update lists:delete tasks:read tasks:create tasks:update tasks:delete tasks:assign tasks:complete activity:view",
  },
  vip_portal: {
    vip_portal:
      "access config:view config:edit clients:manage catalog:manage pricing:view pricing:edit alerts:manage customization analytics:view",
  },
  matching: {
    matching: "access run view_results configure records:view records:create records:update records:delete",
  },
  samples: {
    samples: "access read create update delete allocate track inventory:view",
  },
  comments: {
    comments: "access read create update update_all delete delete_all",
    notes: "create update",
    scratchpad: "use",
  },
  inbox: {
    inbox: "access read mark_read delete configure",
    notifications: "manage",
  },
  audit_logs: {
    audit_logs: "access view export search",
  },
  users: {
    users: "access read create update delete deactivate",
    roles: "read create update delete",
    permissions: "assign override",
  },
  settings: {
    settings: "access view edit",
    configuration: "access view edit",
    preferences: "view edit edit_all",
    system: "backup restore maintenance_mode",
  },
  admin: {
    admin:
      "access migrations:run migrations:rollback import:data export:data quick_fix schema:push logs:view cache:clear jobs:manage",
  },
  tags: {
    tags: "access read create update delete assign advanced:access bulk_operations",
  },
};

export type Permission = { readonly name: string; readonly module: string; readonly description: string };

/** "clients", "read needs:read" → "clients:read", "clients:needs:read". */
export function permissionNames(prefix: string, actions: string): string[] {
  return actions.split(" ").map((action) => `${prefix}:${action}`);
}

/** All permissions, module by module. */
export const permissions: readonly Permission[] = Object.entries(actionsByModule).flatMap(([module, byPrefix]) =>
  Object.entries(byPrefix).flatMap(([prefix, actions]) =>
    permissionNames(prefix, actions).map((name) => ({ name, module, description: describe(name) })),
  ),
);

/** "clients:needs:read" → "Clients, needs: read". */
function describe(name: string): string {
  const words = name.replaceAll("_", " ").split(":");
  const sentence = `${words.slice(0, -1).join(", ")}: ${words.at(-1)}`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
