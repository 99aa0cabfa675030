// Examines a database before anything is written: server, user, schema. One examination names everything; it only reads.

import type { Connection, RowDataPacket } from "mysql2/promise";
import type { LeftOut } from "../../schema/optional-tables.ts";
import { isCreatedByRuns } from "../apply-schema.ts";
import { describeServerInfo, readServerInfo } from "../connect.ts";
import { productionMarkerTable, productionSigns } from "../guard.ts";
import { readLiveSchema } from "../live-schema.ts";
import { type RunLock, runLockHolder } from "../run-lock.ts";
import { readSchemaState, referencesFromOutside } from "../schema-state.ts";
import type { DatabaseTarget } from "../target.ts";
import { type Finding, worstFirst } from "./finding.ts";
import { traitFindings } from "./live-traits.ts";
import { privilegeFindings } from "./privileges.ts";
import { readServerSettings, type ServerSettings, serverFindings } from "./server-findings.ts";
import { schemaDrift } from "./table-drift.ts";

export type Examination = {
  /** "MariaDB 10.11.19". */
  readonly server: string;
  readonly settings: ServerSettings;
  /** The worst first. */
  readonly findings: readonly Finding[];
  readonly leftOut: LeftOut;
  /** Whether a run creates tables of TERP's first. */
  readonly createsSchema: boolean;
  /** Whether no finding stops a run. */
  readonly canSeed: boolean;
};

export type Surroundings = {
  readonly nodeEnv?: string | undefined;
  /** The caller's own lock, which is nobody else's work. */
  readonly lock?: Pick<RunLock, "connectionId">;
  /** Whether the run is to remove rows that are there. */
  readonly replacesRows?: boolean;
};

export async function examineDatabase(
  connection: Connection,
  target: DatabaseTarget,
  { nodeEnv, lock, replacesRows = false }: Surroundings = {},
): Promise<Examination> {
  const state = await readSchemaState(connection);
  const createsSchema = state.missing.length > 0 && (await isCreatedByRuns(connection, state));
  const settings = await readServerSettings(connection);
  const serverInfo = await readServerInfo(connection);
  const [views] = await connection.query<RowDataPacket[]>(
    "SELECT table_name AS name FROM information_schema.views WHERE table_schema = DATABASE()",
  );
  const schema = {
    tables: await readLiveSchema(connection),
    views: views.map(({ name }) => String(name)),
    distinguishesCase: state.distinguishesCase,
    otherTables: state.otherTables,
    referencesFromOutside: await referencesFromOutside(connection, state),
  };
  const { findings: drift, leftOut } = schemaDrift(schema, createsSchema);
  const hasMarker = schema.tables.some(({ name }) => name.toLowerCase() === productionMarkerTable);
  const findings = worstFirst([
    ...productionFindings(target, nodeEnv, hasMarker),
    ...(await otherRunFindings(connection, target, lock)),
    ...serverFindings(settings, target.database, createsSchema),
    ...(await privilegeFindings(connection, target, {
      createsTables: createsSchema || !state.hasRunsTable,
      replacesRows,
    })),
    ...drift,
    ...(await traitFindings(connection, serverInfo.kind)),
  ]);
  return {
    server: describeServerInfo(serverInfo),
    settings,
    findings,
    leftOut,
    createsSchema,
    canSeed: findings.every(({ effect }) => effect !== "stops"),
  };
}

function productionFindings(target: DatabaseTarget, nodeEnv: string | undefined, hasMarker: boolean): Finding[] {
  const signs = productionSigns(target, nodeEnv);
  const marker = hasMarker ? [`it contains the table ${productionMarkerTable}`] : [];
  return [...signs, ...marker].map((sign) => {
    return {
      kind: "production",
      effect: "stops",
      place: "database",
      problem: `It looks like production, because ${sign}.`,
      remedy: "Work on a development or staging database: writing commands refuse this one.",
    };
  });
}

async function otherRunFindings(
  connection: Connection,
  target: DatabaseTarget,
  lock: Surroundings["lock"],
): Promise<Finding[]> {
  const holder = await runLockHolder(connection, target.database);
  if (holder === undefined || holder === lock?.connectionId) return [];
  return [
    {
      kind: "other-run",
      effect: "stops",
      place: "database",
      problem: `Another run is working on it: connection ${holder}.`,
      remedy: "Wait until it has ended.",
    },
  ];
}
