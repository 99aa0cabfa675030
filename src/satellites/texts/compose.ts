// Puts texts together from what happened. A text is a row of sentences; each sentence has several wordings, and one of
// them is drawn. So a handful of sentences gives hundreds of shapes, none of which is common, and all of them true:
// a wording is a function of facts, and says only what these tell.
// A wording whose fact is missing gives null and is not drawn; a sentence without any that fits is left out.

import { pick } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";

/** A way to say it, or null where the facts do not allow it. */
export type Wording<Facts> = (facts: Facts) => string | null;

/** One sentence, in all ways in which somebody may say it. */
export type Sentence<Facts> = readonly [Wording<Facts>, ...Wording<Facts>[]];

/** What a text says, sentence by sentence. */
export type Composition<Facts> = readonly [Sentence<Facts>, ...Sentence<Facts>[]];

/** "INV-2024-000123 is 34 days past due. $4,120.00 are open. I call them on Monday." Throws where nothing can be said. */
export function compose<Facts>(random: RandomStream, composition: Composition<Facts>, facts: Facts): string {
  const said = composition.flatMap((sentence) => {
    const fitting = sentence.map((wording) => wording(facts)).filter((words) => words !== null && words !== "");
    return fitting.length === 0 ? [] : [pick(random, fitting)];
  });
  if (said.length === 0) throw new Error("no wording of the text fits its facts");
  const words = said.filter((part) => part !== null).join(" ");
  // "Co." at the end of a sentence ends it, too.
  return words.replace(/\.\.(?= |$)/g, ".");
}

/** In how many ways the facts can be told. */
export function countWays<Facts>(composition: Composition<Facts>, facts: Facts): number {
  return composition.reduce((ways, sentence) => {
    const fitting = sentence.filter((wording) => (wording(facts) ?? "") !== "").length;
    return ways * Math.max(1, fitting);
  }, 1);
}

/** A wording that needs no facts. */
export function plain(words: string): Wording<unknown> {
  return () => words;
}
