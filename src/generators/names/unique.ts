// Names that must not repeat: drawn again until free.

/** Far above what a profile within the word lists' reach ever needs. */
const drawsMax = 10_000;

/**
 * The first of the drawn names that is not taken yet, which it then is.
 * Throws a RangeError when no draw finds one: the word lists are too short for so many names.
 */
export function drawUnused(taken: Set<string>, draw: () => string): string {
  for (let draws = 0; draws < drawsMax; draws += 1) {
    const name = draw();
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
  throw new RangeError(`no unused name in ${drawsMax} draws, ${taken.size} are taken`);
}
