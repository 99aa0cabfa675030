// Rules between the prices of a profile, which no value breaks alone.

import type { Profile } from "./profile-schema.ts";

/** Stands between the names of rules where a line names several (docs/pricing.md). */
const ruleSeparator = " + ";

/** One sentence a problem; empty where price rules and who has them fit together. */
export function pricingProblems({ buyers, suppliers, pricing }: Profile): string[] {
  const names = new Set(pricing.productRules.map(({ name }) => name));
  const holders = [
    ...buyers.classes.map(({ name, pricingProfiles }) => ({ path: `buyers.classes (${name})`, pricingProfiles })),
    { path: "suppliers", pricingProfiles: suppliers.pricingProfiles },
  ];
  return [
    ...pricing.productRules.flatMap(({ name, category, grade, changeShare, changeDollars }) => {
      const path = `pricing.productRules (${name})`;
      return [
        ...((changeShare === null) === (changeDollars === null)
          ? [`${path}: one of changeShare and changeDollars must be given, the other null`]
          : []),
        ...(category === null && grade === null
          ? [`${path}: category or grade must be given, or it never matches`]
          : []),
        ...(name.includes(ruleSeparator) ? [`${path}: a name must not contain "${ruleSeparator}"`] : []),
      ];
    }),
    ...pricing.clientRules.flatMap(({ rank, category, grade }) =>
      category === null && grade === null
        ? [`pricing.clientRules (rank ${rank}): category or grade must be given, or it never matches`]
        : [],
    ),
    ...holders.flatMap(({ path, pricingProfiles }) =>
      pricingProfiles.flatMap(({ name, rules }) =>
        rules
          .filter((rule) => !names.has(rule))
          .map((rule) => `${path}.pricingProfiles (${name}): there is no rule "${rule}" among pricing.productRules`),
      ),
    ),
  ];
}
