// The 117 tables by the names that the rest of the program uses for them.

import type { MySqlTable } from "drizzle-orm/mysql-core";
import { permissions, rolePermissions, roles, userPermissionOverrides, userRoles, users } from "./access.ts";
import { bankAccounts, bankTransactions, payments } from "./banking.ts";
import {
  productMedia,
  productSynonyms,
  products,
  productTags,
  strains,
  tagGroupMembers,
  tagGroups,
  tagHierarchy,
  tags,
} from "./catalog.ts";
import {
  clientActivity,
  clientCommunications,
  clientMeetingHistory,
  clientNeeds,
  clientNotes,
  clients,
  matchRecords,
} from "./clients.ts";
import { commentMentions, comments, inboxItems, noteActivity, noteComments, notes } from "./collaboration.ts";
import {
  clientCreditLimits,
  creditApplications,
  creditAuditLog,
  creditSignalHistory,
  creditSystemSettings,
  credits,
} from "./credit.ts";
import { accounts, fiscalPeriods, postings } from "./ledger.ts";
import { batchPayments, billLines, bills, expenseCategories, expenses } from "./payables.ts";
import {
  clientCatalogViews,
  clientDraftInterests,
  clientInterestListItems,
  clientInterestLists,
  clientPriceAlerts,
  portalAccounts,
  portalConfigurations,
} from "./portal.ts";
import {
  alertConfigurations,
  calendarViews,
  dashboardKpiConfigs,
  dashboardPreferences,
  dashboardWidgetLayouts,
  scratchPadNotes,
  stockViews,
} from "./preferences.ts";
import { cogsRules, pricingDefaults, pricingProfiles, pricingRules } from "./pricing.ts";
import { lots, purchaseOrderLines, purchaseOrders, receiptLines, receipts } from "./purchasing.ts";
import { clientTransactions, invoiceLines, invoices, transactionLinks, transactions } from "./receivables.ts";
import { orderAuditLog, orderLines, orderStatusHistory, orders, recurringOrders, returns, saleFacts } from "./sales.ts";
import { salesSheets, salesSheetTemplates, salesSheetVersions } from "./sales-sheets.ts";
import { sampleAllocations, sampleRequests, sampleStockLog } from "./samples.ts";
import {
  calendarEventAttachments,
  calendarEventHistory,
  calendarEventParticipants,
  calendarEventPermissions,
  calendarEvents,
  calendarRecurrenceInstances,
  calendarRecurrenceRules,
  calendarReminders,
} from "./schedule.ts";
import { categories, grades, locations, paymentMethods, sequences, subcategories } from "./settings.ts";
import {
  batches,
  batchLocations,
  batchStatusHistory,
  costHistory,
  stockAlerts,
  stockMovements,
  workflowStatuses,
} from "./stock.ts";
import { auditLogs, deployments } from "./system.ts";
import { taskActivity, tasks, todoListMembers, todoLists } from "./tasks.ts";
import { brands, supplyOffers, vendorNotes, vendors } from "./vendors.ts";

export const tables = {
  users,
  roles,
  permissions,
  rolePermissions,
  userRoles,
  userPermissionOverrides,
  categories,
  subcategories,
  grades,
  locations,
  paymentMethods,
  sequences,
  dashboardKpiConfigs,
  dashboardWidgetLayouts,
  dashboardPreferences,
  scratchPadNotes,
  calendarViews,
  stockViews,
  alertConfigurations,
  accounts,
  fiscalPeriods,
  postings,
  invoices,
  invoiceLines,
  clientTransactions,
  transactions,
  transactionLinks,
  bills,
  billLines,
  expenses,
  expenseCategories,
  batchPayments,
  bankAccounts,
  bankTransactions,
  payments,
  clients,
  clientActivity,
  clientCommunications,
  clientNotes,
  clientMeetingHistory,
  clientNeeds,
  matchRecords,
  credits,
  creditApplications,
  clientCreditLimits,
  creditSignalHistory,
  creditAuditLog,
  creditSystemSettings,
  portalAccounts,
  portalConfigurations,
  clientCatalogViews,
  clientDraftInterests,
  clientInterestLists,
  clientInterestListItems,
  clientPriceAlerts,
  vendors,
  vendorNotes,
  supplyOffers,
  brands,
  strains,
  products,
  productSynonyms,
  productMedia,
  productTags,
  tags,
  tagGroups,
  tagGroupMembers,
  tagHierarchy,
  pricingDefaults,
  pricingProfiles,
  pricingRules,
  cogsRules,
  purchaseOrders,
  purchaseOrderLines,
  receipts,
  receiptLines,
  lots,
  batches,
  batchLocations,
  stockMovements,
  workflowStatuses,
  batchStatusHistory,
  costHistory,
  stockAlerts,
  sampleRequests,
  sampleAllocations,
  sampleStockLog,
  orders,
  orderLines,
  orderStatusHistory,
  orderAuditLog,
  saleFacts,
  returns,
  recurringOrders,
  salesSheetTemplates,
  salesSheetVersions,
  salesSheets,
  calendarEvents,
  calendarEventParticipants,
  calendarReminders,
  calendarRecurrenceRules,
  calendarRecurrenceInstances,
  calendarEventHistory,
  calendarEventAttachments,
  calendarEventPermissions,
  comments,
  commentMentions,
  inboxItems,
  notes,
  noteComments,
  noteActivity,
  todoLists,
  todoListMembers,
  tasks,
  taskActivity,
  auditLogs,
  deployments,
} as const satisfies Record<string, MySqlTable>;

export type TableName = keyof typeof tables;

/** A row as we write it: values in the domain's types, defaulted columns optional. */
export type NewRow<Name extends TableName> = (typeof tables)[Name]["$inferInsert"];

export const tableNames = Object.keys(tables) as TableName[];
