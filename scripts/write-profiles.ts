// Brings the lists in docs/profiles.md up to date: `tsx scripts/write-profiles.ts`. A test checks that they are.

import { readFile, writeFile } from "node:fs/promises";
import { withCurrentProfiles } from "./profile-text.ts";

const file = new URL("../docs/profiles.md", import.meta.url);

await writeFile(file, withCurrentProfiles(await readFile(file, "utf8")));
