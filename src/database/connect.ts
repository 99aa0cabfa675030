// Opening connections. Every session is the same whatever the server's defaults: UTC, utf8mb4, strict, days as text.
// A statement of the loader's may send a local file only by bringing its own `infileStreamFactory`; without one the
// driver refuses the server's request.

import { type Connection, type ConnectionOptions, createConnection, type RowDataPacket } from "mysql2/promise";
import { OperatorError } from "../domain/operator-error.ts";
import { withDatabaseRemedies } from "./database-errors.ts";
import { isOlder, type ServerKind } from "./server/locate-server.ts";
import { type DatabaseTarget, describeServer } from "./target.ts";

export type ServerInfo = {
  readonly kind: ServerKind;
  /** "10.11.19" */
  readonly version: string;
};

export type OpenOptions = {
  /** Allows several statements in one query, separated by semicolons. */
  readonly multipleStatements?: boolean;
};

/** The oldest servers that the schema and the checks are written for. */
export const minimumVersions: Readonly<Record<ServerKind, string>> = { mariadb: "10.11", mysql: "8.0" };

const serverNames: Readonly<Record<ServerKind, string>> = { mariadb: "MariaDB", mysql: "MySQL" };

const connectWithinMs = 10_000;

/** Bad values are errors; ONLY_FULL_GROUP_BY is left out because the two servers mean different things by it. */
const sqlMode = "STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

const sessionSettings = [
  "NAMES utf8mb4",
  "time_zone = '+00:00'",
  `sql_mode = '${sqlMode}'`,
  // The connection that holds the run's lock is silent for as long as the run takes.
  "wait_timeout = 28800",
  // What waits for a table that somebody else keeps open should say so before the operator gives up.
  "lock_wait_timeout = 30",
].join(", ");

/**
 * Opens a connection and sets up its session; the caller ends it.
 * @throws OperatorError (environment) when it cannot be opened, or the server is too old
 */
export async function openConnection(target: DatabaseTarget, options: OpenOptions = {}): Promise<Connection> {
  return withDatabaseRemedies({ target }, async () => {
    const connection = await createConnection(connectionOptions(target, options));
    // Without a listener, a connection that dies while idle would end the process. The next statement on it fails too,
    // and that failure is told.
    connection.on("error", () => undefined);
    try {
      await connection.query(`SET ${sessionSettings}`);
      assertSupported(await readServerInfo(connection), target);
      return connection;
    } catch (error) {
      connection.destroy();
      throw error;
    }
  });
}

/** Opens a connection for `work` and ends it afterwards; errors of the database leave explained. */
export async function withConnection<T>(
  target: DatabaseTarget,
  work: (connection: Connection) => Promise<T>,
  options: OpenOptions = {},
): Promise<T> {
  const connection = await openConnection(target, options);
  return withDatabaseRemedies({ target }, async () => {
    try {
      const result = await work(connection);
      await connection.end();
      return result;
    } catch (error) {
      connection.destroy();
      throw error;
    }
  });
}

/** What the server is. Products that speak MySQL's protocol under another name count as MySQL. */
export async function readServerInfo(connection: Connection): Promise<ServerInfo> {
  const [rows] = await connection.query<RowDataPacket[]>("SELECT VERSION() AS version");
  const text = String(rows[0]?.version);
  const kind: ServerKind = /mariadb/i.test(text) ? "mariadb" : "mysql";
  return { kind, version: /\d+\.\d+(\.\d+)?/.exec(text)?.[0] ?? text };
}

/** "MariaDB 10.11.19" */
export function describeServerInfo({ kind, version }: ServerInfo): string {
  return `${serverNames[kind]} ${version}`;
}

function assertSupported(info: ServerInfo, target: DatabaseTarget): void {
  if (!isOlder(info.version, minimumVersions[info.kind])) return;
  throw new OperatorError(`The server at ${describeServer(target)} is ${describeServerInfo(info)}.`, {
    kind: "environment",
    remedy: `Use MariaDB ${minimumVersions.mariadb} or MySQL ${minimumVersions.mysql} or newer.`,
  });
}

function connectionOptions(target: DatabaseTarget, { multipleStatements }: OpenOptions): ConnectionOptions {
  const { host, port, socketPath, user, password, database, tls } = target;
  return {
    ...(socketPath === undefined ? { host, port } : { socketPath }),
    user,
    password,
    database,
    ...(tls === undefined ? {} : { ssl: { rejectUnauthorized: tls.verifyCertificate } }),
    ...(multipleStatements === true ? { multipleStatements } : {}),
    connectTimeout: connectWithinMs,
    charset: "utf8mb4",
    timezone: "Z",
    dateStrings: ["DATE"],
    supportBigNumbers: true,
  };
}
