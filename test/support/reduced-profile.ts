// A profile at reduced size: its terms, flows and rates on a few months, a handful of clients and some dozen orders.

import { checkedProfile } from "../../src/profiles/checked-profile.ts";
import { profileNamed } from "../../src/profiles/profile-registry.ts";
import type { Profile } from "../../src/profiles/profile-schema.ts";
import { scaled } from "../../src/profiles/scale.ts";

export type ReducedSize = { readonly months: number; readonly orders: number; readonly products: number };

/** Refused as any profile is where its numbers cannot all hold at that size. */
export function reducedProfile(name: string, { months, orders, products }: ReducedSize): Profile {
  const shorter = scaled(profileNamed(name), { months, clients: 10 });
  const { revenue, catalog, intake, suppliers } = shorter;
  return checkedProfile(
    {
      ...shorter,
      revenue: { ...revenue, total: revenue.total === null ? null : 10_000 * orders },
      orders: { ...shorter.orders, count: orders },
      users: 8,
      suppliers: { ...suppliers, count: 4 },
      catalog: { ...catalog, strains: Math.ceil(products / 3), products, stockedProducts: null },
      intake: {
        ...intake,
        batches: products + 10,
        purchaseOrders: intake.purchaseOrders === null ? null : products,
      },
    },
    name,
  );
}
