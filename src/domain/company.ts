// The people, parties and goods of the simulated company, as the simulation sees them.

import type { AccountName } from "./books/accounts.ts";
import type { WorkflowState } from "./lifecycles/batch-workflow.ts";
import type { AccountId, ClientId, FiscalPeriodId, Id, ProductId, UserId, VendorId } from "./numbers/ids.ts";
import type { Cents } from "./numbers/money.ts";
import type { Quantity } from "./numbers/quantity.ts";
import type { Day, Instant } from "./time/calendar.ts";

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
  /** What they were hired for; in a small company they fill further roles beside it. */
  readonly role: RoleName;
  readonly roles: readonly RoleName[];
};

/** Everyone who works here, by role; every role has at least one. */
export type Staff = {
  readonly all: readonly Employee[];
  readonly byRole: Readonly<Record<RoleName, readonly Employee[]>>;
  readonly roleIds: Readonly<Record<RoleName, Id<"roles">>>;
  readonly permissionIds: ReadonlyMap<string, Id<"permissions">>;
};

/** What the clients table holds of a business from its first day; the totals beside it are known only at the end. */
export type ClientCard = {
  readonly id: ClientId;
  readonly code: string;
  readonly name: string;
  /** Whom one speaks to there. The clients table has no column for it; notes and communications name them. */
  readonly contactName: string;
  /** The contact person's user name, should the client be on the portal. It looks like an address and is none. */
  readonly portalLogin: string;
  readonly phone: string;
  readonly email: string | null;
  readonly address: string | null;
  readonly relation: "buyer" | "seller";
  readonly tags: readonly string[];
  readonly createdAt: Instant;
};

export type Brand = { readonly id: Id<"brands">; readonly name: string };

/** A company that grows and sells to us. The same number is its id as a vendor and as a seller client. */
export type Supplier = {
  readonly vendorId: VendorId;
  readonly clientId: ClientId;
  readonly name: string;
  /** Its main brand. */
  readonly brandId: Id<"brands">;
  /** All of its brands, the main one first. */
  readonly brands: readonly [Brand, ...Brand[]];
  /** Days until owned goods must be paid. */
  readonly netDays: 15 | 30;
  readonly card: ClientCard;
};

/** Landlord, utility, insurer: paid as an expense, never a supplier of goods. */
export type ServiceVendor = {
  readonly vendorId: VendorId;
  readonly name: string;
  /** What it is paid for: a category, or "category/subcategory". */
  readonly expenseCategory: string;
  readonly phone: string;
};

export type Client = {
  readonly id: ClientId;
  readonly code: string;
  readonly name: string;
  /** Index into the profile's buyer classes. */
  readonly classIndex: number;
  readonly card: ClientCard;
};

/** A kind of goods with its figures in exact units. */
export type GoodsKind = {
  readonly name: string;
  readonly category: string;
  readonly subcategory: string;
  readonly unit: "LB" | "G" | "EA";
  readonly isFlower: boolean;
  /** On its share of what is sold from October to February: below 1 for what grows outdoors. */
  readonly winterFactor: number;
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
  readonly strainCategory: "Indica" | "Sativa" | "Hybrid";
  readonly kind: GoodsKind;
  /** Index into the list of suppliers: a brand belongs to one. */
  readonly supplierIndex: number;
};

export type FiscalPeriod = {
  readonly id: FiscalPeriodId;
  readonly start: Day;
  readonly end: Day;
  /** When its books are closed; possibly after the as-of day. */
  readonly closesAt: Instant;
};

export type StorageLocation = {
  readonly site: string;
  readonly zone: string;
  readonly rack: string | null;
  readonly shelf: string | null;
  readonly bin: string | null;
};

/** What is known of a bank account from its first day; its balance is known only at the end. */
export type BankAccountCard = {
  readonly id: Id<"bankAccounts">;
  readonly name: string;
  readonly number: string;
  readonly bankName: string;
  readonly ledgerAccountId: AccountId;
  readonly createdAt: Instant;
};

/** What the books need: the chart's ids and the periods, in order. */
export type Books = {
  readonly accountIds: Readonly<Record<AccountName, AccountId>>;
  readonly fiscalPeriods: readonly FiscalPeriod[];
  readonly operatingAccount: BankAccountCard;
  /** Ids by category name, or "category/subcategory". */
  readonly expenseCategoryIds: ReadonlyMap<string, Id<"expenseCategories">>;
};

export type Warehouse = {
  readonly categoryIds: ReadonlyMap<string, Id<"categories">>;
  readonly workflowStatusIds: Readonly<Record<WorkflowState, Id<"workflowStatuses">>>;
  readonly receivingDock: StorageLocation;
  readonly labHold: StorageLocation;
  readonly packing: StorageLocation;
  readonly quarantine: StorageLocation;
  readonly sampleRoom: StorageLocation;
  /** Where goods for sale lie, in order. */
  readonly shelves: readonly StorageLocation[];
};
