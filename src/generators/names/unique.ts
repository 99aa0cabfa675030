// Names that must not repeat: drawn again until free.

import { OperatorError } from "../../domain/operator-error.ts";

/** Far above what a profile within the word lists' reach ever needs. */
const drawsMax = 10_000;

/**
 * The first of the drawn names that is not taken yet, which it then is.
 * @throws OperatorError (usage) when no draw finds one: the word lists are too short for so many names
 */
export function drawUnused(taken: Set<string>, draw: () => string): string {
  for (let draws = 0; draws < drawsMax; draws += 1) {
    const name = draw();
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
  throw new OperatorError(`Names run out: ${taken.size} such as "${[...taken].at(-1)}" are taken.`, {
    kind: "usage",
    remedy: "Ask for fewer of them: users, buyers.classes[].count or suppliers.count.",
  });
}
