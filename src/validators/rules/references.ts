// R03 to R05 and R11: who may stand behind what, documents that consist of lines, returns of what was sold.

import { type Check, countOf, finding, findingAt } from "../check.ts";
import { confirmedSale, netDelivered } from "../vocabulary.ts";
import { restockedProbe } from "./returned-goods.ts";

/** A `vendors` row that is also a seller client under the same id, as suppliers of goods must be. */
const suppliers = "(SELECT v.id FROM vendors v JOIN clients c ON c.id = v.id AND c.is_seller = 1)";

const notASupplier = (table: string, alias: string, column: string, where: string): string => `
  SELECT ${finding(table, `${alias}.id`, `CONCAT('${column} = ', ${alias}.${column})`, "'a supplier: a vendor whose id is a seller client, too'")}
  FROM ${table} ${alias} LEFT JOIN ${suppliers} s ON s.id = ${alias}.${column}
  WHERE s.id IS NULL AND ${where}`;

export const referenceChecks: readonly Check[] = [
  {
    id: "R03",
    title: "right parties",
    sentence:
      "An order's client is a buyer; behind lots, purchase orders, receipts and goods bills stands a supplier; a service bill never names a buyer's id.",
    severity: "error",
    hint: "Set the client's role (is_buyer, is_seller), or point the document at the company it came from.",
    probes: [
      {
        about: "orders",
        examined: countOf("orders"),
        offending: `
          SELECT ${finding("orders", "o.id", "CONCAT('client_id = ', o.client_id)", "'a buyer'")}
          FROM orders o LEFT JOIN clients c ON c.id = o.client_id
          WHERE COALESCE(c.is_buyer, 0) = 0`,
      },
      { about: "lots", examined: countOf("lots"), offending: notASupplier("lots", "l", "vendorId", "TRUE") },
      {
        about: "purchase orders",
        examined: countOf("purchaseOrders"),
        offending: notASupplier("purchaseOrders", "po", "vendorId", "TRUE"),
      },
      {
        about: "receipts",
        examined: countOf("intake_sessions"),
        offending: `
          SELECT ${finding("intake_sessions", "s.id", "CONCAT('vendor_id = ', s.vendor_id)", "'a seller client'")}
          FROM intake_sessions s LEFT JOIN clients c ON c.id = s.vendor_id
          WHERE COALESCE(c.is_seller, 0) = 0`,
      },
      {
        about: "bills for goods",
        examined: countOf("bills", "referenceType IN ('PURCHASE_ORDER', 'LOT')"),
        offending: notASupplier("bills", "b", "vendorId", "b.referenceType IN ('PURCHASE_ORDER', 'LOT')"),
      },
      {
        about: "bills for services",
        mayBeEmpty: true,
        examined: countOf("bills", "referenceType = 'SERVICE'"),
        offending: `
          SELECT ${finding("bills", "b.id", "CONCAT('vendorId = ', b.vendorId, ', a buyer')", "'an id that is no buyer''s'")}
          FROM bills b JOIN clients c ON c.id = b.vendorId AND c.is_buyer = 1 AND c.is_seller = 0
          WHERE b.referenceType = 'SERVICE'`,
      },
    ],
  },
  {
    id: "R04",
    title: "one company, one id",
    sentence:
      "A supplier that is also a client has the same id in vendors and clients: bills.vendorId is read as either, and both readings must hit the right company.",
    severity: "error",
    hint: "Give the company one id in both tables, and every other vendor an id that no client has.",
    probes: [
      {
        about: "seller clients",
        examined: countOf("clients", "is_seller = 1"),
        offending: `
          SELECT ${finding("clients", "c.id", "CONCAT(c.name, ' is vendor ', v.id)", "CONCAT('vendor ', c.id)")}
          FROM clients c JOIN vendors v ON v.name = c.name
          WHERE v.id <> c.id`,
      },
      {
        about: "vendors",
        examined: countOf("vendors"),
        offending: `
          SELECT ${finding("vendors", "v.id", "CONCAT(v.name, ', but client ', c.id, ' is ', c.name)", "'the same company, or no client of this id'")}
          FROM vendors v JOIN clients c ON c.id = v.id
          WHERE v.name <> c.name`,
      },
    ],
  },
  {
    id: "R05",
    title: "documents have lines",
    sentence:
      "A confirmed order, an invoice, a bill and a purchase order consist of lines; one without any has an amount from nowhere.",
    severity: "error",
    hint: "Restore the lines, or remove the document that lost them.",
    probes: [
      withoutLines("orders", "order_line_items", "order_id", confirmedSale("d")),
      withoutLines("invoices", "invoiceLineItems", "invoiceId"),
      withoutLines("bills", "billLineItems", "billId"),
      withoutLines("purchaseOrders", "purchaseOrderItems", "purchaseOrderId"),
    ],
  },
  {
    id: "R11",
    title: "returned was sold",
    sentence: "What a return lists was delivered with that order, and no more of it than was delivered.",
    severity: "error",
    hint: "Correct the quantities in returns.items, or the order that the return names.",
    probes: [
      {
        about: "returned items",
        subject: "returns",
        examined: countOf("returns"),
        offending: `
          WITH returned AS (
            SELECT r.order_id AS orderId, j.batchId, MIN(r.id) AS returnId, SUM(j.quantity) AS quantity
            FROM returns r JOIN JSON_TABLE(
              r.items, '$[*]' COLUMNS (batchId INT PATH '$.batchId', quantity DECIMAL(15,4) PATH '$.quantity')) j ON TRUE
            GROUP BY r.order_id, j.batchId
          ), delivered AS (
            SELECT m.referenceId AS orderId, m.batchId, -SUM(CAST(m.quantityChange AS DECIMAL(20,4))) AS quantity
            FROM inventoryMovements m
            WHERE m.inventoryMovementType = 'SALE' AND m.referenceType = 'ORDER'
            GROUP BY m.referenceId, m.batchId
          )
          SELECT ${finding(
            "returns",
            "b.returnId",
            "CONCAT(b.quantity, ' of batch ', COALESCE(b.batchId, 'none'), ' back from order ', b.orderId)",
            "CONCAT('at most ', COALESCE(d.quantity, 0))",
          )}
          FROM returned b LEFT JOIN delivered d ON d.orderId = b.orderId AND d.batchId = b.batchId
          WHERE b.quantity IS NULL OR b.quantity <= 0 OR b.quantity > COALESCE(d.quantity, 0)`,
      },
      {
        about: "goods back in stock",
        subject: "returns",
        examined: countOf("inventoryMovements", "inventoryMovementType IN ('RETURN', 'REFUND_RETURN')"),
        offending: `
          SELECT ${findingAt(
            "inventoryMovements",
            "CONCAT('referenceType IN (''ORDER'', ''RETURN'') AND batchId = ', n.batchId)",
            "CONCAT(-n.quantity, ' more came back from order ', n.orderId, ' than was delivered')",
            "'at most what was delivered'",
          )}
          FROM (${netDelivered}) n
          WHERE n.quantity < 0`,
      },
      restockedProbe,
    ],
  },
];

function withoutLines(table: string, lines: string, column: string, where = "TRUE"): Check["probes"][number] {
  return {
    about: table,
    examined: countOf(`${table} d`, where),
    offending: `
      SELECT ${finding(table, "d.id", "'no lines'", "'at least one line'")}
      FROM ${table} d LEFT JOIN (SELECT DISTINCT ${column} FROM ${lines}) l ON l.${column} = d.id
      WHERE l.${column} IS NULL AND ${where}`,
  };
}
