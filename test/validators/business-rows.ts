// Builders of physical rows for the hand-made business: they fill in what every row of a kind has, and decide nothing.

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** A moment of a day, 17:00 UTC unless it says otherwise. */
export const at = (day: string, time = "17:00:00"): string => `${day} ${time}`;

/** created and updated at one moment, in the spelling of half of the tables. */
export const camel = (moment: string): Row => ({ createdAt: moment, updatedAt: moment });

/** The same in the spelling of the other half. */
export const snake = (moment: string): Row => ({ created_at: moment, updated_at: moment });

/** A percentage with two decimals. */
export const percent = (part: number, whole: number): number => Math.round((10_000 * part) / whole) / 100;

export const total = (lines: readonly { quantity: number; price: number }[]): number =>
  lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0);

export const paymentNumber = (kind: "RCV" | "SNT", id: number): string =>
  `PMT-${kind}-2024-${String(id).padStart(6, "0")}`;

export function client(id: number, code: string, name: string, columns: Row): Row {
  return { id, teri_code: code, name, ...columns, ...snake(at("2024-01-01", "16:00:00")) };
}

export function purchaseOrder(
  id: number,
  day: string,
  receiptId: number,
  receivedOn: string,
  amount: number,
  terms: string,
): Row {
  return {
    id,
    poNumber: `PO-2024-000${id}`,
    vendorId: 3,
    intakeSessionId: receiptId,
    purchaseOrderStatus: "RECEIVED",
    orderDate: day,
    expectedDeliveryDate: receivedOn,
    actualDeliveryDate: receivedOn,
    subtotal: amount,
    total: amount,
    paymentTerms: terms,
    createdBy: 1,
    sentAt: at(day),
    confirmedAt: at(day, "20:00:00"),
    ...camel(at(day)),
  };
}

export function receipt(id: number, day: string, terms: string, amount: number, paid: number): Row {
  return {
    id,
    session_number: `INTAKE-170500000000${id}`,
    vendor_id: 3,
    status: "COMPLETED",
    receive_date: day,
    received_by: 2,
    paymentTerms: terms,
    total_amount: amount,
    amount_paid: paid,
    completed_at: at(day),
    ...snake(at(day)),
  };
}

/** What a batch of each product lists at, in the metadata of its batches. */
const listPrices: Readonly<Record<number, string>> = {
  1: JSON.stringify({ peakPrice: 2000, gradeFactor: 0.8, marketLevel: 1, listPrice: 1600 }),
  2: JSON.stringify({ peakPrice: 1250, gradeFactor: 0.8, marketLevel: 1, listPrice: 1000 }),
};

export function batch(id: number, productId: number, lotId: number, columns: Row, receivedOn: string): Row {
  return {
    id,
    code: `BATCH-00000${id}`,
    sku: `EELR-GELA-${receivedOn.replaceAll("-", "")}-000${id}`,
    productId,
    lotId,
    grade: "AA",
    cogsMode: "FIXED",
    metadata: listPrices[productId] ?? null,
    ...columns,
    ...camel(at(receivedOn)),
  };
}

/** The walk of a batch over the board: RECEIVED is status 1, and so on in order, a day for each. */
export function workflow(firstId: number, batchId: number, days: readonly string[]): Row[] {
  return days.map((day, index) => ({
    id: firstId + index,
    batchId,
    fromStatusId: index === 0 ? null : index,
    toStatusId: index + 1,
    changedBy: 2,
    createdAt: at(day),
  }));
}

export function movement(
  id: number,
  batchId: number,
  type: string,
  change: string,
  before: string,
  after: string,
  referenceType: string | null,
  referenceId: number | null,
  day: string,
  reason: string | null = null,
): Row {
  return {
    id,
    batchId,
    inventoryMovementType: type,
    quantityChange: change,
    quantityBefore: before,
    quantityAfter: after,
    referenceType,
    referenceId,
    adjustmentReason: reason,
    performedBy: 2,
    createdAt: at(day),
  };
}

export function bill(
  id: number,
  day: string,
  dueDay: string,
  amount: number,
  paid: number,
  status: string,
  referenceType: string,
  referenceId: number | null,
  terms: string,
  vendorId = 3,
): Row {
  return {
    id,
    billNumber: `BILL-2024-00000${id}`,
    vendorId,
    billDate: day,
    dueDate: dueDay,
    subtotal: amount,
    totalAmount: amount,
    amountPaid: paid,
    amountDue: amount - paid,
    status,
    paymentTerms: terms,
    referenceType,
    referenceId,
    createdBy: 1,
    ...camel(at(day)),
  };
}

export function billLine(
  id: number,
  billId: number,
  productId: number | null,
  lotId: number | null,
  quantity: number,
  unitPrice: number,
  day: string,
): Row {
  return {
    id,
    billId,
    productId,
    lotId,
    description: "Gelato",
    quantity,
    unitPrice,
    lineTotal: quantity * unitPrice,
    createdAt: at(day),
  };
}

export function received(
  id: number,
  day: string,
  amount: number,
  method: string,
  customerId: number,
  invoiceId: number | null,
  notes: string | null = null,
  referenceNumber: string | null = null,
): Row {
  return payment(id, "RECEIVED", day, amount, method, { customerId, invoiceId, notes, referenceNumber });
}

export function sent(id: number, day: string, amount: number, method: string, columns: Row): Row {
  return payment(id, "SENT", day, amount, method, columns);
}

function payment(
  id: number,
  type: "RECEIVED" | "SENT",
  day: string,
  amount: number,
  method: string,
  columns: Row,
): Row {
  return {
    id,
    paymentNumber: paymentNumber(type === "RECEIVED" ? "RCV" : "SNT", id),
    paymentType: type,
    paymentDate: day,
    amount,
    paymentMethod: method,
    bankAccountId: method === "OTHER" ? null : 1,
    createdBy: 1,
    ...columns,
    ...camel(at(day)),
  };
}

/** So much of a payment to the grower is for this batch. */
export function batchPayment(id: number, batchId: number, amount: number, day: string): Row {
  return {
    id,
    batchId,
    vendorId: 3,
    amount: amount.toFixed(2),
    paymentDate: at(day),
    paymentMethod: "ACH",
    recordedBy: 1,
    createdAt: at(day),
  };
}

/** An order's steps: pending when it was confirmed, packed and shipped on one day. */
export function fulfillment(orderId: number, day: string, shippedOn: string | null): Row[] {
  const step = (digit: number, state: string, moment: string, by: number): Row => ({
    id: orderId * 10 + digit,
    order_id: orderId,
    fulfillmentStatus: state,
    changed_by: by,
    changed_at: moment,
  });
  const pending = step(0, "PENDING", at(day), 1);
  if (shippedOn === null) return [pending];
  return [pending, step(1, "PACKED", at(shippedOn, "16:00:00"), 2), step(2, "SHIPPED", at(shippedOn), 2)];
}

/** An order is drafted an hour before it is confirmed. */
export function drafted(orderId: number, day: string): Row[] {
  return [
    { id: orderId * 10, order_id: orderId, action: "CREATE_DRAFT", user_id: 1, timestamp: at(day, "16:00:00") },
    { id: orderId * 10 + 1, order_id: orderId, action: "FINALIZE", user_id: 1, timestamp: at(day) },
  ];
}

/** A payment for an invoice, both in the unified book. */
export function transactionLink(id: number, invoiceRow: number, paymentRow: number, amount: number, day: string): Row {
  return {
    id,
    parentTransactionId: invoiceRow,
    childTransactionId: paymentRow,
    transactionLinkType: "PAYMENT_FOR",
    linkAmount: amount.toFixed(2),
    createdBy: 1,
    createdAt: at(day),
  };
}

export function bankTransaction(id: number, day: string, type: string, amount: number, paymentId: number | null): Row {
  return { id, bankAccountId: 1, transactionDate: day, transactionType: type, amount, paymentId, createdAt: at(day) };
}

export function transaction(
  id: number,
  number: string,
  type: string,
  clientId: number,
  day: string,
  amount: number,
  status: string,
): Row {
  return {
    id,
    transactionNumber: number,
    transactionType: type,
    clientId,
    transactionDate: at(day),
    amount: amount.toFixed(2),
    transactionStatus: status,
    createdBy: 1,
    ...camel(at(day)),
  };
}
