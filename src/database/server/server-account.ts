// The way into a server we started. `root` has no password but exists on the socket only, whose folder (0700) keeps
// other users out. `terp` has a random password and is what everybody else connects as, over TCP or the socket.

import { randomBytes } from "node:crypto";
import { realpath } from "node:fs/promises";
import { type Connection, type ConnectionOptions, createConnection, type RowDataPacket } from "mysql2/promise";
import { OperatorError } from "../../domain/operator-error.ts";
import { errorCode } from "./explain-failure.ts";

/** The database that a private server comes with. */
export const databaseName = "terp";

/** The user that commands and SQL clients connect as. */
export const databaseUser = "terp";

const createDatabase = `CREATE DATABASE IF NOT EXISTS ${databaseName} CHARACTER SET utf8mb4`;

const connectWithinMs = 3_000;

/** Where `terp` may come from: the socket, and TCP from this machine. */
const localHosts: readonly string[] = ["localhost", "127.0.0.1"];

/** From inside a container, this machine is an address of Docker's network; only 127.0.0.1 is forwarded to it. */
const containerHosts: readonly string[] = ["%"];

/** A password of 128 bits that needs no escaping in URLs, shells and SQL. */
export function newPassword(): string {
  return randomBytes(16).toString("hex");
}

/** The URL that commands and SQL clients take. */
export function serverUrl(port: number, password: string): string {
  return `mysql://${databaseUser}:${password}@127.0.0.1:${port}/${databaseName}`;
}

/** Whether the server behind a socket answers and works on `dataDir`. Failures other than silence are thrown. */
export async function answersFor(socketPath: string, dataDir: string): Promise<boolean> {
  return trueUnlessSilent(async () => {
    return withConnection({ socketPath, user: "root" }, async (connection) => {
      const [rows] = await connection.query<RowDataPacket[]>("SELECT @@datadir AS data_dir");
      const answered: unknown = rows[0]?.data_dir;
      return typeof answered === "string" && (await realpath(answered)) === (await realpath(dataDir));
    });
  });
}

/** Whether a container's server answers on a port of 127.0.0.1 and knows the password. */
export async function canLogIn(port: number, user: "root" | "terp", password: string): Promise<boolean> {
  return trueUnlessSilent(() => withConnection({ host: "127.0.0.1", port, user, password }, async () => true));
}

/** Creates the database again if somebody has dropped it. */
export async function ensureDatabase(port: number, password: string): Promise<void> {
  const options = { host: "127.0.0.1", port, user: databaseUser, password };
  await withConnection(options, (connection) => connection.query(createDatabase));
}

/** Creates the database and the user, or sets the user's password anew. Repeatable. */
export async function prepareAccount(socketPath: string, password: string): Promise<void> {
  await withConnection({ socketPath, user: "root" }, (connection) => createAccount(connection, localHosts, password));
}

/** The same in a container, where root has the password too. */
export async function prepareContainerAccount(port: number, password: string): Promise<void> {
  const options = { host: "127.0.0.1", port, user: "root", password };
  await withConnection(options, (connection) => createAccount(connection, containerHosts, password));
}

async function createAccount(connection: Connection, hosts: readonly string[], password: string): Promise<void> {
  await connection.query(createDatabase);
  for (const host of hosts) {
    const account = `'${databaseUser}'@'${host}'`;
    await connection.query(`CREATE USER IF NOT EXISTS ${account}`);
    await connection.query(`ALTER USER ${account} IDENTIFIED BY ?`, [password]);
    await connection.query(`GRANT ALL PRIVILEGES ON *.* TO ${account} WITH GRANT OPTION`);
  }
}

async function withConnection<T>(options: ConnectionOptions, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await createConnection({ ...options, connectTimeout: connectWithinMs });
  // A server that ends between two statements would otherwise crash the process through an unheard event; the
  // statement itself fails as well, and that error is the one that counts.
  connection.on("error", () => connection.destroy());
  try {
    const result = await work(connection);
    await connection.end();
    return result;
  } catch (error) {
    connection.destroy();
    throw error;
  }
}

const silence = new Set(["ENOENT", "ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "PROTOCOL_CONNECTION_LOST"]);

async function trueUnlessSilent(ask: () => Promise<boolean>): Promise<boolean> {
  try {
    return await ask();
  } catch (error) {
    if (silence.has(errorCode(error) ?? "")) return false;
    if (errorCode(error) !== "ER_ACCESS_DENIED_ERROR") throw error;
    throw new OperatorError("The private server refuses the account that this tool uses.", {
      kind: "environment",
      remedy: "If you gave root@localhost a password, take it away again; or remove .terp-seed/server and seed anew.",
      cause: error,
    });
  }
}
