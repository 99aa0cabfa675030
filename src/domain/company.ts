// The people, parties and goods of the simulated company, as the simulation sees them.

import type { Id, AccountId, ClientId, FiscalPeriodId, ProductId, UserId, VendorId } from "./ids.ts";
import type { Day } from "./calendar.ts";
import type { Cents } from "./money.ts";
import type { Quantity } from "./quantity.ts";
import type { AccountName } from "./accounts.ts";
import type { WorkflowState } from "./workflow.ts";

export type RoleName =
  | "Super Admin"
  | "Owner/Executive"
  | "Operations Manager"
  | "Sales Manager"
  | "Accountant"
  | "Inventory Manager"
  | "Buyer/Procurement"
  | "Customer Service"
  | "Warehouse Staff"
  | "Read-Only Auditor";

export type Employee = {
  readonly id: UserId;
  /** What access tables refer to instead of the id. */
  readonly openId: string;
  readonly name: string;
  readonly email: string;
  readonly role: RoleName;
};

/** Everyone who works here, by role; every role has at least one. */
export type Staff = {
  readonly all: readonly Employee[];
  readonly byRole: Readonly<Record<RoleName, readonly Employee[]>>;
};

/** A company that grows and sells to us. The same number is its id as a vendor and as a seller client. */
export type Supplier = {
  readonly vendorId: VendorId;
  readonly clientId: ClientId;
  readonly name: string;
  readonly brandId: Id<"brands">;
  /** Days until owned goods must be paid. */
  readonly netDays: 15 | 30;
};

/** Landlord, utility, insurer: paid as an expense, never a supplier of goods. */
export type ServiceVendor = { readonly vendorId: VendorId; readonly name: string; readonly expenseCategory: string };

export type Client = {
  readonly id: ClientId;
  readonly code: string;
  readonly name: string;
  /** Index into the profile's buyer classes. */
  readonly classIndex: number;
};

/** A kind of goods with its figures in exact units. */
export type GoodsKind = {
  readonly name: string;
  readonly category: string;
  readonly subcategory: string;
  readonly unit: "LB" | "G" | "EA";
  readonly isFlower: boolean;
  readonly listPrice: Cents;
  readonly quantityStep: Quantity;
};

export type Product = {
  readonly id: ProductId;
  readonly name: string;
  /** Brand and product parts of a SKU, four characters each. */
  readonly skuStem: string;
  readonly strainId: Id<"strains">;
  readonly strainName: string;
  readonly kind: GoodsKind;
  /** Index into the list of suppliers: a brand belongs to one. */
  readonly supplierIndex: number;
};

export type FiscalPeriod = { readonly id: FiscalPeriodId; readonly start: Day; readonly end: Day };

export type StorageLocation = {
  readonly site: string;
  readonly zone: string;
  readonly rack: string | null;
  readonly shelf: string | null;
  readonly bin: string | null;
};

/** What the books need: the chart's ids and the periods, in order. */
export type Books = {
  readonly accountIds: Readonly<Record<AccountName, AccountId>>;
  readonly fiscalPeriods: readonly FiscalPeriod[];
  readonly operatingAccountId: Id<"bankAccounts">;
  /** Ids by category name, or "category/subcategory". */
  readonly expenseCategoryIds: ReadonlyMap<string, Id<"expenseCategories">>;
};

export type Warehouse = {
  readonly workflowStatusIds: Readonly<Record<WorkflowState, Id<"workflowStatuses">>>;
  readonly receivingDock: StorageLocation;
  readonly labHold: StorageLocation;
  readonly packing: StorageLocation;
  /** Where goods for sale lie, in order. */
  readonly shelves: readonly StorageLocation[];
};
