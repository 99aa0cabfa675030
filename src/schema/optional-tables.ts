// What TERP's database may lack without harm to what is left: conversation, calendar, portal, preferences, logs. No row
// of a document, of the books or of the stock needs a row of one of these tables; a test derives that from the
// references. A table that is in no list here is one that a run cannot do without.

import { getTableColumns, getTableName } from "drizzle-orm";
import { declaredReferences, type UndeclaredReference, undeclaredReferences } from "./references.ts";
import { type TableName, tableNames, tables } from "./tables.ts";

/** By the part of the application that they belong to. */
export const optionalTables = {
  calendar: [
    "calendarEvents",
    "calendarEventParticipants",
    "calendarReminders",
    "calendarRecurrenceRules",
    "calendarRecurrenceInstances",
    "calendarEventHistory",
    "calendarEventAttachments",
    "calendarEventPermissions",
    "calendarViews",
  ],
  conversation: ["comments", "commentMentions", "inboxItems", "noteComments", "noteActivity", "notes", "clientNotes"],
  tasks: ["todoLists", "todoListMembers", "tasks", "taskActivity"],
  clients: ["clientActivity", "clientCommunications", "clientMeetingHistory", "matchRecords", "creditSignalHistory"],
  portal: [
    "portalAccounts",
    "portalConfigurations",
    "clientCatalogViews",
    "clientDraftInterests",
    "clientInterestLists",
    "clientInterestListItems",
    "clientPriceAlerts",
  ],
  catalogue: [
    "productSynonyms",
    "productMedia",
    "productTags",
    "tagGroups",
    "tagGroupMembers",
    "tagHierarchy",
    "tags",
    "vendorNotes",
    "supplyOffers",
    "salesSheetTemplates",
    "salesSheetVersions",
    "salesSheets",
    "recurringOrders",
  ],
  preferences: [
    "dashboardKpiConfigs",
    "dashboardWidgetLayouts",
    "dashboardPreferences",
    "scratchPadNotes",
    "stockViews",
    "alertConfigurations",
    "userPermissionOverrides",
  ],
  logs: ["auditLogs", "orderAuditLog", "creditAuditLog", "sampleStockLog", "stockAlerts", "deployments"],
} as const satisfies Readonly<Record<string, readonly TableName[]>>;

const optional: ReadonlySet<TableName> = new Set(Object.values(optionalTables).flat());

export function isOptional(name: TableName): boolean {
  return optional.has(name);
}

/** What a run does without, so that no row is left whose counterpart is not there. */
export type LeftOut = {
  /** Tables that get no rows, each with the missing table on whose account; a missing one stands for itself. */
  readonly tables: ReadonlyMap<TableName, TableName>;
  /** Of tables that do get rows: the properties that would refer to a table left out, and stay empty. */
  readonly emptied: ReadonlyMap<TableName, ReadonlySet<string>>;
};

export const nothingLeftOut: LeftOut = { tables: new Map(), emptied: new Map() };

/**
 * What a run has to leave out where tables are missing. A single column that may be empty is left empty; a table that
 * needs the missing one, or names it by type or in a list, is left out as a whole.
 */
export function leftOutFor(missing: readonly TableName[]): LeftOut {
  const leftOut = new Map<TableName, TableName>(missing.map((name) => [name, name]));
  // Entries added on the way are visited, too: a map is iterated in the order of insertion.
  for (const [name, cause] of leftOut) {
    for (const { from, to, property } of dependencies) {
      if (to === name && property === undefined && !leftOut.has(from)) leftOut.set(from, cause);
    }
  }
  const emptied = new Map<TableName, Set<string>>();
  for (const { from, to, property } of dependencies) {
    if (property === undefined || !leftOut.has(to) || leftOut.has(from)) continue;
    emptied.set(from, (emptied.get(from) ?? new Set()).add(property));
  }
  return { tables: leftOut, emptied };
}

/** That rows of one table refer to rows of another. */
type Dependency = {
  readonly from: TableName;
  readonly to: TableName;
  /** Our name for the one column that refers, where it may be empty. */
  readonly property: string | undefined;
};

const namesByPhysicalName = new Map<string, TableName>(tableNames.map((name) => [getTableName(tables[name]), name]));

const dependencies: readonly Dependency[] = [...declaredReferences(), ...undeclaredReferences].flatMap(
  (reference): Dependency[] => {
    const from = known(reference.table);
    const property = reference.kind === "key" ? emptiableProperty(from, reference.column) : undefined;
    return targetsOf(reference)
      .map((target) => ({ from, to: known(target), property }))
      .filter(({ to }) => to !== from);
  },
);

function targetsOf(reference: UndeclaredReference): string[] {
  if (reference.kind !== "polymorphic") return [reference.target];
  return Object.values(reference.targets).filter((target) => target !== null);
}

function emptiableProperty(name: TableName, physicalColumn: string): string | undefined {
  const columns = Object.entries(getTableColumns(tables[name]));
  return columns.find(([, column]) => column.name === physicalColumn && !column.notNull)?.[0];
}

function known(physicalName: string): TableName {
  const name = namesByPhysicalName.get(physicalName);
  if (name === undefined) throw new Error(`a reference names ${physicalName}, which is no table`);
  return name;
}
