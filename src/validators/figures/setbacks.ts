// Z12: the bad things happen too, at plausible rates: not never, and not all the time.

import type { Profile } from "../../profiles/profile-schema.ts";
import { confirmedSale, issued } from "../vocabulary.ts";
import { band, type FiguresOf, notApplicable, shareOfRows } from "./figure.ts";
import { isYearOrMore } from "./profile-time.ts";

type Setback = {
  /** What share of what. */
  readonly title: string;
  /** How often the profile says that it happens. */
  readonly promised: (profile: Profile) => number;
  readonly low: number;
  readonly high: number;
  readonly condition: string;
  readonly from: string;
};

const reached = (state: string): string => `EXISTS (
  SELECT 1 FROM batch_status_history h JOIN workflow_statuses w ON w.id = h.toStatusId
  WHERE h.batchId = b.id AND UPPER(w.name) = '${state}')`;

const setbacks: readonly Setback[] = [
  {
    title: "invoices on terms paid in parts",
    promised: ({ receivables }) => receivables.partialPaymentShare,
    low: 0.01,
    high: 0.2,
    condition: "p.parts > 1",
    from: `invoices i
      JOIN (
        SELECT r.invoiceId, COUNT(*) AS parts FROM payments r
        WHERE r.paymentType = 'RECEIVED' AND r.paymentMethod <> 'OTHER' GROUP BY r.invoiceId
      ) p ON p.invoiceId = i.id
      WHERE ${issued("i")} AND i.paymentTerms LIKE 'NET%'`,
  },
  {
    title: "checks that bounced",
    promised: ({ receivables }) => receivables.bouncedCheckShare,
    low: 0.001,
    high: 0.05,
    condition: "p.invoiceId IS NULL",
    from: "payments p WHERE p.paymentType = 'RECEIVED' AND p.paymentMethod = 'CHECK'",
  },
  {
    title: "issued invoices given up",
    promised: ({ receivables }) => receivables.writeOffShare,
    low: 0.0002,
    high: 0.01,
    condition:
      "i.id IN (SELECT p.invoiceId FROM payments p WHERE p.paymentMethod = 'OTHER' AND p.referenceNumber LIKE 'WO-%')",
    from: `invoices i WHERE ${issued("i")}`,
  },
  {
    title: "batches rejected at the dock",
    promised: ({ intake }) => intake.rejectedShare * intake.consignmentShare,
    low: 0.001,
    high: 0.05,
    condition: reached("REJECTED"),
    from: "batches b",
  },
  {
    title: "batches that failed their tests",
    promised: ({ intake }) => intake.failedTestShare * intake.consignmentShare,
    low: 0.001,
    high: 0.05,
    condition: reached("FAILED"),
    from: "batches b",
  },
  {
    title: "purchase orders of which less came than was ordered",
    promised: ({ intake }) => intake.shortShare,
    low: 0.005,
    high: 0.1,
    condition: `EXISTS (
      SELECT 1 FROM purchaseOrderItems i WHERE i.purchaseOrderId = po.id
        AND (i.notes LIKE '%closed short%' OR (po.purchaseOrderStatus = 'RECEIVING' AND i.quantityReceived BETWEEN 0.0001 AND i.quantityOrdered - 0.0001)))`,
    from: "purchaseOrders po",
  },
  {
    title: "purchase orders of which part was refused at the dock",
    promised: ({ intake }) => intake.refusedPartShare,
    low: 0.002,
    high: 0.05,
    condition: `EXISTS (SELECT 1 FROM purchaseOrderItems i WHERE i.purchaseOrderId = po.id AND i.notes LIKE '%refused at the dock%')`,
    from: "purchaseOrders po",
  },
  {
    title: "confirmed orders cut to what was left",
    promised: ({ orders }) => orders.cutShare,
    low: 0.001,
    high: 0.05,
    condition: "o.notes LIKE 'Cut to what was left%'",
    from: `orders o WHERE ${confirmedSale("o")}`,
  },
  {
    title: "bills paid in parts",
    promised: ({ payables }) => payables.partialPaymentShare,
    low: 0.01,
    high: 0.15,
    condition: "p.parts > 1",
    from: `bills b
      JOIN (
        SELECT s.billId, COUNT(*) AS parts FROM payments s WHERE s.paymentType = 'SENT' AND s.billId IS NOT NULL GROUP BY s.billId
      ) p ON p.billId = b.id`,
  },
  {
    title: "bills disputed",
    promised: ({ payables }) => payables.disputedShare,
    low: 0.002,
    high: 0.05,
    condition: "b.notes LIKE '%disputed on %'",
    from: `bills b WHERE ${issued("b")}`,
  },
  {
    title: "confirmed orders cancelled before they were packed",
    promised: ({ orders, terms }) => orders.cancelledShare * (1 - terms.consignmentShare),
    low: 0.001,
    high: 0.05,
    condition: "o.saleStatus = 'CANCELLED' AND o.packed_at IS NULL",
    from: `orders o WHERE ${confirmedSale("o")}`,
  },
];

export const setbackFigures: FiguresOf = (profile) =>
  setbacks.map(({ title, promised, low, high, condition, from }) => {
    const none = promised(profile) === 0 ? notApplicable("the profile has none") : null;
    const tooShort = isYearOrMore(profile) ? null : notApplicable("the period is shorter than a year");
    return {
      id: "Z12",
      title,
      unit: "share",
      goal: none ?? tooShort ?? band(low, high),
      sql: shareOfRows(condition, from),
    };
  });
