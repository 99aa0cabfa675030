// The buyers, class by class, as they stand on the first day. Their rows wait for their totals, see `clientRow`.
// A buyer's id lies beyond every vendor's, so that no number means a buyer to one reader and a vendor to another.

import type { Client } from "../../domain/company.ts";
import type { ClientId } from "../../domain/numbers/ids.ts";
import { plannedRevenueShare } from "../../profiles/expected-sales.ts";
import type { BuyerClass, Profile } from "../../profiles/profile-schema.ts";
import { pick } from "../../random/distributions.ts";
import { chainName, shopName } from "../names/companies.ts";
import { domainOf, personalEmail, phoneNumber } from "../names/contact.ts";
import { personName } from "../names/people.ts";
import { postalAddress, towns } from "../names/places.ts";
import { drawUnused } from "../names/unique.ts";
import { defineGenerator } from "./foundation-products.ts";
import { setupClock } from "./setup-clock.ts";

const mailboxes = ["buyer", "purchasing", "orders", "inventory"];

export const clients = defineGenerator({
  provides: "clients",
  needs: ["staff", "suppliers", "serviceVendors"],
  generate: (context, { staff, suppliers, serviceVendors }): Client[] => {
    const clock = setupClock(context, "clients");
    const { profile } = context;
    const vendors = [...suppliers, ...serviceVendors];
    const lastVendorId = Math.max(0, ...vendors.map((vendor) => Number(vendor.vendorId)));
    const names = new Set<string>();
    const firstWords = new Set<string>();
    const contacts = new Set([...staff.all.map(({ name }) => name), ...suppliers.map(({ card }) => card.contactName)]);
    const phones = new Set([...suppliers.map(({ card }) => card.phone), ...serviceVendors.map(({ phone }) => phone)]);
    const nextId = (): ClientId => {
      let id: ClientId = context.ids.next("clients");
      while (Number(id) <= lastVendorId) id = context.ids.next("clients");
      return id;
    };
    return profile.buyers.classes.flatMap((buyerClass, classIndex) => {
      const drawName = isChainClass(buyerClass, profile) ? chainName : shopName;
      return Array.from({ length: buyerClass.count }, (_, index): Client => {
        const random = context.streams.at("client", buyerClass.name, index, "card");
        const contactRandom = context.streams.at("client", buyerClass.name, index, "contact");
        const id = nextId();
        const code = `${buyerClass.codePrefix}${String(index + 1).padStart(4, "0")}`;
        const town = pick(random, towns);
        const phone = drawUnused(phones, () => phoneNumber(random, town.areaCode));
        const address = postalAddress(random, town);
        const mailbox = pick(random, mailboxes);
        const name = drawUnused(names, () => drawName(random, firstWords));
        const contactName = drawUnused(contacts, () => personName(contactRandom));
        const card = {
          id,
          code,
          name,
          contactName,
          portalLogin: personalEmail(contactName, domainOf(name)),
          phone,
          email: profile.buyers.emails ? `${mailbox}@${domainOf(name)}` : null,
          address: profile.buyers.addresses ? address : null,
          relation: "buyer" as const,
          tags: [buyerClass.name, town.region],
          createdAt: clock(),
        };
        return { id, code, name, classIndex, card };
      });
    });
  },
});

/** Whether the class's clients buy more each than the average buyer: chains and distributors rather than single shops. */
function isChainClass(buyerClass: BuyerClass, profile: Profile): boolean {
  const buyers = profile.buyers.classes.reduce((sum, { count }) => sum + count, 0);
  return profile.buyers.classes.length > 1 && plannedRevenueShare(profile, buyerClass) / buyerClass.count > 1 / buyers;
}
