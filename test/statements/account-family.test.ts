import { describe, expect, it } from "vitest";
import { accountsInOrder } from "../../src/domain/books/accounts.ts";
import { accountFamilies, type ChartRow } from "../../src/statements/account-family.ts";

const row = (id: number, number: string, name: string, type: ChartRow["type"], parentId: number | null = null) => ({
  ...{ id, number, name, type, parentId },
});

const familyOf = (id: number, ...chart: ChartRow[]) => accountFamilies(chart).get(id);

describe("the family of an account", () => {
  it("is its own root in our chart", () => {
    for (const [name, account] of accountsInOrder()) {
      const { number, type, parent } = account;
      expect(familyOf(1, row(1, number, account.name, type))).toBe(parent ?? name);
    }
  });

  it("is told by the number where the name is another", () => {
    expect(familyOf(1, row(1, "5100", "Running costs", "EXPENSE"))).toBe("operatingExpenses");
  });

  it("is told by the name before the number: TERP's posting hooks keep receivables under 1200", () => {
    const chart = [row(1, "1200", "Accounts Receivable", "ASSET"), row(2, "1300", "Inventory", "ASSET")];
    expect(familyOf(1, ...chart)).toBe("accountsReceivable");
    expect(familyOf(2, ...chart)).toBe("inventory");
  });

  it("is a parent's, near or far, of the same type", () => {
    const chart = [
      row(1, "1000", "Cash", "ASSET"),
      row(2, "1005", "Tills", "ASSET", 1),
      row(3, "1006", "Front till", "ASSET", 2),
      row(4, "2900", "Overdraft", "LIABILITY", 1),
    ];
    expect(familyOf(3, ...chart)).toBe("cash");
    expect(familyOf(4, ...chart)).toBeUndefined();
  });

  it("is nobody's for strangers, number or type", () => {
    expect(familyOf(1, row(1, "1500", "Van", "ASSET"))).toBeUndefined();
    expect(familyOf(1, row(1, "1000", "Cash", "LIABILITY"))).toBeUndefined();
    expect(familyOf(1, row(1, "1501", "Van", "ASSET", 2), row(2, "1502", "Cars", "ASSET", 1))).toBeUndefined();
    expect(familyOf(1, row(1, "1501", "Van", "ASSET", 99))).toBeUndefined();
  });
});
