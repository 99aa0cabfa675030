// What the foundation provides: everything that exists before the first business day.

import type {
  Books,
  Client,
  Pricing,
  Product,
  ServiceVendor,
  Staff,
  Supplier,
  Warehouse,
} from "../../domain/company.ts";
import { definerOf } from "../generator.ts";

export type FoundationProducts = {
  readonly staff: Staff;
  readonly books: Books;
  readonly warehouse: Warehouse;
  readonly pricing: Pricing;
  readonly suppliers: readonly Supplier[];
  readonly serviceVendors: readonly ServiceVendor[];
  readonly clients: readonly Client[];
  readonly products: readonly Product[];
};

export const defineGenerator = definerOf<FoundationProducts>();
