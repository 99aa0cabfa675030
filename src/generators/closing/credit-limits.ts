// The credit limit at which each client stands, with the figures of the review that it was last looked at in.
// Table: client_credit_limits.

import type { Company } from "../../cascade/company.ts";
import { cappedRatio } from "../../domain/credit/credit-limit.ts";
import { formatFactor } from "../../domain/numbers/basis-points.ts";
import { Bundle } from "../../schema/bundle.ts";

export function creditLimits(company: Company): Bundle {
  const bundle = new Bundle();
  for (const [clientId, { openedAt, limit, reviewed }] of company.creditFiles) {
    const base = { id: company.run.ids.next("clientCreditLimits"), clientId, creditLimit: limit, createdAt: openedAt };
    if (reviewed === null) {
      bundle.add("clientCreditLimits", { ...base, lastCalculated: openedAt, updatedAt: openedAt });
      continue;
    }
    const { at, assessment } = reviewed;
    bundle.add("clientCreditLimits", {
      ...base,
      currentExposure: assessment.exposure,
      utilizationPercent: cappedRatio(assessment.exposure, limit),
      creditHealthScore: assessment.health,
      baseCapacity: assessment.baseCapacity,
      riskModifier: formatFactor(assessment.health),
      directionalFactor: formatFactor(assessment.directionalFactor),
      mode: assessment.mode,
      confidenceScore: assessment.confidence,
      dataReadiness: assessment.dataReadiness,
      trend: assessment.trend,
      lastCalculated: at,
      updatedAt: at,
    });
  }
  return bundle;
}
