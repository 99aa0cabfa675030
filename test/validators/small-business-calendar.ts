// The diary of the hand-made business: two meetings of Ana's on one morning, one with a record, one on the house; one called
// off; one ahead; and a reminder of the invoice that is overdue.

import { at, type Row, snake } from "./business-rows.ts";

const event = (id: number, title: string, day: string, madeOn: string, columns: Row): Row => ({
  id,
  title,
  start_date: day,
  end_date: day,
  timezone: "America/Los_Angeles",
  event_type: "MEETING",
  status: "COMPLETED",
  created_by: 1,
  assigned_to: 1,
  ...snake(at(madeOn)),
  ...columns,
});

const hours = (from: string, to: string): Row => ({ start_time: `${from}:00`, end_time: `${to}:00` });

const withClient = (clientId: number): Row => ({
  module: "CLIENTS",
  client_id: clientId,
  entity_type: "client",
  entity_id: clientId,
});

const change = (id: number, eventId: number, kind: string, day: string): Row => ({
  id,
  event_id: eventId,
  change_type: kind,
  changed_by: 1,
  changed_at: at(day, "19:00:00"),
});

const answer = (id: number, eventId: number, role: string, response: string): Row => ({
  id,
  event_id: eventId,
  user_id: 2,
  role,
  response_status: response,
  added_by: 1,
  added_at: at("2024-02-01"),
});

export const calendarRows: Readonly<Record<string, readonly Row[]>> = {
  calendar_events: [
    event(1, "Blue Door: spring", "2024-02-06", "2024-02-01", { ...withClient(1), ...hours("09:00", "10:00") }),
    event(2, "Count the shelf", "2024-02-06", "2024-02-01", { module: "INVENTORY", ...hours("10:00", "11:00") }),
    event(3, "Green Leaf: prices", "2024-02-08", "2024-02-01", {
      ...withClient(2),
      ...hours("09:00", "10:00"),
      status: "CANCELLED",
    }),
    event(4, "Count the shelf", "2024-04-09", "2024-03-26", {
      module: "INVENTORY",
      ...hours("10:00", "11:00"),
      status: "SCHEDULED",
    }),
    event(5, "INV-2024-000003 is due", "2024-03-20", "2024-03-05", {
      module: "ACCOUNTING",
      event_type: "PAYMENT_DUE",
      status: "SCHEDULED",
      entity_type: "invoice",
      entity_id: 3,
      client_id: 2,
    }),
  ],
  calendar_event_participants: [answer(1, 1, "OPTIONAL", "DECLINED"), answer(2, 2, "REQUIRED", "ACCEPTED")],
  calendar_event_history: [
    change(1, 1, "COMPLETED", "2024-02-06"),
    change(2, 2, "COMPLETED", "2024-02-06"),
    change(3, 3, "CANCELLED", "2024-02-07"),
  ],
  client_meeting_history: [
    {
      id: 1,
      client_id: 1,
      calendar_event_id: 1,
      meeting_date: at("2024-02-06"),
      meeting_type: "review",
      outcome: "positive",
      attendees: '[{"userId":1,"name":"Ana Reyes"}]',
      notes: "They like Gelato.",
      ...snake(at("2024-02-06", "18:10:00")),
    },
  ],
};
