// The trades that serve a wholesaler, each with the expense category it is paid under and names to choose from.

export type ServiceTrade = {
  /** An expense category, or "category/subcategory". */
  readonly expenseCategory: string;
  readonly paymentTerms: string;
  readonly notes: string;
  readonly names: readonly string[];
  /** Whether it serves its own neighborhood only, as whoever brings water does. */
  readonly isLocal: boolean;
};

export const serviceTrades: readonly ServiceTrade[] = [
  {
    expenseCategory: "Rent/Lease",
    paymentTerms: "Due on the 1st",
    notes: "Landlord of the warehouse and office",
    names: ["Bayshore Industrial Properties LLC", "Cannery Row Commercial Realty", "Eastgate Warehouse Partners"],
    isLocal: true,
  },
  {
    expenseCategory: "Utilities/Electricity",
    paymentTerms: "NET_15",
    notes: "Electricity",
    names: ["Coast Range Power Company", "Golden Valley Electric", "Delta Light & Power"],
    isLocal: true,
  },
  {
    expenseCategory: "Utilities/Water",
    paymentTerms: "NET_15",
    notes: "Water and sewer",
    names: ["Bay Foothills Water District", "Central Basin Water Company", "Alder Creek Water District"],
    isLocal: true,
  },
  {
    expenseCategory: "Utilities/Gas",
    paymentTerms: "NET_15",
    notes: "Natural gas",
    names: ["Valley Gas Company", "Western Hills Gas", "Tri-County Gas Supply"],
    isLocal: true,
  },
  {
    expenseCategory: "Utilities/Internet/Phone",
    paymentTerms: "NET_15",
    notes: "Internet and telephones",
    names: ["Peninsula Fiber & Voice", "Clearline Business Internet", "Baywave Telecom"],
    isLocal: true,
  },
  {
    expenseCategory: "Payroll/Wages",
    paymentTerms: "Before payday",
    notes: "Payroll service: pays salaries, benefits and payroll taxes out of our transfers",
    names: ["Steadfast Payroll Services", "Ledgerline Payroll", "Bright Harbor Payroll & Benefits"],
    isLocal: false,
  },
  {
    expenseCategory: "Insurance",
    paymentTerms: "Monthly, in advance",
    notes: "Property, product liability and cargo",
    names: ["Cornerstone Mutual Insurance", "Pacific Trade Underwriters", "Sierra Business Insurance Brokers"],
    isLocal: false,
  },
  {
    expenseCategory: "Marketing/Advertising",
    paymentTerms: "NET_30",
    notes: "Advertising, events and sponsorships",
    names: ["Wavelength Creative", "High Desert Media", "Brightside Agency"],
    isLocal: false,
  },
  {
    expenseCategory: "Office Supplies",
    paymentTerms: "NET_30",
    notes: "Stationery, labels, printer supplies",
    names: ["Baytown Office Supply", "Paperweight Business Supplies", "Central Coast Stationers"],
    isLocal: false,
  },
  {
    expenseCategory: "Professional Services",
    paymentTerms: "NET_30",
    notes: "Accountants and counsel",
    names: ["Hollis & Marsh LLP", "Delgado Whitfield Advisors", "Rowan Pierce Consulting"],
    isLocal: false,
  },
  {
    expenseCategory: "Travel",
    paymentTerms: "Due on receipt",
    notes: "Flights, hotels and rental cars",
    names: ["Wayfinder Business Travel", "Golden State Travel Desk", "Compass Corporate Travel"],
    isLocal: false,
  },
  {
    expenseCategory: "Maintenance/Repairs",
    paymentTerms: "NET_15",
    notes: "Building, cooling and vehicles",
    names: ["Allday Facility Services", "North Bay Mechanical", "Ironclad Building Maintenance"],
    isLocal: true,
  },
];
