// Units of goods as people write them.

import type { GoodsKind } from "../company.ts";

const words: Readonly<Record<GoodsKind["unit"], string>> = { LB: "lb", G: "g", EA: "piece" };

/** "lb", "g" or "piece", for "$1,121.20 a lb". */
export function unitWord(kind: Pick<GoodsKind, "unit">): string {
  return words[kind.unit];
}
