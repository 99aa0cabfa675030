// The people who work here, the application's roles and permissions, and who holds which role.
// In an empty database the first of them has id 1, which the application falls back to, and is the Super Admin.

import type { Employee, RoleName, Staff } from "../../domain/company.ts";
import { demoPasswordHash } from "../../domain/demo-password.ts";
import type { Id } from "../../domain/numbers/ids.ts";
import { addDays, type Instant } from "../../domain/time/calendar.ts";
import type { RunContext } from "../../planning/run-context.ts";
import { integerBetween } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";
import type { Bundle } from "../../schema/bundle.ts";
import { domainOf, personalEmail } from "../names/contact.ts";
import { personName } from "../names/people.ts";
import { drawUnused } from "../names/unique.ts";
import { defineGenerator } from "./foundation-products.ts";
import { permissions } from "./permissions.ts";
import { permissionsOf, roleDescriptions } from "./roles.ts";
import { rolesBySeat } from "./seats.ts";
import { setupClock } from "./setup-clock.ts";

const administrators: ReadonlySet<RoleName> = new Set(["Super Admin", "Owner/Executive"]);
const allRoles = Object.keys(roleDescriptions) as RoleName[];

export const staff = defineGenerator({
  provides: "staff",
  needs: [],
  generate: (context, _needs, bundle): Staff => {
    const all = hire(context, bundle);
    const access = writeAccess(context, all, bundle);
    const byRole = Object.fromEntries(
      allRoles.map((role) => [role, all.filter((employee) => employee.roles.includes(role))]),
    ) as Record<RoleName, Employee[]>;
    return { all, byRole, ...access };
  },
});

function hire(context: RunContext, bundle: Bundle): Employee[] {
  const clock = setupClock(context, "users", context.profile.users);
  const domain = domainOf(context.profile.company.name);
  const taken = new Set<string>();
  return rolesBySeat(context.profile.users).map((roles, seat) => {
    const random = context.streams.at("staff", seat, "card");
    const name = drawUnused(taken, () => personName(random));
    const employee: Employee = {
      id: context.ids.next("users"),
      openId: openId(random),
      name,
      email: personalEmail(name, domain),
      role: roles[0],
      roles,
    };
    const createdAt = clock();
    const lastSignedIn = lastSignIn(context, random, createdAt);
    bundle.add("users", {
      id: employee.id,
      openId: employee.openId,
      name,
      email: employee.email,
      passwordHash: demoPasswordHash,
      role: roles.some((role) => administrators.has(role)) ? "admin" : "user",
      createdAt,
      updatedAt: lastSignedIn,
      lastSignedIn,
    });
    return employee;
  });
}

/** Roles with their permissions, and every employee's roles. */
function writeAccess(
  context: RunContext,
  employees: readonly Employee[],
  bundle: Bundle,
): Pick<Staff, "roleIds" | "permissionIds"> {
  const clock = setupClock(context, "access");
  const permissionIds = new Map<string, Id<"permissions">>();
  for (const permission of permissions) {
    const id = context.ids.next("permissions");
    permissionIds.set(permission.name, id);
    bundle.add("permissions", { id, ...permission, createdAt: clock() });
  }
  const roleIds = allRoles.map((role) => {
    const roleId = context.ids.next("roles");
    const createdAt = clock();
    bundle.add("roles", {
      id: roleId,
      name: role,
      description: roleDescriptions[role],
      isSystemRole: true,
      createdAt,
      updatedAt: createdAt,
    });
    for (const name of permissionsOf(role)) {
      const permissionId = permissionIds.get(name);
      if (permissionId === undefined) throw new Error(`role ${role} grants "${name}", which is no permission`);
      bundle.add("rolePermissions", { roleId, permissionId, createdAt: clock() });
    }
    for (const employee of employees) {
      if (employee.roles.includes(role)) {
        bundle.add("userRoles", { userId: employee.openId, roleId, createdAt: clock() });
      }
    }
    return [role, roleId] as const;
  });
  return { roleIds: Object.fromEntries(roleIds) as Staff["roleIds"], permissionIds };
}

/** "user_" and 24 hexadecimal digits. */
function openId(random: RandomStream): string {
  return `user_${Array.from({ length: 24 }, () => integerBetween(random, 0, 15).toString(16)).join("")}`;
}

/** On one of the last three business days, as far as the period reaches back. */
function lastSignIn(context: RunContext, random: RandomStream, joinedAt: Instant): Instant {
  const lastBusinessDay = context.calendar.onOrBefore(context.asOf);
  const day = context.calendar.onOrBefore(addDays(lastBusinessDay, -integerBetween(random, 0, 2)));
  const moment = context.calendar.during(day, random());
  return moment < joinedAt ? joinedAt : moment;
}
