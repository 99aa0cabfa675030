// A private server in a Docker container, the last way before giving up. The container keeps the data between `stop`
// and `start`; its name is derived from the project folder. Reachable over TCP on 127.0.0.1 only.

import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { OperatorError } from "../../domain/operator-error.ts";
import type { Host } from "./host.ts";
import { lastLines, type ProgramResult, runProgram } from "./run-program.ts";
import { canLogIn, prepareContainerAccount } from "./server-account.ts";
import { engineOptions, privateServerSize } from "./server-options.ts";
import type { ContainerState } from "./server-state.ts";
import { freePort } from "./start-server.ts";

/** A long-term release; `version` in the state is this tag. */
const imageVersion = "11.4";
const image = `mariadb:${imageVersion}`;

const askWithinMs = 10_000;
/** Includes pulling the image, about 120 MB. */
const runWithinMs = 300_000;
const answerWithinMs = 120_000;
const pollEveryMs = 200;

/** Undefined when a Docker daemon answers, otherwise the reason. */
export async function dockerUnavailable(host: Host): Promise<string | undefined> {
  const result = await docker(host, ["version", "--format", "{{.Server.Version}}"], askWithinMs);
  if (result.status === 0) return undefined;
  return result.status === undefined ? "Docker is not installed" : "the Docker daemon does not answer";
}

/** Creates the project's container, in place of one whose password we no longer know, and waits until it answers. */
export async function createContainer(host: Host, password: string): Promise<ContainerState> {
  const container = `terp-seed-${createHash("sha256").update(host.projectDir).digest("hex").slice(0, 12)}`;
  await docker(host, ["rm", "--force", "--volumes", container], askWithinMs);
  const port = await freePort();
  const options = ["--detach", "--name", container, "--publish", `127.0.0.1:${port}:3306`];
  const result = await docker(
    host,
    // Naming the variable without a value takes it from our environment and keeps it out of the process list.
    ["run", ...options, "--env", "MARIADB_ROOT_PASSWORD", image, ...engineOptions("mariadb", privateServerSize)],
    runWithinMs,
    { MARIADB_ROOT_PASSWORD: password },
  );
  if (result.status !== 0) throw containerFailure(`Docker could not run ${image}`, result.stderr);
  const state: ContainerState = { runner: "docker", kind: "mariadb", version: imageVersion, port, password, container };
  await waitUntilLoggedIn(host, state, "root");
  await prepareContainerAccount(port, password);
  return state;
}

/** Starts the container of an earlier run; false when it is gone. */
export async function restartContainer(host: Host, state: ContainerState): Promise<boolean> {
  const result = await docker(host, ["start", state.container], askWithinMs);
  if (result.status !== 0) {
    if (/No such container/i.test(result.stderr)) return false;
    throw containerFailure(`The container ${state.container} could not be started`, result.stderr);
  }
  await waitUntilLoggedIn(host, state, "terp");
  return true;
}

/** Stops the container and keeps its data. */
export async function stopContainer(host: Host, state: ContainerState): Promise<void> {
  const result = await docker(host, ["stop", state.container], answerWithinMs);
  if (result.status !== 0)
    throw containerFailure(`The container ${state.container} could not be stopped`, result.stderr);
}

async function waitUntilLoggedIn(host: Host, state: ContainerState, user: "root" | "terp"): Promise<void> {
  const deadline = host.now() + answerWithinMs;
  while (!(await canLogIn(state.port, user, state.password))) {
    if (host.now() > deadline) {
      const { stdout, stderr } = await docker(host, ["logs", "--tail", "8", state.container], askWithinMs);
      throw containerFailure(`The server in the container ${state.container} does not answer`, stdout + stderr);
    }
    await sleep(pollEveryMs);
  }
}

function containerFailure(what: string, output: string): OperatorError {
  return new OperatorError(`${what}:\n${lastLines(output, 8)}`, {
    kind: "environment",
    remedy: "Install MariaDB on this machine instead, or set DATABASE_URL to a running server.",
  });
}

function docker(
  host: Host,
  args: readonly string[],
  timeoutMs: number,
  extraEnv: Readonly<Record<string, string>> = {},
): Promise<ProgramResult> {
  return runProgram("docker", args, { env: { ...host.env, ...extraEnv }, timeoutMs });
}
