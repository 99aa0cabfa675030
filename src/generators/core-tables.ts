// The tables that carry the business: what a row of each says, and which flows write it. With the satellites
// (src/satellites) these are all tables, each in one list: a test compares the lists with the schema, and the flows with
// what a run writes. docs/tables.md is made from them.

import type { TableName } from "../schema/tables.ts";
import type { SimulatedBundle } from "./simulation.ts";

export type FlowOfBundle = SimulatedBundle["flow"];

export type CoreTable = { readonly tells: string; readonly writtenBy: readonly FlowOfBundle[] };

const onTheFirstDay = ["foundation"] as const;
const onTheLastDay = ["closing"] as const;

export const coreTables = {
  users: { tells: "Somebody who works here and can log in.", writtenBy: onTheFirstDay },
  roles: { tells: "One of the application's ten roles.", writtenBy: onTheFirstDay },
  permissions: { tells: "One of the application's permissions.", writtenBy: onTheFirstDay },
  rolePermissions: { tells: "That a role grants a permission.", writtenBy: onTheFirstDay },
  userRoles: { tells: "That a person holds a role.", writtenBy: onTheFirstDay },
  categories: { tells: "A category of goods.", writtenBy: onTheFirstDay },
  subcategories: { tells: "A category's subcategory; of flower, the grow type.", writtenBy: onTheFirstDay },
  grades: { tells: "A grade, the best first.", writtenBy: onTheFirstDay },
  locations: { tells: "A place of the warehouse: a floor space, or a bin of a rack.", writtenBy: onTheFirstDay },
  paymentMethods: { tells: "A way to pay that users can choose.", writtenBy: onTheFirstDay },
  workflowStatuses: { tells: "A column of the workflow board.", writtenBy: onTheFirstDay },
  accounts: { tells: "An account of the chart.", writtenBy: onTheFirstDay },
  fiscalPeriods: { tells: "A month of the books: past ones closed, the current open.", writtenBy: onTheFirstDay },
  expenseCategories: { tells: "A kind of expense, with its ledger account.", writtenBy: onTheFirstDay },
  vendors: { tells: "A supplier of goods, or a landlord, utility or insurer.", writtenBy: onTheFirstDay },
  brands: { tells: "A supplier's brand.", writtenBy: onTheFirstDay },
  strains: { tells: "A strain, possibly below the strain it was bred from.", writtenBy: onTheFirstDay },
  products: { tells: "A product: brand, strain, kind and unit.", writtenBy: onTheFirstDay },
  pricingDefaults: { tells: "The margin proposed for a category.", writtenBy: onTheFirstDay },
  pricingRules: { tells: "A rule that changes a price.", writtenBy: onTheFirstDay },
  pricingProfiles: { tells: "A set of pricing rules that clients share.", writtenBy: onTheFirstDay },

  purchaseOrders: {
    tells: "An order to a supplier, with its status by what has arrived.",
    writtenBy: ["procurement", "closing"],
  },
  purchaseOrderLines: { tells: "A product on a purchase order.", writtenBy: ["procurement", "closing"] },
  receipts: { tells: "A delivery taken in.", writtenBy: ["procurement"] },
  receiptLines: { tells: "A batch that came with a delivery, at its cost.", writtenBy: ["procurement"] },
  lots: { tells: "A supplier's lot as it arrived.", writtenBy: ["procurement"] },
  batches: { tells: "A batch as it stands: stock, status, price, test results.", writtenBy: onTheLastDay },
  batchLocations: { tells: "Where a batch lies.", writtenBy: onTheLastDay },
  costHistory: { tells: "What a batch costs a unit, since when and why.", writtenBy: ["procurement", "workflow"] },
  batchStatusHistory: {
    tells: "A batch's step over the workflow board, and who took it.",
    writtenBy: ["procurement", "workflow", "stock"],
  },
  sampleRequests: {
    tells: "What a client asked to see, what came of it, and the order that it led to.",
    writtenBy: ["samples"],
  },
  sampleAllocations: { tells: "A client's allowance of samples in a month, and what it got.", writtenBy: onTheLastDay },
  sampleStockLog: { tells: "What went to a batch's sample stock, and from there.", writtenBy: ["samples"] },
  stockMovements: {
    tells: "A change of a batch's stock: before, after, why and by whom.",
    writtenBy: ["procurement", "workflow", "order to cash", "stock", "samples"],
  },

  orders: {
    tells: "A client's order, with its items, its status and who packed and shipped it.",
    writtenBy: ["order to cash", "quoting"],
  },
  orderLines: { tells: "A batch on an order, at its price and cost.", writtenBy: ["order to cash", "quoting"] },
  orderAuditLog: { tells: "What was done to an order, and by whom.", writtenBy: ["order to cash", "quoting"] },
  orderStatusHistory: { tells: "That an order was confirmed, packed or shipped.", writtenBy: ["order to cash"] },
  recurringOrders: {
    tells: "A standing order: how often, what its next order holds, when it last generated one and when it will again.",
    writtenBy: ["standing orders"],
  },
  clientNeeds: { tells: "What a client looks for, and whether it was met.", writtenBy: ["matchmaking"] },
  supplyOffers: { tells: "What a supplier offers, and whether it was bought.", writtenBy: ["matchmaking"] },
  matchRecords: {
    tells: "That goods, an offer or an earlier order fit a need: how well, why, and what came of it.",
    writtenBy: ["matchmaking"],
  },
  saleFacts: { tells: "Goods sold for good, at price and cost of that day.", writtenBy: ["order to cash"] },
  returns: { tells: "Goods that a client sent back.", writtenBy: ["order to cash"] },
  invoices: { tells: "An order's invoice, with what is paid and due.", writtenBy: ["order to cash"] },
  invoiceLines: { tells: "A line of an invoice.", writtenBy: ["order to cash"] },
  clients: { tells: "A buyer or a supplier as a client, with totals.", writtenBy: onTheLastDay },
  clientActivity: {
    tells: "What was done on a client's file, notes and tags included.",
    writtenBy: [
      "client files",
      "order to cash",
      "collections",
      "refunds",
      "credit limits",
      "matchmaking",
      "standing orders",
    ],
  },
  clientTransactions: {
    tells: "An invoice, payment or refund in a client's own book.",
    writtenBy: ["order to cash", "collections", "refunds"],
  },
  transactions: {
    tells: "The same in the application's unified book.",
    writtenBy: ["order to cash", "collections", "refunds"],
  },
  transactionLinks: {
    tells: "Which payment or refund belongs to which invoice.",
    writtenBy: ["collections", "refunds"],
  },
  payments: { tells: "Money received or sent.", writtenBy: ["collections", "payables", "refunds"] },
  credits: { tells: "A store credit, with what is left of it.", writtenBy: ["refunds"] },
  creditSystemSettings: { tells: "How credit limits are reckoned.", writtenBy: onTheFirstDay },
  clientCreditLimits: { tells: "A client's credit limit as it stands, with its signals.", writtenBy: onTheLastDay },
  creditSignalHistory: { tells: "A client's credit signals at a monthly review.", writtenBy: ["credit limits"] },
  creditAuditLog: { tells: "That a client's credit limit was set or changed, and why.", writtenBy: ["credit limits"] },
  creditApplications: { tells: "A credit spent on an invoice.", writtenBy: ["collections"] },

  bills: {
    tells:
      "A supplier's bill, with what is paid and due; void where it was entered twice, a draft of what is settled next.",
    writtenBy: ["payables"],
  },
  billLines: { tells: "A lot on a bill.", writtenBy: ["payables"] },
  batchPayments: { tells: "What a supplier was paid for a batch.", writtenBy: ["payables"] },
  expenses: { tells: "An operating expense.", writtenBy: ["overhead"] },
  bankAccounts: { tells: "The operating account, with its balance.", writtenBy: onTheLastDay },
  bankTransactions: {
    tells: "A line of the bank's statement, on its day.",
    writtenBy: ["overhead", "collections", "payables", "refunds", "bank statements"],
  },
  postings: {
    tells: "One side of a journal entry.",
    writtenBy: [
      ...(["overhead", "procurement", "payables", "order to cash", "stock", "samples"] as const),
      ...(["collections", "refunds", "workflow", "bank statements"] as const),
    ],
  },
  sequences: {
    tells: "The application's counter of lot or batch codes, past all that were given out.",
    writtenBy: onTheLastDay,
  },
} as const satisfies Partial<Record<TableName, CoreTable>>;
