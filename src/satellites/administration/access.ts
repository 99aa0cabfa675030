// Exceptions from what a role may do, for one person.

import type { Employee, RoleName } from "../../domain/company.ts";
import { from, satellite } from "../framework/satellite.ts";
import { eachEmployee } from "../parents.ts";

type Exception = {
  readonly role: RoleName;
  readonly permission: string;
  readonly granted: boolean;
  /** Whether it concerns the first of the role, or all who came after. */
  readonly holders: "first" | "others";
};

/** A right is granted that the role lacks, or taken that the role has; never one that the person makes use of. */
const exceptions: readonly Exception[] = [
  { role: "Sales Manager", permission: "pricing:rules:update", granted: true, holders: "first" },
  { role: "Sales Manager", permission: "clients:export", granted: false, holders: "others" },
  { role: "Accountant", permission: "purchase_orders:access", granted: true, holders: "first" },
  { role: "Accountant", permission: "purchase_orders:read", granted: true, holders: "first" },
  { role: "Accountant", permission: "accounting:close_period", granted: false, holders: "others" },
  { role: "Warehouse Staff", permission: "samples:access", granted: true, holders: "first" },
  { role: "Warehouse Staff", permission: "samples:read", granted: true, holders: "first" },
  { role: "Customer Service", permission: "sales_sheets:access", granted: true, holders: "first" },
  { role: "Customer Service", permission: "clients:archive", granted: false, holders: "others" },
  { role: "Buyer/Procurement", permission: "product_intake:access", granted: true, holders: "first" },
  { role: "Inventory Manager", permission: "purchase_orders:receive", granted: true, holders: "first" },
];

export const userPermissionOverrides = satellite({
  table: "userPermissionOverrides",
  tells: "A right that one person has beside their roles, or lacks in spite of them; set by an administrator.",
  from: [
    from(eachEmployee, (employee, { company }) => {
      // Whoever fills several roles has their rights already.
      if (employee.roles.length > 1) return [];
      const isFirst = firstOf(employee.role, company.foundation.staff.all) === employee;
      return exceptions
        .filter(({ role, holders }) => role === employee.role && (holders === "first") === isFirst)
        .map((exception) => ({ employee, ...exception }));
    }),
  ],
  row: ({ employee, permission, granted }, scene) => {
    const permissionId = scene.company.foundation.staff.permissionIds.get(permission);
    if (permissionId === undefined) throw new Error(`"${permission}" is no permission`);
    return { userId: employee.openId, permissionId, granted, createdAt: scene.settlingIn() };
  },
});

/** Whoever was hired first for a role. */
function firstOf(role: RoleName, staff: readonly Employee[]): Employee | undefined {
  return staff.find((employee) => employee.role === role);
}
