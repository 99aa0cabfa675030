// Everything that exists before the first business day: people, books, lookups, warehouse, parties, catalogue, prices.
// The rows that have to wait for totals (clients, bank account) are not among them; see `clientRow` and `bankAccountRow`.

import type { Foundation } from "../cascade/company.ts";
import type { RunContext } from "../planning/run-context.ts";
import type { Bundle } from "../schema/bundle.ts";
import { books } from "./foundation/books.ts";
import { clients } from "./foundation/clients.ts";
import { creditSettings } from "./foundation/credit-settings.ts";
import { pricing } from "./foundation/pricing.ts";
import { products } from "./foundation/products.ts";
import { serviceVendors } from "./foundation/service-vendors.ts";
import { staff } from "./foundation/staff.ts";
import { suppliers } from "./foundation/suppliers.ts";
import { warehouse } from "./foundation/warehouse.ts";
import { runGenerators } from "./graph.ts";

export const foundationGenerators = [
  staff,
  books,
  warehouse,
  creditSettings,
  suppliers,
  serviceVendors,
  clients,
  pricing,
  products,
] as const;

/** Writes the foundation's rows into the bundle, on the period's first day, and returns what the business works with. */
export function layFoundation(context: RunContext, bundle: Bundle): Foundation {
  return runGenerators<Foundation, (typeof foundationGenerators)[number]>(context, foundationGenerators, bundle);
}
