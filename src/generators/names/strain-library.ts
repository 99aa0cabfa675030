// Strains that the trade knows by name, with the older strain that each is a variety or a child of.

import { wordList } from "./words.ts";

export type StrainCategory = "Indica" | "Sativa" | "Hybrid";

export type LibraryStrain = {
  readonly name: string;
  readonly category: StrainCategory;
  /** Name of a strain of this library. */
  readonly parent: string | null;
  readonly aliases: readonly string[];
};

/** "Name", or "Name < Parent". */
const namesByCategory: Readonly<Record<StrainCategory, string>> = {
  Indica: `
    Granddaddy Purple, Northern Lights, Bubba Kush, Hindu Kush, Afghani, Purple Kush < Hindu Kush, Master Kush,
    LA Confidential < Afghani, Blackberry Kush < Afghani, Purple Punch < Granddaddy Purple, Do-Si-Dos < OG Kush,
    Forbidden Fruit, Grape Ape, Death Star, Skywalker OG < OG Kush, Tahoe OG < OG Kush, SFV OG < OG Kush,
    Fire OG < OG Kush, King Louis XIII < OG Kush, 9 Pound Hammer, Blueberry, Mendo Purps, Purple Urkle < Mendo Purps,
    Ice Cream Cake < Wedding Cake, Kush Mints < Bubba Kush, Animal Mints, MAC 1 < MAC, Papaya, Mango Kush,
    Platinum OG < OG Kush, Pink Kush < OG Kush, Banana Kush < OG Kush, G13, Critical Mass, Hash Plant,
    Romulan, Sunset Sherbet < Girl Scout Cookies, Slurricane < Do-Si-Dos, Zkittlez, Cherry Pie,
    Black Domina, Bubblegum Kush < Bubba Kush, Grape Stomper, Garlic Cookies < Girl Scout Cookies, Motorbreath,
    Biscotti < Gelato, Truffle Butter, Obama Kush < OG Kush, Lava Cake, Kosher Kush
  `,
  Sativa: `
    Sour Diesel, Jack Herer < Haze, Green Crack, Durban Poison, Haze, Super Silver Haze < Haze, Amnesia Haze < Haze,
    Strawberry Cough < Haze, Maui Wowie, Acapulco Gold, Lemon Haze < Haze, Super Lemon Haze < Lemon Haze, Tangie,
    Trainwreck, Chocolope, Clementine < Tangie, Ghost Train Haze < Haze, Island Sweet Skunk, Lamb's Bread,
    Panama Red, Candyland < Granddaddy Purple, Cinex, Mimosa < Clementine, NYC Diesel < Sour Diesel,
    Tropicana Cookies < Girl Scout Cookies, Golden Goat, Hawaiian, Red Dragon, Purple Haze < Haze, Laughing Buddha,
    Vanilla Frosting, Sour Tangie < Sour Diesel, Lemon Skunk < Skunk No. 1, Pineapple, Agent Orange, Moroccan Peaches,
    Cannalope Haze < Haze, Allen Wrench < Trainwreck, Dutch Treat, Electric Lemonade
  `,
  Hybrid: `
    Blue Dream < Blueberry, OG Kush, Girl Scout Cookies < OG Kush, Gelato < Sunset Sherbet, Wedding Cake < Cherry Pie,
    Runtz < Zkittlez, GG4, White Widow, Pineapple Express < Trainwreck, AK-47, Gelato 33 < Gelato, Gelato 41 < Gelato,
    White Runtz < Runtz, Pink Runtz < Runtz, Apple Fritter, MAC, Cereal Milk, Gary Payton, Jealousy < Gelato,
    London Pound Cake, Lemon Cherry Gelato < Gelato, Chemdawg, Headband < Sour Diesel, Skunk No. 1, Bruce Banner,
    Birthday Cake < Girl Scout Cookies, Animal Cookies < Girl Scout Cookies, Thin Mint Cookies < Girl Scout Cookies,
    Platinum Cookies < Girl Scout Cookies, Cookies and Cream < Girl Scout Cookies, Sherblato < Gelato, Gushers,
    Oreoz, Peanut Butter Breath, Mendo Breath, Khalifa Kush < OG Kush, Larry OG < OG Kush, Lemon Tree,
    Dosilato < Do-Si-Dos, Modified Grapes, Grape Pie < Cherry Pie, Georgia Pie, Banana Punch < Purple Punch,
    Strawberry Banana, Strawberry Shortcake, Cherry AK < AK-47, Blue Cheese < Blueberry, UK Cheese < Skunk No. 1,
    Gorilla Cookies < GG4, Gorilla Cake < GG4, White Fire OG < Fire OG, Triangle Kush, Rainbow Belts < Zkittlez,
    Permanent Marker, RS11, Zoap, Ice Cream Man, Kush Cake < Wedding Cake, Sour Apple < Sour Diesel, Tropical Runtz < Runtz
  `,
};

const aliases: Readonly<Record<string, readonly string[]>> = {
  "Granddaddy Purple": ["GDP", "Granddaddy Purp"],
  "Girl Scout Cookies": ["GSC"],
  GG4: ["Gorilla Glue 4", "Original Glue"],
  MAC: ["Miracle Alien Cookies"],
  "MAC 1": ["The MAC"],
  "Sour Diesel": ["Sour D"],
  "Blue Dream": ["Azure Haze"],
  "OG Kush": ["Original Gangster Kush"],
  Chemdawg: ["Chemdog"],
  "Green Crack": ["Cush"],
  "Garlic Cookies": ["GMO"],
  "Wedding Cake": ["Pink Cookies"],
  "King Louis XIII": ["King Louie"],
  "White Fire OG": ["WiFi OG"],
  "NYC Diesel": ["New York City Diesel"],
  "Maui Wowie": ["Maui Waui"],
};

export const strainLibrary: readonly LibraryStrain[] = (
  Object.entries(namesByCategory) as [StrainCategory, string][]
).flatMap(([category, text]) =>
  wordList(text).map((entry) => {
    const [name = entry, parent] = entry.split(" < ");
    return { name, category, parent: parent ?? null, aliases: aliases[name] ?? [] };
  }),
);
