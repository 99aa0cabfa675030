// The ways to a server program, tried in order. Each one that leads nowhere leaves a sentence, so that the error at the
// end of the chain says what was tried.

import { OperatorError } from "../../domain/operator-error.ts";
import { fetchServer } from "./fetch-server.ts";
import type { Host } from "./host.ts";
import { locateServer, type ServerProgram } from "./locate-server.ts";

/** `installed` on this machine; `fetched` from the distribution without root; in a `docker` container. */
export type ServerSource = "installed" | "fetched" | "docker";

export const allSources: readonly ServerSource[] = ["installed", "fetched", "docker"];

export type ObtainOptions = {
  readonly packagesDir: string;
  readonly sources: readonly ServerSource[];
  /** Told what takes long. */
  readonly report: (line: string) => void;
};

/** A server program to run as a process of ours, or why there is none. */
export async function obtainProgram(
  host: Host,
  options: ObtainOptions,
): Promise<{ readonly program: ServerProgram } | { readonly reasons: readonly string[] }> {
  const reasons: string[] = [];
  if (options.sources.includes("installed")) {
    const { program, rejected } = await locateServer(host);
    if (program !== undefined) return { program };
    reasons.push(...(rejected.length > 0 ? rejected : ["no mariadbd or mysqld is installed"]));
  }
  if (options.sources.includes("fetched")) {
    const fetched = await fetchServer(host, options.packagesDir, options.report);
    if ("program" in fetched) return fetched;
    reasons.push(fetched.reason);
  }
  return { reasons };
}

/** The error at the end of the chain. */
export function noServerError(reasons: readonly string[]): OperatorError {
  const tried = reasons.map((reason) => `  - ${reason}`).join("\n");
  return new OperatorError(`No database server can be had on this machine:\n${tried}`, {
    kind: "environment",
    remedy:
      "Install one (Debian, Ubuntu: apt-get install mariadb-server-core; Fedora: dnf install mariadb-server; " +
      "macOS: brew install mariadb), or start Docker, or set DATABASE_URL=mysql://user:password@host:3306/database.",
  });
}
