// The state file: how to reach the private server of this project. It is the one place its password is kept, so it is
// readable by its owner only. It is written before the server starts, and so may describe one that never came up:
// whoever reads it must ask the server itself.

import { readFile, rename, writeFile } from "node:fs/promises";
import { z } from "zod";
import { errorCode } from "./explain-failure.ts";

const commonShape = {
  kind: z.enum(["mariadb", "mysql"]),
  version: z.string(),
  /** On 127.0.0.1; kept over restarts as long as it is free, so that a saved connection stays good. */
  port: z.int().min(1).max(65_535),
  /** Of the database user `terp`. */
  password: z.string().min(1),
};

const processState = z.object({
  runner: z.literal("process"),
  ...commonShape,
  socketPath: z.string(),
  /** Absent until the process exists. */
  pid: z.int().positive().optional(),
  /** Whether the database and the user have been created since this start. */
  isReady: z.boolean(),
});

const containerState = z.object({
  runner: z.literal("docker"),
  ...commonShape,
  container: z.string(),
});

const stateSchema = z.discriminatedUnion("runner", [processState, containerState]);

export type ProcessState = z.infer<typeof processState>;
export type ContainerState = z.infer<typeof containerState>;
export type ServerState = z.infer<typeof stateSchema>;

/** Reads the state file; undefined when there is none or it is not one of ours (nothing in it is irreplaceable). */
export async function readServerState(stateFile: string): Promise<ServerState | undefined> {
  let text: string;
  try {
    text = await readFile(stateFile, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
  const parsed = stateSchema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : undefined;
}

/** Replaces the state file in one step. The caller holds the start lock. */
export async function writeServerState(stateFile: string, state: ServerState): Promise<void> {
  const draft = `${stateFile}.new`;
  await writeFile(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, stateFile);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // cut short by a full disk: treated as no state
  }
}
