// What T05 asks of clients' files: the log of a client says which words are on its file and which notes.

import { anyFault, countOf, faults, finding, type Probe } from "../check.ts";

const isOfTag = "a.activity_type IN ('TAG_ADDED', 'TAG_REMOVED')";

const tagSteps = `
  SELECT a.id, a.client_id, a.activity_type AS step, JSON_UNQUOTE(JSON_EXTRACT(a.metadata, '$.tag')) AS tag,
    LAG(a.activity_type) OVER byTime AS previous, LEAD(a.id) OVER byTime AS following
  FROM client_activity a WHERE ${isOfTag} AND JSON_EXTRACT(a.metadata, '$.tag') IS NOT NULL
  WINDOW byTime AS (PARTITION BY a.client_id, JSON_UNQUOTE(JSON_EXTRACT(a.metadata, '$.tag')) ORDER BY a.created_at, a.id)`;

const isOnFile = "JSON_CONTAINS(COALESCE(c.tags, '[]'), JSON_QUOTE(w.tag))";

const tagFaults = {
  "twice in a row": "w.step = w.previous",
  "and is not on the file": `w.following IS NULL AND w.step = 'TAG_ADDED' AND NOT ${isOnFile}`,
  "and is still on the file": `w.following IS NULL AND w.step = 'TAG_REMOVED' AND ${isOnFile}`,
};

export const clientFileProbes: readonly Probe[] = [
  {
    about: "tags of clients",
    mayBeEmpty: true,
    examined: countOf("client_activity a", isOfTag),
    offending: `
      SELECT ${finding("client_activity", "w.id", `CONCAT(w.step, ' ', w.tag, ': ', ${faults(tagFaults)})`, "CONCAT('client ', c.id, ' with ', COALESCE(c.tags, 'no tags'))")}
      FROM (${tagSteps}) w JOIN clients c ON c.id = w.client_id WHERE ${anyFault(tagFaults)}`,
  },
  {
    about: "notes on clients",
    mayBeEmpty: true,
    examined: countOf("client_notes"),
    offending: `
      SELECT ${finding("client_notes", "n.id", "CONCAT('client ', n.client_id, ', ', n.created_at)", "'NOTE_ADDED in the log of the client, by whoever wrote it'")}
      FROM client_notes n JOIN freeform_notes f ON f.id = n.note_id
      LEFT JOIN client_activity a ON a.client_id = n.client_id AND a.activity_type = 'NOTE_ADDED'
        AND ABS(TIMESTAMPDIFF(SECOND, a.created_at, n.created_at)) <= 60 AND a.user_id = f.userId
      WHERE a.id IS NULL`,
  },
];
