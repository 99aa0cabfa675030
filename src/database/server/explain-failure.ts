// Turns what a server or the file system said into an OperatorError: the last lines of the log and the remedy that
// fits. The remedies are a table, first match wins, so that a new message is a new row.

import { OperatorError } from "../../domain/operator-error.ts";
import { lastLines } from "./run-program.ts";

type Remedy = { readonly pattern: RegExp; readonly remedy: (place: string) => string };

const logLinesShown = 8;

const serverRemedies: readonly Remedy[] = [
  {
    pattern:
      /No space left|(Errcode:|errno:|error number|with error) (28|122)\b|out of disk space|Disk is full|quota exceeded/i,
    remedy: (place) => `Free about 1 GB on the disk that holds ${place}, then run the same command again.`,
  },
  {
    pattern: /error while loading shared libraries|Library not loaded/i,
    remedy: () => "Install the library named above, or reinstall the database server's package.",
  },
  {
    pattern: /Unable to lock|another mysqld|already in use by another|Could not get an exclusive lock/i,
    remedy: (place) => `Another server is using ${place}: stop it (in its container too), then run the command again.`,
  },
  {
    pattern: /Permission denied|(Errcode:|errno:|error number|with error) 13\b|Read-only file system/i,
    remedy: (place) =>
      `Give this user read and write access to ${place}; if the rights are in order, AppArmor or SELinux is keeping ` +
      "the installed server in its own folder: set DATABASE_URL to a running server instead.",
  },
  {
    pattern: /Cannot allocate memory|out of memory|ended by SIGKILL/i,
    remedy: () => "The server needs about 700 MB of memory: free some, then run the command again.",
  },
  {
    pattern: /corrupt|Invalid flags|Unsupported redo log|not created by|downgrade|is not compatible/i,
    remedy: (place) =>
      `The data in ${place} cannot be read by this server. It can be seeded again: remove that folder, then run the command again.`,
  },
];

/**
 * An error for a server that did not come up.
 * @param what one sentence, as "the private server ended while starting"
 * @param log everything the server has written
 * @param place the folder the remedy is about
 */
export function serverFailure(what: string, log: string, place: string): OperatorError {
  const telling = log.split("\n").filter((line) => !line.includes("[Note]"));
  const shown = lastLines(telling.join("\n"), logLinesShown);
  const row = serverRemedies.find(({ pattern }) => pattern.test(log));
  const remedy =
    row?.remedy(place) ??
    `If the data is not needed, remove ${place} and run the command again; or set DATABASE_URL to a running server.`;
  const said = shown === "" ? "It wrote nothing to its log." : `The last lines of its log:\n${shown}`;
  return new OperatorError(`${what}. ${said}`, { kind: "environment", remedy });
}

const fileSystemRemedies: Readonly<Record<string, (path: string) => string>> = {
  ENOSPC: (path) => `Free about 1 GB on the disk that holds ${path}, then run the same command again.`,
  EDQUOT: (path) => `Your quota on the disk that holds ${path} is used up: free about 1 GB.`,
  EACCES: (path) => `Run the command as the user who owns ${path}, or give this user read and write access to it.`,
  EPERM: (path) => `Run the command as the user who owns ${path}, or give this user read and write access to it.`,
  EROFS: (path) => `${path} is on a read-only disk: work in a folder that can be written to.`,
  ENOTDIR: (path) => `Move away the file that stands where the folder ${path} should be.`,
  EEXIST: (path) => `Move away the file that stands where the folder ${path} should be.`,
};

/**
 * Runs file-system work in `path`, turning what an operator can mend (full disk, no rights) into an OperatorError.
 * Other errors pass through.
 */
export async function withFileSystemRemedies<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const remedy = fileSystemRemedies[errorCode(error) ?? ""];
    if (remedy === undefined || !(error instanceof Error)) throw error;
    throw new OperatorError(`The private server's folder cannot be used: ${error.message}`, {
      kind: "environment",
      remedy: remedy(path),
      cause: error,
    });
  }
}

/** The code of a system or database error, as "ENOENT" or "ER_ACCESS_DENIED_ERROR". */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
