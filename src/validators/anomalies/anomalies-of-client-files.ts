// Logs of clients' files that tell another story than the files (T05).

import { type Anomaly, altered, deleted } from "./anomaly.ts";

export const clientFileAnomalies: readonly Anomaly[] = [
  altered(
    "T05",
    "a tag that the log put on a client and that is gone",
    "clients",
    "tags = NULL",
    "JSON_CONTAINS(tags, '\"slow payer\"')",
  ),
  altered(
    "T05",
    "a tag put on twice",
    "client_activity",
    "activity_type = 'TAG_ADDED'",
    "activity_type = 'TAG_REMOVED'",
  ),
  deleted("T05", "a note that the client's log leaves out", "client_activity", "activity_type = 'NOTE_ADDED'"),
];
