// The things of the simulation that rows hang on, with what is known of each at the end of the run.

import type { Company, OrderRecord, PurchaseOrderRecord } from "../cascade/company.ts";
import type { BatchRecord } from "../cascade/stock/batch-record.ts";
import type { Client, Employee, Product, Supplier } from "../domain/company.ts";
import type { Quantity } from "../domain/numbers/quantity.ts";
import type { BatchPlan, OrderPlan, PurchaseOrderPlan } from "../planning/plan.ts";
import { eachCalendarEntry } from "./calendar/plan-calendar.ts";
import type { Root } from "./framework/parent.ts";
import { eachPortalMember } from "./portal/portal-facts.ts";
import { eachLooseSheet, eachSheetTemplate } from "./sales-sheets/sales-desk.ts";
import { eachToDoList } from "./to-do/plan-to-do.ts";

/** The company itself, once. */
export const wholeCompany: Root<Company> = {
  name: "company",
  all: (company) => [company],
  keyOf: () => "",
};

export const eachEmployee: Root<Employee> = {
  name: "employee",
  all: (company) => company.foundation.staff.all,
  keyOf: (employee) => employee.email,
};

export const eachSupplier: Root<Supplier> = {
  name: "supplier",
  all: (company) => company.foundation.suppliers,
  keyOf: (supplier) => supplier.card.code,
};

export const eachClient: Root<Client> = {
  name: "client",
  all: (company) => company.foundation.clients,
  keyOf: (client) => client.code,
};

export const eachProduct: Root<Product> = {
  name: "product",
  all: (company) => company.foundation.products,
  keyOf: (product) => product.name,
};

export type PurchaseOrderFacts = {
  readonly plan: PurchaseOrderPlan;
  readonly record: PurchaseOrderRecord;
  readonly supplier: Supplier;
};

/** A purchase order that was sent by the as-of day. */
export const eachPurchaseOrder: Root<PurchaseOrderFacts> = {
  name: "purchase order",
  all: function* (company) {
    for (const plan of company.plan.purchaseOrders) {
      const record = company.purchaseOrders.get(plan.index);
      if (record) yield { plan, record, supplier: company.supplier(plan.supplierIndex) };
    }
  },
  keyOf: ({ plan }) => plan.index,
};

export type BatchFacts = {
  readonly plan: BatchPlan;
  readonly record: BatchRecord;
  readonly purchaseOrder: PurchaseOrderPlan;
  readonly onHand: Quantity;
};

/** A batch that was received. */
export const eachBatch: Root<BatchFacts> = {
  name: "batch",
  all: function* (company) {
    for (const purchaseOrder of company.plan.purchaseOrders) {
      for (const index of purchaseOrder.deliveries.flatMap(({ batchIndexes }) => batchIndexes)) {
        const record = company.batches.get(index);
        if (!record) continue;
        yield { plan: company.batchPlan(index), record, purchaseOrder, onHand: company.stock.onHand(index) };
      }
    }
  },
  keyOf: ({ plan }) => plan.index,
};

export type OrderFacts = { readonly plan: OrderPlan; readonly record: OrderRecord };

/** A confirmed order. */
export const eachOrder: Root<OrderFacts> = {
  name: "order",
  all: function* (company) {
    for (const plan of company.plan.orders) {
      const record = company.orders.get(plan.index);
      if (record) yield { plan, record };
    }
  },
  keyOf: ({ plan }) => plan.index,
};

/** All of them, in the order in which they are walked. */
export const roots: readonly Root<unknown>[] = [
  wholeCompany,
  eachEmployee,
  eachSupplier,
  eachClient,
  eachProduct,
  eachPurchaseOrder,
  eachBatch,
  eachOrder,
  eachCalendarEntry,
  eachToDoList,
  eachPortalMember,
  eachSheetTemplate,
  eachLooseSheet,
];
