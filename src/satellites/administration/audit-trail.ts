// The application's audit trail: what happened to suppliers, lots and batches, by whom, and what it changed.
// Actions are the application's own words; before and after are JSON texts, as it keeps them.

import type { Employee } from "../../domain/company.ts";
import { formatQuantity } from "../../domain/numbers/quantity.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import { from, satellite } from "../framework/satellite.ts";
import type { Scene } from "../framework/scene.ts";
import { type BatchFacts, eachBatch, eachSupplier } from "../parents.ts";

type Entry = {
  readonly by: Employee;
  readonly entity: "Vendor" | "Brand" | "Lot" | "Batch";
  readonly entityId: number;
  readonly action: "CREATED" | "STATUS_CHANGE" | "QTY_ADJUST";
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>>;
  readonly reason: string;
  readonly at: Instant;
};

export const auditLogs = satellite({
  table: "auditLogs",
  tells:
    "That somebody entered a supplier, a lot or a batch, moved a batch to another status or adjusted its stock; written with the deed.",
  from: [
    from(eachSupplier, (supplier, scene): Entry[] => [
      {
        by: scene.actor("Buyer/Procurement", supplier.vendorId),
        entity: "Vendor",
        entityId: supplier.vendorId,
        action: "CREATED",
        before: null,
        after: { name: supplier.name, paymentTerms: `NET_${supplier.netDays}` },
        reason: "Supplier taken on",
        at: supplier.card.createdAt,
      },
    ]),
    from(eachBatch, (batch, scene) => [...intake(batch, scene), ...statusChanges(batch), ...adjustments(batch)]),
  ],
  row: ({ by, before, after, at, ...entry }, scene) => ({
    id: scene.id,
    actorId: by.id,
    ...entry,
    before: before === null ? null : JSON.stringify(before),
    after: JSON.stringify(after),
    createdAt: at,
  }),
});

function intake({ plan, record, purchaseOrder }: BatchFacts, scene: Scene): Entry[] {
  const supplier = scene.company.supplier(purchaseOrder.supplierIndex);
  const entered = {
    by: scene.actor("Inventory Manager", purchaseOrder.index),
    action: "CREATED",
    before: null,
    reason: `Intake on ${record.purchaseOrderNumber}`,
    at: record.receivedAt,
  } as const;
  const onHandQty = formatQuantity(plan.quantity);
  return [
    { ...entered, entity: "Lot", entityId: record.lotId, after: { vendor: supplier.name } },
    {
      ...entered,
      entity: "Batch",
      entityId: record.id,
      after: { code: record.code, sku: record.sku, status: "AWAITING_INTAKE", onHandQty },
    },
  ];
}

function statusChanges({ record }: BatchFacts): Entry[] {
  return record.statusSteps.map(({ at, from: before, to, by, reason }) => ({
    by,
    entity: "Batch",
    entityId: record.id,
    action: "STATUS_CHANGE",
    before: { status: before },
    after: { status: to },
    reason,
    at,
  }));
}

function adjustments({ record }: BatchFacts): Entry[] {
  return record.moves
    .filter(({ kind }) => kind === "ADJUSTMENT" || kind === "DISPOSAL")
    .map(({ by, before, after, at, notes }) => ({
      by,
      entity: "Batch",
      entityId: record.id,
      action: "QTY_ADJUST",
      before: { onHandQty: formatQuantity(before) },
      after: { onHandQty: formatQuantity(after) },
      reason: notes ?? "Stock adjusted",
      at,
    }));
}
