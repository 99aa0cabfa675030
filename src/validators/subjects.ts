// Parts of the business that a profile may leave out. What a check looks at under a subject may be missing where the
// profile of the run rules the subject out; everything else must be there, and so must everything in a database whose
// profile is unknown.
//
// A profile rules a subject out by what it says at the subject's path: nothing at all, zero, an empty list, or the share
// that leaves no room for it. It also does where so few are to be expected that there may be none, or where its period is
// too short for the first of them. Whoever teaches the profile a new subject gives it this path, and the checks follow.

import { day } from "../domain/time/calendar.ts";

type Path = readonly [string, ...string[]];

/** A number that the profile states, what a share of it leaves, or how much of it there is on any one day. */
type Factor = { readonly of: Path } | { readonly lessShareOf: Path } | { readonly times: number };

type SubjectRule = {
  /** The subject in words: "store credits". */
  readonly name: string;
  /** Where the profile speaks of it. */
  readonly path: Path;
  /** The value at which it does not happen; a share of 0 unless the profile states its opposite. */
  readonly absentAt?: number | string;
  /** The one value at which it does happen, where any other rules it out. */
  readonly presentAt?: string;
  /** Factors of how many there will be. */
  readonly expected?: readonly Factor[];
  /** Days that the period must have for the first of them. */
  readonly shortestDays?: number;
  /** Confirmed orders that it takes. */
  readonly fewestOrders?: number;
  /** Days of its last month that the period must have. */
  readonly daysIntoMonth?: number;
  /** Clients that it takes. */
  readonly fewestClients?: number;
};

/** Where fewer are to be expected, chance and rounding may leave none. */
const fewest = 2;

/** What rare things take: a year or nearly, and many orders. */
const atLength = { shortestDays: 300, fewestOrders: 2000 } as const;

const orders: Factor = { of: ["orders", "count"] };
const notOnConsignment: Factor = { lessShareOf: ["terms", "consignmentShare"] };

const rules = {
  consignedIntake: { name: "goods taken in on consignment", path: ["intake", "consignmentShare"] },
  ownedGoods: { name: "goods bought outright", path: ["intake", "consignmentShare"], absentAt: 1 },
  consignedSales: {
    name: "goods delivered to clients on consignment",
    path: ["terms", "consignmentShare"],
    expected: [orders, { of: ["terms", "consignmentShare"] }],
  },
  // Of consignments in a quarter a tenth is still out at its end, or came back; in a longer period there are more of them.
  unissuedInvoices: {
    name: "drafts and void invoices",
    path: ["orders"],
    expected: [orders, { of: ["terms", "consignmentShare"] }, { times: 0.1 }],
  },
  salesOnTerms: {
    name: "sales that are not on consignment",
    path: ["terms", "consignmentShare"],
    absentAt: 1,
    expected: [orders, notOnConsignment],
  },
  cashOnDelivery: {
    name: "sales paid on delivery",
    path: ["terms", "others", "COD"],
    expected: [orders, notOnConsignment, { of: ["terms", "others", "COD"] }],
  },
  // Consigned goods are billed on the first of a month, and a bill is paid after 15 or 30 days.
  supplierPayments: { name: "payments to suppliers", path: ["payables"], shortestDays: 65 },
  expenses: { name: "expenses", path: ["expenses"] },
  returns: {
    name: "returned goods",
    path: ["returns"],
    expected: [orders, notOnConsignment, { of: ["returns", "fullShare"] }],
  },
  refunds: {
    name: "refunds in cash",
    path: ["refunds"],
    expected: [orders, { of: ["refunds", "orderShare"] }, { lessShareOf: ["refunds", "creditShare"] }],
  },
  credits: {
    name: "store credits",
    path: ["credits"],
    expected: [orders, { of: ["refunds", "orderShare"] }, { of: ["refunds", "creditShare"] }],
  },
  creditsSpent: {
    name: "store credits that are spent on sales on terms",
    path: ["terms", "consignmentShare"],
    absentAt: 1,
    expected: [orders, { of: ["refunds", "orderShare"] }, { of: ["refunds", "creditShare"] }, notOnConsignment],
  },
  quotes: {
    name: "quotes that became orders",
    path: ["quotes", "convertedShare"],
    expected: [orders, { of: ["quotes", "convertedShare"] }],
  },
  needs: {
    name: "needs that were met",
    path: ["needs", "fulfilledShare"],
    expected: [orders, { of: ["needs", "fulfilledShare"] }],
  },
  supplyOffers: { name: "supply offers", path: ["supplyOffers", "openShare"] },
  standingOrders: {
    name: "standing orders",
    path: ["standingOrders", "clientShare"],
    shortestDays: 100,
    fewestClients: 10,
  },
  samples: {
    name: "samples",
    path: ["samples", "requestShare"],
    expected: [orders, { of: ["samples", "requestShare"] }, { lessShareOf: ["samples", "cancelledShare"] }],
  },
  portal: { name: "clients on the portal", path: ["portal", "clientShare"] },
  averageCosts: { name: "costs that are averaged", path: ["costing"], presentAt: "weightedAverage" },
  firstInFirstOut: { name: "goods that leave in the order in which they came", path: ["costing"], absentAt: "lifo" },
  // What waits to be packed is what was ordered in the last days: of few orders a day, maybe none.
  ordersToPack: { name: "orders that wait to be packed", path: ["orders"], expected: [orders, { times: 0.004 }] },
  // A limit covers what a client is expected to order: of a handful of clients each may have ordered more.
  creditLeft: { name: "clients that owe less than their limit", path: ["buyers", "classes"], fewestClients: 10 },
  stockAdjustments: { name: "stock adjustments", path: ["stockAdjustments"] },
  instalments: {
    name: "orders paid in instalments",
    path: ["terms", "instalments", "orderShare"],
    expected: [orders, notOnConsignment, { of: ["terms", "instalments", "orderShare"] }],
  },
  voidedBills: { name: "bills entered twice", path: ["payables", "enteredTwiceShare"], ...atLength },
  // On the first days of a month little was sold since the last settlement.
  billDrafts: { name: "bills that are drafts", path: ["intake", "consignmentShare"], ...atLength, daysIntoMonth: 5 },
  // Most late invoices are paid soon; some stay open beyond the month's look at them.
  slowPayers: {
    name: "clients that pay long after the due day",
    path: ["receivables", "lateShare"],
    expected: [orders, notOnConsignment, { of: ["receivables", "lateShare"] }, { times: 0.05 }],
    ...atLength,
  },
  // What a database shows to whoever develops or demonstrates with it: rare things take a year and many orders.
  everyTable: { name: "rows in every table", path: ["orders"], fewestOrders: 100, shortestDays: 100 },
  everyStatus: { name: "every status", path: ["orders"], ...atLength },
} as const satisfies Readonly<Record<string, SubjectRule>>;

export type Subject = keyof typeof rules;

/** The subjects that a profile rules out, with the reason. `profile` is the profile as a run recorded it. */
export function absentSubjects(profile: unknown, profileName: string): Map<Subject, string> {
  const entries = Object.entries(rules) as [Subject, SubjectRule][];
  return new Map(
    entries.flatMap(([subject, rule]) => {
      const reason = reasonForNone(profile, profileName, rule);
      return reason === null ? [] : [[subject, reason]];
    }),
  );
}

function reasonForNone(profile: unknown, profileName: string, rule: SubjectRule): string | null {
  const { name, path, absentAt = 0, presentAt, expected } = rule;
  const { shortestDays = 0, fewestOrders = 0, fewestClients = 0, daysIntoMonth = 0 } = rule;
  const value = valueAt(profile, path);
  if (rulesOut(value, absentAt) || (presentAt !== undefined && value !== presentAt))
    return `the profile ${profileName} has no ${name}`;
  const count = expected?.reduce((product, factor) => product * factorOf(profile, factor), 1) ?? fewest;
  if (count < fewest)
    return `the profile ${profileName} is too small for ${name}: ${count.toFixed(1)} are to be expected`;
  const orderCount = Number(valueAt(profile, ["orders", "count"]));
  if (orderCount < fewestOrders) {
    return `the profile ${profileName} is too small for ${name}: it has ${orderCount} orders, and that takes ${fewestOrders}`;
  }
  const end = valueAt(profile, ["period", "end"]);
  if (typeof end === "string" && Number(end.slice(-2)) < daysIntoMonth) {
    return `the profile ${profileName} ends too early in a month for ${name}`;
  }
  const clientCount = clientsOf(profile);
  if (clientCount < fewestClients) {
    return `the profile ${profileName} is too small for ${name}: it has ${clientCount} clients, and that takes ${fewestClients}`;
  }
  return daysOf(profile) < shortestDays ? `the profile ${profileName} is too short for ${name}` : null;
}

/** What is promised of a seeded database alone, or is its owner's choice: where no run is on record, nobody promised it. */
export const promisesOfRuns = [
  "everyTable",
  "everyStatus",
  "instalments",
  "averageCosts",
  "slowPayers",
  "voidedBills",
  "billDrafts",
] as const satisfies readonly Subject[];

/** Where no run is on record nothing else may be absent: the profile that could rule it out is unknown. */
export const absentWithoutRun: ReadonlyMap<Subject, string> = new Map(
  promisesOfRuns.map((subject) => [subject, `no run on record promises ${rules[subject].name}`]),
);

function factorOf(profile: unknown, factor: Factor): number {
  if ("times" in factor) return factor.times;
  return "of" in factor ? Number(valueAt(profile, factor.of)) : 1 - Number(valueAt(profile, factor.lessShareOf));
}

function clientsOf(profile: unknown): number {
  const classes = valueAt(profile, ["buyers", "classes"]);
  if (!Array.isArray(classes)) return 0;
  return classes.reduce((sum: number, one: unknown) => sum + Number(valueAt(one, ["count"])), 0);
}

/** Days of the profile's period; without end where it states none. */
function daysOf(profile: unknown): number {
  const [start, end] = [valueAt(profile, ["period", "start"]), valueAt(profile, ["period", "end"])];
  return typeof start === "string" && typeof end === "string" ? day(end) - day(start) + 1 : Number.POSITIVE_INFINITY;
}

function valueAt(profile: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null && key in value ? Reflect.get(value, key) : undefined),
    profile,
  );
}

function rulesOut(value: unknown, absentAt: number | string): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || value === false || value === absentAt;
}
