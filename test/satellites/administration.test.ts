// What administration tells against what it tells of: stock, statuses, roles, URLs.

import { beforeAll, describe, expect, it } from "vitest";
import { IdAllocator } from "../../src/domain/numbers/ids.ts";
import { units } from "../../src/domain/numbers/quantity.ts";
import { dayOf } from "../../src/domain/time/calendar.ts";
import { runContext, simulateBusiness } from "../../src/generators/business.ts";
import type { NewRow, TableName } from "../../src/schema/tables.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const run = runContext(tinyProfile, 1, new IdAllocator());
const { asOf } = run;
const bundles = [...simulateBusiness(run)].map(({ bundle }) => bundle);

function rowsOf<Name extends TableName>(table: Name): NewRow<Name>[] {
  return bundles.flatMap((bundle) => bundle.rowsOf(table));
}

const batches = new Map(rowsOf("batches").map((batch) => [Number(batch.id), batch]));

describe("the audit trail", () => {
  let lastStatus: Map<number, unknown>;
  beforeAll(() => {
    const changes = rowsOf("auditLogs").filter(({ entity, action }) => entity === "Batch" && action !== "QTY_ADJUST");
    lastStatus = new Map(
      changes
        .sort((a, b) => Number(a.createdAt) - Number(b.createdAt))
        .map(({ entityId, after }) => [entityId, JSON.parse(after ?? "{}").status]),
    );
  });

  it("ends for each batch with the status that it has", () => {
    expect(lastStatus).toEqual(new Map([...lastStatus].map(([id]) => [id, batches.get(id)?.status])));
    expect(lastStatus.size).toBe(batches.size);
  });

  it("adjusts what the stock movements adjust, to the same quantities", () => {
    const adjusted = rowsOf("auditLogs").filter(({ action }) => action === "QTY_ADJUST");
    const moved = rowsOf("stockMovements").filter(({ type }) => type === "ADJUSTMENT" || type === "DISPOSAL");
    expect(adjusted.length).toBe(moved.length);
    expect(adjusted.length).toBeGreaterThan(0);
  });
});

describe("stock alerts", () => {
  it("stand open only on what is for sale, or was when it was withdrawn", () => {
    const open = rowsOf("stockAlerts").filter(({ status }) => status !== "RESOLVED");
    for (const { batchId } of open) expect(["LIVE", "QUARANTINED"]).toContain(batches.get(Number(batchId))?.status);
  });

  it("of low stock are open where little was left when the job last looked", () => {
    const open = rowsOf("stockAlerts").filter(({ status, type }) => type === "LOW_STOCK" && status !== "RESOLVED");
    expect(open.length).toBeGreaterThan(0);
    const moves = rowsOf("stockMovements").filter(({ type }) => type !== "SAMPLE");
    for (const { batchId } of open) {
      // What fell low on the last day is seen on the next; what came back on it is not seen yet either.
      const before = moves.filter((move) => move.batchId === batchId && move.createdAt && dayOf(move.createdAt) < asOf);
      expect(Number(before.at(-1)?.quantityAfter)).toBeLessThanOrEqual(units(10));
    }
  });
});

describe("permission overrides", () => {
  it("grant what the person's roles lack, and take what they have", () => {
    const roles = rowsOf("rolePermissions");
    const holdings = rowsOf("userRoles");
    for (const { userId, permissionId, granted } of rowsOf("userPermissionOverrides")) {
      const own = new Set(holdings.filter((holding) => holding.userId === userId).map(({ roleId }) => roleId));
      const has = roles.some((role) => own.has(role.roleId) && role.permissionId === permissionId);
      expect(has, `${userId} ${permissionId}`).toBe(granted === false);
    }
  });
});

describe("pictures and attachments", () => {
  it("are whole in URLs that fit their columns", () => {
    const urls = [...rowsOf("productMedia"), ...rowsOf("calendarEventAttachments")].map(({ url }) => url);
    expect(urls.length).toBeGreaterThan(0);
    expect(urls.filter((url) => url.length > 1000 || !url.startsWith("data:"))).toEqual([]);
  });
});
