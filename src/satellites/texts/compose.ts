// Puts texts together from what happened. A text is a row of sentences; each sentence has several wordings, and one of
// them is drawn. So a handful of sentences gives hundreds of shapes, none of which is common, and all of them true:
// a wording is a function of facts, and says only what these tell.
// A wording whose fact is missing gives null and is not drawn; a sentence without any that fits is left out.
// Nobody tells the same fact twice in a breath: a wording with something new goes before one that repeats what the
// sentences before it have said, and whoever was called by their full name is called by their first name after that.

import { pick } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";

/** A way to say it; null where the facts do not allow it, nothing (`silence`) where it need not be said. */
export type Wording<Facts> = (facts: Facts) => string | null;

/** One sentence, in all ways in which somebody may say it. */
export type Sentence<Facts> = readonly [Wording<Facts>, ...Wording<Facts>[]];

/** What a text says, sentence by sentence. */
export type Composition<Facts> = readonly [Sentence<Facts>, ...Sentence<Facts>[]];

/** Leaves the sentence out. */
export const silence: Wording<unknown> = () => "";

/** "INV-2024-000123 is 34 days past due. $4,120.00 is open. I call them on Monday." Throws where nothing can be said. */
export function compose<Facts extends object>(
  random: RandomStream,
  composition: Composition<Facts>,
  facts: Facts,
): string {
  const said: string[] = [];
  for (const sentence of composition) {
    const before = said.join(" ");
    const known = onFirstNameTerms(facts, before);
    const fitting = fittingWords(sentence, known);
    const fresh = fitting.filter((words) => !repeats(facts, before, words));
    if (fitting.length > 0) said.push(pick(random, fresh.length > 0 ? fresh : fitting));
  }
  const words = said.filter((part) => part !== "").join(" ");
  if (words === "") throw new Error("no wording of the text fits its facts");
  // "Co." at the end of a sentence ends it, too.
  return words.replace(/\.\.(?= |$)/g, ".");
}

/** In how many ways the facts can be told, if it does not matter what was said before. */
export function countWays<Facts>(composition: Composition<Facts>, facts: Facts): number {
  return composition.reduce((ways, sentence) => ways * Math.max(1, fittingWords(sentence, facts).length), 1);
}

function fittingWords<Facts>(sentence: Sentence<Facts>, facts: Facts): string[] {
  return sentence.map((wording) => wording(facts)).filter((words) => words !== null);
}

/** Facts so short are no news: a grade, a small number. */
const shortestNews = 4;

/** Whether the words tell a fact that was told before. To speak of the same person again is no repetition. */
function repeats(facts: object, before: string, words: string): boolean {
  return Object.entries(facts).some(
    ([name, fact]) =>
      name !== "contact" &&
      typeof fact === "string" &&
      fact.length >= shortestNews &&
      before.includes(fact) &&
      words.includes(fact),
  );
}

/** The facts as they go on once the client's or supplier's contact was called by their full name. */
function onFirstNameTerms<Facts extends object>(facts: Facts, before: string): Facts {
  if (!("contact" in facts) || typeof facts.contact !== "string" || !before.includes(facts.contact)) return facts;
  return { ...facts, contact: facts.contact.split(" ")[0] ?? facts.contact };
}
