// Breaks good data on purpose: one known defect after the other, each at a row of its own, all in one transaction.

import type { Connection, ResultSetHeader, RowDataPacket } from "mysql2/promise";
import { pick, shuffled } from "../random/distributions.ts";
import type { RandomStreams } from "../random/streams.ts";
import { anomalies } from "../validators/anomalies/anomalies.ts";
import type { Anomaly } from "../validators/anomalies/anomaly.ts";
import { prepareSession } from "../validators/runner.ts";
import type { Defect, Manifest } from "./manifest.ts";

type Injected = Pick<Manifest, "defects" | "notPossible">;

/**
 * Injects `count` defects, each kind of the catalogue once before any comes twice, and says what was done. The same
 * streams break the same rows of the same data. Fewer are injected where the data has no more rows to break.
 */
export async function injectDefects(connection: Connection, streams: RandomStreams, count: number): Promise<Injected> {
  await prepareSession(connection);
  await connection.query("SET SESSION foreign_key_checks = 0");
  await connection.query("START TRANSACTION");
  try {
    const injected = await injectAll(connection, streams, count);
    await connection.query("COMMIT");
    return injected;
  } catch (error) {
    await connection.query("ROLLBACK");
    throw error;
  } finally {
    await connection.query("SET SESSION foreign_key_checks = 1");
  }
}

async function injectAll(connection: Connection, streams: RandomStreams, count: number): Promise<Injected> {
  const defects: Defect[] = [];
  const broken = new Set<string>();
  let catalogue = shuffled(streams.at("defects"), anomalies);
  const notPossible: Anomaly[] = [];
  for (let round = 0; defects.length < count && catalogue.length > 0; round += 1) {
    const possible: Anomaly[] = [];
    for (const anomaly of catalogue) {
      if (defects.length === count) break;
      const row = await chooseRow(connection, streams, anomaly, round, broken);
      if (row === undefined) {
        if (round === 0) notPossible.push(anomaly);
        continue;
      }
      possible.push(anomaly);
      broken.add(keyOf(anomaly, row));
      defects.push({ number: defects.length + 1, ...(await breakRow(connection, anomaly, row)) });
    }
    catalogue = possible;
  }
  return { defects, notPossible: notPossible.map(({ breaks, what }) => ({ breaks, what })) };
}

/** A row that no other defect sits on; undefined where there is none left. */
async function chooseRow(
  connection: Connection,
  streams: RandomStreams,
  anomaly: Anomaly,
  round: number,
  broken: ReadonlySet<string>,
): Promise<number | undefined> {
  const [rows] = await connection.query<RowDataPacket[]>(anomaly.candidates);
  const ids = rows.map(({ id }) => Number(id)).filter((id) => !broken.has(keyOf(anomaly, id)));
  return ids.length === 0 ? undefined : pick(streams.at("defect", anomaly.what, round), ids);
}

async function breakRow(connection: Connection, anomaly: Anomaly, id: number): Promise<Omit<Defect, "number">> {
  const { breaks, what, table, statements, alsoBreaks, mayBreak } = anomaly;
  for (const sql of statements) {
    const [result] = await connection.query<ResultSetHeader>({ sql, namedPlaceholders: true }, { id });
    if (result.affectedRows !== 1) throw new Error(`"${what}" at ${table} ${id} changed ${result.affectedRows} rows`);
  }
  const written = statements.map((sql) => sql.replaceAll(":id", String(id)).trim());
  const also = { alsoBreaks: [...alsoBreaks], mayBreak: [...mayBreak] };
  return { breaks, what, table, row: `id = ${id}`, statements: written, ...also };
}

function keyOf({ table }: Anomaly, id: number): string {
  return `${table} ${id}`;
}
