// What Ana and Ben write in the hand-made business: about the invoice that is late, a batch, a call with the client and a
// supplier; and the reminders of Ana's meetings.

import { at, camel, type Row, snake } from "./business-rows.ts";
import { taskInInbox } from "./small-business-tasks.ts";

const late = "@Ana Reyes INV-2024-000003 was due on March 20, 5 days past due today: $1,800.00 is still open.";
const answer = "@Ben Ito They sent $1,000.00 so far.";

const comment = (id: number, type: string, thing: number, userId: number, content: string, moment: string): Row => ({
  id,
  commentable_type: type,
  commentable_id: thing,
  user_id: userId,
  content,
  is_resolved: 0,
  ...snake(moment),
});

const mention = (id: number, by: number, of: number, moment: string): Row => ({
  id,
  comment_id: id,
  mentioned_user_id: of,
  mentioned_by_user_id: by,
  created_at: moment,
});

const inInbox = (id: number, userId: number, words: string, columns: Row, moment: string): Row => ({
  id,
  user_id: userId,
  source_type: "mention",
  source_id: id,
  reference_type: "order",
  reference_id: 3,
  title: "Somebody mentioned you",
  description: words,
  ...snake(moment),
  ...columns,
});

const asked = at("2024-03-25", "18:00:00");
const answered = at("2024-03-26", "18:00:00");
const told = at("2024-03-26", "19:00:00");
const thanks = "@Ana Reyes Good to know.";

export const talkRows: Readonly<Record<string, readonly Row[]>> = {
  comments: [
    comment(1, "order", 3, 2, late, asked),
    comment(2, "order", 3, 1, answer, answered),
    comment(3, "order", 3, 2, thanks, told),
    comment(4, "inventory_batch", 2, 2, "BATCH-000002 has lost half a pound.", at("2024-03-12", "18:00:00")),
  ],
  comment_mentions: [mention(1, 2, 1, asked), mention(2, 1, 2, answered), mention(3, 2, 1, told)],
  inbox_items: [
    inInbox(1, 1, late, { status: "completed", seen_at: answered, completed_at: answered }, asked),
    inInbox(2, 2, answer, { status: "seen", seen_at: told }, answered),
    inInbox(3, 1, thanks, { status: "unread" }, told),
    taskInInbox,
  ],
  client_communications: [
    {
      id: 1,
      client_id: 2,
      communicationType: "CALL",
      subject: "INV-2024-000003, 5 days late",
      notes: "The rest comes in April. So far 4 orders in 90 days, $9,000.00 in all.",
      communicated_at: at("2024-03-25", "17:30:00"),
      logged_by: 1,
      created_at: at("2024-03-25", "17:40:00"),
    },
  ],
  vendorNotes: [
    { id: 1, vendorId: 3, userId: 1, note: "PO-2024-0001 came on the day.", ...camel(at("2024-01-08", "19:00:00")) },
  ],
  calendar_reminders: [
    {
      id: 1,
      event_id: 4,
      user_id: 1,
      reminder_time: at("2024-04-09", "16:30:00"),
      relative_minutes: 30,
      method: "IN_APP",
      status: "PENDING",
      created_at: at("2024-03-26"),
    },
  ],
};
