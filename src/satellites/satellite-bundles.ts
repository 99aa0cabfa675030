// The rows of all satellites, at the end of a run.

import type { Company } from "../cascade/company.ts";
import type { IdAllocator } from "../domain/numbers/ids.ts";
import type { Bundle } from "../schema/bundle.ts";
import type { AnySatellite } from "./framework/satellite.ts";
import { Walk } from "./framework/walk.ts";
import { roots } from "./parents.ts";
import { satellites } from "./satellites.ts";

/** One bundle a parent that has rows; the company's days must have passed. Tests leave out satellites and count anew. */
export function satelliteBundles(
  company: Company,
  declared: readonly AnySatellite[] = satellites,
  ids: IdAllocator = company.run.ids,
): Iterable<Bundle> {
  const walk = new Walk(company, ids);
  for (const satellite of declared) satellite.attach(walk);
  return walk.bundles(roots);
}
