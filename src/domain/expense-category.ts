// How an expense category is named across the program: its first level alone, or both levels.

/** ("Utilities", "Water") → "Utilities/Water"; ("Insurance") → "Insurance". */
export function expenseCategoryKey(category: string, subcategory?: string): string {
  return subcategory === undefined ? category : `${category}/${subcategory}`;
}
