// C03: what people read was written for them. Looks through every text and every JSON of the schema, whatever table it is
// in: placeholders, values that a program failed to fill in, texts and documents with nothing in them.

import { type Check, findingAt, type Probe, text } from "../check.ts";
import { physicalTables, primaryKeyCondition } from "../physical-tables.ts";

/** Words that stand alone where somebody meant to fill in something later. */
const fillers = ["test", "unknown", "placeholder", "tbd", "n/?a", "asdf+", "qwerty", "foo", "bar", "xxx+"];

/** Things that are called a test, or unknown, instead of by a name: "Test Client 1", "Unknown Product". */
const nameless =
  "(test|unknown|dummy|sample) (client|customer|user|vendor|supplier|company|product|strain|batch|order)";

/** What a program prints where a value is missing, or a template was not filled in. */
const unfilled = [
  "(?-i:(?<![[:alpha:]])NaN(?![[:alpha:]]))",
  "(?<![[:alpha:]])undefined(?![[:alpha:]])",
  // [object Object], {{name}}, ${name}: by code, since servers disagree about brackets in brackets.
  "\\\\x5bobject Object\\\\x5d",
  "\\\\x7b\\\\x7b.*\\\\x7d\\\\x7d",
  "\\\\x24\\\\x7b.*\\\\x7d",
  "invalid date",
];

/** Stands before and after each text, so that one search looks through all texts of a row. */
const edge = "\u001f";

/** Every alternative begins with a letter or sign of its own: that lets the server skip what cannot match. */
const pattern = [
  `${edge}[[:space:]]*(${fillers.join("|")})?[[:space:]]*${edge}`,
  `${edge}${nameless}(?![[:alpha:]])`,
  "lorem ipsum",
  ...unfilled,
].join("|");

/** NULLs say nothing, and are passed over. */
const holdsPlaceholder = (...columns: readonly string[]): string =>
  `CONCAT('${edge}', CONCAT_WS('${edge}', ${columns.join(", ")}), '${edge}') REGEXP ${text(`(?i)${pattern}`)}`;

const isEmptyJson = (column: string): string =>
  `(JSON_TYPE(${column}) = 'NULL' OR (JSON_TYPE(${column}) IN ('ARRAY', 'OBJECT') AND JSON_LENGTH(${column}) = 0))`;

/** JSON in which nothing says something, each with the reason. */
export const mayBeEmptyJson: Readonly<Record<string, string>> = {
  "calendar_recurrence_rules.exception_dates": "most series leave out no date",
  "calendar_views.filters": "a view without filters shows everything",
  "client_catalog_views.filters": "a view without filters shows everything",
  "client_meeting_history.action_items": "a meeting may leave nothing to do",
  "clients.tags": "a client may have none",
  "freeform_notes.sharedWith": "a note may be its author's alone",
  "freeform_notes.tags": "a note may have none",
  "inventoryViews.filters": "a view without filters shows everything",
  "orders.items": "quotes and drafts of the newer editor keep their lines in order_line_items alone",
  "salesSheetVersions.filters": "a sheet may be put together without a filter",
  "sales_sheet_templates.filters": "a sheet may be put together without a filter",
};

function readTexts({ name, columnTypes }: (typeof physicalTables)[number]): Probe[] {
  const columns = [...columnTypes.entries()];
  const texts = columns.flatMap(([column, type]) => (/^(var)?char|text$/.test(type) ? [column] : []));
  const documents = columns.flatMap(([column, type]) =>
    type === "json" && !(`${name}.${column}` in mayBeEmptyJson) ? [column] : [],
  );
  if (texts.length + documents.length === 0) return [];
  const conditions = [
    ...(texts.length === 0
      ? []
      : [
          `(${texts.map((column) => `c.${column} IS NOT NULL`).join(" OR ")}) AND ${holdsPlaceholder(...texts.map((column) => `c.${column}`))}`,
        ]),
    ...documents.map((column) => isEmptyJson(`c.${column}`)),
  ];
  const spelled = [
    ...texts.map((column) => [column, `c.${column} IS NOT NULL AND ${holdsPlaceholder(`c.${column}`)}`] as const),
    ...documents.map((column) => [column, isEmptyJson(`c.${column}`)] as const),
  ].map(([column, met]) => `IF(${met}, CONCAT('${column} = ', QUOTE(LEFT(c.${column}, 60))), NULL)`);
  return [
    {
      about: name,
      // Whether there are any is another check's business.
      mayBeEmpty: true,
      examined: `SELECT COUNT(*) FROM ${name}`,
      offending: `
        SELECT ${findingAt(name, primaryKeyCondition(name), `CONCAT_WS(', ', ${spelled.join(", ")})`, "'what it stands for, or NULL'")}
        FROM ${name} c WHERE ${conditions.map((condition) => `(${condition})`).join(" OR ")}`,
    },
  ];
}

const [first, ...rest] = physicalTables.flatMap(readTexts);
if (first === undefined) throw new Error("the schema has no texts");

export const placeholderChecks: readonly Check[] = [
  {
    id: "C03",
    title: "no placeholders",
    sentence:
      "No text that somebody reads is a placeholder (lorem ipsum, Test Client 1, Unknown, NaN, an unfilled template) or blank, and no JSON that is shown is empty.",
    severity: "error",
    hint: "Write what it stands for; where there is nothing to say, NULL says that.",
    probes: [first, ...rest],
  },
];
