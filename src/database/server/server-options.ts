// The command-line options of every server we start. It keeps data that can be seeded again at any time, so a power cut
// may cost it; a killed process may not. What the results depend on (time zone, character set) is fixed.
// `loose-` marks what one of MariaDB and MySQL, or one of their versions, does not know.

import { dirname, join } from "node:path";
import type { Host } from "./host.ts";
import type { ServerKind, ServerProgram } from "./locate-server.ts";

export type ServerSize = {
  readonly bufferPoolMegabytes: number;
  readonly redoLogMegabytes: number;
};

/** For a seeded business: its 500,000 rows and their indexes stay in memory, the redo log takes a whole load. */
export const privateServerSize: ServerSize = { bufferPoolMegabytes: 512, redoLogMegabytes: 256 };

/** For tests, which start often and load little. */
export const scratchServerSize: ServerSize = { bufferPoolMegabytes: 256, redoLogMegabytes: 96 };

export type ListenOptions = {
  readonly socketPath: string;
  readonly port: number;
};

const correctness: readonly string[] = [
  "--default-time-zone=+00:00",
  "--character-set-server=utf8mb4",
  "--skip-name-resolve",
];

const speed: readonly string[] = [
  // Commits reach the operating system, so they survive a killed server, but not the disk before the next second.
  "--innodb-flush-log-at-trx-commit=2",
  "--innodb-doublewrite=0",
  "--innodb-flush-method=nosync",
  "--skip-log-bin",
  "--loose-performance-schema=OFF",
  "--max-allowed-packet=256M",
  "--local-infile=1",
];

const kindOptions: Readonly<Record<ServerKind, readonly string[]>> = {
  mariadb: [],
  // The X protocol would open a second port; the compiled-in folder of secure-file-priv need not exist.
  mysql: ["--loose-mysqlx=OFF", "--secure-file-priv=NULL"],
};

/** What initialising and running share. They come first: `--no-defaults` counts only as the first option. */
export function storageOptions(host: Host, program: ServerProgram, dataDir: string, size: ServerSize): string[] {
  return [
    "--no-defaults",
    ...program.ownFiles,
    ...(host.uid === 0 ? ["--user=root"] : []),
    `--datadir=${dataDir}`,
    `--tmpdir=${temporaryDir(dataDir)}`,
    ...sizeOptions(program.kind, size),
    ...kindOptions[program.kind],
  ];
}

/** How the engine works, wherever it runs. */
export function engineOptions(kind: ServerKind, size: ServerSize): string[] {
  return [...sizeOptions(kind, size), ...correctness, ...speed];
}

/** All options of a server that runs as a process of ours. */
export function runOptions(
  host: Host,
  program: ServerProgram,
  dataDir: string,
  size: ServerSize,
  listen: ListenOptions,
): string[] {
  return [
    ...storageOptions(host, program, dataDir, size),
    ...correctness,
    ...speed,
    "--bind-address=127.0.0.1",
    `--socket=${listen.socketPath}`,
    `--port=${listen.port}`,
    `--pid-file=${pidFile(dataDir)}`,
  ];
}

/**
 * The server's own folder for temporary tables. Never a shared one: a MariaDB that starts removes every temporary table
 * it finds there, those in use by another server too.
 */
export function temporaryDir(dataDir: string): string {
  return join(dirname(dataDir), "tmp");
}

/** Where the server writes its process id once it is up. */
export function pidFile(dataDir: string): string {
  return join(dataDir, "server.pid");
}

function sizeOptions(kind: ServerKind, size: ServerSize): string[] {
  const redoLog = kind === "mariadb" ? "innodb-log-file-size" : "loose-innodb-redo-log-capacity";
  return [`--innodb-buffer-pool-size=${size.bufferPoolMegabytes}M`, `--${redoLog}=${size.redoLogMegabytes}M`];
}
