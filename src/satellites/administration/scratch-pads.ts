// What people jot down for themselves, and tick off when it is done: each line speaks of a document that is there.

import { netDays } from "../../domain/books/payment-terms.ts";
import type { Employee } from "../../domain/company.ts";
import { displayCents } from "../../domain/numbers/money.ts";
import { addDays, type Instant } from "../../domain/time/calendar.ts";
import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import { chance } from "../../random/distributions.ts";
import { goodsName } from "../conversation/order-facts.ts";
import { from, satellite } from "../framework/satellite.ts";
import type { Scene } from "../framework/scene.ts";
import {
  type BatchFacts,
  eachBatch,
  eachOrder,
  eachPurchaseOrder,
  type OrderFacts,
  type PurchaseOrderFacts,
} from "../parents.ts";
import { dateInWords } from "../texts/wording.ts";

type Jotting = {
  readonly by: Employee;
  readonly content: string;
  readonly at: Instant;
  readonly doneAt: Instant | null;
};

/** How many of the things that could be jotted down are. */
const share = { order: 0.03, lateInvoice: 0.1, batch: 0.15, purchaseOrder: 0.15 } as const;

export const scratchPadNotes = satellite({
  table: "scratchPadNotes",
  tells:
    "A line on somebody's scratch pad about an order to pack, an invoice to ask after, a batch at the laboratory or a supplier to write to; ticked off when it has happened.",
  from: [
    from(eachPurchaseOrder, askForDelivery),
    from(eachBatch, awaitLaboratory),
    from(eachOrder, packOrder),
    from(eachOrder, askForMoney),
  ],
  row: ({ by, content, at, doneAt }, scene) => ({
    id: scene.id,
    userId: by.id,
    content,
    isCompleted: doneAt !== null,
    createdAt: at,
    updatedAt: doneAt ?? at,
    completedAt: doneAt,
  }),
});

function askForDelivery({ plan, record, supplier }: PurchaseOrderFacts, scene: Scene): Jotting[] {
  if (!chance(scene.random, share.purchaseOrder)) return [];
  const at = scene.happened(plan.sentAt);
  const [first] = plan.deliveries;
  if (at === null || !first) return [];
  const content = `${record.number}: ask ${supplier.name} for a delivery window around ${dateInWords(plan.expectedOn)}`;
  const by = scene.actor("Buyer/Procurement", plan.supplierIndex);
  return [{ by, content, at: scene.minutesAfter(at, 2, 30), doneAt: scene.happened(plan.confirmedAt) }].filter(
    wasWorthIt,
  );
}

function awaitLaboratory({ plan, record }: BatchFacts, scene: Scene): Jotting[] {
  if (!chance(scene.random, share.batch)) return [];
  const sent = plan.steps.find(({ state }) => state === "TESTING");
  const back = plan.steps.find(({ state }) => state === "PACKAGING" || state === "FAILED");
  const at = scene.happened(sent?.at ?? null);
  if (at === null) return [];
  const goods = `${goodsInWords(plan.quantity, plan.product)} of ${goodsName(plan.product)}`;
  const content = `${record.code} is at the lab: no certificate, no sale of ${goods}`;
  const by = scene.actor("Inventory Manager", plan.index);
  return [{ by, content, at: scene.minutesAfter(at, 2, 30), doneAt: scene.happened(back?.at ?? null) }].filter(
    wasWorthIt,
  );
}

function packOrder({ plan, record }: OrderFacts, scene: Scene): Jotting[] {
  if (plan.packedAt === null || !chance(scene.random, share.order)) return [];
  const lines = plan.lines.length === 1 ? "one line" : `${plan.lines.length} lines`;
  const content = `Pack ${record.orderNumber} for ${plan.client.name}: ${lines}, ${displayCents(plan.subtotal)}`;
  const by = scene.actor("Warehouse Staff", plan.index);
  return [{ by, content, at: scene.minutesAfter(plan.at, 2, 30), doneAt: scene.happened(plan.packedAt) }].filter(
    wasWorthIt,
  );
}

function askForMoney({ plan, record }: OrderFacts, scene: Scene): Jotting[] {
  const isOnTerms = plan.terms !== "COD" && plan.terms !== "CONSIGNMENT";
  if (!isOnTerms || plan.goodsBack !== null || !chance(scene.random, share.lateInvoice)) return [];
  const { calendar } = scene.company.run;
  const dueOn = addDays(plan.day, netDays[plan.terms]);
  const at = scene.happened(calendar.during(calendar.addBusinessDays(dueOn, 3), scene.random()));
  if (at === null) return [];
  const [firstPaid] = plan.settlements;
  const content = `${record.invoiceNumber} for ${plan.client.name} was due ${dateInWords(dueOn)}, nothing has come in yet: ask when`;
  const by = scene.actor("Accountant", plan.client.id);
  return [{ by, content, at, doneAt: scene.happened(firstPaid?.at ?? null) }].filter(wasWorthIt);
}

/** What is done on the spot nobody jots down. */
function wasWorthIt({ at, doneAt }: Jotting): boolean {
  return doneAt === null || at < doneAt;
}
