// Price rules as the first day finds them: how many there are, who has which, and that TERP's engine can match them.

import { describe, expect, it } from "vitest";
import { clientRow } from "../../src/generators/foundation/client-row.ts";
import { layFoundation } from "../../src/generators/foundation.ts";
import { profileNamed } from "../../src/profiles/profile-registry.ts";
import type { Profile } from "../../src/profiles/profile-schema.ts";
import { Bundle } from "../../src/schema/bundle.ts";
import { runContext } from "./run-context.ts";

const realistic = profileNamed("realistic");

function lay(profile: Profile = realistic) {
  const bundle = new Bundle();
  return { ...layFoundation(runContext({ profile }), bundle), bundle };
}

describe("in a year of business", () => {
  const { pricing, clients, suppliers, bundle } = lay();
  const rules = bundle.rowsOf("pricingRules");
  const rows = [...suppliers, ...clients].map(({ card }) => clientRow(card, pricing.terms.get(card.id)));

  it("there are 20 rules: 5 by volume, 8 for goods, 7 of clients", () => {
    expect(
      rules.map(({ name, adjustmentType, adjustmentValue }) => `${name}: ${adjustmentType} ${adjustmentValue}`),
    ).toMatchInlineSnapshot(`
      [
        "Flower 5+ lb: PERCENT_MARKDOWN 3.00",
        "Flower 10+ lb: PERCENT_MARKDOWN 5.00",
        "Flower 20+ lb: PERCENT_MARKDOWN 8.00",
        "Flower 40+ lb: PERCENT_MARKDOWN 10.00",
        "Manufactured Products 500+ pieces: PERCENT_MARKDOWN 4.00",
        "Flower AAA key accounts: PERCENT_MARKDOWN 1.50",
        "Flower AA key accounts: PERCENT_MARKDOWN 1.00",
        "Flower A bulk: DOLLAR_MARKDOWN 10.00",
        "Flower B clearance: PERCENT_MARKDOWN 3.00",
        "Flower B small lots: DOLLAR_MARKUP 5.00",
        "Prerolls and edibles: PERCENT_MARKDOWN 3.00",
        "Vape launch: PERCENT_MARKDOWN 5.00",
        "Concentrate small lots: PERCENT_MARKUP 2.00",
        "WHL0006 Flower AAA: PERCENT_MARKDOWN 1.00",
        "WHL0006 Flower A: PERCENT_MARKDOWN 1.50",
        "WHL0006 Vapes: PERCENT_MARKDOWN 2.00",
        "WHL0001 Flower AA: PERCENT_MARKDOWN 1.50",
        "WHL0001 Manufactured Products: PERCENT_MARKDOWN 2.00",
        "WHL0003 Flower B: PERCENT_MARKDOWN 3.00",
        "WHL0003 Concentrates: PERCENT_MARKDOWN 2.00",
      ]
    `);
  });

  it("their conditions are never empty, and no two say the same to one client", () => {
    for (const { conditions } of rules) expect(Object.keys(Object(conditions)).length).toBeGreaterThan(0);
    for (const terms of pricing.terms.values()) {
      const said = terms.rules.map(({ conditions, name }) => JSON.stringify(conditions) + name);
      expect(new Set(said).size).toBe(said.length);
      expect(terms.rules.map(({ priority }) => -priority)).toEqual(
        terms.rules.map(({ priority }) => -priority).toSorted((a, b) => a - b),
      );
    }
  });

  it("there are 10 profiles, and each of them is somebody's", () => {
    const profiles = bundle.rowsOf("pricingProfiles");
    expect(profiles.map(({ name }) => name)).toHaveLength(10);
    const used = new Set(rows.map(({ pricingProfileId }) => pricingProfileId));
    for (const { id, rules: listed } of profiles) {
      expect(used).toContain(id);
      expect(listed).not.toEqual([]);
    }
  });

  it("three whales have rules of their own and no profile, which would hide them from the engine", () => {
    const own = rows.filter(({ customPricingRules }) => customPricingRules !== null);
    expect(own.map(({ code }) => code?.slice(0, 3))).toEqual(["WHL", "WHL", "WHL"]);
    for (const { pricingProfileId } of own) expect(pricingProfileId).toBeNull();
  });
});

describe("a profile without rules", () => {
  it("writes no profile, and nobody has an empty list", () => {
    const { pricing, bundle } = lay({
      ...realistic,
      pricing: { ...realistic.pricing, volumeTiers: [], productRules: [], clientRules: [] },
    });
    expect(bundle.rowsOf("pricingProfiles")).toEqual([]);
    expect(pricing.terms.size).toBe(0);
  });
});
