// Brings docs/rules.md and docs/validate-report.schema.json up to date: `tsx scripts/write-rules.ts`. Tests check that they are.

import { readFile, writeFile } from "node:fs/promises";
import { reportSchemaText } from "./report-schema-text.ts";
import { withCurrentRules } from "./rules-text.ts";

const rules = new URL("../docs/rules.md", import.meta.url);

await writeFile(rules, withCurrentRules(await readFile(rules, "utf8")));
await writeFile(new URL("../docs/validate-report.schema.json", import.meta.url), reportSchemaText());
