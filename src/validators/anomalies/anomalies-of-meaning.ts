// What leaves the books right and still makes no sense to whoever works with them: placeholders (C03) and dead ends (C05).

import { type Anomaly, altered, deleted } from "./anomaly.ts";

export const meaningAnomalies: readonly Anomaly[] = [
  altered("C03", "a product called a test", "products", "description = 'Test Product 1'"),
  altered("C03", "lorem ipsum", "vendors", "notes = 'Lorem ipsum dolor sit amet'"),
  altered("C03", "a number that was none when it was printed", "payments", "notes = 'Check over $NaN'"),
  altered("C03", "a text of nothing", "purchaseOrders", "notes = ''"),
  altered("C03", "an empty document", "calendar_events", "metadata = '{}'"),
  altered(
    "C05",
    "a role with which nobody can log in",
    "users",
    "loginMethod = 'password'",
    `openId IN (SELECT ur.user_id FROM user_roles ur WHERE ur.role_id IN (
      SELECT one.role_id FROM user_roles one GROUP BY one.role_id HAVING COUNT(*) = 1))`,
  ),
  altered("C05", "no period open at as-of", "fiscalPeriods", "status = 'LOCKED'", "status = 'OPEN'", ["L03"]),
  deleted("C05", "a category without a default margin", "pricing_defaults"),
];
