// The lookups an administrator keeps (categories, grades, payment methods, margins), the warehouse's places
// and the columns of its workflow board.

import type { StorageLocation, Warehouse } from "../../domain/company.ts";
import type { WorkflowState } from "../../domain/lifecycles/batch-workflow.ts";
import { basisPoints } from "../../domain/numbers/basis-points.ts";
import type { Id } from "../../domain/numbers/ids.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import type { RunContext } from "../../planning/run-context.ts";
import type { Bundle } from "../../schema/bundle.ts";
import { defineGenerator } from "./foundation-products.ts";
import { boardColumns, categoryLookups, gradeDescriptions, paymentMethodLookups } from "./lookup-data.ts";
import { setupClock } from "./setup-clock.ts";

const site = "Main Warehouse";
const racks = ["A", "B", "C", "D"];
const shelvesARack = 3;
const binsAShelf = 2;

export const warehouse = defineGenerator({
  provides: "warehouse",
  needs: [],
  generate: (context, _needs, bundle): Warehouse => {
    const clock = setupClock(context, "lookups");
    const categoryIds = writeCategories(context, clock, bundle);
    writeGrades(context, clock, bundle);
    writePaymentMethods(context, clock, bundle);
    const workflowStatusIds = writeBoard(context, clock, bundle);
    const places = {
      receivingDock: floorSpace("Receiving Dock"),
      labHold: floorSpace("Lab Hold"),
      packing: floorSpace("Packing"),
      quarantine: floorSpace("Quarantine Cage"),
      sampleRoom: floorSpace("Sample Room"),
      shelves: vaultShelves(),
    };
    const { shelves, ...floorSpaces } = places;
    for (const place of [...Object.values(floorSpaces), ...shelves]) {
      bundle.add("locations", { id: context.ids.next("locations"), ...place, ...kept(clock) });
    }
    return { categoryIds, workflowStatusIds, ...places };
  },
});

/** Categories with their subcategories, and a default margin for each category. */
function writeCategories(context: RunContext, clock: () => Instant, bundle: Bundle): Map<string, Id<"categories">> {
  const ids = new Map<string, Id<"categories">>();
  for (const category of categoryLookups) {
    const categoryId = context.ids.next("categories");
    ids.set(category.name, categoryId);
    bundle.add("categories", {
      id: categoryId,
      name: category.name,
      description: category.description,
      ...kept(clock),
    });
    for (const [name, description] of Object.entries(category.subcategories)) {
      bundle.add("subcategories", {
        id: context.ids.next("subcategories"),
        categoryId,
        name,
        description,
        ...kept(clock),
      });
    }
    const createdAt = clock();
    bundle.add("pricingDefaults", {
      id: context.ids.next("pricingDefaults"),
      productCategory: category.name,
      defaultMarginPercent: basisPoints(category.marginPercent * 100),
      createdAt,
      updatedAt: createdAt,
    });
  }
  return ids;
}

/** The application's own grades and whatever else the profile grades by, best first. */
function writeGrades(context: RunContext, clock: () => Instant, bundle: Bundle): void {
  const profileGrades = context.profile.catalog.grades.map((grade) => grade.name);
  const names = new Set([...Object.keys(gradeDescriptions), ...profileGrades]);
  for (const [index, name] of [...names].entries()) {
    bundle.add("grades", {
      id: context.ids.next("grades"),
      name,
      description: gradeDescriptions[name] ?? `Grade ${name}`,
      sortOrder: index + 1,
      ...kept(clock),
    });
  }
}

function writePaymentMethods(context: RunContext, clock: () => Instant, bundle: Bundle): void {
  for (const [index, method] of paymentMethodLookups.entries()) {
    bundle.add("paymentMethods", {
      id: context.ids.next("paymentMethods"),
      ...method,
      sortOrder: index + 1,
      ...kept(clock),
    });
  }
}

function writeBoard(
  context: RunContext,
  clock: () => Instant,
  bundle: Bundle,
): Record<WorkflowState, Id<"workflowStatuses">> {
  const ids = boardColumns.map((column, index) => {
    const id = context.ids.next("workflowStatuses");
    bundle.add("workflowStatuses", { id, ...column, position: index + 1, ...kept(clock) });
    return [column.name, id] as const;
  });
  return Object.fromEntries(ids) as Record<WorkflowState, Id<"workflowStatuses">>;
}

function floorSpace(zone: string): StorageLocation {
  return { site, zone, rack: null, shelf: null, bin: null };
}

function vaultShelves(): StorageLocation[] {
  const count = (length: number) => Array.from({ length }, (_, index) => index + 1);
  return racks.flatMap((rack) =>
    count(shelvesARack).flatMap((shelf) =>
      count(binsAShelf).map((bin) => ({
        site,
        zone: "Vault",
        rack,
        shelf: `${rack}${shelf}`,
        bin: `${rack}${shelf}-${bin}`,
      })),
    ),
  );
}

/** What all lookups that an administrator keeps have in common. */
function kept(clock: () => Instant) {
  const createdAt = clock();
  return { isActive: true, createdAt, updatedAt: createdAt };
}
