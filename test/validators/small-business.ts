// A quarter of a very small business, made by hand as an accountant would set it up: two buyers, one grower, a landlord,
// four batches, nine sales and two quotes. It has one of everything that the checks look at (goods owned and consigned, sales on terms,
// cash on delivery and on consignment, a return, a store credit, a refund, a bounced check, a partial and a late payment,
// quarantine, damage, samples, a corrected cost), and all of it agrees. Rows are in physical terms, as the checks read them.

import type { Connection } from "mysql2/promise";
import {
  at,
  bankTransaction,
  batch,
  batchPayment,
  bill,
  billLine,
  camel,
  client,
  drafted,
  fulfillment,
  movement,
  paymentNumber,
  percent,
  purchaseOrder,
  type Row,
  receipt,
  received,
  sent,
  snake,
  total,
  transaction,
  transactionLink,
  workflow,
} from "./business-rows.ts";
import { creditRows } from "./credit-rows.ts";
import { account, journal, period } from "./ledger-rows.ts";
import { calendarRows } from "./small-business-calendar.ts";
import { needRows } from "./small-business-needs.ts";
import { portalRows } from "./small-business-portal.ts";
import { offerLines, offerLog, offerOrders } from "./small-business-quotes.ts";
import { talkRows } from "./small-business-talk.ts";
import { taskRows } from "./small-business-tasks.ts";

/** The day on which the business below stands. */
export const asOf = "2024-03-31";

const setUp = at("2024-01-01", "16:00:00");

/** With any password: nobody logs in here. */
const login = (name: string): Row => ({ email: `${name}@bluedoor.example`, loginMethod: `$2b$10$${"a".repeat(53)}` });

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

/** What Ben does all day. */
const warehousePermissions = [
  "orders:fulfill",
  "product_intake:process",
  "purchase_orders:receive",
  "inventory:status:update",
  "inventory:quantity:adjust",
  "inventory:transfer",
  "returns:process",
];

const rows: Record<string, readonly Row[]> = {
  ...needRows,
  ...portalRows,
  ...calendarRows,
  ...talkRows,
  ...taskRows,
  users: [
    { id: 1, openId: "ana", name: "Ana Reyes", role: "admin", ...login("ana"), ...camel(setUp), lastSignedIn: setUp },
    { id: 2, openId: "ben", name: "Ben Ito", role: "user", ...login("ben"), ...camel(setUp), lastSignedIn: setUp },
  ],
  roles: [
    { id: 1, name: "Super Admin", created_at: setUp, updated_at: setUp },
    { id: 2, name: "Warehouse Staff", created_at: setUp, updated_at: setUp },
  ],
  permissions: warehousePermissions.map((name, index) => ({
    id: index + 1,
    name,
    module: name.split(":")[0] ?? name,
    created_at: setUp,
  })),
  role_permissions: warehousePermissions.map((_, index) => ({
    role_id: 2,
    permission_id: index + 1,
    created_at: setUp,
  })),
  user_roles: [
    { user_id: "ana", role_id: 1, created_at: setUp },
    { user_id: "ben", role_id: 2, created_at: setUp },
  ],
  categories: [{ id: 1, name: "Flower", ...camel(setUp) }],
  subcategories: [
    { id: 1, categoryId: 1, name: "Indoor", ...camel(setUp) },
    { id: 2, categoryId: 1, name: "Deps", ...camel(setUp) },
  ],
  grades: [{ id: 1, name: "AA", ...camel(setUp) }],
  strains: [{ id: 1, name: "Gelato", standardizedName: "gelato", category: "Hybrid", ...camel(setUp) }],
  locations: [{ id: 1, site: "Main", zone: "A", rack: "1", shelf: null, bin: null, ...camel(setUp) }],
  sequences: [
    { id: 1, name: "lot_code", prefix: "LOT-", currentValue: 3, ...camel(setUp) },
    { id: 2, name: "batch_code", prefix: "BATCH-", currentValue: 4, ...camel(setUp) },
  ],
  workflow_statuses: ["RECEIVED", "TESTING", "PACKAGING", "AVAILABLE", "SOLD"].map((name, index) => ({
    id: index + 1,
    name,
    slug: name.toLowerCase(),
    order: index + 1,
    ...camel(setUp),
  })),
  pricing_defaults: [{ id: 1, product_category: "Flower", default_margin_percent: 30, ...snake(setUp) }],
  pricing_rules: [
    {
      id: 1,
      name: "Flower AA",
      adjustment_type: "DOLLAR_MARKDOWN",
      adjustment_value: 100,
      conditions: '{"category": "Flower", "grade": "AA"}',
      priority: 1,
      ...snake(setUp),
    },
    {
      id: 2,
      name: "Flower 50+",
      adjustment_type: "PERCENT_MARKDOWN",
      adjustment_value: 5,
      conditions: '{"category": "Flower", "volumeTier": 50}',
      priority: 2,
      ...snake(setUp),
    },
  ],
  pricing_profiles: [
    {
      id: 1,
      name: "Buyer",
      rules: '[{"ruleId": 1, "priority": 1}, {"ruleId": 2, "priority": 2}]',
      created_by: 1,
      ...snake(setUp),
    },
  ],
  clients: [
    client(1, "WHL0001", "Blue Door", {
      is_buyer: 1,
      vip_portal_enabled: 1,
      vip_portal_last_login: at("2024-03-22", "16:50:00"),
      pricing_profile_id: 1,
      total_spent: 18300,
      total_owed: 3700,
      total_profit: 6300,
      avg_profit_margin: 34.43,
      oldest_debt_days: 20,
    }),
    client(2, "REG0001", "Corner Leaf", {
      is_buyer: 1,
      custom_pricing_rules: '[{"ruleId": 1, "priority": 1}]',
      total_spent: 4500,
      total_owed: 1800,
      total_profit: 1500,
      avg_profit_margin: 33.33,
      oldest_debt_days: 26,
    }),
    client(3, "VND0001", "Eel River Farms", { is_seller: 1 }),
  ],
  vendors: [
    { id: 3, name: "Eel River Farms", paymentTerms: "NET_15", ...camel(setUp) },
    { id: 9, name: "Bay Properties", ...camel(setUp) },
  ],
  brands: [{ id: 1, name: "Eel River", vendorId: 3, ...camel(setUp) }],
  products: [
    {
      id: 1,
      brandId: 1,
      strainId: 1,
      nameCanonical: "Gelato Indoor",
      category: "Flower",
      subcategory: "Indoor",
      uomSellable: "LB",
      ...camel(setUp),
    },
    {
      id: 2,
      brandId: 1,
      strainId: 1,
      nameCanonical: "Gelato Deps",
      category: "Flower",
      subcategory: "Deps",
      uomSellable: "LB",
      ...camel(setUp),
    },
  ],
  purchaseOrders: [
    purchaseOrder(1, "2024-01-03", 1, "2024-01-08", 20000, "CONSIGNMENT"),
    purchaseOrder(2, "2024-01-04", 2, "2024-01-09", 6000, "NET_15"),
    purchaseOrder(3, "2024-01-30", 3, "2024-02-05", 11000, "CONSIGNMENT"),
  ],
  purchaseOrderItems: [
    {
      id: 1,
      purchaseOrderId: 1,
      productId: 1,
      quantityOrdered: 20,
      quantityReceived: 20,
      unitCost: 1000,
      totalCost: 20000,
      ...camel(at("2024-01-03")),
    },
    {
      id: 2,
      purchaseOrderId: 2,
      productId: 2,
      quantityOrdered: 10,
      quantityReceived: 10,
      unitCost: 600,
      totalCost: 6000,
      ...camel(at("2024-01-04")),
    },
    {
      id: 3,
      purchaseOrderId: 3,
      productId: 1,
      quantityOrdered: 10,
      quantityReceived: 10,
      unitCost: 1000,
      totalCost: 10000,
      ...camel(at("2024-01-30")),
    },
    {
      id: 4,
      purchaseOrderId: 3,
      productId: 2,
      quantityOrdered: 2,
      quantityReceived: 2,
      unitCost: 500,
      totalCost: 1000,
      ...camel(at("2024-01-30")),
    },
  ],
  intake_sessions: [
    receipt(1, "2024-01-08", "CONSIGNMENT", 20000, 6000),
    receipt(2, "2024-01-09", "NET_15", 6000, 6000),
    receipt(3, "2024-02-05", "CONSIGNMENT", 11000, 1000),
  ],
  intake_session_batches: [
    {
      id: 1,
      intake_session_id: 1,
      batch_id: 1,
      received_qty: 20,
      unit_cost: 1000,
      total_cost: 20000,
      ...snake(at("2024-01-08")),
    },
    {
      id: 2,
      intake_session_id: 2,
      batch_id: 2,
      received_qty: 10,
      unit_cost: 600,
      total_cost: 6000,
      ...snake(at("2024-01-09")),
    },
    {
      id: 3,
      intake_session_id: 3,
      batch_id: 3,
      received_qty: 10,
      unit_cost: 1000,
      total_cost: 10000,
      ...snake(at("2024-02-05")),
    },
    {
      id: 4,
      intake_session_id: 3,
      batch_id: 4,
      received_qty: 2,
      unit_cost: 500,
      total_cost: 1000,
      ...snake(at("2024-02-05")),
    },
  ],
  lots: [
    { id: 1, code: "LOT-000001", vendorId: 3, date: at("2024-01-08"), ...camel(at("2024-01-08")) },
    { id: 2, code: "LOT-000002", vendorId: 3, date: at("2024-01-09"), ...camel(at("2024-01-09")) },
    { id: 3, code: "LOT-000003", vendorId: 3, date: at("2024-02-05"), ...camel(at("2024-02-05")) },
  ],
  batches: [
    batch(
      1,
      1,
      1,
      {
        batchStatus: "LIVE",
        statusId: 4,
        unitCogs: "1000.00",
        paymentTerms: "CONSIGNMENT",
        amountPaid: "6000.00",
        onHandQty: "7.00",
      },
      "2024-01-08",
    ),
    batch(
      2,
      2,
      2,
      {
        batchStatus: "LIVE",
        statusId: 4,
        unitCogs: "600.00",
        paymentTerms: "NET_15",
        amountPaid: "6000.00",
        onHandQty: "4.75",
        sampleQty: "0.15",
        defectiveQty: "0.50",
      },
      "2024-01-09",
    ),
    batch(
      3,
      1,
      3,
      {
        batchStatus: "LIVE",
        statusId: 4,
        unitCogs: "990.00",
        paymentTerms: "CONSIGNMENT",
        onHandQty: "10.00",
        quarantineQty: "2.00",
      },
      "2024-02-05",
    ),
    batch(
      4,
      2,
      3,
      {
        batchStatus: "SOLD_OUT",
        statusId: 5,
        unitCogs: "500.00",
        paymentTerms: "CONSIGNMENT",
        amountPaid: "1000.00",
        onHandQty: "0.00",
      },
      "2024-02-05",
    ),
  ],
  batchLocations: [
    {
      id: 1,
      batchId: 1,
      site: "Main",
      zone: "A",
      rack: "1",
      shelf: null,
      bin: null,
      qty: "7.00",
      ...camel(at("2024-01-08")),
    },
    {
      id: 2,
      batchId: 2,
      site: "Main",
      zone: "A",
      rack: "1",
      shelf: null,
      bin: null,
      qty: "4.75",
      ...camel(at("2024-01-09")),
    },
    {
      id: 3,
      batchId: 3,
      site: "Main",
      zone: "A",
      rack: "1",
      shelf: null,
      bin: null,
      qty: "10.00",
      ...camel(at("2024-02-05")),
    },
  ],
  batch_status_history: [
    ...workflow(1, 1, ["2024-01-08", "2024-01-09", "2024-01-10", "2024-01-11"]),
    ...workflow(11, 2, ["2024-01-09", "2024-01-10", "2024-01-11", "2024-01-12"]),
    ...workflow(21, 3, ["2024-02-05", "2024-02-06", "2024-02-07", "2024-02-08"]),
    ...workflow(31, 4, ["2024-02-05", "2024-02-06", "2024-02-07", "2024-02-08", "2024-02-13"]),
  ],
  cogsHistory: [
    {
      id: 1,
      batchId: 3,
      oldCogs: "1000.00",
      newCogs: "990.00",
      changeType: "CORRECTION",
      changedBy: 1,
      createdAt: at("2024-02-07"),
    },
  ],
  inventoryMovements: [
    movement(1, 1, "INTAKE", "20.00", "0.00", "20.00", "PO_RECEIPT", 1, "2024-01-08"),
    movement(2, 2, "INTAKE", "10.00", "0.00", "10.00", "PO_RECEIPT", 2, "2024-01-09"),
    movement(3, 1, "SALE", "-4.00", "20.00", "16.00", "ORDER", 1, "2024-01-15"),
    movement(4, 2, "SALE", "-2.00", "10.00", "8.00", "ORDER", 1, "2024-01-15"),
    movement(5, 1, "SALE", "-1.00", "16.00", "15.00", "ORDER", 2, "2024-01-22"),
    movement(6, 1, "SALE", "-3.00", "15.00", "12.00", "ORDER", 5, "2024-02-01"),
    movement(7, 3, "INTAKE", "10.00", "0.00", "10.00", "PO_RECEIPT", 3, "2024-02-05"),
    movement(8, 4, "INTAKE", "2.00", "0.00", "2.00", "PO_RECEIPT", 3, "2024-02-05"),
    movement(9, 4, "SALE", "-2.00", "2.00", "0.00", "ORDER", 9, "2024-02-13"),
    movement(10, 1, "SALE", "-1.00", "12.00", "11.00", "ORDER", 7, "2024-02-20"),
    movement(11, 2, "RETURN", "0.50", "8.00", "8.50", "RETURN", 1, "2024-03-04"),
    movement(12, 1, "SALE", "-2.00", "11.00", "9.00", "ORDER", 3, "2024-03-05"),
    movement(13, 1, "RETURN", "1.00", "9.00", "10.00", "RETURN", 2, "2024-03-10"),
    movement(14, 1, "SALE", "-1.00", "10.00", "9.00", "ORDER", 8, "2024-03-11"),
    movement(15, 2, "ADJUSTMENT", "-0.50", "8.50", "8.00", "MANUAL_ADJUSTMENT", null, "2024-03-12", "DAMAGED"),
    movement(16, 2, "ADJUSTMENT", "-0.25", "8.00", "7.75", "MANUAL_ADJUSTMENT", null, "2024-03-13", "OTHER"),
    movement(17, 2, "SAMPLE", "-0.10", "0.25", "0.15", "SAMPLE_REQUEST", 1, "2024-03-14"),
    movement(18, 3, "QUARANTINE", "0", "10.00", "10.00", null, null, "2024-03-15"),
    movement(19, 1, "SALE", "-2.00", "9.00", "7.00", "ORDER", 6, "2024-03-20"),
    movement(20, 2, "SALE", "-3.00", "7.75", "4.75", "ORDER", 4, "2024-03-25"),
  ],
  sampleRequests: [
    {
      id: 1,
      clientId: 1,
      requestedBy: 1,
      requestDate: at("2024-03-13"),
      products: '"[{\\"productId\\":2,\\"quantity\\":\\"0.1\\"}]"',
      sampleRequestStatus: "FULFILLED",
      fulfilledDate: at("2024-03-14"),
      fulfilledBy: 2,
      ...camel(at("2024-03-13")),
    },
  ],
  sampleAllocations: [
    {
      id: 1,
      clientId: 1,
      monthYear: "2024-03",
      allocatedQuantity: "7.00",
      usedQuantity: "0.10",
      remainingQuantity: "6.90",
      ...camel(at("2024-03-14")),
    },
  ],
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
  bills: [
    bill(1, "2024-01-09", "2024-01-24", 6000, 6000, "PAID", "PURCHASE_ORDER", 2, "NET_15"),
    bill(2, "2024-02-01", "2024-02-16", 5000, 5000, "PAID", "LOT", 1, "NET_15"),
    bill(3, "2024-03-01", "2024-03-16", 3000, 1000, "OVERDUE", "LOT", 1, "NET_15"),
    bill(4, "2024-03-01", "2024-03-16", 1000, 1000, "PAID", "LOT", 3, "NET_15"),
    bill(5, "2024-03-20", "2024-04-19", 400, 0, "PENDING", "SERVICE", null, "NET_30", 9),
  ],
  billLineItems: [
    billLine(1, 1, 2, 2, 10, 600, "2024-01-09"),
    billLine(2, 2, 1, 1, 5, 1000, "2024-02-01"),
    billLine(3, 3, 1, 1, 3, 1000, "2024-03-01"),
    billLine(4, 4, 2, 3, 2, 500, "2024-03-01"),
    billLine(5, 5, null, null, 1, 400, "2024-03-20"),
  ],
  payments: [
    received(1, "2024-01-22", 1500, "WIRE", 2, 2),
    sent(2, "2024-01-24", 6000, "ACH", { vendorId: 3, billId: 1 }),
    sent(3, "2024-01-30", 75, "ACH", { customerId: 2, notes: "Quality refund on INV-2024-000002" }),
    received(4, "2024-02-12", 7800, "ACH", 1, 1),
    received(5, "2024-02-15", 4500, "ACH", 1, 5),
    sent(6, "2024-02-16", 5000, "ACH", { vendorId: 3, billId: 2 }),
    received(7, "2024-02-19", 1800, "CHECK", 1, null, "Bounced"),
    received(8, "2024-02-26", 1800, "WIRE", 1, 9),
    received(9, "2024-03-06", 200, "OTHER", 2, 3, null, "CR-00001"),
    sent(10, "2024-03-15", 1000, "CHECK", { vendorId: 3, billId: 3 }),
    sent(11, "2024-03-15", 1000, "WIRE", { vendorId: 3, billId: 4 }),
    received(12, "2024-03-18", 1000, "CHECK", 2, 3),
    received(13, "2024-03-29", 500, "CHECK", 1, 8),
  ],
  paymentHistory: [
    batchPayment(1, 2, 6000, "2024-01-24"),
    batchPayment(2, 1, 5000, "2024-02-16"),
    batchPayment(3, 1, 1000, "2024-03-15"),
    batchPayment(4, 4, 1000, "2024-03-15"),
  ],
  bankAccounts: [
    {
      id: 1,
      accountName: "Operating",
      accountNumber: "0001",
      bankName: "First Bank",
      accountType: "CHECKING",
      currentBalance: 101500,
      ledgerAccountId: 1000,
      ...camel(setUp),
    },
  ],
  bankTransactions: [
    bankTransaction(1, "2024-01-02", "DEPOSIT", 100000, null),
    bankTransaction(2, "2024-01-22", "DEPOSIT", 1500, 1),
    bankTransaction(3, "2024-01-24", "WITHDRAWAL", 6000, 2),
    bankTransaction(4, "2024-01-30", "WITHDRAWAL", 75, 3),
    bankTransaction(5, "2024-02-01", "WITHDRAWAL", 2000, null),
    bankTransaction(6, "2024-02-12", "DEPOSIT", 7800, 4),
    bankTransaction(7, "2024-02-15", "DEPOSIT", 4500, 5),
    bankTransaction(8, "2024-02-16", "WITHDRAWAL", 5000, 6),
    bankTransaction(9, "2024-02-20", "DEPOSIT", 1800, 7),
    bankTransaction(10, "2024-02-23", "WITHDRAWAL", 1800, 7),
    bankTransaction(11, "2024-02-23", "FEE", 25, null),
    bankTransaction(12, "2024-02-26", "DEPOSIT", 1800, 8),
    bankTransaction(13, "2024-03-15", "WITHDRAWAL", 1000, 11),
    bankTransaction(14, "2024-03-19", "WITHDRAWAL", 1000, 10),
    bankTransaction(15, "2024-03-20", "DEPOSIT", 1000, 12),
  ],
  expenseCategories: [{ id: 1, categoryName: "Rent/Lease", ledgerAccountId: 5100, ...camel(setUp) }],
  expenses: [
    {
      id: 1,
      expenseNumber: "EXP-2024-000001",
      expenseDate: "2024-02-01",
      categoryId: 1,
      vendorId: 9,
      amount: 2000,
      taxAmount: 0,
      totalAmount: 2000,
      paymentMethod: "BANK_TRANSFER",
      bankAccountId: 1,
      createdBy: 1,
      ...camel(at("2024-02-01")),
    },
  ],
  credits: [
    {
      id: 1,
      creditNumber: "CR-00001",
      clientId: 2,
      transactionId: 204,
      creditAmount: "450.00",
      amountUsed: "200.00",
      amountRemaining: "250.00",
      creditStatus: "PARTIALLY_USED",
      createdBy: 1,
      ...camel(at("2024-03-04")),
    },
  ],
  creditApplications: [
    {
      id: 1,
      creditId: 1,
      invoiceId: 3,
      amountApplied: "200.00",
      appliedDate: at("2024-03-06"),
      appliedBy: 1,
      createdAt: at("2024-03-06"),
    },
  ],
  ...creditRows,
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

/** Inserts the business into an empty database that has the tables. */
export async function insertSmallBusiness(connection: Connection): Promise<void> {
  await connection.query("SET SESSION time_zone = '+00:00', SESSION foreign_key_checks = 0");
  for (const [table, tableRows] of Object.entries(rows)) {
    for (const row of tableRows) await connection.query("INSERT INTO ?? SET ?", [table, row]);
  }
  await connection.query("SET SESSION foreign_key_checks = 1");
}

type Sale = {
  readonly id: number;
  readonly clientId: number;
  readonly day: string;
  readonly terms: string;
  readonly lines: readonly { batchId: number; productId: number; quantity: number; price: number; cost: number }[];
  readonly saleStatus: string;
  readonly shippedOn: string | null;
  readonly invoice: { readonly day: string; readonly dueDay: string; readonly status: string; readonly paid: number };
};

function saleList(): readonly Sale[] {
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
