// Laws that every satellite keeps: the same company gives the same rows, and leaving a satellite out (with those that
// hang on it) changes no other table's rows.

import { beforeAll, describe, expect, it } from "vitest";
import type { Company } from "../../src/cascade/company.ts";
import { IdAllocator } from "../../src/domain/numbers/ids.ts";
import type { AnySatellite } from "../../src/satellites/framework/satellite.ts";
import { satelliteBundles } from "../../src/satellites/satellite-bundles.ts";
import { satellites } from "../../src/satellites/satellites.ts";
import { livedCompany } from "../support/simulated.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

let company: Company;
let everything: Map<string, string>;

beforeAll(() => {
  company = livedCompany(tinyProfile, 1);
  everything = rowsByTable(satellites);
});

describe("satellites", () => {
  it("give the same rows again", () => {
    expect(rowsByTable(satellites)).toEqual(everything);
  });

  it.each(satellites)("without $table all others are the same", ({ table }) => {
    const left = satellites.filter((satellite) => !hangsOn(satellite, table));
    const expected = new Map([...everything].filter(([name]) => left.some((satellite) => satellite.table === name)));
    expect(rowsByTable(left)).toEqual(expected);
  });

  it("in another order give the same rows", () => {
    expect(rowsByTable(satellites.toReversed())).toEqual(everything);
  });
});

/** All rows of each table as one text, with ids counted from 1. */
function rowsByTable(declared: readonly AnySatellite[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const bundle of satelliteBundles(company, declared, new IdAllocator())) {
    for (const table of bundle.tables()) {
      const text = JSON.stringify(bundle.rowsOf(table));
      texts.set(table, `${texts.get(table) ?? ""}${text}\n`);
    }
  }
  return texts;
}

/** Whether it is the satellite of a table, or hangs on it, directly or through others. */
function hangsOn(satellite: AnySatellite, table: string): boolean {
  if (satellite.table === table) return true;
  return satellites.some((other) => satellite.parents.includes(other.table) && hangsOn(other, table));
}
