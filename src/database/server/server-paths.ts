// Where the private server keeps its things below the project folder. Everything lies in `.terp-seed/`, which git
// ignores; only the socket is elsewhere, because its path may not be longer than 107 bytes.

import { join } from "node:path";

export type ServerPaths = {
  /** Holds all of the following; mode 0700. */
  readonly homeDir: string;
  /** The server's data; exists only once it has been initialised completely. */
  readonly dataDir: string;
  /** How to reach the server, with its password; mode 0600. */
  readonly stateFile: string;
  readonly lockFile: string;
  /** The server's own messages since its last start. */
  readonly logFile: string;
  /** Server programs fetched without root; kept apart so that removing the data does not fetch them again. */
  readonly packagesDir: string;
};

/** The paths of the one private server that a project folder has. */
export function serverPaths(projectDir: string): ServerPaths {
  const homeDir = join(projectDir, ".terp-seed", "server");
  return {
    homeDir,
    dataDir: join(homeDir, "data"),
    stateFile: join(homeDir, "state.json"),
    lockFile: join(homeDir, "lock"),
    logFile: join(homeDir, "server.log"),
    packagesDir: join(projectDir, ".terp-seed", "packages"),
  };
}
