// Every lifecycle of the domain by name, for the laws that all of them keep.

import { batchStatusLifecycle } from "../../src/domain/lifecycles/batch-status-lifecycle.ts";
import { batchWorkflow } from "../../src/domain/lifecycles/batch-workflow.ts";
import { billLifecycle } from "../../src/domain/lifecycles/bill-lifecycle.ts";
import { creditLifecycle } from "../../src/domain/lifecycles/credit-lifecycle.ts";
import { eventLifecycle } from "../../src/domain/lifecycles/event-lifecycle.ts";
import { fulfilmentLifecycle } from "../../src/domain/lifecycles/fulfilment-lifecycle.ts";
import { invoiceLifecycle } from "../../src/domain/lifecycles/invoice-lifecycle.ts";
import type { Lifecycle } from "../../src/domain/lifecycles/lifecycle.ts";
import { purchaseOrderLifecycle } from "../../src/domain/lifecycles/purchase-order-lifecycle.ts";
import { returnLifecycle } from "../../src/domain/lifecycles/return-lifecycle.ts";
import {
  needLifecycle,
  quoteLifecycle,
  standingOrderLifecycle,
  supplyOfferLifecycle,
} from "../../src/domain/lifecycles/sales-lifecycles.ts";
import { sampleLifecycle } from "../../src/domain/lifecycles/sample-lifecycle.ts";
import { taskLifecycle } from "../../src/domain/lifecycles/task-lifecycle.ts";

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
