// The trades that serve a wholesaler, each with the expense category it is paid under and names to choose from.

export type ServiceTrade = {
  /** An expense category, or "category/subcategory". */
  readonly expenseCategory: string;
  readonly paymentTerms: string;
  readonly notes: string;
  readonly names: readonly string[];
};

export const serviceTrades: readonly ServiceTrade[] = [
  {
    expenseCategory: "Rent/Lease",
    paymentTerms: "Due on the 1st",
    notes: "Landlord of the warehouse and office",
    names: ["Bayshore Industrial Properties LLC", "Cannery Row Commercial Realty", "Eastgate Warehouse Partners"],
  },
  {
    expenseCategory: "Utilities/Electricity",
    paymentTerms: "NET_15",
    notes: "Electricity",
    names: ["Coast Range Power Company", "Golden Valley Electric", "Delta Light & Power"],
  },
  {
    expenseCategory: "Utilities/Water",
    paymentTerms: "NET_15",
    notes: "Water and sewer",
    names: ["Bay Foothills Water District", "Central Basin Water Company", "Alder Creek Water District"],
  },
  {
    expenseCategory: "Utilities/Gas",
    paymentTerms: "NET_15",
    notes: "Natural gas",
    names: ["Valley Gas Company", "Western Hills Gas", "Tri-County Gas Supply"],
  },
  {
    expenseCategory: "Utilities/Internet/Phone",
    paymentTerms: "NET_15",
    notes: "Internet and telephones",
    names: ["Peninsula Fiber & Voice", "Clearline Business Internet", "Baywave Telecom"],
  },
  {
    expenseCategory: "Payroll/Wages",
    paymentTerms: "Before payday",
    notes: "Payroll service: pays salaries, benefits and payroll taxes out of our transfers",
    names: ["Steadfast Payroll Services", "Ledgerline Payroll", "Bright Harbor Payroll & Benefits"],
  },
  {
    expenseCategory: "Insurance",
    paymentTerms: "Monthly, in advance",
    notes: "Property, product liability and cargo",
    names: ["Cornerstone Mutual Insurance", "Pacific Trade Underwriters", "Sierra Business Insurance Brokers"],
  },
  {
    expenseCategory: "Marketing/Advertising",
    paymentTerms: "NET_30",
    notes: "Advertising, events and sponsorships",
    names: ["Wavelength Creative", "High Desert Media", "Brightside Agency"],
  },
  {
    expenseCategory: "Office Supplies",
    paymentTerms: "NET_30",
    notes: "Stationery, labels, printer supplies",
    names: ["Baytown Office Supply", "Paperweight Business Supplies", "Central Coast Stationers"],
  },
  {
    expenseCategory: "Professional Services",
    paymentTerms: "NET_30",
    notes: "Accountants and counsel",
    names: ["Hollis & Marsh LLP", "Delgado Whitfield Advisors", "Rowan Pierce Consulting"],
  },
  {
    expenseCategory: "Travel",
    paymentTerms: "Due on receipt",
    notes: "Flights, hotels and rental cars",
    names: ["Wayfinder Business Travel", "Golden State Travel Desk", "Compass Corporate Travel"],
  },
  {
    expenseCategory: "Maintenance/Repairs",
    paymentTerms: "NET_15",
    notes: "Building, cooling and vehicles",
    names: ["Allday Facility Services", "North Bay Mechanical", "Ironclad Building Maintenance"],
  },
];
