// Price rules, the profiles that bundle them, and who has which: buyers by their class, suppliers that also buy at trade
// terms, and the largest buyers with a list of rules of their own.
// TERP's engine takes a client's own list only where the client has no profile, so nobody has both. It prices one batch
// at a time and knows no order, so it matches a volume rule only where the item says which tier its order reaches.
// Tables: pricing_rules, pricing_profiles.

import type { Client, Supplier } from "../../domain/company.ts";
import { basisPointsOf } from "../../domain/numbers/basis-points.ts";
import type { ClientId } from "../../domain/numbers/ids.ts";
import { dollars } from "../../domain/numbers/money.ts";
import { units } from "../../domain/numbers/quantity.ts";
import type { PriceRule, PriceTerms, Pricing } from "../../domain/pricing.ts";
import { planClientTargets } from "../../planning/demand/order-sizes.ts";
import type { RunContext } from "../../planning/run-context.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { defineGenerator } from "./foundation-products.ts";
import { priceRuleRow } from "./price-rule-row.ts";
import { setupClock } from "./setup-clock.ts";

/** Volume rules apply first, then those for goods, then a client's own; within each, in the order of the profile. */
const firstPriority = { volume: 399, product: 299, client: 199 } as const;

type RuleDraft = Omit<PriceRule, "id" | "priority">;
type PricingProfile = Profile["suppliers"]["pricingProfiles"][number];

export const pricing = defineGenerator({
  provides: "pricing",
  needs: ["staff", "suppliers", "clients"],
  generate: (context, { staff, suppliers, clients }, bundle): Pricing => {
    const { profile } = context;
    const clock = setupClock(context, "pricing");
    const author = staff.byRole["Sales Manager"][0]?.id ?? null;
    const write = (priority: number, drafts: readonly RuleDraft[]): PriceRule[] =>
      drafts.map((draft, index) => {
        const rule = { id: context.ids.next("pricingRules"), priority: priority - index, ...draft };
        bundle.add("pricingRules", priceRuleRow(rule, clock()));
        return rule;
      });
    const volumeRules = write(firstPriority.volume, volumeDrafts(profile));
    const productRules = write(firstPriority.product, productDrafts(profile));
    const ranked = byPlannedPurchases(context, clients);
    const clientRules = new Map<ClientId, PriceRule[]>();
    for (const { client, draft } of clientDrafts(profile, ranked)) {
      const priority = firstPriority.client - [...clientRules.values()].flat().length;
      clientRules.set(client.id, [...(clientRules.get(client.id) ?? []), ...write(priority, [draft])]);
    }

    const terms = new Map<ClientId, PriceTerms>();
    const offer = (members: readonly ClientId[], profiles: readonly PricingProfile[], hasVolume: boolean): void => {
      const offers = profiles.flatMap(({ name, rules: names }): PriceTerms[] => {
        const rules = [...(hasVolume ? volumeRules : []), ...productRules.filter((rule) => names.includes(rule.name))];
        if (rules.length === 0) return [];
        const profileId = context.ids.next("pricingProfiles");
        const createdAt = clock();
        bundle.add("pricingProfiles", {
          id: profileId,
          name,
          description: rules.map((rule) => rule.name).join(", "),
          rules: ruleReferences(rules),
          createdBy: author,
          createdAt,
          updatedAt: createdAt,
        });
        return [{ profileId, rules }];
      });
      for (const [index, id] of members.entries()) {
        const own = clientRules.get(id);
        const offered = offers[index % Math.max(1, offers.length)];
        if (own) terms.set(id, { profileId: null, rules: [...(offered?.rules ?? []), ...own] });
        else if (offered) terms.set(id, offered);
      }
    };
    for (const [classIndex, buyers] of profile.buyers.classes.entries()) {
      const members = clients.filter((client) => client.classIndex === classIndex).map(({ id }) => id);
      offer(members, buyers.pricingProfiles, buyers.volumeDiscounts);
    }
    offer(sellerIds(suppliers), profile.suppliers.pricingProfiles, false);
    return { rules: [...volumeRules, ...productRules, ...[...clientRules.values()].flat()], terms };
  },
});

/** Rules as profiles and clients keep them; never of an empty list, for which the application would ask "IN ()". */
export function ruleReferences(rules: readonly PriceRule[]): { ruleId: number; priority: number }[] {
  return rules.map(({ id, priority }) => ({ ruleId: id, priority }));
}

function volumeDrafts({ catalog, pricing: { volumeTiers } }: Profile): RuleDraft[] {
  const kinds = [...catalog.flower, ...catalog.other];
  return volumeTiers.map(({ category, fromUnits, discountShare }) => {
    const unit = kinds.find((kind) => kind.category === category)?.unit ?? "EA";
    return {
      name: `${category} ${fromUnits}+ ${unit === "EA" ? "pieces" : unit.toLowerCase()}`,
      conditions: { category, volumeTier: units(fromUnits) },
      change: percent(-discountShare),
    };
  });
}

function productDrafts({ pricing: { productRules } }: Profile): RuleDraft[] {
  return productRules.map(({ name, category, grade, changeShare, changeDollars }) => ({
    name,
    conditions: conditionsOf(category, grade),
    change: changeDollars === null ? percent(changeShare ?? 0) : { kind: "dollars", change: dollars(changeDollars) },
  }));
}

/** One draft a rule of the profile, with the client of its rank, as far as there are so many clients. */
function clientDrafts({ pricing: { clientRules } }: Profile, ranked: readonly Client[]) {
  return clientRules.flatMap(({ rank, category, grade, discountShare }) => {
    const client = ranked[rank - 1];
    if (!client) return [];
    const draft: RuleDraft = {
      name: [client.code, category, grade].filter((part) => part !== null).join(" "),
      conditions: conditionsOf(category, grade),
      change: percent(-discountShare),
    };
    return [{ client, draft }];
  });
}

function conditionsOf(category: string | null, grade: string | null): PriceRule["conditions"] {
  return { ...(category !== null && { category }), ...(grade !== null && { grade }) };
}

function percent(share: number): PriceRule["change"] {
  return { kind: "percent", change: basisPointsOf(share) };
}

/** The largest first. */
function byPlannedPurchases({ profile, streams }: RunContext, clients: readonly Client[]): Client[] {
  const targets = planClientTargets(profile, streams, clients);
  return clients
    .map((client, index) => ({ client, target: targets[index] ?? 0 }))
    .sort((a, b) => b.target - a.target || a.client.id - b.client.id)
    .map(({ client }) => client);
}

function sellerIds(suppliers: readonly Supplier[]): ClientId[] {
  return suppliers.map(({ clientId }) => clientId);
}
