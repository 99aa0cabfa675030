// Landlord, utilities, payroll service, insurer, agency: the vendors behind the profile's expenses, one a trade.
// Their ids come after the suppliers'; no client of ours ever bears the same number (see the clients).

import type { ServiceVendor } from "../../domain/company.ts";
import { expenseCategoryKey } from "../../domain/expense-category.ts";
import { pick } from "../../random/distributions.ts";
import { domainOf, personalEmail, phoneNumber } from "../names/contact.ts";
import { personName } from "../names/people.ts";
import { towns } from "../names/places.ts";
import { drawUnused } from "../names/unique.ts";
import { defineGenerator } from "./foundation-products.ts";
import { setupClock } from "./setup-clock.ts";

type ServiceTrade = {
  /** An expense category, or "category/subcategory". */
  readonly expenseCategory: string;
  readonly paymentTerms: string;
  readonly notes: string;
  readonly names: readonly string[];
};

const trades: readonly ServiceTrade[] = [
  {
    expenseCategory: "Rent/Lease",
    paymentTerms: "Due on the 1st",
    notes: "Landlord of the warehouse and office",
    names: ["Bayshore Industrial Properties LLC", "Cannery Row Commercial Realty", "Eastgate Warehouse Partners"],
  },
  {
    expenseCategory: "Utilities/Electricity",
    paymentTerms: "NET_15",
    notes: "Electricity",
    names: ["Coast Range Power Company", "Golden Valley Electric", "Delta Light & Power"],
  },
  {
    expenseCategory: "Utilities/Water",
    paymentTerms: "NET_15",
    notes: "Water and sewer",
    names: ["Bay Foothills Water District", "Central Basin Water Company", "Alder Creek Water District"],
  },
  {
    expenseCategory: "Utilities/Gas",
    paymentTerms: "NET_15",
    notes: "Natural gas",
    names: ["Valley Gas Company", "Western Hills Gas", "Tri-County Gas Supply"],
  },
  {
    expenseCategory: "Utilities/Internet/Phone",
    paymentTerms: "NET_15",
    notes: "Internet and telephones",
    names: ["Peninsula Fiber & Voice", "Clearline Business Internet", "Baywave Telecom"],
  },
  {
    expenseCategory: "Payroll/Wages",
    paymentTerms: "Before payday",
    notes: "Payroll service: pays salaries, benefits and payroll taxes out of our transfers",
    names: ["Steadfast Payroll Services", "Ledgerline Payroll", "Bright Harbor Payroll & Benefits"],
  },
  {
    expenseCategory: "Insurance",
    paymentTerms: "Monthly, in advance",
    notes: "Property, product liability and cargo",
    names: ["Cornerstone Mutual Insurance", "Pacific Trade Underwriters", "Sierra Business Insurance Brokers"],
  },
  {
    expenseCategory: "Marketing/Advertising",
    paymentTerms: "NET_30",
    notes: "Advertising, events and sponsorships",
    names: ["Wavelength Creative", "High Desert Media", "Brightside Agency"],
  },
  {
    expenseCategory: "Office Supplies",
    paymentTerms: "NET_30",
    notes: "Stationery, labels, printer supplies",
    names: ["Baytown Office Supply", "Paperweight Business Supplies", "Central Coast Stationers"],
  },
  {
    expenseCategory: "Professional Services",
    paymentTerms: "NET_30",
    notes: "Accountants and counsel",
    names: ["Hollis & Marsh LLP", "Delgado Whitfield Advisors", "Rowan Pierce Consulting"],
  },
  {
    expenseCategory: "Travel",
    paymentTerms: "Due on receipt",
    notes: "Flights, hotels and rental cars",
    names: ["Wayfinder Business Travel", "Golden State Travel Desk", "Compass Corporate Travel"],
  },
  {
    expenseCategory: "Maintenance/Repairs",
    paymentTerms: "NET_15",
    notes: "Building, cooling and vehicles",
    names: ["Allday Facility Services", "North Bay Mechanical", "Ironclad Building Maintenance"],
  },
];

export const serviceVendors = defineGenerator({
  provides: "serviceVendors",
  needs: ["suppliers"],
  generate: (context, { suppliers }, bundle): ServiceVendor[] => {
    const clock = setupClock(context, "serviceVendors");
    const phones = new Set(suppliers.map((supplier) => supplier.card.phone));
    const paidFor = context.profile.expenses.map(({ category, subcategory }) => tradeFor(category, subcategory));
    return trades
      .filter((trade) => paidFor.includes(trade))
      .map((trade) => {
        const random = context.streams.at("service vendor", trade.expenseCategory);
        const vendorId = context.ids.next("vendors");
        const name = pick(random, trade.names);
        const contactName = personName(random);
        const { areaCode } = pick(random, towns);
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

/** The vendor that an expense is paid to: the one for its subcategory, else the one for its category. */
export function serviceVendorFor(
  vendors: readonly ServiceVendor[],
  category: string,
  subcategory?: string,
): ServiceVendor | undefined {
  return forCategory(vendors, category, subcategory);
}

function tradeFor(category: string, subcategory: string | undefined): ServiceTrade | undefined {
  return forCategory(trades, category, subcategory);
}

function forCategory<Item extends { readonly expenseCategory: string }>(
  items: readonly Item[],
  category: string,
  subcategory: string | undefined,
): Item | undefined {
  const exact = expenseCategoryKey(category, subcategory);
  return (
    items.find((item) => item.expenseCategory === exact) ?? items.find((item) => item.expenseCategory === category)
  );
}
