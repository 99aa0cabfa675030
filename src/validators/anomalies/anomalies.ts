// Known ways to break good data, one thing at a time. They prove the checks (each has at least one that it finds), and they
// are what a database with known defects is made of.

import { calendarAnomalies } from "./anomalies-of-calendar.ts";
import { clientFileAnomalies } from "./anomalies-of-client-files.ts";
import { copyAnomalies } from "./anomalies-of-copies.ts";
import { creditAnomalies } from "./anomalies-of-credit.ts";
import { otherDocumentAnomalies, salesDocumentAnomalies } from "./anomalies-of-documents.ts";
import { ledgerAnomalies } from "./anomalies-of-ledger.ts";
import { meaningAnomalies } from "./anomalies-of-meaning.ts";
import { needAnomalies, standingOrderAnomalies } from "./anomalies-of-needs.ts";
import { paperworkAnomalies } from "./anomalies-of-paperwork.ts";
import { portalAnomalies } from "./anomalies-of-portal.ts";
import { priceAnomalies } from "./anomalies-of-prices.ts";
import { quoteAnomalies } from "./anomalies-of-quotes.ts";
import { referenceAnomalies } from "./anomalies-of-references.ts";
import { returnAnomalies } from "./anomalies-of-returns.ts";
import { stockAnomalies, timeAnomalies } from "./anomalies-of-stock.ts";
import { talkAnomalies } from "./anomalies-of-talk.ts";
import { taskAnomalies } from "./anomalies-of-tasks.ts";
import { writerAnomalies } from "./anomalies-of-writers.ts";
import type { Anomaly } from "./anomaly.ts";

export const anomalies: readonly Anomaly[] = [
  ...referenceAnomalies,
  ...salesDocumentAnomalies,
  ...otherDocumentAnomalies,
  ...quoteAnomalies,
  ...creditAnomalies,
  ...needAnomalies,
  ...standingOrderAnomalies,
  ...portalAnomalies,
  ...ledgerAnomalies,
  ...stockAnomalies,
  ...timeAnomalies,
  ...calendarAnomalies,
  ...meaningAnomalies,
  ...returnAnomalies,
  ...copyAnomalies,
  ...priceAnomalies,
  ...talkAnomalies,
  ...taskAnomalies,
  ...clientFileAnomalies,
  ...paperworkAnomalies,
  ...writerAnomalies,
];
