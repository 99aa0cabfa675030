// Imports point one way, from the command line down to the domain, and never in a circle.

import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBelow, importsOf, type SourceFile } from "./support/source-files.ts";

const compositionRoot = "src/cli.ts";

/** Which rooms of src a room may know. A new folder has to be entered here. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  random: [],
  schema: ["domain"],
  profiles: ["domain", "random"],
  planning: ["domain", "random", "schema", "profiles"],
  cascade: ["domain", "random", "schema", "profiles", "planning"],
  satellites: ["domain", "random", "schema", "profiles", "planning", "cascade"],
  generators: ["domain", "random", "schema", "profiles", "planning", "cascade", "satellites"],
  database: ["domain", "schema"],
  writer: ["domain", "schema"],
  // A profile is what the calibration of a database is measured against; how rows are made stays unknown to the checks.
  validators: ["domain", "schema", "profiles"],
  statements: ["domain", "schema"],
  // It breaks data on purpose, by the catalogue that proves the checks.
  chaos: ["domain", "random", "schema", "profiles", "validators"],
  story: ["domain", "schema"],
  commands: [
    ...["domain", "random", "schema", "profiles", "planning", "cascade", "satellites", "generators"],
    ...["database", "writer", "validators", "statements", "story", "chaos"],
  ],
};

const sources = filesBelow("src").filter(({ path }) => path.endsWith(".ts"));

describe("imports point one way", () => {
  it("in every file", () => {
    expect(sources.flatMap(forbiddenImports)).toEqual([]);
  });

  it("and a wrong one is named", () => {
    const file = (path: string, specifier: string) => ({ path, text: `import type { A } from "${specifier}";` });
    expect(forbiddenImports(file("src/domain/numbers/money.ts", "../../schema/sales.ts"))).toEqual([
      "src/domain/numbers/money.ts: domain may not know schema",
    ]);
    expect(forbiddenImports(file("src/validators/rules/time.ts", "../../generators/graph.ts"))).toHaveLength(1);
    expect(forbiddenImports(file("src/database/server/host.ts", "../../writer/chunk.ts"))).toHaveLength(1);
    expect(forbiddenImports(file("src/commands/seed.ts", "../cli.ts"))).toHaveLength(1);
    expect(forbiddenImports(file("src/new-room/thing.ts", "../domain/money.ts"))).toHaveLength(1);
    expect(forbiddenImports(file("src/cascade/sales/sale.ts", "../../domain/numbers/money.ts"))).toEqual([]);
  });
});

describe("no file imports itself through others, except tables, which refer to each other lazily", () => {
  const graphOf = (files: readonly SourceFile[]) =>
    new Map(files.map((file) => [file.path, localImports(file).filter((to) => !bothAreTables(file.path, to))]));

  it("in src", () => {
    expect(findCycle(graphOf(sources))).toBeUndefined();
  });

  it("and a cycle is shown as a path", () => {
    const file = (name: string, to: string) => ({ path: `src/cascade/${name}.ts`, text: `import "./${to}.ts";` });
    const files = [file("order", "invoice"), file("invoice", "payment"), file("payment", "invoice")];
    expect(findCycle(graphOf(files))).toEqual(
      ["invoice", "payment", "invoice"].map((name) => `src/cascade/${name}.ts`),
    );
    const tables = files.map(({ path, text }) => ({ path: path.replace("cascade", "schema"), text }));
    expect(findCycle(graphOf(tables))).toBeUndefined();
  });
});

function forbiddenImports(file: SourceFile): string[] {
  const room = roomOf(file.path);
  if (room === undefined) return []; // the composition root may know everything
  const known = rooms[room];
  if (known === undefined) return [`${file.path}: ${room} is no room that the rules know`];
  const wrong = localImports(file).map((path) => roomOf(path) ?? path);
  return wrong
    .filter((target) => target !== room && !known.includes(target))
    .map((target) => `${file.path}: ${room} may not know ${target}`);
}

/** The folder directly below src; undefined for the composition root. */
function roomOf(path: string): string | undefined {
  return path === compositionRoot ? undefined : path.split("/")[1];
}

function localImports({ path, text }: SourceFile): string[] {
  const relative = importsOf(text).filter((specifier) => specifier.startsWith("."));
  return relative.map((specifier) => posix.join(posix.dirname(path), specifier));
}

function bothAreTables(from: string, to: string): boolean {
  return roomOf(from) === "schema" && roomOf(to) === "schema";
}

/** The first cycle found, from a file back to itself. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (finished.has(path)) return undefined;
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle !== undefined) return cycle;
    }
    finished.add(path);
    return undefined;
  };
  for (const path of graph.keys()) {
    const cycle = visit(path, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
