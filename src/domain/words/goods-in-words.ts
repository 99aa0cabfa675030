// Quantities of goods as people write them. Columns take `formatQuantity` instead.

import type { GoodsKind } from "../company.ts";
import { formatQuantity, type Quantity } from "../numbers/quantity.ts";
import { unitWord } from "./unit-word.ts";

/** "12.5 lb", "40 g", "12,830 pieces", "1 piece". */
export function goodsInWords(quantity: Quantity, { kind }: { readonly kind: Pick<GoodsKind, "unit"> }): string {
  const number = numberInWords(quantity);
  return `${number} ${unitWord(kind)}${kind.unit === "EA" && number !== "1" ? "s" : ""}`;
}

/** "12.5", "12,830": where the unit is said once for two of them ("4–6.5 lb"). */
export function numberInWords(quantity: Quantity): string {
  return formatQuantity(quantity)
    .replace(/\.?0+$/, "")
    .replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}
