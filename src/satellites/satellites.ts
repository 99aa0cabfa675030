// All satellites. Rows of one parent are written in the order of this list.

import { userPermissionOverrides } from "./administration/access.ts";
import { auditLogs } from "./administration/audit-trail.ts";
import { dashboardKpiConfigs, dashboardPreferences, dashboardWidgetLayouts } from "./administration/dashboards.ts";
import { deployments } from "./administration/deployments.ts";
import { calendarViews, stockViews } from "./administration/saved-views.ts";
import { scratchPadNotes } from "./administration/scratch-pads.ts";
import { calendarReminders } from "./calendar/calendar-reminders.ts";
import { calendarRecurrenceInstances, calendarRecurrenceRules } from "./calendar/calendar-series.ts";
import {
  calendarEventAttachments,
  calendarEventHistory,
  calendarEventParticipants,
  calendarEventPermissions,
  calendarEvents,
  clientMeetingHistory,
} from "./calendar/calendar-tables.ts";
import { cogsRules } from "./catalogue/cogs-rules.ts";
import { productMedia, productSynonyms } from "./catalogue/product-pages.ts";
import { productTags, tagGroupMembers, tagGroups, tagHierarchy, tags } from "./catalogue/tags.ts";
import { commentMentions, comments } from "./conversation/comments.ts";
import { inboxItems } from "./conversation/inbox.ts";
import { clientCommunications, vendorNotes } from "./conversation/records-of-talk.ts";
import type { AnySatellite } from "./framework/satellite.ts";
import { clientNotes, noteActivity, noteComments, notes } from "./notebook/note-tables.ts";
import {
  clientCatalogViews,
  clientDraftInterests,
  clientInterestListItems,
  clientInterestLists,
  clientPriceAlerts,
  portalAccounts,
  portalConfigurations,
} from "./portal/portal-tables.ts";
import { salesSheets, salesSheetTemplates, salesSheetVersions } from "./sales-sheets/sheet-tables.ts";
import { alertConfigurations, stockAlerts } from "./stock-alerts/alerts.ts";
import { taskActivity, tasks, todoListMembers, todoLists } from "./to-do/to-do-tables.ts";

export const satellites: readonly AnySatellite[] = [
  userPermissionOverrides,
  dashboardPreferences,
  dashboardWidgetLayouts,
  dashboardKpiConfigs,
  stockViews,
  calendarViews,
  scratchPadNotes,
  tagGroups,
  tags,
  tagGroupMembers,
  tagHierarchy,
  productTags,
  productSynonyms,
  productMedia,
  stockAlerts,
  alertConfigurations,
  auditLogs,
  deployments,
  calendarEvents,
  calendarEventParticipants,
  calendarReminders,
  calendarEventHistory,
  calendarRecurrenceRules,
  calendarRecurrenceInstances,
  calendarEventAttachments,
  calendarEventPermissions,
  clientMeetingHistory,
  todoLists,
  todoListMembers,
  tasks,
  taskActivity,
  portalAccounts,
  portalConfigurations,
  clientCatalogViews,
  clientDraftInterests,
  clientInterestLists,
  clientInterestListItems,
  clientPriceAlerts,
  salesSheetTemplates,
  salesSheetVersions,
  salesSheets,
  cogsRules,
  comments,
  commentMentions,
  inboxItems,
  clientCommunications,
  vendorNotes,
  notes,
  noteComments,
  noteActivity,
  clientNotes,
];
