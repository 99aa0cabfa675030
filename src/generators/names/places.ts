// Towns of the simulated trade, which is California's, with an area code and a ZIP code of each.

import { integerBetween, pick } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";
import { wordList } from "./words.ts";

export type Region = "north" | "bay area" | "central valley" | "central coast" | "south";

export type Town = {
  readonly name: string;
  readonly areaCode: string;
  readonly zip: string;
  readonly region: Region;
};

export const towns: readonly Town[] = [
  { name: "Eureka", areaCode: "707", zip: "95501", region: "north" },
  { name: "Ukiah", areaCode: "707", zip: "95482", region: "north" },
  { name: "Willits", areaCode: "707", zip: "95490", region: "north" },
  { name: "Santa Rosa", areaCode: "707", zip: "95404", region: "north" },
  { name: "Redding", areaCode: "530", zip: "96001", region: "north" },
  { name: "Nevada City", areaCode: "530", zip: "95959", region: "north" },
  { name: "San Francisco", areaCode: "415", zip: "94103", region: "bay area" },
  { name: "San Rafael", areaCode: "415", zip: "94901", region: "bay area" },
  { name: "Oakland", areaCode: "510", zip: "94607", region: "bay area" },
  { name: "Berkeley", areaCode: "510", zip: "94710", region: "bay area" },
  { name: "Richmond", areaCode: "510", zip: "94804", region: "bay area" },
  { name: "San Jose", areaCode: "408", zip: "95112", region: "bay area" },
  { name: "Vallejo", areaCode: "707", zip: "94590", region: "bay area" },
  { name: "Sacramento", areaCode: "916", zip: "95811", region: "central valley" },
  { name: "Stockton", areaCode: "209", zip: "95202", region: "central valley" },
  { name: "Modesto", areaCode: "209", zip: "95354", region: "central valley" },
  { name: "Fresno", areaCode: "559", zip: "93721", region: "central valley" },
  { name: "Salinas", areaCode: "831", zip: "93901", region: "central coast" },
  { name: "Santa Cruz", areaCode: "831", zip: "95060", region: "central coast" },
  { name: "San Luis Obispo", areaCode: "805", zip: "93401", region: "central coast" },
  { name: "Lompoc", areaCode: "805", zip: "93436", region: "central coast" },
  { name: "Los Angeles", areaCode: "213", zip: "90013", region: "south" },
  { name: "West Hollywood", areaCode: "310", zip: "90069", region: "south" },
  { name: "Long Beach", areaCode: "562", zip: "90802", region: "south" },
  { name: "Santa Ana", areaCode: "714", zip: "92701", region: "south" },
  { name: "San Bernardino", areaCode: "909", zip: "92408", region: "south" },
  { name: "Palm Springs", areaCode: "760", zip: "92262", region: "south" },
  { name: "Desert Hot Springs", areaCode: "760", zip: "92240", region: "south" },
  { name: "San Diego", areaCode: "619", zip: "92101", region: "south" },
];

const streets = wordList(`
  Alameda Street, Adeline Street, Arroyo Drive, Broadway, Cedar Street, Commerce Way, Cypress Avenue,
  El Camino Real, Fourth Street, Foothill Boulevard, Harbor Boulevard, Harrison Street, Industrial Way,
  Lakeside Drive, Magnolia Avenue, Main Street, Market Street, Mission Street, Ocean Avenue, Orchard Road,
  Palm Drive, Railroad Avenue, Redwood Highway, San Pablo Avenue, Santa Fe Avenue, State Street,
  Sunset Boulevard, Third Street, Valley View Road, Western Avenue
`);

/** "1420 Magnolia Avenue, Oakland, CA 94607". */
export function postalAddress(random: RandomStream, town: Town): string {
  return `${integerBetween(random, 12, 4899)} ${pick(random, streets)}, ${town.name}, CA ${town.zip}`;
}
