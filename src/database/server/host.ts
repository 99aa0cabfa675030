// What the private server needs of the machine and of the process it runs in. Only src/cli.ts may touch process.* and
// the wall clock, so it builds one Host and hands it down; tests build their own around a throw-away project folder.

/** The surroundings of one run, as src/cli.ts sees them. */
export type Host = {
  /** The environment: PATH is searched for a server, LD_LIBRARY_PATH and the proxy variables are passed on. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the folder in which `.terp-seed/` is kept: the checkout, or the current folder. */
  readonly projectDir: string;
  /** The system's folder for temporary files (`os.tmpdir()`), where the server's socket goes. */
  readonly tmpDir: string;
  readonly platform: NodeJS.Platform;
  /** The effective user id; -1 where users have none (Windows). */
  readonly uid: number;
  /** The process id of this run. */
  readonly pid: number;
  /** Whether a process with this id exists, whoever owns it (`process.kill(pid, 0)`, EPERM counts as alive). */
  readonly isAlive: (pid: number) => boolean;
  /** Sends a signal; throws as `process.kill` does. */
  readonly kill: (pid: number, signal: NodeJS.Signals) => void;
  /** The wall clock in epoch milliseconds, for deadlines only: nothing that is seeded depends on it. */
  readonly now: () => number;
};
