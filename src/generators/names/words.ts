// Word lists as text, the way a person reads and extends them.

/** "Sage, Copper, \n Juniper" → ["Sage", "Copper", "Juniper"]. */
export function wordList(text: string): readonly string[] {
  return text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
