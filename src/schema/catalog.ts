// Strains, products, their synonyms and media, tags.

import { type AnyMySqlColumn, index, int, mysqlTable, text, unique, varchar } from "drizzle-orm/mysql-core";
import type { Id } from "../domain/numbers/ids.ts";
import { users } from "./access.ts";
import { instant, now, nowOnUpdate } from "./columns.ts";

/** Strain library; import_openthc_strains or strains.create. */
export const strains = mysqlTable(
  "strains",
  {
    id: int("id").$type<Id<"strains">>().autoincrement().primaryKey(),
    name: varchar("name", { length: 255 }).notNull(),
    standardizedName: varchar("standardizedName", { length: 255 }).notNull(),
    aliases: text("aliases"),
    category: varchar("category", { length: 50 }),
    description: text("description"),
    openthcId: varchar("openthcId", { length: 255 }),
    openthcStub: varchar("openthcStub", { length: 255 }),
    parentStrainId: int("parentStrainId").$type<Id<"strains">>(),
    baseStrainName: varchar("baseStrainName", { length: 255 }),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [unique("strains_name_unique").on(table.name)],
);

/** Product definition created by intake. */
export const products = mysqlTable("products", {
  id: int("id").$type<Id<"products">>().autoincrement().primaryKey(),
  brandId: int("brandId").$type<Id<"brands">>().notNull(),
  strainId: int("strainId").$type<Id<"strains">>(),
  nameCanonical: varchar("nameCanonical", { length: 500 }).notNull(),
  category: varchar("category", { length: 100 }).notNull(),
  subcategory: varchar("subcategory", { length: 100 }),
  uomSellable: varchar("uomSellable", { length: 20 }).notNull().default("EA"),
  description: text("description"),
  createdAt: instant("createdAt").notNull().default(now),
  updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
});

/** Alternate product name. */
export const productSynonyms = mysqlTable("productSynonyms", {
  id: int("id").$type<Id<"productSynonyms">>().autoincrement().primaryKey(),
  productId: int("productId").$type<Id<"products">>().notNull(),
  synonym: varchar("synonym", { length: 500 }).notNull(),
  createdAt: instant("createdAt").notNull().default(now),
});

/** Upload of photo/COA for a product. */
export const productMedia = mysqlTable("productMedia", {
  id: int("id").$type<Id<"productMedia">>().autoincrement().primaryKey(),
  productId: int("productId").$type<Id<"products">>().notNull(),
  url: varchar("url", { length: 1000 }).notNull(),
  type: varchar("type", { length: 50 }).notNull(),
  filename: varchar("filename", { length: 255 }).notNull(),
  size: int("size"),
  uploadedBy: int("uploadedBy").$type<Id<"users">>().notNull(),
  createdAt: instant("createdAt").notNull().default(now),
});

/** Tag put on a product. */
export const productTags = mysqlTable("productTags", {
  id: int("id").$type<Id<"productTags">>().autoincrement().primaryKey(),
  productId: int("productId").$type<Id<"products">>().notNull(),
  tagId: int("tagId").$type<Id<"tags">>().notNull(),
  createdAt: instant("createdAt").notNull().default(now),
});

/** Tag master. */
export const tags = mysqlTable(
  "tags",
  {
    id: int("id").$type<Id<"tags">>().autoincrement().primaryKey(),
    name: varchar("name", { length: 100 }).notNull(),
    standardizedName: varchar("standardizedName", { length: 100 }).notNull(),
    category: varchar("category", { length: 50 }),
    description: text("description"),
    createdAt: instant("createdAt").notNull().default(now),
    updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
  },
  (table) => [unique("tags_name_unique").on(table.name)],
);

/** Named tag group. */
export const tagGroups = mysqlTable("tagGroups", {
  id: int("id").$type<Id<"tagGroups">>().autoincrement().primaryKey(),
  name: varchar("name", { length: 100 }).notNull(),
  description: text("description"),
  color: varchar("color", { length: 7 }),
  createdBy: int("createdBy")
    .$type<Id<"users">>()
    .notNull()
    .references((): AnyMySqlColumn => users.id),
  createdAt: instant("createdAt").notNull().default(now),
  updatedAt: instant("updatedAt").notNull().default(nowOnUpdate),
});

/** Tag in a group. */
export const tagGroupMembers = mysqlTable(
  "tagGroupMembers",
  {
    id: int("id").$type<Id<"tagGroupMembers">>().autoincrement().primaryKey(),
    groupId: int("groupId")
      .$type<Id<"tagGroups">>()
      .notNull()
      .references((): AnyMySqlColumn => tagGroups.id, { onDelete: "cascade" }),
    tagId: int("tagId")
      .$type<Id<"tags">>()
      .notNull()
      .references((): AnyMySqlColumn => tags.id, { onDelete: "cascade" }),
    createdAt: instant("createdAt").notNull().default(now),
  },
  (table) => [index("idx_tag_group_members_group_tag").on(table.groupId, table.tagId)],
);

/** Tag parent/child. */
export const tagHierarchy = mysqlTable(
  "tagHierarchy",
  {
    id: int("id").$type<Id<"tagHierarchy">>().autoincrement().primaryKey(),
    parentTagId: int("parentTagId")
      .$type<Id<"tags">>()
      .notNull()
      .references((): AnyMySqlColumn => tags.id, { onDelete: "cascade" }),
    childTagId: int("childTagId")
      .$type<Id<"tags">>()
      .notNull()
      .references((): AnyMySqlColumn => tags.id, { onDelete: "cascade" }),
    createdAt: instant("createdAt").notNull().default(now),
  },
  (table) => [
    index("idx_tag_hierarchy_parent_child").on(table.parentTagId, table.childTagId),
    index("idx_tag_hierarchy_unique").on(table.parentTagId, table.childTagId),
  ],
);
