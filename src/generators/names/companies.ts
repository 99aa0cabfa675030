// Names of companies of the trade: shops and chains that buy, growers that sell, their brands, firms that serve us.
// Each kind of company has suffixes of its own, so that no buyer ever bears a grower's name.

import { chance, pick } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";
import { wordList } from "./words.ts";

const firstWords = wordList(`
  Alder, Amber, Arroyo, Bayview, Bluebird, Canyon, Cedar, Citrus, Clover, Cobalt, Copper, Coyote, Crescent, Cypress,
  Driftwood, Dune, Echo, Ember, Fern, Fig Tree, Firefly, Foothill, Garnet, Golden Poppy, Granite, Half Moon, Harbor,
  Hawthorn, Heron, High Sierra, Hillcrest, Honeycomb, Indigo, Ironwood, Jade, Juniper, Kestrel, Lantern, Larkspur,
  Laurel, Lighthouse, Lupine, Madrone, Manzanita, Marigold, Meridian, Mission, Monarch, Moonrise, Mosaic, Nightfall,
  North Star, Oak & Ivy, Ocean, Opal, Orchard, Osprey, Pacific, Palm, Paper Crane, Pelican, Pepperwood, Pine, Quail,
  Redwood, River, Rosewood, Saffron, Sage, Sandstone, Sequoia, Silver, Skylark, Solstice, Sparrow, Sundial, Sunset,
  Tamarack, Terrace, Tidal, Topaz, Trillium, Valley Oak, Verdant, Vista, Wayfarer, Wildflower, Willow, Yarrow, Yucca
`);

const secondWords = wordList(`
  Alley, Arch, Avenue, Bay, Bloom, Boulevard, Bridge, Corner, Cottage, Court, Cove, Crossing, Depot, Drive, Field,
  Garden, Gate, Glen, Hall, Heights, Hill, House, Junction, Lane, Leaf, Market, Mesa, Park, Pier, Place, Plaza, Point,
  Road, Root, Row, Square, Station, Street, Terrace, Trail, View, Village, Walk, Way, Yard
`);

const shopSuffixes = wordList(`
  Apothecary, Cannabis, Cannabis Co., Collective, Cooperative, Dispensary, Greens, Herbal, Provisions, Remedies,
  Supply, Wellness
`);

const chainSuffixes = wordList(`
  Brands, Cannabis Group, Dispensaries, Distribution, Distributors, Holdings, Retail Group, Retail Partners, Stores,
  Trading Company
`);

const growerWords = wordList(`
  Bear Paw, Black Oak, Blue Heron, Broken Wheel, Coastal, Cold Water, Cougar, Deer, Eagle, Eel River, Elk, Emerald,
  Fog Bank, Fox, Gold Run, Golden, Grizzly, Hawk, Humboldt, King, Klamath, Lost Coast, Mad River, Mattole, Mendo,
  Mistral, Navarro, Noyo, Old Growth, Quartz, Rattlesnake, Salmon, Shasta, Siskiyou, Smith River, Stone, Sugar Pine,
  Trinity, Van Duzen, Whitethorn, Yuba
`);

const landforms = wordList(`
  Basin, Bend, Bluff, Canyon, Creek, Flat, Fork, Grove, Gulch, Hollow, Meadow, Mountain, Pass, Peak, Prairie, Ridge,
  Slope, Springs, Terrace, Valley
`);

const growerSuffixes = wordList(`
  Agronomics, Botanicals, Cannabis Farms, Cultivation, Family Farms, Farms, Gardens, Growers, Harvest, Nurseries
`);

const brandWords = wordList(`
  Alpenglow, Barefoot, Campfire, Daybreak, Drifter, Evening, Foghorn, Foxglove, Gilded, Homestead, Kindred, Lucky,
  Lunar, Mellow, Nomad, Northern, Outlaw, Pioneer, Quiet, Rambler, Roadside, Sunday, Tandem, Velvet, Wander, Wild
`);

const brandNouns = wordList(`
  Acre, Bird, Blossom, Cabin, Compass, Cup, Feather, Hare, Hour, Jar, Kettle, Lamp, Owl, Press, Reserve, Smoke, Tide,
  Tonic, Trellis, Wagon
`);

/** "Juniper Lane Dispensary"; `used` as of `freshFirstWord`. */
export function shopName(random: RandomStream, used: Set<string>): string {
  return buyerName(random, used, shopSuffixes);
}

/** "High Sierra Retail Group"; `used` as of `freshFirstWord`. */
export function chainName(random: RandomStream, used: Set<string>): string {
  return buyerName(random, used, chainSuffixes);
}

/** "Eel River Ridge": a grower's name without its suffix, and its main brand. */
export function growerStem(random: RandomStream): string {
  return `${pick(random, growerWords)} ${pick(random, landforms)}`;
}

/** "Eel River Ridge" → "Eel River Ridge Farms". */
export function growerName(random: RandomStream, stem: string): string {
  return `${stem} ${pick(random, growerSuffixes)}`;
}

/** "Velvet Owl": a brand that does not tell who grew it. */
export function brandName(random: RandomStream): string {
  return `${pick(random, brandWords)} ${pick(random, brandNouns)}`;
}

function buyerName(random: RandomStream, used: Set<string>, suffixes: readonly string[]): string {
  const first = freshFirstWord(random, used);
  const stem = chance(random, 0.65) ? `${first} ${pick(random, secondWords)}` : first;
  return `${stem} ${pick(random, suffixes)}`;
}

/** One that no other buyer begins with, lest two be taken for each other; when none is left, each may come again. */
function freshFirstWord(random: RandomStream, used: Set<string>): string {
  if (firstWords.every((word) => used.has(word))) used.clear();
  const word = pick(
    random,
    firstWords.filter((candidate) => !used.has(candidate)),
  );
  used.add(word);
  return word;
}
