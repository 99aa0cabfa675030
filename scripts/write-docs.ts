// Brings the documents that a program writes up to date: `pnpm docs:write`. A test checks that they are.

import { readFile, writeFile } from "node:fs/promises";
import { writtenDocuments } from "./written-documents.ts";

for (const { path, current } of writtenDocuments) {
  const file = new URL(`../${path}`, import.meta.url);
  await writeFile(file, current(await readFile(file, "utf8")));
}
