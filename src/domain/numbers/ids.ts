// Ids are allocated by the run, before the database sees a row, so that references exist from the start.
// They continue after whatever ids the target's tables hold already; nothing may assume that they begin at 1.

declare const idBrand: unique symbol;

/** The id of a row of one entity, named by its table's name in the schema. */
export type Id<Entity extends string> = number & { readonly [idBrand]: Entity };

export type UserId = Id<"users">;
export type ClientId = Id<"clients">;
export type VendorId = Id<"vendors">;
export type ProductId = Id<"products">;
export type BatchId = Id<"batches">;
export type LotId = Id<"lots">;
export type OrderId = Id<"orders">;
export type InvoiceId = Id<"invoices">;
export type BillId = Id<"bills">;
export type PaymentId = Id<"payments">;
export type PurchaseOrderId = Id<"purchaseOrders">;
export type ReceiptId = Id<"receipts">;
export type AccountId = Id<"accounts">;
export type FiscalPeriodId = Id<"fiscalPeriods">;

/** The ids a run gave out for one table: `first` to `last`, inclusive. */
export type IdRange = { readonly first: number; readonly last: number };

/** Gives out ids, table by table, from the first free one. */
export class IdAllocator {
  readonly #firstFree: ReadonlyMap<string, number>;
  readonly #last = new Map<string, number>();

  /** `firstFree` holds the first free id of each table that has rows; the others begin at 1. */
  constructor(firstFree: ReadonlyMap<string, number> = new Map()) {
    this.#firstFree = firstFree;
  }

  next<Entity extends string>(entity: Entity): Id<Entity> {
    const previous = this.#last.get(entity) ?? (this.#firstFree.get(entity) ?? 1) - 1;
    this.#last.set(entity, previous + 1);
    return (previous + 1) as Id<Entity>;
  }

  /** What was given out so far, by table. */
  ranges(): Map<string, IdRange> {
    const ranges = new Map<string, IdRange>();
    for (const [entity, last] of this.#last) {
      ranges.set(entity, { first: this.#firstFree.get(entity) ?? 1, last });
    }
    return ranges;
  }
}
