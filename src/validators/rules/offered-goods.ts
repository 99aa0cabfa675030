// R16: sales sheets and catalogues. What a client was shown was there at that moment, and templates, versions and sheets
// hold together.

import { anyFault, type Check, countOf, faults, finding } from "../check.ts";
import { number, onHandMovement } from "../vocabulary.ts";

/** Every batch that somebody was shown: on which row, when, and how much of it. */
const shown = `
  SELECT 'sales_sheet_history' AS tableName, s.id AS rowId, s.created_at AS at, j.batchId, j.quantity
  FROM sales_sheet_history s
  JOIN JSON_TABLE(s.items, '$[*]' COLUMNS (batchId INT PATH '$.id', quantity DECIMAL(15,2) PATH '$.quantity')) j ON TRUE
  UNION ALL
  SELECT 'salesSheetVersions', v.id, v.createdAt, j.batchId, j.quantity
  FROM salesSheetVersions v
  JOIN JSON_TABLE(v.selected_items, '$[*]' COLUMNS (batchId INT PATH '$.id', quantity DECIMAL(15,2) PATH '$.quantity')) j ON TRUE
  UNION ALL
  SELECT 'client_interest_list_items', i.id, i.created_at, i.batch_id, i.quantity_at_interest
  FROM client_interest_list_items i
  UNION ALL
  SELECT 'client_draft_interests', d.id, d.added_at, d.batch_id, NULL FROM client_draft_interests d`;

/** What was on hand of each batch from each movement to the next; null for the end of the last. */
const stays = `
  SELECT m.batchId, ${number("m.quantityAfter")} AS onHand, m.createdAt AS since,
    LEAD(m.createdAt) OVER (PARTITION BY m.batchId ORDER BY m.createdAt, m.id) AS until
  FROM inventoryMovements m WHERE ${onHandMovement("m")}`;

const sheetFaults = {
  "not as many items as it says": "s.item_count <> JSON_LENGTH(s.items)",
  "sent before its template was there": "s.created_at < t.created_at",
  "from the template of another client": "t.client_id <> s.client_id",
  "from a template that had run out": "s.created_at > t.expiration_date",
};

const templateFaults = {
  "no versions": "v.versions IS NULL",
  "not at its last version": "t.current_version <> v.lastVersion",
  "a version is missing": "v.versions <> v.lastVersion",
  "a last use that no sheet shows": "NOT (t.last_used_at <=> u.lastAt)",
  "in use after it ran out": "t.is_active = 1 AND t.expiration_date < CAST(:asOf AS DATE)",
};

export const offeredGoodsChecks: readonly Check[] = [
  {
    id: "R16",
    title: "what clients were shown",
    sentence:
      "Sales sheets, interest lists and carts show what was on hand at that moment; a template stands at its last version and was last used for its last sheet.",
    severity: "error",
    hint: "Follow the batch's movements up to the moment of the sheet or list; compare the template with its versions and sheets.",
    probes: [
      {
        about: "goods shown",
        mayBeEmpty: true,
        examined: `SELECT COUNT(*) FROM (${shown}) x`,
        offending: `
          SELECT x.tableName, CONCAT('id = ', x.rowId) AS rowKey,
            CONCAT(COALESCE(x.quantity, 'some'), ' of batch ', x.batchId, ' on ', x.at) AS found,
            CONCAT('at most the ', COALESCE(s.onHand, 0), ' on hand') AS expected
          FROM (${shown}) x
          LEFT JOIN (${stays}) s ON s.batchId = x.batchId AND s.since <= x.at AND (s.until IS NULL OR s.until > x.at)
          WHERE COALESCE(s.onHand, 0) <= 0 OR x.quantity > s.onHand`,
      },
      {
        about: "sales sheets",
        mayBeEmpty: true,
        examined: countOf("sales_sheet_history"),
        offending: `
          SELECT ${finding("sales_sheet_history", "s.id", faults(sheetFaults), "CONCAT(JSON_LENGTH(s.items), ' items', COALESCE(CONCAT(', template of ', t.created_at), ''))")}
          FROM sales_sheet_history s LEFT JOIN sales_sheet_templates t ON t.id = s.template_id
          WHERE ${anyFault(sheetFaults)}`,
      },
      {
        about: "sales sheet templates",
        mayBeEmpty: true,
        examined: countOf("sales_sheet_templates"),
        offending: `
          SELECT ${finding("sales_sheet_templates", "t.id", faults(templateFaults), "CONCAT(COALESCE(v.versions, 0), ' versions, last used ', COALESCE(u.lastAt, 'never'))")}
          FROM sales_sheet_templates t
          LEFT JOIN (
            SELECT templateId, COUNT(*) AS versions, MAX(versionNumber) AS lastVersion FROM salesSheetVersions GROUP BY templateId
          ) v ON v.templateId = t.id
          LEFT JOIN (
            SELECT template_id, MAX(created_at) AS lastAt FROM sales_sheet_history GROUP BY template_id
          ) u ON u.template_id = t.id
          WHERE ${anyFault(templateFaults)}`,
      },
    ],
  },
];
