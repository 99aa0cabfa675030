// The books of the hand-made business: its ledger, and the two in which the application tells clients' business again.

import { at, paymentNumber, type Row, snake, total, transaction, transactionLink } from "./business-rows.ts";
import { account, journal, period } from "./ledger-rows.ts";
import { saleList } from "./small-business-sales.ts";

/** Payments of customers, as the client books repeat them. */
const receivedPayments = [
  { id: 1, clientId: 2, day: "2024-01-22", amount: 1500, bounced: false },
  { id: 4, clientId: 1, day: "2024-02-12", amount: 7800, bounced: false },
  { id: 5, clientId: 1, day: "2024-02-15", amount: 4500, bounced: false },
  { id: 7, clientId: 1, day: "2024-02-19", amount: 1800, bounced: true },
  { id: 8, clientId: 1, day: "2024-02-26", amount: 1800, bounced: false },
  { id: 9, clientId: 2, day: "2024-03-06", amount: 200, bounced: false },
  { id: 12, clientId: 2, day: "2024-03-18", amount: 1000, bounced: false },
  { id: 13, clientId: 1, day: "2024-03-29", amount: 500, bounced: false },
];

export const bookRows: Readonly<Record<string, readonly Row[]>> = {
  accounts: [
    account(1000, "Cash", "ASSET"),
    account(1100, "Accounts Receivable", "ASSET"),
    account(1200, "Inventory", "ASSET"),
    account(1210, "Consigned Inventory Held", "ASSET"),
    account(1220, "Inventory Out on Consignment", "ASSET"),
    account(2000, "Accounts Payable", "LIABILITY"),
    account(2100, "Consignment Obligation", "LIABILITY"),
    account(2200, "Customer Credits", "LIABILITY"),
    account(3000, "Owner's Equity", "EQUITY"),
    account(4000, "Sales Revenue", "REVENUE"),
    account(4100, "Sales Returns and Allowances", "REVENUE"),
    account(5000, "Cost of Goods Sold", "EXPENSE"),
    account(5100, "Operating Expenses", "EXPENSE"),
    account(5300, "Inventory Adjustments", "EXPENSE"),
    account(5400, "Samples", "EXPENSE"),
    account(5500, "Bank Fees", "EXPENSE"),
  ],
  fiscalPeriods: [
    period(1, "January 2024", "2024-01-01", "2024-01-31", "CLOSED", at("2024-02-03")),
    period(2, "February 2024", "2024-02-01", "2024-02-29", "CLOSED", at("2024-03-03")),
    period(3, "March 2024", "2024-03-01", "2024-03-31", "OPEN", null),
  ],
  ledgerEntries: journal([
    // day, document, then account and amount: debits above zero, credits below
    ["2024-01-02", "OPENING", null, { 1000: 100000, 3000: -100000 }],
    ["2024-01-08", "RECEIPT", 1, { 1210: 20000, 2100: -20000 }],
    ["2024-01-09", "BILL", 1, { 1200: 6000, 2000: -6000 }],
    ["2024-01-15", "INVOICE", 1, { 1100: 7800, 4000: -7800 }],
    ["2024-01-15", "INVOICE", 1, { 5000: 5200, 1210: -4000, 1200: -1200 }],
    ["2024-01-22", "INVOICE", 2, { 1100: 1500, 4000: -1500 }],
    ["2024-01-22", "INVOICE", 2, { 5000: 1000, 1210: -1000 }],
    ["2024-01-22", "PAYMENT", 1, { 1000: 1500, 1100: -1500 }],
    ["2024-01-24", "PAYMENT", 2, { 2000: 6000, 1000: -6000 }],
    ["2024-01-30", "PAYMENT", 3, { 4100: 75, 1000: -75 }],
    ["2024-02-01", "EXPENSE", 1, { 5100: 2000, 1000: -2000 }],
    ["2024-02-01", "DELIVERY", 5, { 1220: 3000, 1210: -3000 }],
    ["2024-02-01", "BILL", 2, { 2100: 5000, 2000: -5000 }],
    ["2024-02-05", "RECEIPT", 3, { 1210: 11000, 2100: -11000 }],
    ["2024-02-07", "ADJUSTMENT", 7, { 2100: 100, 1210: -100 }],
    ["2024-02-12", "PAYMENT", 4, { 1000: 7800, 1100: -7800 }],
    ["2024-02-13", "INVOICE", 9, { 1100: 1800, 4000: -1800 }],
    ["2024-02-13", "INVOICE", 9, { 5000: 1000, 1210: -1000 }],
    ["2024-02-15", "INVOICE", 5, { 1100: 4500, 4000: -4500 }],
    ["2024-02-15", "INVOICE", 5, { 5000: 3000, 1220: -3000 }],
    ["2024-02-15", "PAYMENT", 5, { 1000: 4500, 1100: -4500 }],
    ["2024-02-16", "PAYMENT", 6, { 2000: 5000, 1000: -5000 }],
    ["2024-02-19", "PAYMENT", 7, { 1000: 1800, 1100: -1800 }],
    ["2024-02-20", "DELIVERY", 7, { 1220: 1000, 1210: -1000 }],
    ["2024-02-23", "BANK", 10, { 1100: 1800, 1000: -1800 }],
    ["2024-02-23", "BANK", 11, { 5500: 25, 1000: -25 }],
    ["2024-02-26", "PAYMENT", 8, { 1000: 1800, 1100: -1800 }],
    ["2024-03-01", "BILL", 3, { 2100: 3000, 2000: -3000 }],
    ["2024-03-01", "BILL", 4, { 2100: 1000, 2000: -1000 }],
    ["2024-03-04", "RETURN", 1, { 1200: 300, 5000: -300 }],
    ["2024-03-04", "CREDIT", 1, { 4100: 450, 2200: -450 }],
    ["2024-03-05", "INVOICE", 3, { 1100: 3000, 4000: -3000 }],
    ["2024-03-05", "INVOICE", 3, { 5000: 2000, 1210: -2000 }],
    ["2024-03-06", "PAYMENT", 9, { 2200: 200, 1100: -200 }],
    ["2024-03-10", "RETURN", 2, { 1210: 1000, 1220: -1000 }],
    ["2024-03-11", "INVOICE", 8, { 1100: 1500, 4000: -1500 }],
    ["2024-03-11", "INVOICE", 8, { 5000: 1000, 1210: -1000 }],
    ["2024-03-12", "ADJUSTMENT", 15, { 5300: 300, 1200: -300 }],
    ["2024-03-13", "ADJUSTMENT", 16, { 5400: 150, 1200: -150 }],
    ["2024-03-15", "PAYMENT", 10, { 2000: 1000, 1000: -1000 }],
    ["2024-03-15", "PAYMENT", 11, { 2000: 1000, 1000: -1000 }],
    ["2024-03-18", "PAYMENT", 12, { 1000: 1000, 1100: -1000 }],
    ["2024-03-20", "DELIVERY", 6, { 1220: 2000, 1210: -2000 }],
    ["2024-03-20", "BILL", 5, { 5100: 400, 2000: -400 }],
    ["2024-03-25", "INVOICE", 4, { 1100: 2700, 4000: -2700 }],
    ["2024-03-25", "INVOICE", 4, { 5000: 1800, 1200: -1800 }],
    ["2024-03-29", "PAYMENT", 13, { 1000: 500, 1100: -500 }],
  ]),
  transactions: transactionRows(),
  transactionLinks: [
    transactionLink(1, 2, 101, 1500, "2024-01-22"),
    transactionLink(2, 1, 104, 7800, "2024-02-12"),
    transactionLink(3, 5, 105, 4500, "2024-02-15"),
    transactionLink(4, 9, 108, 1800, "2024-02-26"),
    transactionLink(5, 3, 109, 200, "2024-03-06"),
    transactionLink(6, 3, 112, 1000, "2024-03-18"),
    transactionLink(7, 8, 113, 500, "2024-03-29"),
    { ...transactionLink(8, 2, 203, 75, "2024-01-30"), transactionLinkType: "REFUND_OF" },
    { ...transactionLink(9, 1, 204, 450, "2024-03-04"), transactionLinkType: "RELATED_TO" },
  ],
  client_transactions: clientTransactionRows(),
};

function transactionRows(): Row[] {
  const words: Readonly<Record<string, string>> = { SENT: "PENDING" };
  const ofInvoices = saleList()
    .filter(({ invoice }) => invoice.status !== "DRAFT")
    .map(({ id, clientId, invoice, lines }) =>
      transaction(
        id,
        `INV-2024-00000${id}`,
        "INVOICE",
        clientId,
        invoice.day,
        total(lines),
        words[invoice.status] ?? invoice.status,
      ),
    );
  const ofPayments = receivedPayments.map(({ id, clientId, day, amount, bounced }) =>
    transaction(100 + id, paymentNumber("RCV", id), "PAYMENT", clientId, day, amount, bounced ? "VOID" : "COMPLETED"),
  );
  const givenBack = [
    { ...transaction(203, "REF-00203", "REFUND", 2, "2024-01-30", -75, "COMPLETED"), notes: "Quality refund" },
    {
      ...transaction(204, "CRT-00204", "CREDIT", 1, "2024-03-04", 450, "CONFIRMED"),
      notes: "CR-00001: refund for return #1, INV-2024-000001",
    },
  ];
  return [...ofInvoices, ...ofPayments, ...givenBack];
}

function clientTransactionRows(): Row[] {
  const words: Readonly<Record<string, string>> = { SENT: "PENDING" };
  const ofInvoices = saleList()
    .filter(({ invoice }) => !["DRAFT", "VOID"].includes(invoice.status))
    .map(({ id, clientId, invoice, lines }) => ({
      id,
      client_id: clientId,
      transaction_type: "INVOICE",
      transaction_number: `INV-2024-00000${id}`,
      transaction_date: invoice.day,
      amount: total(lines),
      payment_status: words[invoice.status] ?? invoice.status,
      payment_amount: invoice.paid,
      ...snake(at(invoice.day)),
    }));
  const ofPayments = receivedPayments.map(({ id, clientId, day, amount }) => ({
    id: 100 + id,
    client_id: clientId,
    transaction_type: "PAYMENT",
    transaction_number: paymentNumber("RCV", id),
    transaction_date: day,
    amount,
    payment_status: "PAID",
    payment_amount: amount,
    ...snake(at(day)),
  }));
  const refund = {
    id: 203,
    client_id: 2,
    transaction_type: "REFUND",
    transaction_number: "REF-00001",
    transaction_date: "2024-01-30",
    amount: 75,
    payment_status: "PAID",
    payment_amount: 75,
    ...snake(at("2024-01-30")),
  };
  return [...ofInvoices, ...ofPayments, refund];
}
