// The list of logins for docs/accounts.md: whom a seeded company employs, made from its foundation.

import type { RoleName } from "../src/domain/company.ts";
import { IdAllocator } from "../src/domain/numbers/ids.ts";
import { runContext } from "../src/generators/business.ts";
import { roleDescriptions } from "../src/generators/foundation/roles.ts";
import { layFoundation } from "../src/generators/foundation.ts";
import { profileNamed } from "../src/profiles/profile-registry.ts";
import { Bundle } from "../src/schema/bundle.ts";

/** One with few people, who fill several roles each, and one in which every role has its own. */
const profileNames = ["small", "operations"] as const;

/** A row a role, with the user names of its first holders. */
export function accountsText(): string {
  const holders = profileNames.map(firstHolders);
  const rows = Object.entries(roleDescriptions).map(
    ([role, description]) =>
      `| ${role} | ${description} | ${holders.map((byRole) => `\`${byRole.get(role) ?? ""}\``).join(" | ")} |`,
  );
  const head = [
    `| role | what it does | ${profileNames.map((name) => `\`${name}\``).join(" | ")} |`,
    "|---|---|---|---|",
  ];
  return [...head, ...rows].join("\n");
}

/** Of each role the user name of its first holder, with seed 1. */
function firstHolders(profileName: string): ReadonlyMap<string, string> {
  const { staff } = layFoundation(runContext(profileNamed(profileName), 1, new IdAllocator()), new Bundle());
  const roles = Object.keys(staff.byRole) as RoleName[];
  return new Map(roles.map((role) => [role, staff.byRole[role][0]?.email ?? ""]));
}
