// The tiny company with few kinds of goods, mostly its own, at their moving weighted average: equal goods meet on the shelf.

import type { Profile } from "../../src/profiles/profile-schema.ts";
import { tinyProfile } from "./tiny-profile.ts";

export const averagedProfile: Profile = {
  ...tinyProfile,
  costing: "weightedAverage",
  catalog: { ...tinyProfile.catalog, strains: 3, products: 6 },
  intake: { ...tinyProfile.intake, consignmentShare: 0.2 },
};
