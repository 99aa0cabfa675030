// Parts of the business that a profile may leave out. What a check looks at under a subject may be missing where the
// profile of the run rules the subject out; everything else must be there, and so must everything in a database whose
// profile is unknown.
//
// A profile rules a subject out by what it says at the subject's path: nothing at all, zero, an empty list, or the share
// that leaves no room for it. Whoever teaches the profile a new subject gives it this path, and the checks follow.

type SubjectRule = {
  /** The subject in words: "store credits". */
  readonly name: string;
  /** Where the profile speaks of it. */
  readonly path: readonly [string, ...string[]];
  /** The share at which it does not happen; 0 unless the profile states its opposite. */
  readonly absentAt?: number;
};

const rules = {
  consignedIntake: { name: "goods taken in on consignment", path: ["intake", "consignmentShare"] },
  ownedGoods: { name: "goods bought outright", path: ["intake", "consignmentShare"], absentAt: 1 },
  consignedSales: { name: "goods delivered to clients on consignment", path: ["terms", "consignmentShare"] },
  cashOnDelivery: { name: "sales paid on delivery", path: ["terms", "others", "COD"] },
  expenses: { name: "expenses", path: ["expenses"] },
  returns: { name: "returned goods", path: ["returns"] },
  refunds: { name: "refunds in cash", path: ["refunds"] },
  credits: { name: "store credits", path: ["credits"] },
  samples: { name: "samples", path: ["samples"] },
  stockAdjustments: { name: "stock adjustments", path: ["stockAdjustments"] },
} as const satisfies Readonly<Record<string, SubjectRule>>;

export type Subject = keyof typeof rules;

/** The subjects that a profile rules out, with the reason. `profile` is the profile as a run recorded it. */
export function absentSubjects(profile: unknown, profileName: string): Map<Subject, string> {
  const entries = Object.entries(rules) as [Subject, SubjectRule][];
  return new Map(
    entries.flatMap(([subject, { name, path, absentAt = 0 }]) =>
      rulesOut(valueAt(profile, path), absentAt) ? [[subject, `the profile ${profileName} has no ${name}`]] : [],
    ),
  );
}

function valueAt(profile: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null && key in value ? Reflect.get(value, key) : undefined),
    profile,
  );
}

function rulesOut(value: unknown, absentAt: number): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || value === false || value === absentAt;
}
