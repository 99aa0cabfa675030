// What the hand-made business sold, with every row that repeats it, and what came back.

import { at, camel, drafted, fulfillment, percent, type Row, snake, total } from "./business-rows.ts";
import { offerLines, offerLog, offerOrders } from "./small-business-quotes.ts";

export type Sale = {
  readonly id: number;
  readonly clientId: number;
  readonly day: string;
  readonly terms: string;
  readonly lines: readonly { batchId: number; productId: number; quantity: number; price: number; cost: number }[];
  readonly saleStatus: string;
  readonly shippedOn: string | null;
  readonly invoice: { readonly day: string; readonly dueDay: string; readonly status: string; readonly paid: number };
};

/** What was sold, one of every kind. */
export function saleList(): readonly Sale[] {
  const indoor = (batchId: number, quantity: number) => ({ batchId, productId: 1, quantity, price: 1500, cost: 1000 });
  const deps = (batchId: number, quantity: number, cost: number) => ({
    batchId,
    productId: 2,
    quantity,
    price: 900,
    cost,
  });
  return [
    {
      id: 1,
      clientId: 1,
      day: "2024-01-15",
      terms: "NET_30",
      lines: [indoor(1, 4), deps(2, 2, 600)],
      saleStatus: "PAID",
      shippedOn: "2024-01-17",
      invoice: { day: "2024-01-15", dueDay: "2024-02-14", status: "PAID", paid: 7800 },
    },
    {
      id: 2,
      clientId: 2,
      day: "2024-01-22",
      terms: "COD",
      lines: [indoor(1, 1)],
      saleStatus: "PAID",
      shippedOn: "2024-01-23",
      invoice: { day: "2024-01-22", dueDay: "2024-01-22", status: "PAID", paid: 1500 },
    },
    {
      id: 3,
      clientId: 2,
      day: "2024-03-05",
      terms: "NET_15",
      lines: [indoor(1, 2)],
      saleStatus: "OVERDUE",
      shippedOn: "2024-03-06",
      invoice: { day: "2024-03-05", dueDay: "2024-03-20", status: "OVERDUE", paid: 1200 },
    },
    {
      id: 4,
      clientId: 1,
      day: "2024-03-25",
      terms: "NET_30",
      lines: [deps(2, 3, 600)],
      saleStatus: "PENDING",
      shippedOn: null,
      invoice: { day: "2024-03-25", dueDay: "2024-04-24", status: "SENT", paid: 0 },
    },
    {
      id: 5,
      clientId: 1,
      day: "2024-02-01",
      terms: "CONSIGNMENT",
      lines: [indoor(1, 3)],
      saleStatus: "PAID",
      shippedOn: "2024-02-02",
      invoice: { day: "2024-02-15", dueDay: "2024-02-15", status: "PAID", paid: 4500 },
    },
    {
      id: 6,
      clientId: 2,
      day: "2024-03-20",
      terms: "CONSIGNMENT",
      lines: [indoor(1, 2)],
      saleStatus: "PENDING",
      shippedOn: "2024-03-21",
      invoice: { day: "2024-03-20", dueDay: "2024-04-19", status: "DRAFT", paid: 0 },
    },
    {
      id: 7,
      clientId: 2,
      day: "2024-02-20",
      terms: "CONSIGNMENT",
      lines: [indoor(1, 1)],
      saleStatus: "CANCELLED",
      shippedOn: "2024-02-21",
      invoice: { day: "2024-02-20", dueDay: "2024-03-21", status: "VOID", paid: 0 },
    },
    {
      id: 8,
      clientId: 1,
      day: "2024-03-11",
      terms: "NET_30",
      lines: [indoor(1, 1)],
      saleStatus: "PARTIAL",
      shippedOn: "2024-03-12",
      invoice: { day: "2024-03-11", dueDay: "2024-04-10", status: "PARTIAL", paid: 500 },
    },
    {
      id: 9,
      clientId: 1,
      day: "2024-02-13",
      terms: "NET_7",
      lines: [deps(4, 2, 500)],
      saleStatus: "PAID",
      shippedOn: "2024-02-14",
      invoice: { day: "2024-02-13", dueDay: "2024-02-20", status: "PAID", paid: 1800 },
    },
  ];
}

function sales(): Record<string, readonly Row[]> {
  const orders: Row[] = [];
  const orderLines: Row[] = [];
  const invoices: Row[] = [];
  const invoiceLines: Row[] = [];
  const saleFacts: Row[] = [];
  const history: Row[] = [];
  const audit: Row[] = [];
  for (const { id, clientId, day, terms, lines, saleStatus, shippedOn, invoice } of saleList()) {
    const price = total(lines);
    const cost = lines.reduce((sum, line) => sum + line.quantity * line.cost, 0);
    const items = lines.map((line) => ({
      batchId: line.batchId,
      displayName: "Gelato",
      isSample: false,
      quantity: line.quantity,
      unitPrice: line.price,
      unitCogs: line.cost,
      appliedRule: "Flower AA",
      lineTotal: line.quantity * line.price,
    }));
    orders.push({
      id,
      order_number: `O-170500000000${id}`,
      orderType: "SALE",
      is_draft: 0,
      client_id: clientId,
      items: JSON.stringify(items),
      subtotal: price,
      tax: 0,
      discount: 0,
      total: price,
      total_cogs: cost,
      total_margin: price - cost,
      avg_margin_percent: percent(price - cost, price),
      paymentTerms: terms,
      due_date: invoice.dueDay,
      saleStatus,
      invoice_id: id,
      cash_payment: terms === "COD" ? invoice.paid : 0,
      fulfillmentStatus: shippedOn === null ? "PENDING" : "SHIPPED",
      packed_at: shippedOn === null ? null : at(shippedOn, "16:00:00"),
      packed_by: shippedOn === null ? null : 2,
      shipped_at: shippedOn === null ? null : at(shippedOn),
      shipped_by: shippedOn === null ? null : 2,
      confirmed_at: at(day),
      client_need_id: id === 8 ? 1 : null,
      converted_from_order_id: id === 8 ? 11 : null,
      created_by: 1,
      ...snake(at(day)),
    });
    invoices.push({
      id,
      invoiceNumber: `INV-2024-00000${id}`,
      customerId: clientId,
      invoiceDate: invoice.day,
      dueDate: invoice.dueDay,
      subtotal: price,
      totalAmount: price,
      amountPaid: invoice.paid,
      amountDue: price - invoice.paid,
      status: invoice.status,
      paymentTerms: terms,
      referenceType: "ORDER",
      referenceId: id,
      createdBy: 1,
      ...camel(at(day)),
    });
    history.push(...fulfillment(id, day, shippedOn));
    audit.push(...drafted(id, day));
    lines.forEach(({ batchId, productId, quantity, price: unitPrice, cost: unitCost }, index) => {
      const lineId = id * 10 + index;
      if (!["DRAFT", "VOID"].includes(invoice.status)) {
        saleFacts.push({
          id: lineId,
          batchId,
          productId,
          customerId: clientId,
          saleDate: at(invoice.day),
          quantity: quantity.toFixed(2),
          salePrice: unitPrice.toFixed(2),
          cogsAtSale: unitCost.toFixed(2),
          createdBy: 1,
          ...camel(at(invoice.day)),
        });
      }
      orderLines.push({
        id: lineId,
        order_id: id,
        batch_id: batchId,
        product_display_name: "Gelato",
        quantity,
        cogs_per_unit: unitCost,
        original_cogs_per_unit: unitCost,
        margin_percent: percent(unitPrice - unitCost, unitPrice),
        margin_dollar: unitPrice - unitCost,
        margin_source: "CUSTOMER_PROFILE",
        unit_price: unitPrice,
        line_total: quantity * unitPrice,
        ...snake(at(day)),
      });
      invoiceLines.push({
        id: lineId,
        invoiceId: id,
        productId,
        batchId,
        description: "Gelato",
        quantity,
        unitPrice,
        lineTotal: quantity * unitPrice,
        createdAt: at(day),
      });
    });
  }
  return {
    orders: [...orders, ...offerOrders],
    order_line_items: [...orderLines, ...offerLines],
    order_status_history: history,
    order_audit_log: [...audit, ...offerLog],
    invoices,
    invoiceLineItems: invoiceLines,
    sales: saleFacts,
  };
}

export const salesRows: Readonly<Record<string, readonly Row[]>> = {
  ...sales(),
  returns: [
    {
      id: 1,
      order_id: 1,
      items: '[{"batchId":2,"quantity":"0.50"}]',
      returnReason: "DEFECTIVE",
      processed_by: 2,
      processed_at: at("2024-03-04"),
    },
    {
      id: 2,
      order_id: 7,
      items: '[{"batchId":1,"quantity":"1.00"}]',
      returnReason: "OTHER",
      processed_by: 2,
      processed_at: at("2024-03-10"),
    },
  ],
};
