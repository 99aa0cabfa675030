// Stock and books differ, or goods spoil: stock and books follow what is there.
// Tables: inventoryMovements, ledgerEntries.

import { extendPrice } from "../../domain/numbers/money.ts";
import { addQuantity } from "../../domain/numbers/quantity.ts";
import { adjustmentCauses } from "../../domain/stock/adjustment-causes.ts";
import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import type { AdjustmentPlan } from "../../planning/stock/stock-plan.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { Company } from "../company.ts";
import type { RuleByOwnership } from "../sales/sale.ts";
import { TransactionContext } from "../transaction-context.ts";
import { recordLoss } from "./stock-loss.ts";

/** The mirror image of a loss. */
const foundRule: RuleByOwnership = { OWNED: "ownedGoodsFound", CONSIGNED: "consignedGoodsFound" };

/** What is missing leaves stock on hand, what turned up enters it, both at cost; what cannot be sold stays defective. */
export function adjustStock(company: Company, adjustment: AdjustmentPlan): Bundle {
  const { batchIndex, quantity, at } = adjustment;
  const { reason, finds, leavesDefective, words } = adjustmentCauses[adjustment.cause];
  const context = new TransactionContext(company, at);
  const batch = company.batchPlan(batchIndex);
  const record = company.batch(batchIndex);
  const by = context.actor("Inventory Manager", batchIndex);
  const notes = `${words}, ${goodsInWords(quantity, batch.product)}`;
  if (finds === "less") {
    recordLoss(context, adjustment, { kind: "ADJUSTMENT", reason, notes, by });
    if (leavesDefective) record.defective = addQuantity(record.defective, quantity);
    return context.bundle;
  }
  const change = company.stock.putBack(batchIndex, quantity);
  const reference = { type: "MANUAL_ADJUSTMENT", id: null } as const;
  const id = context.recordMovement(batchIndex, "ADJUSTMENT", change, reference, by, notes, reason);
  const cost = extendPrice(quantity, record.unitCost);
  context.post(foundRule[batch.ownership], cost, { type: "ADJUSTMENT", id }, `${notes}, ${record.code}`);
  return context.bundle;
}
