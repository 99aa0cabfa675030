// What buyers and accountants note down about a supplier: whom one speaks to, how a delivery went, what was refused, what
// is in dispute.

import type { Company } from "../../cascade/company.ts";
import type { Employee, Supplier } from "../../domain/company.ts";
import { displayCents, extendPrice, sumCents } from "../../domain/numbers/money.ts";
import { dayOf, type Instant } from "../../domain/time/calendar.ts";
import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import type { BillPlan, PurchaseOrderPlan } from "../../planning/plan.ts";
import { chance } from "../../random/distributions.ts";
import { hasHappened, soonAfter } from "../business-hours.ts";
import type { PurchaseOrderFacts } from "../parents.ts";
import { compose } from "../texts/compose.ts";
import { countInWords, dateInWords, listInWords } from "../texts/wording.ts";
import { goodsName } from "./order-facts.ts";
import {
  type Delivered,
  noteDelivery,
  noteDispute,
  noteRefused,
  noteSupplier,
  type SupplierWords,
} from "./supplier-texts.ts";

export type SupplierNote = {
  readonly supplier: Supplier;
  readonly by: Employee;
  readonly at: Instant;
  readonly text: string;
};

/** How many of the deliveries are noted. */
const deliveryShare = 0.4;

/** On the supplier itself, and on its bills in dispute. */
export function notesOnSupplier(company: Company, supplier: Supplier): SupplierNote[] {
  const index = company.foundation.suppliers.indexOf(supplier);
  const random = company.run.streams.at("supplier note", supplier.card.code);
  const at = soonAfter(company, random, supplier.card.createdAt, 30, 240);
  const words = {
    ...wordsOf(supplier),
    brands: listInWords(supplier.brands.map(({ name }) => name)),
    terms: `${supplier.netDays} days`,
    phone: supplier.card.phone,
  };
  return [
    ...noted(company, supplier, "Buyer/Procurement", index, at, (chanceOf) => compose(chanceOf, noteSupplier, words)),
    ...company.plan.bills.flatMap((bill, billIndex) =>
      bill.supplierIndex === index && bill.dispute !== null ? onDispute(company, supplier, bill, billIndex) : [],
    ),
  ];
}

function onDispute(company: Company, supplier: Supplier, bill: BillPlan, index: number): SupplierNote[] {
  const record = company.bills.get(index);
  if (!record || bill.dispute === null) return [];
  const { on, reason } = bill.dispute;
  const random = company.run.streams.at("supplier note", "dispute", index);
  const at = company.run.calendar.during(on, 0.2 + random() * 0.7);
  const total = sumCents(bill.lines.map(({ quantity, unitCost }) => extendPrice(quantity, unitCost)));
  const words = {
    ...wordsOf(supplier),
    bill: record.number,
    total: displayCents(total),
    reason,
    dueOn: dateInWords(bill.dueOn),
  };
  return noted(company, supplier, "Accountant", index, at, (chanceOf) => compose(chanceOf, noteDispute, words));
}

/** On what a purchase order brought, or did not. */
export function notesOnPurchaseOrder(company: Company, facts: PurchaseOrderFacts): SupplierNote[] {
  const { plan, supplier } = facts;
  const random = company.run.streams.at("supplier note", "purchase order", plan.index);
  const [first] = plan.deliveries;
  const refused = refusedOf(company, plan);
  if (!first) return [];
  const at = soonAfter(company, random, first.receivedAt, 40, 300);
  const words = deliveredWords(company, facts);
  const isNoted = plan.short !== null || chance(random, deliveryShare);
  return [
    ...(isNoted && words !== null
      ? noted(company, supplier, "Buyer/Procurement", plan.index, at, (chanceOf) =>
          compose(chanceOf, noteDelivery, words),
        )
      : []),
    ...refused.flatMap(({ refusedAt, ...goods }, place) =>
      noted(
        company,
        supplier,
        "Inventory Manager",
        `${plan.index} ${place}`,
        soonAfter(company, random, refusedAt, 30, 240),
        (chanceOf) =>
          compose(chanceOf, noteRefused, { ...wordsOf(supplier), ...goods, on: dateInWords(dayOf(refusedAt)) }),
      ),
    ),
  ];
}

function deliveredWords(company: Company, { plan, record, supplier }: PurchaseOrderFacts): Delivered | null {
  const [first, ...rest] = plan.deliveries;
  if (!first) return null;
  const [batch] = first.batchIndexes.map((index) => company.batchPlan(index));
  if (!batch) return null;
  const lateness = dayOf(first.receivedAt) - plan.expectedOn;
  const { short } = plan;
  const isShort = short !== null && first.batchIndexes.includes(short.batchIndex);
  return {
    ...wordsOf(supplier),
    purchaseOrder: record.number,
    orderedOn: dateInWords(dayOf(plan.orderedAt)),
    receivedOn: dateInWords(dayOf(first.receivedAt)),
    goods: `${goodsInWords(batch.quantity, batch.product)} of ${goodsName(batch.product)}`,
    early: lateness < 0 ? countInWords(-lateness, "day") : null,
    late: lateness > 0 ? countInWords(lateness, "day") : null,
    missing: isShort ? goodsInWords(short.missing, company.batchPlan(short.batchIndex).product) : null,
    refused: isShort ? short.refused : null,
    isFirstOfSeveral: rest.length > 0,
  };
}

function refusedOf(company: Company, plan: PurchaseOrderPlan) {
  return plan.deliveries
    .flatMap(({ batchIndexes }) => batchIndexes)
    .flatMap((index) => {
      const record = company.batches.get(index);
      const { steps, product, quantity } = company.batchPlan(index);
      const step = steps.find(({ state }) => state === "REJECTED" || state === "FAILED");
      if (!record || !step) return [];
      const why = step.state === "FAILED" ? "failed for mold" : "came with broken seals and short in weight";
      const goods = `${goodsInWords(quantity, product)} of ${goodsName(product)}`;
      return [{ refusedAt: step.at, batch: record.code, goods, why, purchaseOrder: record.purchaseOrderNumber }];
    });
}

function noted(
  company: Company,
  supplier: Supplier,
  role: "Buyer/Procurement" | "Accountant" | "Inventory Manager",
  key: number | string,
  at: Instant,
  write: (random: () => number) => string,
): SupplierNote[] {
  if (!hasHappened(company, at)) return [];
  const by = company.actor(role, company.foundation.suppliers.indexOf(supplier));
  return [{ supplier, by, at, text: write(company.run.streams.at("supplier note", role, key, "text")) }];
}

function wordsOf(supplier: Supplier): SupplierWords {
  return { supplier: supplier.name, contact: supplier.card.contactName };
}
