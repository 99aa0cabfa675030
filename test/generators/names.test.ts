// What names promise: strains smell of what they are called, growers are at home where their name says, and no two
// buyers begin alike.

import { expect, test } from "vitest";
import { chainName, shopName } from "../../src/generators/names/companies.ts";
import { homeOfGrower } from "../../src/generators/names/grower-homes.ts";
import { strainLibrary } from "../../src/generators/names/strain-library.ts";
import { strainDescription } from "../../src/generators/names/strain-names.ts";
import { noseOf } from "../../src/generators/names/strain-nose.ts";
import { RandomStreams } from "../../src/random/streams.ts";

const streams = new RandomStreams(1);

test("a strain that is called after something smells of it", () => {
  expect(["Banana Kush", "Lemon Haze", "Rainbow Belts", "Pineapple Express", "Blood Orange Pie"].map(noseOf)).toEqual([
    ...["banana", "lemon", "candied fruit", "pineapple", "blood orange"],
  ]);
  expect(noseOf("AK-47")).toBeNull();
  for (const strain of strainLibrary) {
    const nose = noseOf(strain.name);
    expect(strainDescription(streams, strain)).toContain(` with a nose of ${nose ?? ""}`);
  }
});

test("a grower named for a county is at home there", () => {
  expect(["Humboldt Flat", "Yuba Ridge", "Cold Water Bend"].map(homeOfGrower)).toEqual(["Eureka", "Nevada City", null]);
});

test("no two of the first ninety buyers begin alike, and names never run out", () => {
  const used = new Set<string>();
  const names = Array.from({ length: 400 }, (_, index) =>
    (index % 9 === 0 ? chainName : shopName)(streams.at("name", index), used),
  );
  expect(names.slice(0, 90).some((name) => name.startsWith("Honeycomb"))).toBe(true);
  const begun = (word: string) => names.slice(0, 90).filter((name) => name.startsWith(`${word} `)).length;
  expect(["Amber", "Honeycomb", "Yarrow", "Garnet", "Saffron"].filter((word) => begun(word) > 1)).toEqual([]);
  expect(names).toHaveLength(400);
});
