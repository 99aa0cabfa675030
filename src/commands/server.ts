// `terp-seed server start | stop | status | url`: the project's private database server, by hand. The other commands
// start it themselves when DATABASE_URL is not set.

import { Command } from "commander";
import {
  ensurePrivateServer,
  type PrivateServer,
  privateServerStatus,
  stopPrivateServer,
} from "../database/server/private-server.ts";
import { OperatorError } from "../domain/operator-error.ts";
import type { CommandContext } from "./context.ts";
import { addExample, type OutputOptions } from "./options.ts";

export type ServerOptions = Pick<OutputOptions, "json">;

const productNames = { mariadb: "MariaDB", mysql: "MySQL" } as const;

/** Starts the server, or says that it is running. */
export async function startServerCommand(context: CommandContext): Promise<void> {
  const server = await ensurePrivateServer(context.host, { report: context.stderr });
  context.stdout(`${server.startedNow ? "Started" : "Already running:"} ${summary(server)}`);
  context.stdout("Connect with the URL that `terp-seed server url` prints.");
}

/** Stops the server and keeps its data. */
export async function stopServerCommand(context: CommandContext): Promise<void> {
  const wasRunning = await stopPrivateServer(context.host);
  context.stdout(wasRunning ? "Stopped; its data is kept." : "The private server was not running.");
}

/** Says whether the server runs and where, with the password masked. */
export async function serverStatusCommand(context: CommandContext, options: ServerOptions = {}): Promise<void> {
  const status = await privateServerStatus(context.host);
  if (options.json === true) {
    const { phase } = status;
    const details =
      phase === "running" ? withoutSecrets(status.server) : phase === "stopped" ? {} : { pid: status.pid };
    context.stdout(JSON.stringify({ phase, ...details }));
    return;
  }
  switch (status.phase) {
    case "running": {
      const { url, socketPath, dataDir } = withoutSecrets(status.server);
      context.stdout(`Running: ${summary(status.server)}`);
      context.stdout(`  url     ${url}`);
      if (socketPath !== undefined) context.stdout(`  socket  ${socketPath}`);
      if (dataDir !== undefined) context.stdout(`  data    ${dataDir}`);
      return;
    }
    case "not-answering":
      context.stdout(`Process ${status.pid} is the private server, but does not answer (starting, ending or stuck).`);
      return;
    case "stopped":
      context.stdout("Stopped. `terp-seed server start` starts it.");
  }
}

/**
 * Prints the URL of the running server, password included: that is what it is for.
 * @throws OperatorError (environment) when the server does not run
 */
export async function serverUrlCommand(context: CommandContext, options: ServerOptions = {}): Promise<void> {
  const status = await privateServerStatus(context.host);
  if (status.phase !== "running") {
    throw new OperatorError("The private server is not running.", {
      kind: "environment",
      remedy: "Start it: terp-seed server start",
    });
  }
  const { url, socketPath } = status.server;
  context.stdout(options.json === true ? JSON.stringify({ url, socketPath }) : url);
}

/** The `server` command with its four subcommands. */
export function serverCommand(context: CommandContext): Command {
  const command = new Command("server").description("the project's private database server");
  addExample(
    command.command("start").description("start the server unless it runs; the data of the last time is still there"),
    "terp-seed server start",
  ).action(() => startServerCommand(context));
  addExample(command.command("stop").description("stop the server and keep its data"), "terp-seed server stop").action(
    () => stopServerCommand(context),
  );
  addExample(
    command
      .command("status")
      .description("say whether the server runs, and where (without the password)")
      .option("--json", "one line of JSON: phase, url, socketPath, port, kind, version, dataDir"),
    "terp-seed server status --json",
  ).action((options: ServerOptions) => serverStatusCommand(context, options));
  addExample(
    command
      .command("url")
      .description("print the server's URL with its password, for an SQL client or DATABASE_URL")
      .option("--json", "one line of JSON: url, socketPath"),
    'DATABASE_URL="$(terp-seed server url)" pnpm dev',
  ).action((options: ServerOptions) => serverUrlCommand(context, options));
  return command;
}

function summary(server: PrivateServer): string {
  return `${productNames[server.kind]} ${server.version} on 127.0.0.1:${server.port}`;
}

function withoutSecrets(server: PrivateServer) {
  const { socketPath, port, kind, version, dataDir } = server;
  const url = new URL(server.url);
  url.password = "***";
  return { url: url.href, socketPath, port, kind, version, dataDir };
}
