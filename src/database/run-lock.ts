// One writing command at a time on a database, by an advisory lock of the server. The lock belongs to a connection of
// its own, which does nothing else: it is free again the moment the process that held it dies, however it dies.

import { createHash } from "node:crypto";
import type { Connection, RowDataPacket } from "mysql2/promise";
import { OperatorError } from "../domain/operator-error.ts";
import { openConnection } from "./connect.ts";
import { explainDatabaseError } from "./database-errors.ts";
import { type DatabaseTarget, describeTarget } from "./target.ts";

export type RunLock = {
  /** The server's id of the connection that holds the lock. */
  readonly connectionId: number;
  /** @throws OperatorError (environment) when the connection was lost and the lock with it. Call it before committing. */
  readonly assertHeld: () => Promise<void>;
};

/** Servers allow 64 characters. */
const nameLengthMax = 64;

/** The lock's name; locks are the server's, not a database's, so the database is part of it. */
export function runLockName(database: string): string {
  const name = `terp_seed:${database}`;
  if (name.length <= nameLengthMax) return name;
  return `terp_seed:${createHash("sha256").update(database).digest("hex").slice(0, 40)}`;
}

/**
 * Runs `work` while holding the lock of the target's database.
 * @throws OperatorError (environment) when another run holds it, or the server has no such locks
 */
export async function withRunLock<T>(target: DatabaseTarget, work: (lock: RunLock) => Promise<T>): Promise<T> {
  const connection = await openConnection(target);
  try {
    await acquire(connection, target);
    return await work({
      connectionId: connection.threadId,
      assertHeld: () => assertHeld(connection, target),
    });
  } finally {
    await release(connection, target);
  }
}

/** The connection that holds the lock of a database; undefined when nobody does. */
export async function runLockHolder(connection: Connection, database: string): Promise<number | undefined> {
  const [rows] = await connection.query<RowDataPacket[]>("SELECT IS_USED_LOCK(?) AS holder", [runLockName(database)]);
  const holder: unknown = rows[0]?.holder;
  return holder === null || holder === undefined ? undefined : Number(holder);
}

async function acquire(connection: Connection, target: DatabaseTarget): Promise<void> {
  let taken: unknown;
  try {
    const sql = "SELECT GET_LOCK(?, 0) AS taken";
    const [rows] = await connection.query<RowDataPacket[]>(sql, [runLockName(target.database)]);
    taken = rows[0]?.taken;
  } catch (error) {
    const explained = explainDatabaseError(error, { target });
    if (explained instanceof OperatorError) throw explained;
    throw withoutLocks(target, error);
  }
  if (taken === null) throw withoutLocks(target, undefined);
  if (Number(taken) === 1) return;
  throw new OperatorError(
    `Another run is working on ${describeTarget(target)}: ${await describeHolder(connection, target)}.`,
    {
      kind: "environment",
      remedy: "Wait until it has ended, or end it, then run the command again.",
    },
  );
}

function withoutLocks(target: DatabaseTarget, cause: unknown): OperatorError {
  return new OperatorError(`The server of ${describeTarget(target)} has no advisory locks (GET_LOCK).`, {
    kind: "environment",
    remedy: "Two runs at once would mix: use a server with GET_LOCK, which a Galera cluster with strict mode is not.",
    ...(cause === undefined ? {} : { cause }),
  });
}

/** "connection 12 (user terp from 10.0.0.7, connected to terp, in its state for 34 s)", as far as this user may see. */
async function describeHolder(connection: Connection, target: DatabaseTarget): Promise<string> {
  const holder = await runLockHolder(connection, target.database);
  if (holder === undefined) return "it has just ended";
  // Without the PROCESS privilege this lists the user's own connections only, and another run is usually one of them.
  const [processes] = await connection.query<RowDataPacket[]>("SHOW PROCESSLIST");
  const process = processes.find((row) => Number(row.Id) === holder);
  return process === undefined
    ? `connection ${holder}`
    : `connection ${holder} (user ${process.User} from ${process.Host}, for ${process.Time} s)`;
}

async function assertHeld(connection: Connection, target: DatabaseTarget): Promise<void> {
  let holder: number | undefined;
  try {
    holder = await runLockHolder(connection, target.database);
  } catch (error) {
    throw explainDatabaseError(error, { target });
  }
  if (holder === connection.threadId) return;
  throw new OperatorError(`This run lost its lock on ${describeTarget(target)}.`, {
    kind: "environment",
    remedy: "Its changes since the last commit were not kept: run the command again.",
  });
}

/** Frees the lock at once, rather than when the server notices that the connection is gone. */
async function release(connection: Connection, target: DatabaseTarget): Promise<void> {
  try {
    await connection.query("DO RELEASE_LOCK(?)", [runLockName(target.database)]);
    await connection.end();
  } catch {
    // The connection is gone, and its lock with it.
    connection.destroy();
  }
}
