// The documents that a program writes, in whole or in part, so that they cannot fall behind what they tell of.

import { accountsText } from "./accounts-text.ts";
import { withSection } from "./marked-section.ts";
import { profilesText } from "./profiles-text.ts";
import { reportSchemaText } from "./report-schema-text.ts";
import { rulesText } from "./rules-text.ts";
import { tablesText } from "./tables-text.ts";
import { usageText } from "./usage-text.ts";

export type WrittenDocument = {
  /** From the repository's root. */
  readonly path: string;
  /** What the document should be, given what it is. */
  readonly current: (document: string) => string;
};

export const writtenDocuments: readonly WrittenDocument[] = [
  section("docs/accounts.md", "the foundation", accountsText),
  section("docs/profiles.md", "the profiles and their schema", profilesText),
  section("docs/rules.md", "the checks", rulesText),
  section("docs/tables.md", "the declarations", tablesText),
  section("docs/usage.md", "--help", usageText),
  { path: "docs/validate-report.schema.json", current: reportSchemaText },
];

function section(path: string, source: string, text: () => string): WrittenDocument {
  return { path, current: (document) => withSection(document, source, text()) };
}
