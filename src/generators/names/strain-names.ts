// As many strains as a profile asks for: those of the library, then crosses of a descriptor with a family,
// named as breeders name them, then numbered selections of such crosses.

import { pick, shuffled } from "../../random/distributions.ts";
import type { RandomStreams } from "../../random/streams.ts";
import { type LibraryStrain, type StrainCategory, strainLibrary } from "./strain-library.ts";
import { noseOf } from "./strain-nose.ts";
import { wordList } from "./words.ts";

const descriptors = wordList(`
  Alpine, Apricot, Arctic, Banana, Blackberry, Blood Orange, Blueberry, Butterscotch, Candy, Cherry, Citrus, Coastal,
  Coconut, Cosmic, Crimson, Crystal, Desert, Dragon Fruit, Dream, Emerald, Frosted, Ginger, Grape, Grapefruit, Guava,
  Hazelnut, Honey, Huckleberry, Jasmine, Juniper, Key Lime, Lavender, Lemon, Lime, Lunar, Lychee, Mango, Maple,
  Marionberry, Melon, Midnight, Nectarine, Orange, Passion Fruit, Peach, Pear, Pineapple, Plum, Raspberry, Rose,
  Sapphire, Star, Strawberry, Sugar, Tangerine, Tropical, Vanilla, Velvet, Violet, Watermelon
`);

/** What a cross is called after, and the library's strain that it descends from. */
const families: readonly { readonly word: string; readonly parent: string; readonly category: StrainCategory }[] = [
  { word: "Kush", parent: "Hindu Kush", category: "Indica" },
  { word: "OG", parent: "OG Kush", category: "Hybrid" },
  { word: "Diesel", parent: "Sour Diesel", category: "Sativa" },
  { word: "Haze", parent: "Haze", category: "Sativa" },
  { word: "Gelato", parent: "Gelato", category: "Hybrid" },
  { word: "Runtz", parent: "Runtz", category: "Hybrid" },
  { word: "Cookies", parent: "Girl Scout Cookies", category: "Hybrid" },
  { word: "Cake", parent: "Wedding Cake", category: "Hybrid" },
  { word: "Punch", parent: "Purple Punch", category: "Indica" },
  { word: "Sherbet", parent: "Sunset Sherbet", category: "Indica" },
  { word: "Mints", parent: "Kush Mints", category: "Indica" },
  { word: "Skunk", parent: "Skunk No. 1", category: "Hybrid" },
  { word: "Widow", parent: "White Widow", category: "Hybrid" },
  { word: "Zkittlez", parent: "Zkittlez", category: "Indica" },
  { word: "Glue", parent: "GG4", category: "Hybrid" },
  { word: "Pie", parent: "Cherry Pie", category: "Indica" },
];

/** The first `count` strains, unique by name, of the seed's own choice; parents before their children. */
export function chooseStrains(streams: RandomStreams, count: number): LibraryStrain[] {
  const chosen = shuffled(streams.at("strains", "library"), strainLibrary).slice(0, count);
  const libraryNames = new Set(strainLibrary.map((strain) => strain.name));
  const crosses = shuffled(streams.at("strains", "crosses"), allCrosses()).filter(
    ({ name }) => !libraryNames.has(name),
  );
  chosen.push(...crosses.slice(0, count - chosen.length));
  const random = streams.at("strains", "selections");
  for (let number = 2; chosen.length < count; number += 1) {
    const selections = crosses.map((cross) => ({ ...cross, name: `${cross.name} #${number}`, parent: cross.name }));
    chosen.push(...shuffled(random, selections).slice(0, count - chosen.length));
  }
  return parentsFirst(chosen);
}

const notes = wordList(`
  berry, black pepper, caramel, cedar, chamomile, citrus, clove, cocoa, cream, diesel, earth, eucalyptus, fresh hay,
  grape, grapefruit, herbs, lavender, lemon peel, mango, mint, orange zest, pine, sandalwood, stone fruit, tea, vanilla
`);

/** "Hybrid with a nose of pine and orange zest." */
export function strainDescription(streams: RandomStreams, strain: LibraryStrain): string {
  const random = streams.at("strains", "description", strain.name);
  const drawn = pick(random, notes);
  const first = noseOf(strain.name) ?? drawn;
  let second = pick(random, notes);
  while (second.includes(first) || first.includes(second)) second = pick(random, notes);
  const descent = strain.parent === null ? "" : `, descends from ${strain.parent}`;
  return `${strain.category} with a nose of ${first} and ${second}${descent}.`;
}

function allCrosses(): LibraryStrain[] {
  return descriptors.flatMap((descriptor) =>
    families.map(({ word, parent, category }) => ({ name: `${descriptor} ${word}`, category, parent, aliases: [] })),
  );
}

/** Sorted so that a strain whose parent is among them stands after it, otherwise in their order. */
function parentsFirst(strains: readonly LibraryStrain[]): LibraryStrain[] {
  const byName = new Map(strains.map((strain) => [strain.name, strain]));
  const sorted = new Set<LibraryStrain>();
  const visit = (strain: LibraryStrain): void => {
    const parent = strain.parent === null ? undefined : byName.get(strain.parent);
    if (parent && !sorted.has(parent)) visit(parent);
    sorted.add(strain);
  };
  for (const strain of strains) visit(strain);
  return [...sorted];
}
