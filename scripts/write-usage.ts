// Brings the usage in docs/usage.md up to date: `tsx scripts/write-usage.ts`. A test checks that it is.

import { readFile, writeFile } from "node:fs/promises";
import { withCurrentUsage } from "./usage-text.ts";

const file = new URL("../docs/usage.md", import.meta.url);

await writeFile(file, withCurrentUsage(await readFile(file, "utf8")));
