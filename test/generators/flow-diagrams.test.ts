// The diagrams of docs/flows.md against the simulation: every flow is drawn, with every table that it writes and no other.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { physicalName } from "../../src/database/identifiers.ts";
import { IdAllocator } from "../../src/domain/numbers/ids.ts";
import { runContext, simulateBusiness } from "../../src/generators/business.ts";
import { flows } from "../../src/generators/flows/flows.ts";
import { profileNamed } from "../../src/profiles/profile-registry.ts";
import { repositoryDir } from "../support/source-files.ts";

const document = readFileSync(join(repositoryDir, "docs/flows.md"), "utf8");

/** The tables that the diagram under a flow's heading names: each stands before a colon, in a box of its own line. */
function drawnTables(flow: string): string[] {
  const section = document.split(/^## /m).find((part) => part.startsWith(`${flow}\n`)) ?? "";
  const diagram = /```mermaid\n([\s\S]*?)```/.exec(section)?.[1] ?? "";
  const boxes = [...diagram.matchAll(/(?<!\()\["([^"]*)"\]/g)].flatMap(([, text = ""]) => text.split("<br>"));
  return [...new Set(boxes.map((line) => line.split(":")[0] ?? line))].sort();
}

/** The longest profile, in which every flow happens. */
const written = new Map<string, Set<string>>();
beforeAll(() => {
  for (const { flow, bundle } of simulateBusiness(runContext(profileNamed("operations"), 1, new IdAllocator()))) {
    const tables = written.get(flow) ?? new Set();
    written.set(flow, tables);
    for (const table of bundle.tables()) tables.add(physicalName(table));
  }
}, 60_000);

describe("docs/flows.md draws", () => {
  test.each(flows.map(({ name }) => name))("%s with all its tables", (name) => {
    expect(drawnTables(name)).toEqual([...(written.get(name) ?? [])].sort());
  });

  test("no flow that there is not", () => {
    const headings = [...document.matchAll(/^## (.*)$/gm)].map(([, heading = ""]) => heading);
    expect(headings).toEqual([...flows.map(({ name }) => name), "How to add a flow"]);
  });
});
