// Which database a command works on: `--database-url`, else DATABASE_URL from the environment or an env file, else the
// project's private server. A URL that is given and wrong is an error, never a reason to fall back.
// Nothing here prints a URL: it holds the password.

import { OperatorError } from "../domain/operator-error.ts";
import type { Settings } from "./environment.ts";

export type DatabaseTarget = {
  /** Who named it: "--database-url", "DATABASE_URL", a file's name, or "the private server". */
  readonly source: string;
  /** Whether it is the project's own server, whose data can always be seeded again. */
  readonly isPrivate: boolean;
  readonly host: string;
  readonly port: number;
  /** Unix socket used instead of host and port. */
  readonly socketPath?: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Absent: not encrypted. */
  readonly tls?: { readonly verifyCertificate: boolean };
};

export type TargetRequest = {
  /** Value of `--database-url`. */
  readonly databaseUrl?: string | undefined;
  readonly settings: Settings;
  /** Starts or reuses the private server; called only when no URL is given. */
  readonly ensurePrivateServer: () => Promise<{ readonly url: string }>;
};

const defaultPort = 3306;
const exampleUrl = "mysql://user:password@host:3306/database";

/** @throws OperatorError (usage) for a URL that cannot be used */
export async function resolveTarget(request: TargetRequest): Promise<DatabaseTarget> {
  if (request.databaseUrl !== undefined) return parseDatabaseUrl(request.databaseUrl, "--database-url");
  const fromSettings = request.settings.values.DATABASE_URL;
  if (fromSettings !== undefined) {
    const place = request.settings.sourceOf("DATABASE_URL");
    return parseDatabaseUrl(fromSettings, place === "the environment" ? "DATABASE_URL" : `DATABASE_URL in ${place}`);
  }
  const { url } = await request.ensurePrivateServer();
  return { ...parseDatabaseUrl(url, "the private server"), isPrivate: true };
}

/**
 * Parses `mysql://user:password@host:port/database`. Parameters: `socketPath`, `ssl` (true, false, or mysql2's JSON),
 * `ssl-mode` (as in MySQL's own clients). Others belong to other programs that share the URL and are ignored.
 * @param source who gave it, for messages
 */
export function parseDatabaseUrl(text: string, source: string): DatabaseTarget {
  const fail = (problem: string, remedy = `Write it as ${exampleUrl}`): never => {
    throw new OperatorError(`${source} ${problem}.`, { kind: "usage", remedy });
  };
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text.trim())?.[1]?.toLowerCase();
  if (scheme === undefined) return fail("is not a URL");
  if (scheme !== "mysql" && scheme !== "mariadb") {
    return fail(`begins with ${scheme}://, but only mysql:// and mariadb:// databases can be seeded`);
  }
  const escapeRemedy = `Write @ : / ? # % in the password as %40 %3A %2F %3F %23 %25: ${exampleUrl}`;
  if (!URL.canParse(text.trim())) return fail("is not a valid URL", escapeRemedy);
  const url = new URL(text.trim());
  if (url.hash !== "") return fail("contains a #, which ends a URL", escapeRemedy);
  const decoded = (part: string, what: string): string => {
    try {
      return decodeURIComponent(part);
    } catch {
      return fail(`has a ${what} with a wrong %-sequence`, "Write a % in it as %25.");
    }
  };
  const database = decoded(url.pathname.replace(/^\//, ""), "database name");
  if (database === "") return fail("names no database");
  if (database.includes("/")) return fail("has a path of more than one part where the database's name should be");
  const user = decoded(url.username, "user name");
  if (user === "") return fail("names no user");
  const parameters = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  const socketPath = parameters.get("socketpath");
  if (url.hostname === "" && socketPath === undefined) return fail("names no host");
  const tls = tlsMode(parameters);
  if (tls === "unknown") {
    return fail(
      "has an ssl or ssl-mode that is not known",
      "Use ssl=true, or ssl-mode=DISABLED, REQUIRED or VERIFY_CA.",
    );
  }
  return {
    source,
    isPrivate: false,
    // An IPv6 address stands in brackets in a URL and without them everywhere else.
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? defaultPort : Number(url.port),
    ...(socketPath === undefined ? {} : { socketPath }),
    user,
    password: decoded(url.password, "password"),
    database,
    ...(tls === "off" ? {} : { tls: { verifyCertificate: tls === "verified" } }),
  };
}

/** "database terp on db.example:3306 (DATABASE_URL)": where, and who said so, without secrets. */
export function describeTarget(target: DatabaseTarget): string {
  return `database ${target.database} on ${describeServer(target)} (${target.source})`;
}

/** "db.example:3306" or "socket /run/mysqld.sock". */
export function describeServer({ host, port, socketPath }: DatabaseTarget): string {
  if (socketPath !== undefined) return `socket ${socketPath}`;
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}

type TlsMode = "off" | "encrypted" | "verified" | "unknown";

const tlsModes: Readonly<Record<string, TlsMode>> = {
  true: "verified",
  false: "off",
  disabled: "off",
  // Clients that prefer TLS go on without it; on this machine and in containers that is the usual case.
  preferred: "off",
  required: "encrypted",
  verify_ca: "verified",
  verify_identity: "verified",
};

function tlsMode(parameters: ReadonlyMap<string, string>): TlsMode {
  const mode = parameters.get("ssl-mode") ?? parameters.get("sslmode") ?? parameters.get("ssl");
  if (mode === undefined) return "off";
  if (/^\s*\{/.test(mode)) return /"rejectUnauthorized"\s*:\s*false/.test(mode) ? "encrypted" : "verified";
  return tlsModes[mode.toLowerCase()] ?? "unknown";
}
