import { expect, test } from "vitest";
import { entryBetween, journalEntry } from "../../src/domain/books/journal.ts";
import { postingRules } from "../../src/domain/books/posting-rules.ts";
import { cents } from "../../src/domain/numbers/money.ts";
import { day } from "../../src/domain/time/calendar.ts";

const today = day("2024-03-05");

test("an entry moves one amount from the credited to the debited account", () => {
  expect(journalEntry("sale", today, cents(12_345), "INV-2024-000001")).toEqual({
    on: today,
    debited: "accountsReceivable",
    credited: "salesRevenue",
    amount: 12_345,
    description: "INV-2024-000001",
  });
});

test("no entry moves nothing, or less", () => {
  expect(() => journalEntry("sale", today, cents(0), "nothing")).toThrow("a positive amount, not 0");
  expect(() => journalEntry("sale", today, cents(-1), "less")).toThrow("a positive amount, not -1");
});

test("no entry moves money within one account", () => {
  expect(() => entryBetween("cash", "cash", today, cents(1), "round trip")).toThrow("not within cash");
});

test("the rules, as an accountant reads them", () => {
  const table = Object.entries(postingRules).map(([name, { debit, credit }]) => `${name}: ${debit} / ${credit}`);
  expect(table).toMatchInlineSnapshot(`
    [
      "openingCapital: cash / ownersEquity",
      "receiptOfOwnedGoods: inventory / accountsPayable",
      "receiptOfConsignedGoods: consignedInventoryHeld / consignmentObligation",
      "sale: accountsReceivable / salesRevenue",
      "costOfOwnedGoodsSold: costOfGoodsSold / inventory",
      "costOfConsignedGoodsSold: costOfGoodsSold / consignedInventoryHeld",
      "deliveryOfOwnedGoods: inventoryOutOnConsignment / inventory",
      "deliveryOfConsignedGoods: inventoryOutOnConsignment / consignedInventoryHeld",
      "costOfDeliveredGoodsSold: costOfGoodsSold / inventoryOutOnConsignment",
      "unsoldOwnedGoodsBack: inventory / inventoryOutOnConsignment",
      "unsoldConsignedGoodsBack: consignedInventoryHeld / inventoryOutOnConsignment",
      "voidedSale: salesRevenue / accountsReceivable",
      "ownedGoodsRestocked: inventory / costOfGoodsSold",
      "consignedGoodsRestocked: consignedInventoryHeld / costOfGoodsSold",
      "ownedGoodsLost: inventoryAdjustments / inventory",
      "consignedGoodsLost: inventoryAdjustments / consignedInventoryHeld",
      "ownedGoodsSampled: samples / inventory",
      "consignedGoodsSampled: samples / consignedInventoryHeld",
      "ownedGoodsFound: inventory / inventoryAdjustments",
      "consignedGoodsFound: consignedInventoryHeld / inventoryAdjustments",
      "consignedGoodsSentBack: consignmentObligation / consignedInventoryHeld",
      "ownedCostRaised: inventory / inventoryAdjustments",
      "ownedCostLowered: inventoryAdjustments / inventory",
      "consignedCostRaised: consignedInventoryHeld / consignmentObligation",
      "consignedCostLowered: consignmentObligation / consignedInventoryHeld",
      "settlementBill: consignmentObligation / accountsPayable",
      "voidedPurchaseBill: accountsPayable / inventory",
      "voidedSettlementBill: accountsPayable / consignmentObligation",
      "clientPayment: cash / accountsReceivable",
      "refundInCash: salesReturns / cash",
      "creditIssued: salesReturns / customerCredits",
      "creditApplied: customerCredits / accountsReceivable",
      "creditExpired: customerCredits / salesReturns",
      "creditVoided: customerCredits / salesReturns",
      "bouncedCheck: accountsReceivable / cash",
      "interestEarned: cash / interestIncome",
      "bankFee: bankFees / cash",
      "writeOff: badDebtExpense / accountsReceivable",
      "supplierPayment: accountsPayable / cash",
    ]
  `);
});
