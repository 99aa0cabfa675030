// How an expense category is named across the program (its first level alone, or both levels) and who is paid for it.

/** ("Utilities", "Water") → "Utilities/Water"; ("Insurance") → "Insurance". */
export function expenseCategoryKey(category: string, subcategory?: string): string {
  return subcategory === undefined ? category : `${category}/${subcategory}`;
}

/** Whichever of the payees serves the subcategory, else the one that serves the whole category, if any. */
export function payeeFor<Payee extends { readonly expenseCategory: string }>(
  payees: readonly Payee[],
  category: string,
  subcategory?: string,
): Payee | undefined {
  const key = expenseCategoryKey(category, subcategory);
  return (
    payees.find((payee) => payee.expenseCategory === key) ?? payees.find((payee) => payee.expenseCategory === category)
  );
}
