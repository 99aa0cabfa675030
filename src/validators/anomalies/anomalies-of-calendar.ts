// Diaries that cannot be true (T06). Texts and records that speak of an event may notice its new time, too.

import { type Anomaly, altered, deleted } from "./anomaly.ts";

/** Timed events of nobody else that day but their own maker, who has another one later on. */
const beforeAnother = `status = 'COMPLETED' AND is_recurring = 0 AND EXISTS (
  SELECT 1 FROM (SELECT * FROM calendar_events) later
  WHERE later.assigned_to = calendar_events.assigned_to AND later.start_date = calendar_events.start_date
    AND later.start_time >= calendar_events.end_time AND later.status = 'COMPLETED')`;

const held = "status = 'COMPLETED' AND is_recurring = 0";

export const calendarAnomalies: readonly Anomaly[] = [
  altered(
    "T06",
    "an event that ends before it starts",
    "calendar_events",
    "end_date = DATE_SUB(start_date, INTERVAL 1 DAY)",
    `${held} AND end_date = start_date`,
  ),
  altered("T06", "a past event still ahead of everybody", "calendar_events", "status = 'SCHEDULED'", held),
  altered(
    "T06",
    "a future event that was held",
    "calendar_events",
    "status = 'COMPLETED'",
    "status = 'SCHEDULED' AND event_type NOT IN ('PAYMENT_DUE', 'AR_COLLECTION', 'AP_PAYMENT')",
  ),
  altered(
    "T06",
    "a reminder of an invoice that is paid",
    "calendar_events",
    "entity_id = (SELECT MIN(i.id) FROM invoices i WHERE i.status = 'PAID')",
    "event_type = 'PAYMENT_DUE' AND status = 'SCHEDULED' AND entity_type = 'invoice' AND entity_id IN (SELECT i.id FROM invoices i WHERE i.status = 'OVERDUE')",
  ),
  altered("T06", "an event that lasts into the next one", "calendar_events", "end_time = '21:00:00'", beforeAnother),
  altered(
    "T06",
    "an event in the middle of the night",
    "calendar_events",
    "start_time = '23:00:00', end_time = '23:30:00'",
    `${held} AND start_time IS NOT NULL`,
  ),
  altered(
    "T06",
    "an event called off that its history says was held",
    "calendar_events",
    "status = 'CANCELLED'",
    `${held} AND id IN (SELECT event_id FROM calendar_event_history WHERE change_type = 'COMPLETED')`,
  ),
  deleted(
    "T06",
    "a meeting that was held and left no record",
    "client_meeting_history",
    "calendar_event_id IS NOT NULL",
  ),
];
