// The chart of accounts as data: what posting rules, expense categories and bank accounts name instead of numbers.
// Numbers and names of the nine default accounts are the application's own; it looks them up (docs/terp.md: ledger).

export type AccountType = "ASSET" | "LIABILITY" | "EQUITY" | "REVENUE" | "EXPENSE";

export type Account = {
  readonly number: string;
  readonly name: string;
  readonly type: AccountType;
  readonly normalBalance: "DEBIT" | "CREDIT";
  readonly description: string;
  /** Property name of the account it is a part of; absent for a root. */
  readonly parent?: string;
};

/** Parents stand before their children. */
export const chartOfAccounts = {
  cash: asset("1000", "Cash", "Money in the bank, less payments on their way out, plus deposits in transit"),
  accountsReceivable: asset("1100", "Accounts Receivable", "What customers owe on open invoices"),
  inventory: asset("1200", "Inventory", "Goods we own, on hand, at cost"),
  consignedInventoryHeld: asset("1210", "Consigned Inventory Held", "Suppliers' goods on hand until sold, at cost"),
  inventoryOutOnConsignment: asset(
    "1220",
    "Inventory Out on Consignment",
    "Goods delivered to clients and not yet sold by them, at cost",
  ),
  accountsPayable: liability("2000", "Accounts Payable", "What we owe suppliers on open bills"),
  consignmentObligation: liability(
    "2100",
    "Consignment Obligation",
    "Suppliers' goods held, out, or sold and not yet settled, at cost",
  ),
  customerCredits: liability("2200", "Customer Credits", "Store credit that customers have not used yet"),
  ownersEquity: equity("3000", "Owner's Equity", "Capital paid in"),
  retainedEarnings: equity("3100", "Retained Earnings", "Profit of earlier years"),
  salesRevenue: revenue("4000", "Sales Revenue", "Invoices issued"),
  salesReturns: {
    number: "4100",
    name: "Sales Returns and Allowances",
    type: "REVENUE",
    normalBalance: "DEBIT",
    description: "Returns, refunds and credits granted; lessens revenue",
  },
  interestIncome: revenue("4900", "Interest Income", "Interest on bank balances"),
  costOfGoodsSold: expense("5000", "Cost of Goods Sold", "Cost of goods sold, less what was restocked"),
  operatingExpenses: expense("5100", "Operating Expenses", "Running the company"),
  rentExpense: operating("5110", "Rent", "Warehouse and office"),
  utilitiesExpense: operating("5115", "Utilities", "Electricity, water, gas, telecommunication"),
  payrollExpense: operating("5120", "Payroll", "Salaries, benefits and payroll taxes"),
  insuranceExpense: operating("5130", "Insurance", "Property, product liability, cargo"),
  marketingExpense: operating("5140", "Marketing", "Advertising, events and sponsorships"),
  officeExpense: operating("5150", "Office Supplies", "Stationery, software, small equipment"),
  professionalExpense: operating("5160", "Professional Services", "Legal, accounting, consulting"),
  travelExpense: operating("5170", "Travel", "Visits to growers and clients"),
  maintenanceExpense: operating("5180", "Maintenance and Repairs", "Building, vehicles and equipment"),
  badDebtExpense: expense("5200", "Bad Debt Expense", "Receivables written off"),
  inventoryAdjustments: expense("5300", "Inventory Adjustments", "Count differences, damage, disposal, corrections"),
  samples: expense("5400", "Samples", "Goods given away to show them"),
  bankFees: expense("5500", "Bank Fees", "Account, wire and returned-item fees"),
} as const satisfies Readonly<Record<string, Account>>;

/** How the rest of the program names an account. */
export type AccountName = keyof typeof chartOfAccounts;

/** The account that spending of an expense category (first level) is booked to. */
export const expenseAccountOf = {
  "Rent/Lease": "rentExpense",
  Utilities: "utilitiesExpense",
  "Payroll/Wages": "payrollExpense",
  "Marketing/Advertising": "marketingExpense",
  "Office Supplies": "officeExpense",
  Insurance: "insuranceExpense",
  "Professional Services": "professionalExpense",
  Travel: "travelExpense",
  "Maintenance/Repairs": "maintenanceExpense",
} as const satisfies Readonly<Record<string, AccountName>>;

/** An expense category of the first level. */
export type ExpenseCategoryName = keyof typeof expenseAccountOf;

/** All accounts with their names, parents first. */
export function accountsInOrder(): [AccountName, Account][] {
  return Object.entries(chartOfAccounts) as [AccountName, Account][];
}

function asset(number: string, name: string, description: string) {
  return { number, name, type: "ASSET", normalBalance: "DEBIT", description } as const;
}

function liability(number: string, name: string, description: string) {
  return { number, name, type: "LIABILITY", normalBalance: "CREDIT", description } as const;
}

function equity(number: string, name: string, description: string) {
  return { number, name, type: "EQUITY", normalBalance: "CREDIT", description } as const;
}

function revenue(number: string, name: string, description: string) {
  return { number, name, type: "REVENUE", normalBalance: "CREDIT", description } as const;
}

function expense(number: string, name: string, description: string) {
  return { number, name, type: "EXPENSE", normalBalance: "DEBIT", description } as const;
}

function operating(number: string, name: string, description: string) {
  return { ...expense(number, name, description), parent: "operatingExpenses" } as const;
}
