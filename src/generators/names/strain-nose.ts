// What a strain's name promises to the nose.

import { wordList } from "./words.ts";

/** Words of names that smell of what they say. */
const plain = wordList(`
  Apple, Apricot, Banana, Blackberry, Blood Orange, Blueberry, Butterscotch, Cherry, Citrus, Coconut, Dragon Fruit,
  Garlic, Ginger, Grape, Grapefruit, Guava, Hazelnut, Honey, Huckleberry, Jasmine, Juniper, Key Lime, Lavender, Lemon,
  Lime, Lychee, Mango, Maple, Marionberry, Melon, Mint, Nectarine, Orange, Passion Fruit, Peach, Peanut Butter, Pear,
  Pineapple, Plum, Raspberry, Rose, Strawberry, Tangerine, Vanilla, Violet, Watermelon
`);

/** Words that promise something else than they say. */
const meant: Readonly<Record<string, readonly string[]>> = {
  "candied fruit": ["Rainbow", "Runtz", "Zkittlez", "Candy", "Candyland", "Gushers"],
  "aged cheese": ["Cheese"],
  cocoa: ["Chocolope"],
  cream: ["Cream", "Cereal Milk"],
  diesel: ["Diesel", "Chemdawg"],
  grape: ["Grapes"],
  lemon: ["Lemonade"],
  mint: ["Mints"],
  "orange zest": ["Clementine", "Mimosa", "Tangie"],
  peach: ["Peaches"],
  "tropical fruit": ["Hawaiian", "Maui", "Tropical", "Tropicana"],
};

const noses = [
  ...plain.map((word) => ({ word, nose: word.toLowerCase() })),
  ...Object.entries(meant).flatMap(([nose, words]) => words.map((word) => ({ word, nose }))),
]
  // "Blood Orange" before "Orange".
  .toSorted((a, b) => b.word.length - a.word.length);

/** "banana" of "Banana Kush"; null for a name that promises nothing. */
export function noseOf(name: string): string | null {
  return noses.find(({ word }) => ` ${name} `.includes(` ${word} `))?.nose ?? null;
}
