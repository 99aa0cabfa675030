// The growers that sell to us, with their brands. Each has one number as a vendor and as a seller client,
// so that every reader of a vendor's id, whichever table it means, finds the right company.

import type { Brand, Supplier } from "../../domain/company.ts";
import type { ClientId, IdAllocator, VendorId } from "../../domain/numbers/ids.ts";
import { drawShare } from "../../planning/quotas.ts";
import { chance, pick } from "../../random/distributions.ts";
import { brandName, growerName, growerStem } from "../names/companies.ts";
import { domainOf, personalEmail, phoneNumber } from "../names/contact.ts";
import { homeOfGrower } from "../names/grower-homes.ts";
import { personName } from "../names/people.ts";
import { postalAddress, towns } from "../names/places.ts";
import { drawUnused } from "../names/unique.ts";
import { defineGenerator } from "./foundation-products.ts";
import { setupClock } from "./setup-clock.ts";

/** Share of suppliers that keep a second brand. */
const secondBrandShare = 0.5;

/** Share of suppliers that are paid after 30 days; the others after 15. */
const longTermsShare = 0.5;

/** Where growers are at home. */
const growingTowns = towns.filter(({ region }) => region === "north" || region === "central coast");

export const suppliers = defineGenerator({
  provides: "suppliers",
  needs: [],
  generate: (context, _needs, bundle): Supplier[] => {
    const clock = setupClock(context, "suppliers");
    const brandClock = setupClock(context, "brands");
    const names = new Set<string>();
    const phones = new Set<string>();
    const { count } = context.profile.suppliers;
    const onLongTerms = drawShare(
      Array.from({ length: count }, (_, index) => context.streams.at("supplier", index, "terms")()),
      longTermsShare,
    );
    return Array.from({ length: count }, (_, index) => {
      const random = context.streams.at("supplier", index, "card");
      const { vendorId, clientId } = pairedIds(context.ids);
      const stem = drawUnused(names, () => growerStem(random));
      const name = growerName(random, stem);
      const anywhere = pick(random, growingTowns);
      const home = homeOfGrower(stem);
      const town = growingTowns.find((candidate) => candidate.name === home) ?? anywhere;
      const contactName = personName(random);
      const phone = drawUnused(phones, () => phoneNumber(random, town.areaCode));
      const netDays = onLongTerms.has(index) ? 30 : 15;
      const { emails, addresses } = context.profile.buyers;
      const contactEmail = personalEmail(contactName, domainOf(name));
      const address = postalAddress(random, town);
      const createdAt = clock();
      bundle.add("vendors", {
        id: vendorId,
        name,
        contactName,
        contactEmail,
        contactPhone: phone,
        paymentTerms: `NET_${netDays}`,
        notes: `Grows near ${town.name}; consigned goods are settled monthly, owned goods after ${netDays} days`,
        createdAt,
        updatedAt: createdAt,
      });
      const writeBrand = (brand: string, description: string): Brand => {
        const id = context.ids.next("brands");
        const enteredAt = brandClock();
        bundle.add("brands", {
          id,
          name: brand,
          vendorId,
          description,
          createdAt: enteredAt,
          updatedAt: enteredAt,
        });
        return { id, name: brand };
      };
      const mainBrand = writeBrand(stem, `The main brand of ${name}`);
      const brands: [Brand, ...Brand[]] = [mainBrand];
      if (chance(random, secondBrandShare)) {
        brands.push(
          writeBrand(
            drawUnused(names, () => brandName(random)),
            `The second brand of ${name}`,
          ),
        );
      }
      return {
        vendorId,
        clientId,
        name,
        brands,
        brandId: mainBrand.id,
        netDays,
        card: {
          id: clientId,
          code: `VND${String(index + 1).padStart(4, "0")}`,
          name,
          contactName,
          portalLogin: contactEmail,
          phone,
          email: emails ? contactEmail : null,
          address: addresses ? address : null,
          relation: "seller",
          tags: ["grower", town.region],
          createdAt,
        },
      };
    });
  },
});

/**
 * The next number that is free both as a vendor's and as a client's id. Where the target's tables already hold
 * different numbers of rows, the shorter one's ids in between are left out.
 */
function pairedIds(ids: IdAllocator): { vendorId: VendorId; clientId: ClientId } {
  let vendorId: VendorId = ids.next("vendors");
  let clientId: ClientId = ids.next("clients");
  while (Number(vendorId) < Number(clientId)) vendorId = ids.next("vendors");
  while (Number(clientId) < Number(vendorId)) clientId = ids.next("clients");
  return { vendorId, clientId };
}
