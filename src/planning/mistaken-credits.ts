// Store credits that were first entered for the wrong client, and made void before the right one got its own.

import { addSeconds } from "../domain/calendar.ts";
import type { Profile } from "../profiles/profile-schema.ts";
import { integerBetween, pick } from "../random/distributions.ts";
import type { RandomStreams } from "../random/streams.ts";
import type { FulfilledOrder, RefundPlan } from "./plan.ts";
import type { MistakenCreditPlan } from "./plan-credit.ts";

/** Minutes before the right credit. */
const enteredBefore = { least: 12, most: 40 } as const;
const voidedBefore = { least: 1, most: 6 } as const;

export function planMistakenCredits(
  profile: Profile,
  streams: RandomStreams,
  orders: readonly FulfilledOrder[],
  refunds: readonly RefundPlan[],
): MistakenCreditPlan[] {
  const credits = refunds.flatMap((refund) =>
    refund.payout.kind === "credit" && refund.reason === "quality" ? [{ refund, payout: refund.payout }] : [],
  );
  return credits
    .map((credit) => ({
      ...credit,
      random: streams.at("mistaken credit", credit.refund.client.code, credit.refund.at),
    }))
    .map((credit) => ({ ...credit, key: credit.random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, Math.ceil(credits.length * profile.credits.mistakenShare))
    .flatMap(({ refund, payout, random }): MistakenCreditPlan[] => {
      const minutesBefore = ({ least, most }: { readonly least: number; readonly most: number }) =>
        addSeconds(refund.at, -60 * integerBetween(random, least, most));
      const at = minutesBefore(enteredBefore);
      const others = orders.filter((order) => order.at < at && order.client.id !== refund.client.id);
      if (others.length === 0) return [];
      const { client } = pick(random, others);
      const { index, amount } = refund;
      return [
        { client, refund: index, amount, at, voidedAt: minutesBefore(voidedBefore), expiresAt: payout.expiresAt },
      ];
    });
}
