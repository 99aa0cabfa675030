// What is missing altogether (C01, C02). Not among the defects of `chaos`: those are at a row each, and it takes all rows
// of a table or a status to take something away from a whole database.

import type { CheckId } from "../check.ts";

export type Omission = {
  readonly breaks: CheckId;
  readonly what: string;
  /** The table that the check must name. */
  readonly table: string;
  /** Takes all of them away. */
  readonly statement: string;
};

export const omissions: readonly Omission[] = [
  { breaks: "C01", what: "a table of the books", table: "expenses", statement: "DELETE FROM expenses" },
  {
    breaks: "C01",
    what: "a table of the application itself",
    table: "deployments",
    statement: "DELETE FROM deployments",
  },
  {
    breaks: "C02",
    what: "a status of invoices",
    table: "invoices",
    statement: "UPDATE invoices SET status = 'SENT' WHERE status = 'OVERDUE'",
  },
  {
    breaks: "C02",
    what: "a status that is kept as text",
    table: "client_interest_lists",
    statement: "UPDATE client_interest_lists SET status = 'NEW' WHERE status = 'ARCHIVED'",
  },
  {
    breaks: "C02",
    what: "terms that the profile promises",
    table: "orders",
    statement: "UPDATE orders SET paymentTerms = 'COD' WHERE paymentTerms = 'PARTIAL'",
  },
  {
    breaks: "C02",
    what: "a step of the workflow",
    table: "workflow_statuses",
    statement: "DELETE FROM batch_status_history WHERE toStatusId = (SELECT MAX(id) FROM workflow_statuses)",
  },
];
