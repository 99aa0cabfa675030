// Goods that meet their equals on the shelf. Of two hundred products a company buys the same again months later, when the
// first are long sold: there is nothing to average then. One that averages its costs restocks what it owns before it is
// sold, so every owned lot is one of two of the same product and grade, one after the other. What there is of each product,
// grade and owner stays what it was: lots only trade places.

import type { Product } from "../../domain/company.ts";
import type { Ownership } from "../../domain/stock/ownership.ts";

type Lot = { readonly product: Product; readonly grade: unknown; readonly ownership: Ownership };

/** The lots in the order given, kind by kind and in time order within a kind. */
export function withEqualGoods<Item extends Lot>(lots: readonly Item[]): Item[] {
  const dealt: Item[] = [...lots];
  const paired = new Set<number>();
  for (let first = 0; first < dealt.length; first += 1) {
    if (dealt[first]?.ownership === "OWNED" && !paired.has(first)) pairUp(dealt, paired, first);
  }
  return dealt;
}

/** Makes the next lot of the kind the equal of an owned one, where others can take over what it was. */
function pairUp<Item extends Lot>(dealt: Item[], paired: Set<number>, first: number): void {
  const model = dealt[first];
  const second = dealt.findIndex(
    ({ product }, index) => index > first && !paired.has(index) && product.kind === model?.product.kind,
  );
  const next = dealt[second];
  if (!model || !next) return;
  const isFree = (index: number) => index !== first && index !== second && !paired.has(index);
  const giverOf = (trait: keyof Lot) => {
    if (next[trait] === model[trait]) return second;
    return dealt.findIndex((lot, index) => isFree(index) && lot[trait] === model[trait]);
  };
  const givers = { product: giverOf("product"), ownership: giverOf("ownership"), grade: giverOf("grade") };
  if (Object.values(givers).includes(-1)) return;
  for (const trait of ["product", "ownership", "grade"] as const) trade(dealt, second, givers[trait], trait);
  paired.add(first).add(second);
}

function trade<Item extends Lot>(dealt: Item[], a: number, b: number, trait: keyof Lot): void {
  const [one, other] = [dealt[a], dealt[b]];
  if (!one || !other || a === b) return;
  dealt[a] = { ...one, [trait]: other[trait] };
  dealt[b] = { ...other, [trait]: one[trait] };
}
