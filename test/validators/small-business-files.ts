// What the hand-made business keeps on its clients' files: a note on Blue Door, and who pays slowly.

import { at, camel, type Row } from "./business-rows.ts";
import { weekNote } from "./small-business-tasks.ts";

const noted = at("2024-01-30", "18:00:00");

const activity = (id: number, clientId: number, type: string, moment: string, metadata: string): Row => ({
  id,
  client_id: clientId,
  user_id: 1,
  activity_type: type,
  metadata,
  created_at: moment,
});

const slow = '{"tag": "slow payer"}';

export const fileRows: Readonly<Record<string, readonly Row[]>> = {
  freeform_notes: [
    {
      id: 1,
      userId: 1,
      title: "Blue Door: who and how",
      content:
        '{"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Call before ten."}]}]}',
      templateType: "CUSTOM",
      ...camel(noted),
    },
    weekNote,
  ],
  client_notes: [{ id: 1, client_id: 1, note_id: 1, created_at: noted }],
  client_activity: [
    activity(1, 1, "NOTE_ADDED", noted, '{"title": "Blue Door: who and how"}'),
    activity(2, 1, "TAG_ADDED", at("2024-02-01", "17:30:00"), slow),
    activity(3, 2, "TAG_ADDED", at("2024-03-01", "17:30:00"), slow),
    activity(4, 1, "TAG_REMOVED", at("2024-03-01", "17:35:00"), slow),
  ],
};
