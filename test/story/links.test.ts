import { getTableConfig } from "drizzle-orm/mysql-core";
import { expect, test } from "vitest";
import { tables } from "../../src/schema/tables.ts";
import { destination, hopsToCauses, hopsToEffects, isHub } from "../../src/story/links.ts";

const physicalNames = Object.values(tables).map((table) => getTableConfig(table).name);

test.each([
  ["payments", "invoices"],
  ["invoices", "orders"],
  ["orders", "client_needs"],
  ["batches", "intake_session_batches"],
  ["intake_sessions", "purchaseOrders"],
  ["inbox_items", "comments"],
])("%s are caused by %s, which lead to them", (effect, cause) => {
  expect(hopsToCauses(effect).map(destination)).toContain(cause);
  expect(hopsToEffects(cause).map(destination)).toContain(effect);
});

test("no step leads to a hub", () => {
  const steps = physicalNames.flatMap((name) => [...hopsToCauses(name), ...hopsToEffects(name)]);
  expect(steps.length).toBeGreaterThan(200);
  expect(steps.filter((step) => isHub(destination(step)))).toEqual([]);
});

test("what one step leads to, another leads back from", () => {
  for (const name of physicalNames.filter((table) => !isHub(table))) {
    for (const step of hopsToEffects(name))
      expect(hopsToCauses(destination(step)).map(({ link }) => link)).toContain(step.link);
  }
});
