// A simulated business in memory, for tests that look at plans and bundles without a database.

import { Company } from "../../src/cascade/company.ts";
import { IdAllocator } from "../../src/domain/numbers/ids.ts";
import { runContext } from "../../src/generators/business.ts";
import { layFoundation } from "../../src/generators/foundation.ts";
import { simulate } from "../../src/generators/simulation.ts";
import { planBusiness } from "../../src/planning/plan-business.ts";
import type { Profile } from "../../src/profiles/profile-schema.ts";
import { Bundle } from "../../src/schema/bundle.ts";

/** The company of a profile with its plan made and no day passed yet. */
export function plannedCompany(profile: Profile, seed: number): Company {
  const run = runContext(profile, seed, new IdAllocator());
  const foundation = layFoundation(run, new Bundle());
  return new Company(run, foundation, planBusiness({ ...run, ...foundation }));
}

/** The company after its last day; the rows of its days are of no interest here. */
export function livedCompany(profile: Profile, seed: number): Company {
  const company = plannedCompany(profile, seed);
  Array.from(simulate(company));
  return company;
}
