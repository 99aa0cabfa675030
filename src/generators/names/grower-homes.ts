// Where growers named for a river, a mountain or a county are at home: in the town nearest to it.

const homes: Readonly<Record<string, readonly string[]>> = {
  Eureka: [
    ...["Eel River", "Humboldt", "Klamath", "Lost Coast", "Mad River", "Mattole", "Smith River", "Van Duzen"],
    "Whitethorn",
  ],
  Willits: ["Mendo", "Noyo"],
  Ukiah: ["Navarro"],
  Redding: ["Shasta", "Siskiyou", "Trinity"],
  "Nevada City": ["Gold Run", "Yuba"],
};

/** "Eureka" for "Eel River Ridge"; null for a grower that may be anywhere. */
export function homeOfGrower(stem: string): string | null {
  const home = Object.entries(homes).find(([, words]) => words.some((word) => stem.startsWith(`${word} `)));
  return home?.[0] ?? null;
}
