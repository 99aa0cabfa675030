// T06: the calendar is a diary of people: what is past was held or called off, what is ahead was not held yet, nobody is in
// two places at once, nobody meets at night, and what a history and a meeting's record say of an event is so.
//
// Times of events are local times of the event's own zone, as text; they are compared within one zone only.

import { anyFault, type Check, countOf, faults, finding } from "../check.ts";
import { open } from "../vocabulary.ts";

/** People meet between these hours of the clock on their wall. */
const earliest = "06:00:00";
const latest = "22:00:00";

/** Duties to pay or to be paid that stay SCHEDULED, however long past, until nothing is owed any more. */
const dueTypes = "('PAYMENT_DUE', 'AR_COLLECTION', 'AP_PAYMENT')";

const stillOwed = `e.event_type IN ${dueTypes} AND (
  (e.entity_type = 'invoice' AND EXISTS (SELECT 1 FROM invoices i WHERE i.id = e.entity_id AND ${open("i")}))
  OR (e.entity_type = 'bill' AND EXISTS (SELECT 1 FROM bills b WHERE b.id = e.entity_id AND ${open("b")})))`;

const eventFaults = {
  "ends before it starts":
    "e.end_date < e.start_date OR (e.end_date = e.start_date AND e.start_time IS NOT NULL AND e.end_time <= e.start_time)",
  "past, and neither held nor called off": `e.end_date < :asOf AND e.status NOT IN ('COMPLETED', 'CANCELLED') AND NOT (${stillOwed})`,
  "ahead, and held already": "e.start_date > :asOf AND e.status = 'COMPLETED'",
  [`at night, before ${earliest} or after ${latest}`]: `e.start_time < '${earliest}' OR e.end_time > '${latest}'`,
};

const live = "e.deleted_at IS NULL";

/** Held events, those to come and occurrences of series: each with its event's id, from when to when. */
const timed = `
  SELECT e.id AS eventId, e.timezone AS zone, e.created_by AS owner, e.assigned_to AS assignee,
    CONCAT(e.start_date, ' ', e.start_time) AS fromTime, CONCAT(e.end_date, ' ', COALESCE(e.end_time, e.start_time)) AS toTime
  FROM calendar_events e
  WHERE ${live} AND e.status <> 'CANCELLED' AND e.start_time IS NOT NULL
  UNION ALL
  SELECT e.id, COALESCE(n.timezone, e.timezone), e.created_by, COALESCE(n.modified_assigned_to, e.assigned_to),
    CONCAT(n.instance_date, ' ', n.start_time), CONCAT(n.instance_date, ' ', COALESCE(n.end_time, n.start_time))
  FROM calendar_recurrence_instances n
  JOIN calendar_events e ON e.id = n.parent_event_id AND ${live} AND e.status <> 'CANCELLED'
  WHERE n.status <> 'CANCELLED' AND n.start_time IS NOT NULL AND n.instance_date <> e.start_date`;

/** Whoever an event takes the time of: whom it is assigned to, or else who made it, and who did not decline. */
const attended = `
  SELECT t.eventId, t.zone, t.fromTime, t.toTime, COALESCE(t.assignee, t.owner) AS userId FROM (${timed}) t
  UNION
  SELECT t.eventId, t.zone, t.fromTime, t.toTime, p.user_id FROM (${timed}) t
  JOIN calendar_event_participants p
    ON p.event_id = t.eventId AND p.response_status <> 'DECLINED' AND p.role <> 'OBSERVER'`;

/** Each appointment of a person with the latest end of all that began before it. */
const inOrder = `
  SELECT a.*, MAX(a.toTime) OVER (
    PARTITION BY a.userId, a.zone ORDER BY a.fromTime, a.toTime, a.eventId ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
  ) AS busyUntil
  FROM (${attended}) a`;

const recordFaults = {
  "held, and no record of it": "e.status = 'COMPLETED' AND h.id IS NULL",
  "a record of what was not held": "e.status <> 'COMPLETED' AND h.id IS NOT NULL",
  "a record of another client's meeting": "h.client_id <> e.client_id",
};

/** The last thing that happened to each event, of what closes one. */
const closings = `
  SELECT h.event_id AS eventId, MAX(h.change_type = 'COMPLETED') AS completed, MAX(h.change_type = 'CANCELLED') AS cancelled
  FROM calendar_event_history h GROUP BY h.event_id`;

const historyFaults = {
  "held, and its history does not say so": "e.status = 'COMPLETED' AND h.completed = 0",
  "called off, and its history does not say so": "e.status = 'CANCELLED' AND h.cancelled = 0",
  "its history says that it was held or called off":
    "e.status IN ('SCHEDULED', 'IN_PROGRESS') AND (h.completed = 1 OR h.cancelled = 1)",
};

const meeting = `${live} AND e.event_type = 'MEETING' AND e.module = 'CLIENTS' AND e.client_id IS NOT NULL`;

export const calendarChecks: readonly Check[] = [
  {
    id: "T06",
    title: "calendar",
    sentence:
      "Events end after they start, past ones were held or called off (but for payments still owed), future ones were not held yet, and nobody is in two places at once or meets at night.",
    severity: "error",
    hint: "Close or move the event, or take one of the two off the person's calendar; a reminder of what is paid is COMPLETED or CANCELLED.",
    probes: [
      {
        about: "events",
        examined: countOf("calendar_events e", live),
        offending: `
          SELECT ${finding("calendar_events", "e.id", `CONCAT(e.title, ': ', ${faults(eventFaults)})`, "CONCAT(e.status, ', ', e.start_date, ' ', COALESCE(e.start_time, ''), ' to ', e.end_date, ' ', COALESCE(e.end_time, ''), ', as of ', :asOf)")}
          FROM calendar_events e WHERE ${live} AND (${anyFault(eventFaults)})`,
      },
      {
        about: "people and places",
        // Whether there are any is another check's business, here and below.
        mayBeEmpty: true,
        examined: countOf(`(${attended}) a`),
        offending: `
          SELECT ${finding("calendar_events", "b.eventId", "CONCAT(COALESCE(u.name, CONCAT('user ', b.userId)), ' from ', b.fromTime)", "CONCAT('not before ', b.busyUntil, ', when an earlier one ends')")}
          FROM (${inOrder}) b LEFT JOIN users u ON u.id = b.userId WHERE b.busyUntil > b.fromTime`,
      },
      {
        about: "records of meetings",
        mayBeEmpty: true,
        examined: countOf("calendar_events e", meeting),
        offending: `
          SELECT ${finding("calendar_events", "e.id", `CONCAT(e.title, ': ', ${faults(recordFaults)})`, "'a record of each meeting with a client that was held'")}
          FROM calendar_events e LEFT JOIN client_meeting_history h ON h.calendar_event_id = e.id
          WHERE ${meeting} AND (${anyFault(recordFaults)})`,
      },
      {
        about: "histories of events",
        mayBeEmpty: true,
        examined: countOf("calendar_event_history"),
        offending: `
          SELECT ${finding("calendar_events", "e.id", `CONCAT(e.status, ': ', ${faults(historyFaults)})`, "'the same from event and history'")}
          FROM calendar_events e JOIN (${closings}) h ON h.eventId = e.id
          WHERE ${live} AND (${anyFault(historyFaults)})`,
      },
    ],
  },
];
