// Documents whose commands are run. A block that begins with ```sh run is a script; a block ```text output after it is
// what the script prints, shortened: its lines appear in the output in their order, where … stands for anything and
// runs of blanks count as one.

import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { stopPrivateServer } from "../../src/database/server/private-server.ts";
import { serverPaths } from "../../src/database/server/server-paths.ts";
import { repositoryDir } from "./source-files.ts";
import { testHost } from "./test-host.ts";

export type Block = {
  /** What stands after the fence: "sh run", "text output", "sql". */
  readonly info: string;
  readonly text: string;
};

export type Step = { readonly script: string; readonly output: readonly string[] };

export function blocksOf(document: string): Block[] {
  return [...document.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map(([, info = "", text = ""]) => ({ info, text }));
}

/** The scripts of a document, each with the lines of the output block that follows it, if one does. */
export function stepsOf(document: string): Step[] {
  const blocks = blocksOf(document);
  return blocks.flatMap(({ info, text }, index) => {
    if (info !== "sh run") return [];
    const next = blocks[index + 1];
    const output = next?.info === "text output" ? next.text.split("\n").filter((line) => line.trim() !== "") : [];
    return [{ script: text, output }];
  });
}

/** The first line that is not in the output after those before it; undefined where all are. */
export function firstLineMissing(lines: readonly string[], output: string): string | undefined {
  let rest = squeezed(output);
  for (const line of lines) {
    const pattern = squeezed(line).split(/ ?… ?/).map(escaped).join(".*");
    const found = new RegExp(pattern).exec(rest);
    if (found === null) return line;
    rest = rest.slice(found.index + found[0].length);
  }
  return undefined;
}

export type Checkout = {
  readonly dir: string;
  /** Runs a script as a user in the checkout would; gives what it printed and its exit code. */
  readonly run: (script: string) => Promise<{ readonly status: number | null; readonly output: string }>;
  /** Stops its private server and removes it. */
  readonly remove: () => Promise<void>;
};

/** A copy of this checkout with a private server of its own, as somebody who cloned it has. Packages are shared. */
export async function newCheckout(): Promise<Checkout> {
  const dir = await mkdtemp(join(tmpdir(), "terp-checkout-"));
  const left = new Set([".git", ".terp-seed", "node_modules", "coverage"]);
  await cp(repositoryDir, dir, { recursive: true, filter: (source) => !left.has(basename(source)) });
  await symlink(join(repositoryDir, "node_modules"), join(dir, "node_modules"));
  const { packagesDir } = serverPaths(repositoryDir);
  await mkdir(packagesDir, { recursive: true });
  await mkdir(join(dir, ".terp-seed"));
  await symlink(packagesDir, serverPaths(dir).packagesDir);
  const prelude = await shellPrelude(dir);
  return {
    dir,
    run: (script) => runScript(dir, prelude + script),
    remove: async () => {
      await stopPrivateServer(testHost(dir));
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** npx and pnpm without the network: they run the script or the program that they would have run. */
async function shellPrelude(dir: string): Promise<string> {
  const { packageManager } = JSON.parse(await readFile(join(dir, "package.json"), "utf8"));
  return `
    npx() { [ "$1 $2" = "-y ${packageManager}" ] || return 127; shift 2; pnpm "$@"; }
    pnpm() {
      [ "$1" != -s ] || shift
      local name=$1 script
      script=$(node -p 'require("./package.json").scripts[process.argv[1]] ?? ""' "$name")
      shift
      if [ -n "$script" ]; then eval "$script \\"\\$@\\""; else "$name" "$@"; fi
    }
  `;
}

function runScript(cwd: string, script: string): Promise<{ status: number | null; output: string }> {
  const { DATABASE_URL, SEED_PROFILE, NODE_ENV, ...inherited } = process.env;
  const env = { ...inherited, PATH: `${join(cwd, "node_modules/.bin")}:${inherited.PATH}` };
  const child = spawn("bash", ["-euo", "pipefail", "-c", script], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  return new Promise((resolve, reject) => {
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, output }));
  });
}

function squeezed(text: string): string {
  return text.replace(/[ \t]+/g, " ");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
