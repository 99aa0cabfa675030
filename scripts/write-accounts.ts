// Brings docs/accounts.md up to date: `tsx scripts/write-accounts.ts`. A test checks that it is.

import { readFile, writeFile } from "node:fs/promises";
import { withCurrentAccounts } from "./accounts-text.ts";

const file = new URL("../docs/accounts.md", import.meta.url);

await writeFile(file, withCurrentAccounts(await readFile(file, "utf8")));
