// Which roles a company of a given size fills with how many people. All ten are filled, whatever the size:
// where there are fewer people than roles, some fill several.

import type { RoleName } from "../../domain/company.ts";

/** Whom a company hires first to last, one each. */
const hiringOrder = [
  "Super Admin",
  "Operations Manager",
  "Sales Manager",
  "Accountant",
  "Warehouse Staff",
  "Customer Service",
  "Buyer/Procurement",
  "Inventory Manager",
  "Owner/Executive",
  "Read-Only Auditor",
] as const satisfies readonly RoleName[];

/** Who is hired next, over and over, once every role has its own person. */
const growthOrder: readonly RoleName[] = [
  "Sales Manager",
  "Warehouse Staff",
  "Customer Service",
  "Sales Manager",
  "Warehouse Staff",
  "Customer Service",
  "Accountant",
  "Inventory Manager",
];

/** Who fills a role as well for which nobody was hired. */
const filledBy: Readonly<Record<Exclude<RoleName, "Super Admin">, RoleName>> = {
  "Owner/Executive": "Super Admin",
  "Operations Manager": "Super Admin",
  "Sales Manager": "Super Admin",
  Accountant: "Super Admin",
  "Read-Only Auditor": "Accountant",
  "Inventory Manager": "Operations Manager",
  "Buyer/Procurement": "Operations Manager",
  "Warehouse Staff": "Operations Manager",
  "Customer Service": "Sales Manager",
};

/** The roles of each of `count` people: first the one they were hired for, then those they fill beside it. */
export function rolesBySeat(count: number): [RoleName, ...RoleName[]][] {
  const seats: [RoleName, ...RoleName[]][] = [];
  for (let seat = 0; seat < count; seat += 1) {
    const role = hiringOrder[seat] ?? growthOrder[(seat - hiringOrder.length) % growthOrder.length];
    if (role !== undefined) seats.push([role]);
  }
  for (const role of hiringOrder.slice(count)) {
    let holder: RoleName = role;
    while (!hiringOrder.slice(0, count).some((hired) => hired === holder)) {
      holder = holder === "Super Admin" ? hiringOrder[0] : filledBy[holder];
    }
    seats.find(([hired]) => hired === holder)?.push(role);
  }
  return seats;
}
