// Brings docs/tables.md up to date: `tsx scripts/write-tables.ts`. A test checks that it is.

import { readFile, writeFile } from "node:fs/promises";
import { withCurrentTables } from "./tables-text.ts";

const file = new URL("../docs/tables.md", import.meta.url);

await writeFile(file, withCurrentTables(await readFile(file, "utf8")));
