// Every lifecycle of the domain by name, for the laws that all of them keep.

import { batchStatusLifecycle } from "../../src/domain/batch-status.ts";
import { billLifecycle } from "../../src/domain/bill-lifecycle.ts";
import { creditLifecycle } from "../../src/domain/credit-lifecycle.ts";
import { eventLifecycle } from "../../src/domain/event-lifecycle.ts";
import { fulfilmentLifecycle } from "../../src/domain/fulfilment-lifecycle.ts";
import { invoiceLifecycle } from "../../src/domain/invoice-lifecycle.ts";
import type { Lifecycle } from "../../src/domain/lifecycle.ts";
import { purchaseOrderLifecycle } from "../../src/domain/purchase-order-lifecycle.ts";
import { returnLifecycle } from "../../src/domain/return-lifecycle.ts";
import {
  needLifecycle,
  quoteLifecycle,
  standingOrderLifecycle,
  supplyOfferLifecycle,
} from "../../src/domain/sales-lifecycles.ts";
import { sampleLifecycle } from "../../src/domain/sample-lifecycle.ts";
import { taskLifecycle } from "../../src/domain/task-lifecycle.ts";
import { batchWorkflow } from "../../src/domain/workflow.ts";

export const lifecycles: Readonly<Record<string, Lifecycle<string>>> = {
  batchStatusLifecycle,
  batchWorkflow,
  billLifecycle,
  creditLifecycle,
  eventLifecycle,
  fulfilmentLifecycle,
  invoiceLifecycle,
  needLifecycle,
  purchaseOrderLifecycle,
  quoteLifecycle,
  returnLifecycle,
  sampleLifecycle,
  standingOrderLifecycle,
  supplyOfferLifecycle,
  taskLifecycle,
};
