// Goods that are lost or damaged, by whose they are. Consigned ones are owed to the supplier as if they had been sold.

import type { RuleByOwnership } from "../sales/sale.ts";

export const lossRule: RuleByOwnership = { OWNED: "ownedGoodsLost", CONSIGNED: "consignedGoodsLost" };
