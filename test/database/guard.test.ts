import { createConnection } from "mysql2/promise";
import { describe, expect, test } from "vitest";
import {
  assertNoProductionMarker,
  assertNotProduction,
  productionMarkerTable,
  productionSigns,
} from "../../src/database/guard.ts";
import { parseDatabaseUrl } from "../../src/database/target.ts";
import { scratchDatabase } from "../support/scratch-server.ts";

const database = await scratchDatabase();
const signs = (url: string, nodeEnv?: string) => productionSigns(parseDatabaseUrl(url, "DATABASE_URL"), nodeEnv);

describe("signs of production", () => {
  test.each([
    ["mysql://u@prod-db-1/terp", 'host prod-db-1 has "prod"'],
    ["mysql://u@db.production.example/terp", '"production"'],
    ["mysql://u@127.0.0.1/terp_live", 'database terp_live has "live"'],
    ["mysql://u@127.0.0.1/terpProd2", 'database terpProd2 has "prod"'],
    ["mysql://u@PROD/terp", '"prod"'],
    ["mysql://u@x.eu-west-1.rds.amazonaws.com/terp", "Amazon RDS"],
    ["mysql://u@aws.connect.psdb.cloud./terp", "PlanetScale"],
    ["mysql://u@db-1.b.db.ondigitalocean.com/terp", "DigitalOcean"],
    ["mysql://u@terp.mysql.database.azure.com/terp", "Azure"],
    ["mysql://u@gateway01.eu.tidbcloud.com/terp", "TiDB Cloud"],
  ])("%s", (url, sign) => {
    expect(signs(url).join()).toContain(sign);
  });

  test("NODE_ENV", () => {
    expect(signs("mysql://u@127.0.0.1/terp", "production")).toEqual(["NODE_ENV is production"]);
  });

  test.each([
    "mysql://u@127.0.0.1/terp",
    "mysql://u@products.example/deliveries",
    "mysql://u@liverpool/alive",
    "mysql://u@notrds.amazonaws.com.example/terp",
    "mysql://u@staging/reproduction",
  ])("none in %s", (url) => {
    expect(signs(url, "development")).toEqual([]);
  });

  test("the refusal names every sign and what to do", () => {
    const target = parseDatabaseUrl("mysql://u:hush@prod.example/terp_live", "DATABASE_URL");
    expect(() => assertNotProduction(target, undefined)).toThrowError(
      expect.objectContaining({
        message:
          "Refused: database terp_live on prod.example:3306 (DATABASE_URL) looks like production, because " +
          'the host prod.example has "prod" in its name; and the database terp_live has "live" in its name.',
        remedy: "Point DATABASE_URL at a development or staging database. Production cannot be overridden yet.",
        exitCode: 3,
      }),
    );
  });
});

test("a marker table in the database keeps us out", async () => {
  const connection = await createConnection(database.url);
  const target = parseDatabaseUrl(database.url, "DATABASE_URL");
  await assertNoProductionMarker(connection, target);
  await connection.query(`CREATE TABLE ${productionMarkerTable} (id INT PRIMARY KEY)`);
  await expect(assertNoProductionMarker(connection, target)).rejects.toMatchObject({
    message: expect.stringContaining(`it contains the table ${productionMarkerTable}`),
    exitCode: 3,
  });
  await connection.end();
});
