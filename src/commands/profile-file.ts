// A profile of the user's own, from a file: JSON, or a module whose default export is the statement.

import { readFile } from "node:fs/promises";
import { basename, extname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { OperatorError } from "../domain/operator-error.ts";
import { isRecord } from "../profiles/merge-statement.ts";

const moduleExtensions = [".ts", ".mts", ".js", ".mjs"];

/** Whether what was given for a profile is a file rather than a name. */
export function isProfileFile(given: string): boolean {
  return given.includes("/") || [".json", ...moduleExtensions].includes(extname(given));
}

/**
 * What the file states, with a name and a description where it has none.
 * @param path relative to the current folder, or absolute
 * @throws OperatorError (usage) when there is no such file, or it holds no object
 */
export async function readProfileFile(path: string): Promise<Readonly<Record<string, unknown>>> {
  const isModule = moduleExtensions.includes(extname(path));
  const statement = isModule ? await importStatement(path) : await parseStatement(path);
  if (!isRecord(statement)) {
    throw new OperatorError(`${path} holds no profile.`, {
      kind: "usage",
      remedy: isModule
        ? 'Export it as the default: export default { extends: "realistic", orders: { count: 500 } };'
        : 'Write an object, such as { "extends": "realistic", "orders": { "count": 500 } }.',
    });
  }
  return { name: basename(path, extname(path)), description: `from ${basename(path)}`, ...statement };
}

async function parseStatement(path: string): Promise<unknown> {
  const text = await readable(path, readFile(resolve(path), "utf8"));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new OperatorError(`${path} is no JSON: ${error instanceof Error ? error.message : String(error)}`, {
      kind: "usage",
      remedy: "Correct what is named; keys and texts stand in double quotes, and no comma follows the last of them.",
      cause: error,
    });
  }
}

async function importStatement(path: string): Promise<unknown> {
  const module: { readonly default?: unknown } = await readable(path, import(pathToFileURL(resolve(path)).href));
  return module.default;
}

async function readable<T>(path: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw new OperatorError(`Cannot read the profile ${path}: ${error instanceof Error ? error.message : error}`, {
      kind: "usage",
      remedy: "Give the path of a .json or .ts file, relative to the current folder.",
      cause: error,
    });
  }
}
