// The terms of each order by exact quota, when consignments are reported, and the consignments on top that come back.

import type { PaymentTerms } from "../../domain/books/payment-terms.ts";
import { found } from "../../domain/found.ts";
import type { BusinessCalendar } from "../../domain/time/business-calendar.ts";
import { addDays, type Day, type Instant, isoMonth, later } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { logNormal, numberBetween } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";
import { dealLabels } from "../quotas.ts";

/** What the terms of an order are dealt by: its day and random numbers of its own. */
export type TermsDraft = {
  readonly day: Day;
  readonly keys: { readonly consignment: number; readonly terms: number };
};

/** Terms of each order: consignment by the shares of the first and the later months, the rest as the profile says. */
export function dealTerms(profile: Profile, drafts: readonly TermsDraft[]): PaymentTerms[] {
  const { consignmentShare, consignmentShareFirstMonth, instalments, others } = profile.terms;
  const firstMonth = drafts[0] ? isoMonth(drafts[0].day) : "";
  const early = drafts.filter((draft) => isoMonth(draft.day) === firstMonth);
  const late = drafts.slice(early.length);
  const consigned = Math.round(drafts.length * consignmentShare);
  // A period of one month has one share only: the profile's.
  const consignedEarly =
    late.length === 0 ? consigned : Math.min(consigned, Math.round(early.length * consignmentShareFirstMonth));
  const consignedLate = Math.min(late.length, consigned - consignedEarly);
  const isConsigned = (group: readonly TermsDraft[], count: number) =>
    dealLabels(
      group.map(({ keys }) => keys.consignment),
      [
        { label: true, weight: count },
        { label: false, weight: group.length - count },
      ],
    );
  const flags = [...isConsigned(early, consignedEarly), ...isConsigned(late, consignedLate)];
  const notConsigned = drafts.filter((_, index) => !flags[index]);
  const dealt = dealLabels<PaymentTerms>(
    notConsigned.map(({ keys }) => keys.terms),
    [
      { label: "COD", weight: others.COD },
      { label: "NET_7", weight: others.NET_7 },
      { label: "NET_15", weight: others.NET_15 },
      { label: "NET_30", weight: others.NET_30 * (1 - instalments.orderShare) },
      { label: "PARTIAL", weight: others.NET_30 * instalments.orderShare },
    ],
  );
  const termsOf = new Map(notConsigned.map((draft, index) => [draft, found(dealt[index], "terms of order", index)]));
  return drafts.map((draft) => termsOf.get(draft) ?? "CONSIGNMENT");
}

/** How long clients have goods on consignment: the profile gives the mean. */
const sellThroughDays = { least: 4, most: 45, sigma: 0.4 } as const;

/** When a client reports what became of a consignment: after some days, seldom very late. */
export function reportMoment(
  profile: Profile,
  random: RandomStream,
  calendar: BusinessCalendar,
  delivered: Day,
): Instant {
  const { least, most, sigma } = sellThroughDays;
  const days = Math.min(most, Math.max(least, Math.round(logNormal(random, profile.terms.sellThroughDaysMean, sigma))));
  // What is packed and shipped on the next two business days cannot be sold through before.
  const reportedOn = later(calendar.onOrAfter(addDays(delivered, days)), calendar.addBusinessDays(delivered, 3));
  return calendar.during(reportedOn, numberBetween(random, 0.1, 0.85));
}
