// Keeps every writing command away from production. One sign is enough, and nothing overrides it: an override is only
// safe behind a backup, and there is no backup yet. All signs but the marker are read before anything is connected to.

import type { Connection, RowDataPacket } from "mysql2/promise";
import { OperatorError } from "../domain/operator-error.ts";
import { type DatabaseTarget, describeTarget } from "./target.ts";

/** Whoever owns a database can create this table in it to keep us out for good. */
export const productionMarkerTable = "terp_seed_production_marker";

const productionWords: readonly string[] = ["prod", "production", "prd", "live"];

/** Database services that are reached over the internet and hold what somebody pays to keep. */
const managedHosts: Readonly<Record<string, string>> = {
  "rds.amazonaws.com": "Amazon RDS",
  "rds.amazonaws.com.cn": "Amazon RDS",
  "database.azure.com": "Azure Database",
  "database.windows.net": "Azure",
  "psdb.cloud": "PlanetScale",
  "tidbcloud.com": "TiDB Cloud",
  "ondigitalocean.com": "DigitalOcean",
  "aivencloud.com": "Aiven",
  "skysql.com": "SkySQL",
  "skysql.net": "SkySQL",
  "mysql.database.oraclecloud.com": "Oracle HeatWave",
  "oraclecloud.com": "Oracle Cloud",
  "cloudsql.google.internal": "Google Cloud SQL",
  "sql.goog": "Google Cloud SQL",
  "cloud.google.com": "Google Cloud",
  "proxy.rlwy.net": "Railway",
  "railway.app": "Railway",
  "render.com": "Render",
  "databases.appdomain.cloud": "IBM Cloud",
  "aliyuncs.com": "Alibaba Cloud",
  "scw.cloud": "Scaleway",
  "vultrdb.com": "Vultr",
  "linodedb.net": "Linode",
};

/** Every sign, in a sentence's words, that a target is production; empty when there is none. */
export function productionSigns(target: DatabaseTarget, nodeEnv: string | undefined): string[] {
  const host = target.host.toLowerCase().replace(/\.$/, "");
  const managed = Object.entries(managedHosts).find(([suffix]) => host.endsWith(`.${suffix}`));
  const hostWord = productionWord(target.host);
  const databaseWord = productionWord(target.database);
  return [
    ...(nodeEnv?.toLowerCase() === "production" ? ["NODE_ENV is production"] : []),
    ...(hostWord === undefined ? [] : [`the host ${target.host} has "${hostWord}" in its name`]),
    ...(databaseWord === undefined ? [] : [`the database ${target.database} has "${databaseWord}" in its name`]),
    ...(managed === undefined ? [] : [`the host ${target.host} belongs to a managed service, ${managed[1]}`]),
  ];
}

/** @throws OperatorError (environment) when a sign of production is seen before connecting */
export function assertNotProduction(target: DatabaseTarget, nodeEnv: string | undefined): void {
  const signs = productionSigns(target, nodeEnv);
  if (signs.length > 0) throw refusal(target, signs, remedyBySource(target, nodeEnv));
}

/** @throws OperatorError (environment) when the database carries the marker */
export async function assertNoProductionMarker(connection: Connection, target: DatabaseTarget): Promise<void> {
  const [rows] = await connection.query<RowDataPacket[]>(
    "SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?",
    [productionMarkerTable],
  );
  if (rows.length === 0) return;
  const remedy = `If it is not production, drop the table ${productionMarkerTable} and run the command again.`;
  throw refusal(target, [`it contains the table ${productionMarkerTable}`], remedy);
}

function refusal(target: DatabaseTarget, signs: readonly string[], remedy: string): OperatorError {
  const message = `Refused: ${describeTarget(target)} looks like production, because ${signs.join("; and ")}.`;
  return new OperatorError(message, { kind: "environment", remedy: `${remedy} Production cannot be overridden yet.` });
}

function remedyBySource(target: DatabaseTarget, nodeEnv: string | undefined): string {
  if (productionSigns(target, undefined).length === 0) return `Unset NODE_ENV (now ${nodeEnv}) if it is not.`;
  return `Point ${target.source} at a development or staging database.`;
}

/** A word of a name: parted by punctuation, digits or camel case, so that `products` and `delivery` are not meant. */
function productionWord(name: string): string | undefined {
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
  return productionWords.find((word) => words.includes(word));
}
