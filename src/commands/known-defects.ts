// The last step of a profile with defects: breaks the good data, lists in a manifest what was broken, and lets the checks
// find it. And `validate --against`: the same score for a manifest that is already there.

import { access, constants, open, readFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { injectDefects } from "../chaos/inject-defects.ts";
import { type Manifest, manifestSchema } from "../chaos/manifest.ts";
import { isPerfect, type Score, scoreLines, scoreOf } from "../chaos/score.ts";
import { exitCodes, OperatorError } from "../domain/operator-error.ts";
import { isoDay } from "../domain/time/calendar.ts";
import type { RunContext } from "../planning/run-context.ts";
import { auditDatabase } from "./audit.ts";
import type { CommandContext } from "./context.ts";
import { counted } from "./format.ts";
import type { WritableDatabase } from "./writable-database.ts";

/** Where the manifest goes unless told otherwise, in the current folder. */
export const defaultManifest = "terp-seed-defects.json";

/**
 * Breaks what the run has written, writes the manifest and scores the checks against it. A validator that misses
 * something or cries wolf is an outcome (exit code 1).
 * @throws OperatorError (usage) where the manifest cannot be written any more; then nothing is broken
 */
export async function breakOnPurpose(
  context: CommandContext,
  database: WritableDatabase,
  run: RunContext,
  seed: number,
  path: string,
): Promise<Score> {
  const { name: profile, defects: count } = run.profile;
  const header = { profile, seed, asOf: isoDay(run.asOf) };
  // An unwritable file must be known before the first row is broken.
  await writeManifest(path, { ...header, defects: [], notPossible: [] });
  const injected = await injectDefects(database.connection, run.streams, count);
  const manifest: Manifest = { ...header, ...injected };
  await writeManifest(path, manifest);
  const { report } = await auditDatabase(context, database.target);
  const score = scoreOf(manifest, report.results);
  if (!isPerfect(score)) context.outcome.exitCode = exitCodes.checksFailed;
  return score;
}

/**
 * Whether the manifest can be written, without a trace of the attempt: to be known before any row is replaced.
 * @throws OperatorError (usage) where it cannot
 */
export async function assertManifestWritable(path: string): Promise<void> {
  const file = resolve(path);
  try {
    const handle = await open(file, "r+");
    await handle.close();
  } catch (error) {
    if (!isMissing(error)) throw unwritable(path, error);
    await access(dirname(file), constants.W_OK).catch((cause: unknown) => {
      throw unwritable(path, cause);
    });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function unwritable(path: string, error: unknown): OperatorError {
  return new OperatorError(`Cannot write the manifest ${path}: ${error instanceof Error ? error.message : error}`, {
    kind: "usage",
    remedy: "Name a file that can be written with --manifest. Nothing was broken.",
    cause: error,
  });
}

/** What was broken, and how the checks did. */
export function defectLines(score: Score, path: string): string[] {
  const total = score.found.length + score.missed.length;
  return [`Broke ${counted(total, "thing")} on purpose; ${path} lists each.`, ...scoreLines(score)];
}

/** @throws OperatorError (usage) where there is no such file, or it is no manifest */
export async function readManifest(path: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(resolve(path), "utf8");
  } catch (error) {
    throw new OperatorError(`Cannot read the manifest ${path}: ${error instanceof Error ? error.message : error}`, {
      kind: "usage",
      remedy: "Give the file that seeding a profile with defects has written.",
      cause: error,
    });
  }
  const parsed = manifestSchema.safeParse(jsonIn(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join(".") || "the whole";
  throw new OperatorError(`${path} is no manifest: ${place}: ${issue?.message}`, {
    kind: "usage",
    remedy: "Give the file that seeding a profile with defects has written, as it was.",
  });
}

/** Undefined for a text that is no JSON: the schema refuses it like anything else that is no manifest. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function writeManifest(path: string, manifest: Manifest): Promise<void> {
  try {
    await writeFile(resolve(path), `${JSON.stringify(manifest, null, 2)}\n`);
  } catch (error) {
    throw unwritable(path, error);
  }
}
