// Tables that no event writes yet, each with the part of the business that its rows wait for. The list only shrinks: a
// test fails where a table here has rows, or where one without rows is in no list.

import type { TableName } from "../schema/tables.ts";

const waitsFor = {
  conversation: "what people write to each other",
} as const;

export const unfilledTables = {
  clientNotes: waitsFor.conversation,
  notes: waitsFor.conversation,
  noteComments: waitsFor.conversation,
  noteActivity: waitsFor.conversation,
} as const satisfies Partial<Record<TableName, string>>;
