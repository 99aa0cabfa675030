// What only the last day knows: purchase orders still open, batches with their stock, clients with their totals,
// the bank's balance, and number sequences advanced past everything that was numbered.
// Tables: purchaseOrders, purchaseOrderItems, batches, batchLocations, clients, bankAccounts, sequences.

import type { BatchRecord, Company } from "../cascade/company.ts";
import { writePurchaseOrder } from "../cascade/purchase-order.ts";
import { TransactionContext } from "../cascade/transaction-context.ts";
import { ratioOf } from "../domain/basis-points.ts";
import { dayOf, type Instant, isoDay } from "../domain/calendar.ts";
import type { StorageLocation } from "../domain/company.ts";
import { zeroQuantity } from "../domain/quantity.ts";
import type { BatchPlan } from "../planning/plan.ts";
import { integerBetween, numberBetween } from "../random/distributions.ts";
import { Bundle } from "../schema/bundle.ts";
import type { NewRow } from "../schema/tables.ts";
import { bankAccountRow } from "./foundation/bank-account-row.ts";
import { clientRow } from "./foundation/client-row.ts";

/** A sold-out batch is closed when nothing came back of it for so long. */
const closedAfterDays = 45;

/** The bundles that end a run. */
export function* closeBooks(company: Company): Generator<Bundle> {
  yield* openPurchaseOrders(company);
  for (const [index, record] of company.batches) yield batchBundle(company, company.batchPlan(index), record);
  yield clientsAndBank(company);
  yield sequences(company);
}

function* openPurchaseOrders(company: Company): Generator<Bundle> {
  for (const order of company.plan.purchaseOrders) {
    const record = company.purchaseOrders.get(order.index);
    if (!record || record.deliveriesSeen === order.deliveries.length) continue;
    const context = new TransactionContext(company, order.orderedAt);
    writePurchaseOrder(context, order);
    yield context.bundle;
  }
}

function batchBundle(company: Company, batch: BatchPlan, record: BatchRecord): Bundle {
  const bundle = new Bundle();
  const { workflowStatusIds } = company.foundation.warehouse;
  const onHand = company.stock.onHand(batch.index);
  const supplier = company.supplier(batch.product.supplierIndex);
  if (record.state === null) throw new Error(`${record.code} was received into no state`);
  const isListed = onHand > 0 && record.state === "AVAILABLE";
  bundle.add("batches", {
    id: record.id,
    code: record.code,
    sku: record.sku,
    productId: batch.product.id,
    lotId: record.lotId,
    status: batchStatus(company, record, onHand),
    statusId: workflowStatusIds[record.state],
    grade: batch.grade,
    isSample: false,
    sampleOnly: false,
    sampleAvailable: false,
    cogsMode: "FIXED",
    unitCogs: batch.unitCost,
    unitCogsMin: null,
    unitCogsMax: null,
    paymentTerms: batch.ownership === "CONSIGNED" ? "CONSIGNMENT" : `NET_${supplier.netDays}`,
    amountPaid: company.paidFor(batch.index),
    metadata: JSON.stringify(batchMetadata(company, batch, record)),
    onHandQty: onHand,
    sampleQty: zeroQuantity,
    reservedQty: zeroQuantity,
    quarantineQty: zeroQuantity,
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

function batchStatus(company: Company, record: BatchRecord, onHand: number): NonNullable<NewRow<"batches">["status"]> {
  if (record.state === "SOLD") {
    const emptyFor = company.run.asOf - dayOf(record.stateSince);
    return emptyFor > closedAfterDays ? "CLOSED" : "SOLD_OUT";
  }
  if (record.state === "REJECTED" || record.state === "FAILED") return "CLOSED";
  if (record.state !== "AVAILABLE") return "AWAITING_INTAKE";
  if (onHand <= 0) throw new Error(`${record.code} is empty but not sold out`);
  return "LIVE";
}

/** Where the goods lie: the dock, the lab hold, the packing room, then a shelf of the batch's own. */
function locationOf(company: Company, record: BatchRecord): StorageLocation {
  const { receivingDock, labHold, packing, shelves } = company.foundation.warehouse;
  if (record.state === "RECEIVED" || record.state === "REJECTED") return receivingDock;
  if (record.state === "TESTING" || record.state === "FAILED") return labHold;
  if (record.state === "PACKAGING") return packing;
  const shelf = shelves[record.id % shelves.length];
  if (!shelf) throw new Error("the warehouse has no shelves");
  return shelf;
}

/** What TERP keeps of a batch as JSON text: price, potency and test results, dates. */
function batchMetadata(company: Company, batch: BatchPlan, record: BatchRecord): Readonly<Record<string, unknown>> {
  const random = company.run.streams.at("laboratory", batch.product.id, batch.index);
  const concentrated = batch.product.kind.category === "Vapes" || batch.product.kind.category === "Concentrates";
  const thc = concentrated ? numberBetween(random, 68, 88) : numberBetween(random, 17, 31);
  const testing = batch.steps.find(({ state }) => state === "TESTING");
  const report = batch.steps.find(({ state }) => state === "PACKAGING" || state === "FAILED");
  const wasTested = record.state !== "RECEIVED" && record.state !== "TESTING" && record.state !== "REJECTED";
  return {
    growType: batch.product.kind.subcategory,
    listPrice: batch.listPrice / 100,
    gradeFactor: batch.gradeFactorBasisPoints / 10_000,
    marketLevel: batch.marketLevelBasisPoints / 10_000,
    harvestDate: isoDay(batch.harvestedOn),
    expirationDate: isoDay(batch.expiresOn),
    purchaseOrder: record.purchaseOrderNumber,
    ...(wasTested && testing && report
      ? {
          thcPercent: Math.round(thc * 10) / 10,
          cbdPercent: Math.round(numberBetween(random, 0.1, 1.2) * 10) / 10,
          terpenePercent: Math.round(numberBetween(random, 1.1, 3.4) * 10) / 10,
          testResults: {
            laboratory: "Redwood Analytics",
            certificate: `COA-${isoDay(dayOf(testing.at)).replaceAll("-", "")}-${integerBetween(random, 1000, 9999)}`,
            sampledOn: isoDay(dayOf(testing.at)),
            reportedOn: isoDay(dayOf(report.at)),
            microbials: record.state === "FAILED" ? "FAIL" : "PASS",
            pesticides: "PASS",
            heavyMetals: "PASS",
            moisturePercent: Math.round(numberBetween(random, 9, 12.5) * 10) / 10,
          },
        }
      : {}),
  };
}

function clientsAndBank(company: Company): Bundle {
  const bundle = new Bundle();
  const { asOf } = company.run;
  for (const supplier of company.foundation.suppliers) bundle.add("clients", clientRow(supplier.card));
  for (const client of company.foundation.clients) {
    const total = company.totals.of(client.id);
    bundle.add(
      "clients",
      clientRow(
        client.card,
        {
          totalSpent: total.spent,
          totalProfit: total.profit,
          avgProfitMargin: ratioOf(total.profit, total.spent),
          totalOwed: total.owed,
          oldestDebtDays: total.oldestOpen === null ? 0 : asOf - total.oldestOpen,
        },
        total.lastTouchedAt ?? client.card.createdAt,
      ),
    );
  }
  const { operatingAccount } = company.foundation.books;
  const movedAt: Instant = company.bank.lastMovedAt ?? operatingAccount.createdAt;
  bundle.add("bankAccounts", bankAccountRow(operatingAccount, company.bank.balance, movedAt));
  return bundle;
}

/** Counters of the application's own lot and batch codes. */
function sequences(company: Company): Bundle {
  const bundle = new Bundle();
  const ranges = company.run.ids.ranges();
  const createdAt = company.foundation.books.operatingAccount.createdAt;
  for (const { name, prefix, table } of [
    { name: "lot_code", prefix: "LOT-", table: "lots" },
    { name: "batch_code", prefix: "BATCH-", table: "batches" },
  ]) {
    const lastBatch = [...company.batches.values()].at(-1);
    bundle.add("sequences", {
      id: company.run.ids.next("sequences"),
      name,
      prefix,
      currentValue: ranges.get(table)?.last ?? 0,
      createdAt,
      updatedAt: lastBatch?.receivedAt ?? createdAt,
    });
  }
  return bundle;
}
