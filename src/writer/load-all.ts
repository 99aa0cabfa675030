// A whole load in one call, for whoever has nothing to do in between.

import type { Connection } from "mysql2/promise";
import type { Bundle } from "../schema/bundle.ts";
import { BulkLoader, type BulkLoaderOptions } from "./bulk-loader.ts";

/**
 * Loads bundles as they come, commits, and gives the loader back, which knows what was loaded. When anything fails, the
 * making of bundles included, what is not committed is rolled back and the failure thrown.
 */
export async function loadAll(
  connection: Connection,
  bundles: Iterable<Bundle>,
  options: BulkLoaderOptions = {},
): Promise<BulkLoader> {
  const loader = await BulkLoader.open(connection, options);
  try {
    for (const bundle of bundles) {
      const room = loader.write(bundle);
      if (room) await room;
    }
    await loader.finish();
  } catch (error) {
    await loader.abort();
    throw error;
  }
  return loader;
}
