import { describe, expect, it } from "vitest";
import { expenseCategoryKey, payeeFor } from "../../src/domain/books/expense-category.ts";

describe("expense categories", () => {
  it("are named by one level or two", () => {
    expect(expenseCategoryKey("Insurance")).toBe("Insurance");
    expect(expenseCategoryKey("Utilities", "Internet/Phone")).toBe("Utilities/Internet/Phone");
  });

  it("are paid to whoever serves the subcategory, else the category, else nobody", () => {
    const payees = [{ expenseCategory: "Utilities" }, { expenseCategory: "Utilities/Water" }];
    expect(payeeFor(payees, "Utilities", "Water")).toBe(payees[1]);
    expect(payeeFor(payees, "Utilities", "Gas")).toBe(payees[0]);
    expect(payeeFor(payees, "Travel")).toBeUndefined();
  });
});
