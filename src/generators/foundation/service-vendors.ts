// Landlord, utilities, payroll service, insurer, agency: the vendors behind the profile's expenses, one a trade.
// Their ids come after the suppliers'; no client of ours ever bears the same number (see the clients).

import { payeeFor } from "../../domain/books/expense-category.ts";
import type { ServiceVendor } from "../../domain/company.ts";
import { pick } from "../../random/distributions.ts";
import { domainOf, personalEmail, phoneNumber } from "../names/contact.ts";
import { personName } from "../names/people.ts";
import { towns } from "../names/places.ts";
import { drawUnused } from "../names/unique.ts";
import { defineGenerator } from "./foundation-products.ts";
import { serviceTrades } from "./service-trades.ts";
import { setupClock } from "./setup-clock.ts";

/** Where the house may stand: those around it are named for the bay. */
const bayTowns = towns.filter(({ region }) => region === "bay area");

export const serviceVendors = defineGenerator({
  provides: "serviceVendors",
  needs: ["suppliers"],
  generate: (context, { suppliers }, bundle): ServiceVendor[] => {
    const clock = setupClock(context, "serviceVendors");
    const phones = new Set(suppliers.map((supplier) => supplier.card.phone));
    const paidFor = context.profile.expenses.map(({ category, subcategory }) =>
      payeeFor(serviceTrades, category, subcategory),
    );
    const home = pick(context.streams.at("service vendor", "home"), bayTowns);
    return serviceTrades
      .filter((trade) => paidFor.includes(trade))
      .map((trade) => {
        const random = context.streams.at("service vendor", trade.expenseCategory);
        const vendorId = context.ids.next("vendors");
        const name = pick(random, trade.names);
        const contactName = personName(random);
        const anywhere = pick(random, towns);
        const { areaCode } = trade.isLocal ? home : anywhere;
        const phone = drawUnused(phones, () => phoneNumber(random, areaCode));
        const createdAt = clock();
        bundle.add("vendors", {
          id: vendorId,
          name,
          contactName,
          contactEmail: personalEmail(contactName, domainOf(name)),
          contactPhone: phone,
          paymentTerms: trade.paymentTerms,
          notes: trade.notes,
          createdAt,
          updatedAt: createdAt,
        });
        return { vendorId, name, expenseCategory: trade.expenseCategory, phone };
      });
  },
});
