// Price rules and the profiles that bundle them for a class of buyers.
// A volume rule's conditions speak of the order's quantity only. The application's own engine, which prices one batch
// at a time and adds up every rule that matches, therefore never gives a volume discount on a catalogue price.

import { basisPoints } from "../../domain/basis-points.ts";
import type { Instant } from "../../domain/calendar.ts";
import type { Pricing, VolumeRule } from "../../domain/company.ts";
import { formatHundredths } from "../../domain/hundredths.ts";
import type { Id } from "../../domain/ids.ts";
import { formatQuantity, units } from "../../domain/quantity.ts";
import type { RunContext } from "../../planning/run-context.ts";
import type { Bundle } from "../../schema/bundle.ts";
import { defineGenerator } from "./foundation-products.ts";
import { setupClock } from "./setup-clock.ts";

export const pricing = defineGenerator({
  provides: "pricing",
  needs: ["staff"],
  generate: (context, { staff }, bundle): Pricing => {
    const clock = setupClock(context, "pricing");
    const volumeRules = writeVolumeRules(context, clock, bundle);
    const [author] = staff.byRole["Sales Manager"];
    const profileIdByClass = context.profile.buyers.classes.map((buyerClass) => {
      if (!buyerClass.volumeDiscounts || volumeRules.length === 0) return null;
      const id: Id<"pricingProfiles"> = context.ids.next("pricingProfiles");
      const createdAt = clock();
      const className = buyerClass.name.charAt(0).toUpperCase() + buyerClass.name.slice(1);
      bundle.add("pricingProfiles", {
        id,
        name: `${className} volume pricing`,
        description: `Discounts by the size of an order, for ${buyerClass.name} clients`,
        rules: volumeRules.map(({ ruleId }, index) => ({ ruleId, priority: priorityOf(index) })),
        createdBy: author?.id ?? null,
        createdAt,
        updatedAt: createdAt,
      });
      return id;
    });
    return { volumeRules, profileIdByClass };
  },
});

/** One rule a tier of the profile, from the smallest quantity up; each ends where the next begins. */
function writeVolumeRules(context: RunContext, clock: () => Instant, bundle: Bundle): VolumeRule[] {
  const unit = context.profile.catalog.flower[0]?.unit ?? "EA";
  const tiers = [...context.profile.pricing.volumeTiers].sort((a, b) => a.fromUnits - b.fromUnits);
  return tiers.map((tier, index) => {
    const next = tiers[index + 1];
    const discount = basisPoints(Math.round(tier.discountShare * 10_000));
    const rule: VolumeRule = {
      ruleId: context.ids.next("pricingRules"),
      name: `Volume ${tier.fromUnits}+ ${unit.toLowerCase()}`,
      fromQuantity: units(tier.fromUnits),
      discount,
    };
    const createdAt = clock();
    const range = next ? `${tier.fromUnits} to below ${next.fromUnits}` : `${tier.fromUnits} or more`;
    bundle.add("pricingRules", {
      id: rule.ruleId,
      name: rule.name,
      description: `${discount / 100} % off orders of ${range} ${unit.toLowerCase()}`,
      adjustmentType: "PERCENT_MARKDOWN",
      adjustmentValue: formatHundredths(discount),
      conditions: {
        orderQuantityMin: formatQuantity(units(tier.fromUnits)),
        ...(next && { orderQuantityBelow: formatQuantity(units(next.fromUnits)) }),
        unit,
      },
      logicType: "AND",
      priority: priorityOf(index),
      isActive: true,
      createdAt,
      updatedAt: createdAt,
    });
    return rule;
  });
}

/** Higher goes first: the largest tier before the smaller ones. */
function priorityOf(index: number): number {
  return (index + 1) * 10;
}
