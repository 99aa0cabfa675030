// Tags in groups, some below others, and what carries them.

import type { Id } from "../../domain/numbers/ids.ts";
import { type Instant, latestOf } from "../../domain/time/calendar.ts";
import { from, satellite } from "../framework/satellite.ts";
import type { Scene } from "../framework/scene.ts";
import { wholeCompany } from "../parents.ts";
import { type TagPlan, tagCatalogue } from "./tag-catalogue.ts";

/** A tag with its place among the others. */
type Tag = {
  readonly plan: TagPlan;
  readonly groupId: Id<"tagGroups">;
  readonly parentId: Id<"tags"> | null;
  readonly enteredAt: Instant;
};

export const tagGroups = satellite({
  table: "tagGroups",
  tells: "A group of tags: goods, strain families, how goods sell, kinds of clients; set up in the first days.",
  from: [
    from(wholeCompany, (company, scene) => tagCatalogue(company).map((plan) => ({ plan, at: scene.settlingIn() }))),
  ],
  row: ({ plan: { name, description, color }, at }, scene) => {
    const createdBy = scene.actor("Inventory Manager", 0).id;
    return { id: scene.id, name, description, color, createdBy, createdAt: at, updatedAt: at };
  },
});

export const tags = satellite({
  table: "tags",
  tells:
    "A tag: its name, what it is for, and whether products or clients carry it (clients repeat the word in their own list).",
  from: [
    from(tagGroups, ({ id, thing: { plan, at } }, scene) =>
      plan.tags.map((tag): Tag => ({ plan: tag, groupId: id, parentId: null, enteredAt: soonAfter(at, scene) })),
    ),
  ],
  below: ({ id, thing: { plan, groupId, enteredAt } }, scene) =>
    plan.below.map((tag): Tag => ({ plan: tag, groupId, parentId: id, enteredAt: soonAfter(enteredAt, scene) })),
  row: ({ plan: { name, category, description }, enteredAt }, scene) => ({
    id: scene.id,
    name,
    standardizedName: name.toLowerCase(),
    category,
    description,
    createdAt: enteredAt,
    updatedAt: enteredAt,
  }),
});

export const tagGroupMembers = satellite({
  table: "tagGroupMembers",
  tells: "That a tag belongs to a group.",
  from: [from(tags, (tag) => [tag])],
  row: ({ id: tagId, thing }, scene) => ({
    id: scene.id,
    groupId: thing.groupId,
    tagId,
    createdAt: thing.enteredAt,
  }),
});

export const tagHierarchy = satellite({
  table: "tagHierarchy",
  tells: "That a tag is part of a wider one: a grow type of flower, say.",
  from: [
    from(tags, ({ id: childTagId, thing: { parentId, enteredAt } }) =>
      parentId === null ? [] : [{ parentTagId: parentId, childTagId, enteredAt }],
    ),
  ],
  row: ({ parentTagId, childTagId, enteredAt }, scene) => ({
    id: scene.id,
    parentTagId,
    childTagId,
    createdAt: enteredAt,
  }),
});

export const productTags = satellite({
  table: "productTags",
  tells: "That a product carries a tag: from the first days by what it is, later by how it sells.",
  from: [
    from(tags, ({ id: tagId, thing: { plan, enteredAt } }) =>
      plan.tagged.map(({ product, since }) => ({ tagId, productId: product.id, since, enteredAt })),
    ),
  ],
  row: ({ tagId, productId, since, enteredAt }, scene) => ({
    id: scene.id,
    productId,
    tagId,
    createdAt: latestOf([since, soonAfter(enteredAt, scene)]),
  }),
});

function soonAfter(moment: Instant, scene: Scene): Instant {
  return scene.minutesAfter(moment, 1, 9);
}
