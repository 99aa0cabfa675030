// Store credits that were first entered for the wrong client, and made void before the right one got its own.

import { creditLifecycle } from "../../domain/lifecycles/credit-lifecycle.ts";
import { minutes } from "../../domain/lifecycles/dwell.ts";
import { addSeconds } from "../../domain/time/calendar.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { pick } from "../../random/distributions.ts";
import type { RandomStreams } from "../../random/streams.ts";
import { drawSeconds } from "../drawn-dwell.ts";
import { inDrawnOrder } from "../drawn-order.ts";
import type { FulfilledOrder, RefundPlan } from "../plan.ts";
import type { MistakenCreditPlan } from "./credit-plan.ts";

/** Before the right credit, so that the wrong one is void by then. */
const enteredBefore = minutes(12, 40);

export function planMistakenCredits(
  profile: Profile,
  streams: RandomStreams,
  orders: readonly FulfilledOrder[],
  refunds: readonly RefundPlan[],
): MistakenCreditPlan[] {
  const credits = refunds.flatMap((refund) =>
    refund.payout.kind === "credit" && refund.reason === "quality" ? [{ refund, payout: refund.payout }] : [],
  );
  return inDrawnOrder(credits, ({ refund }) => streams.at("mistaken credit", refund.client.code, refund.at))
    .slice(0, Math.ceil(credits.length * profile.credits.mistakenShare))
    .flatMap(({ item: { refund, payout }, random }): MistakenCreditPlan[] => {
      const at = addSeconds(refund.at, -drawSeconds(random, enteredBefore));
      const others = orders.filter((order) => order.at < at && order.client.id !== refund.client.id);
      if (others.length === 0) return [];
      const { client } = pick(random, others);
      const { index, amount } = refund;
      const voidedAt = addSeconds(at, drawSeconds(random, creditLifecycle.dwell.ACTIVE.VOID));
      return [{ client, refund: index, amount, at, voidedAt, expiresAt: payout.expiresAt }];
    });
}
