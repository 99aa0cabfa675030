// Rows for the loader's benchmark: orders with what surrounds them, in the proportions of a real run (ten tables, three
// with JSON, prose in some). They look like TERP's and add up to nothing; only their weight matters.

import { basisPoints } from "../src/domain/numbers/basis-points.ts";
import { type Id, IdAllocator } from "../src/domain/numbers/ids.ts";
import { cents, extendPrice, negateCents, sumCents } from "../src/domain/numbers/money.ts";
import { negateQuantity, quantity, subtractQuantity } from "../src/domain/numbers/quantity.ts";
import { addDays, addSeconds, type Day, day, instant, secondsPerDay } from "../src/domain/time/calendar.ts";
import { chance, integerBetween, pick } from "../src/random/distributions.ts";
import { type RandomStream, RandomStreams } from "../src/random/streams.ts";
import { Bundle } from "../src/schema/bundle.ts";

const strains = ["Blue Dream", "Gelato #33", "Wedding Cake", "Runtz", "MAC 1", "Sour Diesel", "Papaya", "Zkittlez"];
const remarks = [
  "Customer asked for delivery before noon; gate code is with the driver.",
  "Price agreed by phone.\nSee the quote of last week.",
  '50/50 split between Indoor & Deps, labels in 2" format',
];
const fixedId = <Entity extends string>(value: number) => value as Id<Entity>;

/** One bundle an order, about 30 rows each, until there are as many rows as asked for. The same rows every time. */
export function* syntheticOrders(rows: number): Generator<Bundle> {
  const streams = new RandomStreams("bench-loader");
  const ids = new IdAllocator();
  for (let made = 0; made < rows; ) {
    const bundle = syntheticOrder(streams.at("order", made), ids);
    made += bundle.tables().reduce((sum, table) => sum + bundle.rowsOf(table).length, 0);
    yield bundle;
  }
}

function syntheticOrder(random: RandomStream, ids: IdAllocator): Bundle {
  const bundle = new Bundle();
  const orderId = ids.next("orders");
  const invoiceId = ids.next("invoices");
  const clientId = fixedId<"clients">(integerBetween(random, 1, 60));
  const userId = fixedId<"users">(integerBetween(random, 1, 10));
  const orderDay: Day = addDays(day("2024-01-01"), integerBetween(random, 0, 365));
  const confirmedAt = instant(orderDay * secondsPerDay + integerBetween(random, 57_600, 86_000));
  const number = String(orderId).padStart(6, "0");

  const lines = Array.from({ length: integerBetween(random, 2, 6) }, () => {
    const pounds = quantity(integerBetween(random, 1, 80) * 25);
    const unitPrice = cents(integerBetween(random, 600, 1_800) * 100);
    const unitCogs = cents(Math.floor(unitPrice / 300) * 200);
    const name = `${pick(random, strains)} – Indoor AAA`;
    const batchId = fixedId<"batches">(integerBetween(random, 1, 400));
    return { pounds, unitPrice, unitCogs, name, batchId, total: extendPrice(pounds, unitPrice) };
  });
  const total = sumCents(lines.map((line) => line.total));
  const totalCogs = sumCents(lines.map((line) => extendPrice(line.pounds, line.unitCogs)));

  bundle.add("orders", {
    id: orderId,
    orderNumber: `SO-2024-${number}`,
    type: "SALE",
    isDraft: false,
    clientId,
    items: lines.map(({ name, batchId, pounds, unitPrice }) => ({ name, batchId, quantity: pounds / 100, unitPrice })),
    subtotal: total,
    total,
    totalCogs,
    totalMargin: cents(total - totalCogs),
    avgMarginPercent: basisPoints(3_333),
    paymentTerms: "NET_30",
    dueDate: addDays(orderDay, 30),
    saleStatus: "PENDING",
    invoiceId,
    fulfillmentStatus: "SHIPPED",
    confirmedAt,
    notes: chance(random, 0.3) ? pick(random, remarks) : null,
    createdBy: userId,
    createdAt: confirmedAt,
    updatedAt: confirmedAt,
  });
  bundle.add("invoices", {
    id: invoiceId,
    invoiceNumber: `INV-2024-${number}`,
    customerId: clientId,
    invoiceDate: orderDay,
    dueDate: addDays(orderDay, 30),
    subtotal: total,
    totalAmount: total,
    amountDue: total,
    status: "SENT",
    paymentTerms: "NET_30",
    referenceType: "ORDER",
    referenceId: orderId,
    createdBy: userId,
    createdAt: confirmedAt,
    updatedAt: confirmedAt,
  });
  for (const line of lines) {
    const before = quantity(10_000);
    bundle.add("orderLines", {
      id: ids.next("orderLines"),
      orderId,
      batchId: line.batchId,
      productDisplayName: line.name,
      quantity: line.pounds,
      unitCogs: line.unitCogs,
      originalUnitCogs: line.unitCogs,
      marginPercent: basisPoints(3_333),
      marginDollar: cents(line.unitPrice - line.unitCogs),
      marginSource: "CUSTOMER_PROFILE",
      unitPrice: line.unitPrice,
      lineTotal: line.total,
      createdAt: confirmedAt,
      updatedAt: confirmedAt,
    });
    bundle.add("invoiceLines", {
      id: ids.next("invoiceLines"),
      invoiceId,
      batchId: line.batchId,
      description: line.name,
      quantity: line.pounds,
      unitPrice: line.unitPrice,
      lineTotal: line.total,
      createdAt: confirmedAt,
    });
    bundle.add("stockMovements", {
      id: ids.next("stockMovements"),
      batchId: line.batchId,
      type: "SALE",
      quantityChange: negateQuantity(line.pounds),
      quantityBefore: before,
      quantityAfter: subtractQuantity(before, line.pounds),
      referenceType: "ORDER",
      referenceId: orderId,
      performedBy: userId,
      createdAt: confirmedAt,
    });
    bundle.add("saleFacts", {
      id: ids.next("saleFacts"),
      batchId: line.batchId,
      productId: fixedId<"products">(integerBetween(random, 1, 200)),
      quantity: line.pounds,
      cogsAtSale: line.unitCogs,
      salePrice: line.unitPrice,
      customerId: clientId,
      saleDate: confirmedAt,
      createdBy: userId,
      createdAt: confirmedAt,
      updatedAt: confirmedAt,
    });
  }
  for (const [accountId, amount, side] of [
    [2, total, "DR"],
    [7, negateCents(total), "CR"],
    [8, totalCogs, "DR"],
    [3, negateCents(totalCogs), "CR"],
  ] as const) {
    const id = ids.next("postings");
    bundle.add("postings", {
      id,
      entryNumber: `JE-2024-${id}-${side}`,
      entryDate: orderDay,
      accountId: fixedId<"accounts">(accountId),
      debit: cents(Math.max(amount, 0)),
      credit: cents(Math.max(-amount, 0)),
      description: `Invoice INV-2024-${number}`,
      referenceType: "INVOICE",
      referenceId: fixedId<"transactions">(invoiceId),
      fiscalPeriodId: fixedId<"fiscalPeriods">(1),
      isPosted: true,
      postedAt: confirmedAt,
      postedBy: userId,
      createdBy: userId,
      createdAt: confirmedAt,
    });
  }
  for (const [step, status] of (["PENDING", "PACKED", "SHIPPED"] as const).entries()) {
    bundle.add("orderStatusHistory", {
      id: ids.next("orderStatusHistory"),
      orderId,
      fulfillmentStatus: status,
      changedBy: userId,
      changedAt: addSeconds(confirmedAt, step * secondsPerDay),
    });
  }
  bundle.add("clientTransactions", {
    id: ids.next("clientTransactions"),
    clientId,
    type: "INVOICE",
    transactionNumber: `INV-2024-${number}`,
    transactionDate: orderDay,
    amount: total,
    metadata: { invoiceId, orderNumber: `SO-2024-${number}` },
    createdAt: confirmedAt,
    updatedAt: confirmedAt,
  });
  bundle.add("clientActivity", {
    id: ids.next("clientActivity"),
    clientId,
    userId,
    type: "TRANSACTION_ADDED",
    metadata: { orderId, orderNumber: `SO-2024-${number}`, total: total / 100, note: pick(random, remarks) },
    createdAt: confirmedAt,
  });
  return bundle;
}
