// Whose goods are until they are sold: ours, or the supplier's, who is owed for what has sold.

export type Ownership = "OWNED" | "CONSIGNED";
