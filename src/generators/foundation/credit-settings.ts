// The settings of the application's credit engine: its own defaults, looked over by whoever keeps the books.
// Table: credit_system_settings.

import { type CreditPolicy, creditPolicy } from "../../domain/credit/credit-policy.ts";
import { formatFactor } from "../../domain/numbers/basis-points.ts";
import { formatHundredths } from "../../domain/numbers/hundredths.ts";
import { pick } from "../../random/distributions.ts";
import { defineGenerator } from "./foundation-products.ts";
import { setupClock } from "./setup-clock.ts";

export const creditSettings = defineGenerator({
  provides: "creditPolicy",
  needs: ["staff"],
  generate: (context, { staff }, bundle): CreditPolicy => {
    const at = setupClock(context, "credit")();
    const { weights } = creditPolicy;
    bundle.add("creditSystemSettings", {
      id: context.ids.next("creditSystemSettings"),
      revenueMomentumWeight: weights.revenueMomentum,
      cashCollectionWeight: weights.cashCollection,
      profitabilityWeight: weights.profitability,
      debtAgingWeight: weights.debtAging,
      repaymentVelocityWeight: weights.repaymentVelocity,
      tenureWeight: weights.tenure,
      learningModeThreshold: creditPolicy.learningMonths,
      minInvoicesForActivation: creditPolicy.leastInvoices,
      directionalSensitivity: formatFactor(creditPolicy.directionalSensitivity),
      revenueMultiplier: formatHundredths(creditPolicy.revenueMultiplierHundredths),
      marginMultiplier: formatHundredths(creditPolicy.marginMultiplierHundredths),
      globalMinLimit: creditPolicy.leastLimit,
      globalMaxLimit: creditPolicy.greatestLimit,
      updatedBy: pick(context.streams.at("credit settings"), staff.byRole.Accountant).id,
      createdAt: at,
      updatedAt: at,
    });
    return creditPolicy;
  },
});
