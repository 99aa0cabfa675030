// The way of an order's invoice, and of the sale that TERP shows in step with it.

import type { OpenDocumentStatus } from "../books/receivable.ts";
import type { Lifecycle } from "./lifecycle.ts";

export type InvoiceState = "DRAFT" | OpenDocumentStatus | "VOID";

/**
 * A draft is issued at once, or once goods on consignment are reported sold. Of a void one nothing was ever paid.
 * How long an invoice stands open, its terms and its client's habits decide.
 */
export const invoiceLifecycle: Lifecycle<InvoiceState> = {
  initial: "DRAFT",
  dwell: {},
  next: {
    DRAFT: ["SENT", "VOID"],
    SENT: ["PARTIAL", "OVERDUE", "PAID", "VOID"],
    PARTIAL: ["OVERDUE", "PAID"],
    OVERDUE: ["PAID", "VOID"],
    PAID: [],
    VOID: [],
  },
};

export type SaleState = "PENDING" | "PARTIAL" | "OVERDUE" | "PAID" | "CANCELLED";

/** TERP's words for the state of a sale, by its invoice. */
export const saleStatuses: Readonly<Record<InvoiceState, SaleState>> = {
  DRAFT: "PENDING",
  SENT: "PENDING",
  PARTIAL: "PARTIAL",
  OVERDUE: "OVERDUE",
  PAID: "PAID",
  VOID: "CANCELLED",
};
