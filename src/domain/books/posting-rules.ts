// Which accounts each business event moves money between. Owned and consigned goods differ only in the inventory account
// they sit in.

import type { AccountName } from "./accounts.ts";

export type PostingRule = { readonly debit: AccountName; readonly credit: AccountName };

export const postingRules = {
  openingCapital: { debit: "cash", credit: "ownersEquity" },
  receiptOfOwnedGoods: { debit: "inventory", credit: "accountsPayable" },
  receiptOfConsignedGoods: { debit: "consignedInventoryHeld", credit: "consignmentObligation" },
  sale: { debit: "accountsReceivable", credit: "salesRevenue" },
  costOfOwnedGoodsSold: { debit: "costOfGoodsSold", credit: "inventory" },
  costOfConsignedGoodsSold: { debit: "costOfGoodsSold", credit: "consignedInventoryHeld" },
  deliveryOfOwnedGoods: { debit: "inventoryOutOnConsignment", credit: "inventory" },
  deliveryOfConsignedGoods: { debit: "inventoryOutOnConsignment", credit: "consignedInventoryHeld" },
  costOfDeliveredGoodsSold: { debit: "costOfGoodsSold", credit: "inventoryOutOnConsignment" },
  unsoldOwnedGoodsBack: { debit: "inventory", credit: "inventoryOutOnConsignment" },
  unsoldConsignedGoodsBack: { debit: "consignedInventoryHeld", credit: "inventoryOutOnConsignment" },
  voidedSale: { debit: "salesRevenue", credit: "accountsReceivable" },
  ownedGoodsRestocked: { debit: "inventory", credit: "costOfGoodsSold" },
  consignedGoodsRestocked: { debit: "consignedInventoryHeld", credit: "costOfGoodsSold" },
  ownedGoodsLost: { debit: "inventoryAdjustments", credit: "inventory" },
  consignedGoodsLost: { debit: "inventoryAdjustments", credit: "consignedInventoryHeld" },
  ownedGoodsSampled: { debit: "samples", credit: "inventory" },
  consignedGoodsSampled: { debit: "samples", credit: "consignedInventoryHeld" },
  ownedGoodsFound: { debit: "inventory", credit: "inventoryAdjustments" },
  consignedGoodsFound: { debit: "consignedInventoryHeld", credit: "inventoryAdjustments" },
  consignedGoodsSentBack: { debit: "consignmentObligation", credit: "consignedInventoryHeld" },
  ownedCostRaised: { debit: "inventory", credit: "inventoryAdjustments" },
  ownedCostLowered: { debit: "inventoryAdjustments", credit: "inventory" },
  consignedCostRaised: { debit: "consignedInventoryHeld", credit: "consignmentObligation" },
  consignedCostLowered: { debit: "consignmentObligation", credit: "consignedInventoryHeld" },
  settlementBill: { debit: "consignmentObligation", credit: "accountsPayable" },
  voidedPurchaseBill: { debit: "accountsPayable", credit: "inventory" },
  voidedSettlementBill: { debit: "accountsPayable", credit: "consignmentObligation" },
  clientPayment: { debit: "cash", credit: "accountsReceivable" },
  refundInCash: { debit: "salesReturns", credit: "cash" },
  creditIssued: { debit: "salesReturns", credit: "customerCredits" },
  creditApplied: { debit: "customerCredits", credit: "accountsReceivable" },
  creditExpired: { debit: "customerCredits", credit: "salesReturns" },
  creditVoided: { debit: "customerCredits", credit: "salesReturns" },
  bouncedCheck: { debit: "accountsReceivable", credit: "cash" },
  interestEarned: { debit: "cash", credit: "interestIncome" },
  bankFee: { debit: "bankFees", credit: "cash" },
  writeOff: { debit: "badDebtExpense", credit: "accountsReceivable" },
  supplierPayment: { debit: "accountsPayable", credit: "cash" },
} as const satisfies Readonly<Record<string, PostingRule>>;

export type PostingRuleName = keyof typeof postingRules;
