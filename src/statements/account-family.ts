// Which account of our chart an account of the database is or belongs to. Statements are tables of those families, so
// an account that nobody foresaw stands where its parent stands, and else where its type belongs; none is left out.

import { type Account, type AccountName, type AccountType, accountsInOrder } from "../domain/books/accounts.ts";

/** An account as the database has it. */
export type ChartRow = {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly type: AccountType;
  readonly parentId: number | null;
};

/**
 * The family of each account by its id: a root account of our chart, or undefined. A name counts more than a number,
 * because TERP's own parts disagree about numbers (1200 is also in use for receivables).
 */
export function accountFamilies(chart: readonly ChartRow[]): ReadonlyMap<number, AccountName | undefined> {
  const byId = new Map(chart.map((row) => [row.id, row]));
  const familyOf = (row: ChartRow): AccountName | undefined => {
    const passed = new Set<number>();
    for (let at: ChartRow | undefined = row; at !== undefined && !passed.has(at.id); ) {
      const own = at.type === row.type ? ownAccount(at) : undefined;
      if (own !== undefined) return own;
      passed.add(at.id); // parents that form a circle lead nowhere
      at = at.parentId === null ? undefined : byId.get(at.parentId);
    }
    return undefined;
  };
  return new Map(chart.map((row) => [row.id, familyOf(row)]));
}

/** The root account of our chart that a row stands for. */
function ownAccount({ number, name, type }: ChartRow): AccountName | undefined {
  const ofType = accountsInOrder().filter(([, account]) => account.type === type);
  const found =
    ofType.find(([, account]) => account.name === name) ?? ofType.find(([, account]) => account.number === number);
  return found && rootOf(found);
}

function rootOf([name, { parent }]: readonly [AccountName, Account]): AccountName {
  const above = accountsInOrder().find(([other]) => other === parent);
  return above === undefined ? name : rootOf(above);
}
