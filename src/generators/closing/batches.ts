// Batches as they stand at the as-of day: what is left of them, where it lies, how far it has come.
// Tables: batches, batchLocations.

import type { Company } from "../../cascade/company.ts";
import type { BatchRecord } from "../../cascade/stock/batch-record.ts";
import { enterStatus } from "../../cascade/stock/batch-status.ts";
import type { StorageLocation } from "../../domain/company.ts";
import { zeroQuantity } from "../../domain/numbers/quantity.ts";
import { addDays, dayOf } from "../../domain/time/calendar.ts";
import type { BatchPlan } from "../../planning/plan.ts";
import { Bundle } from "../../schema/bundle.ts";
import { batchMetadata } from "./batch-metadata.ts";

/** A sold-out batch is closed when nothing came back of it for so long. */
const closedAfterDays = 45;

/** One bundle a batch that was received. */
export function* closeBatches(company: Company): Generator<Bundle> {
  for (const [index, record] of company.batches) yield batchBundle(company, company.batchPlan(index), record);
}

function batchBundle(company: Company, batch: BatchPlan, record: BatchRecord): Bundle {
  const bundle = new Bundle();
  const { workflowStatusIds } = company.foundation.warehouse;
  const onHand = company.stock.onHand(batch.index);
  const supplier = company.supplier(batch.product.supplierIndex);
  if (record.state === null) throw new Error(`${record.code} was received into no state`);
  settleStatus(company, batch, record, onHand);
  const isListed = record.status === "LIVE";
  bundle.add("batches", {
    id: record.id,
    code: record.code,
    sku: record.sku,
    productId: batch.product.id,
    lotId: record.lotId,
    status: record.status,
    statusId: workflowStatusIds[record.state],
    grade: batch.grade,
    isSample: false,
    sampleOnly: false,
    sampleAvailable: isListed && record.sampleStock > 0,
    cogsMode: "FIXED",
    unitCogs: record.unitCost,
    unitCogsMin: null,
    unitCogsMax: null,
    paymentTerms: batch.ownership === "CONSIGNED" ? "CONSIGNMENT" : `NET_${supplier.netDays}`,
    amountPaid: company.paidFor(batch.index),
    metadata: JSON.stringify(batchMetadata(company, batch, record)),
    onHandQty: onHand,
    sampleQty: record.sampleStock,
    reservedQty: zeroQuantity,
    quarantineQty: record.status === "QUARANTINED" ? onHand : zeroQuantity,
    holdQty: zeroQuantity,
    defectiveQty: record.defective,
    publishEcom: false,
    publishB2b: isListed,
    createdAt: record.receivedAt,
    updatedAt: record.touchedAt,
  });
  bundle.add("batchLocations", {
    id: company.run.ids.next("batchLocations"),
    batchId: record.id,
    ...locationOf(company, record),
    qty: onHand,
    createdAt: record.receivedAt,
    updatedAt: record.touchedAt,
  });
  return bundle;
}

/** What has long been sold out is closed. */
function settleStatus(company: Company, batch: BatchPlan, record: BatchRecord, onHand: number): void {
  const { asOf, calendar } = company.run;
  const closesOn = addDays(dayOf(record.stateSince), closedAfterDays + 1);
  if (record.status === "SOLD_OUT" && closesOn <= asOf) {
    const at = calendar.during(calendar.onOrBefore(closesOn), (batch.index % 97) / 97);
    const keeper = company.actor("Inventory Manager", batch.index);
    enterStatus(record, "CLOSED", at, keeper, `Nothing came back of it in ${closedAfterDays} days`);
    record.touchedAt = at;
  }
  if (record.status === "LIVE" && onHand <= 0) throw new Error(`${record.code} is empty but not sold out`);
}

/** Where the goods lie: the dock, the lab hold, the packing room, then a shelf of the batch's own; or the cage. */
function locationOf(company: Company, record: BatchRecord): StorageLocation {
  const { receivingDock, labHold, packing, quarantine, shelves } = company.foundation.warehouse;
  if (record.status === "QUARANTINED" || record.state === "EXPIRED") return quarantine;
  if (record.state === "RECEIVED" || record.state === "REJECTED") return receivingDock;
  if (record.state === "TESTING" || record.state === "FAILED") return labHold;
  if (record.state === "PACKAGING" || record.state === "DAMAGED") return packing;
  const shelf = shelves[record.id % shelves.length];
  if (!shelf) throw new Error("the warehouse has no shelves");
  return shelf;
}
