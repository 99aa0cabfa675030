// The settings of a run: the environment, and below it the file that NODE_ENV chooses. The process environment wins,
// as with every other tool that reads such files.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { OperatorError } from "../domain/operator-error.ts";
import { errorCode } from "./server/explain-failure.ts";
import type { Host } from "./server/host.ts";

export type Settings = {
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Where a value came from: "the environment", or the name of the file. */
  readonly sourceOf: (name: string) => string;
};

/** Files by NODE_ENV; without NODE_ENV it is development. Other values of NODE_ENV (test, ci) have no file. */
const fileByNodeEnv: Readonly<Record<string, string>> = {
  development: ".env.development",
  staging: ".env.staging",
  production: ".env.production",
};

/**
 * Reads the settings of a run; an empty value counts as not set.
 * @throws OperatorError (environment) when the file exists but cannot be read
 */
export async function readSettings(host: Pick<Host, "env" | "projectDir">): Promise<Settings> {
  const environment = withoutEmpty(host.env);
  const file = fileByNodeEnv[environment.NODE_ENV ?? "development"];
  const fromFile = file === undefined ? {} : withoutEmpty(parseEnvFile(await readIfThere(host.projectDir, file)));
  return {
    values: { ...fromFile, ...environment },
    sourceOf: (name) => (environment[name] === undefined && file !== undefined ? file : "the environment"),
  };
}

// NAME=value, as shells and dotenv write it: `export` before it, double quotes with \n \r \t \\ \" and line breaks,
// single quotes and backquotes with nothing special inside, or bare up to a blank and a hash.
const assignment =
  /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.]*)[ \t]*=[ \t]*(?:"((?:\\[\s\S]|[^"\\])*)"|'([^']*)'|`([^`]*)`|([^\r\n]*))/gm;

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/** The settings in the text of an env file; of a repeated name the last counts. Lines of another form are ignored. */
export function parseEnvFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [, name, double, single, back, bare] of text.matchAll(assignment)) {
    if (name === undefined) continue;
    const unescaped = double?.replace(/\\([\s\S])/g, (_, escaped: string) => escapes[escaped] ?? escaped);
    values[name] = unescaped ?? single ?? back ?? withoutComment(bare ?? "");
  }
  return values;
}

function withoutComment(bare: string): string {
  return bare.replace(/(^|[ \t])#.*$/, "").trim();
}

function withoutEmpty(values: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ""));
}

async function readIfThere(folder: string, file: string): Promise<string> {
  try {
    return await readFile(join(folder, file), "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return "";
    throw new OperatorError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      kind: "environment",
      remedy: `Give this user read access to ${file}, or remove it.`,
      cause: error,
    });
  }
}
