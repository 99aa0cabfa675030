// `terp-seed why TABLE:ID`: the story of any row of a TERP database, by its references; reads only.

import { Command } from "commander";
import { withConnection } from "../database/connect.ts";
import { physicalName } from "../database/identifiers.ts";
import { readSchemaState } from "../database/schema-state.ts";
import { describeTarget } from "../database/target.ts";
import { OperatorError } from "../domain/operator-error.ts";
import { type TableName, tableNames } from "../schema/tables.ts";
import { isKey, rowKind } from "../story/row-kinds.ts";
import { rowReader } from "../story/row-reader.ts";
import { storyLines } from "../story/story-text.ts";
import { tellStory } from "../story/tell-story.ts";
import type { CommandContext } from "./context.ts";
import {
  addExample,
  addOutputOptions,
  addTargetOption,
  type OutputOptions,
  type TargetOptions,
  wholeNumber,
} from "./options.ts";
import { commandTarget } from "./writable-database.ts";

export type WhyOptions = TargetOptions &
  OutputOptions & {
    /** Steps from the row, in either direction. */
    readonly depth?: number;
    /** Rows of a kind to tell of each row. */
    readonly rows?: number;
  };

const defaultDepth = 6;
const defaultRows = 5;

/**
 * Prints what led to a row and what came of it.
 * @param what "invoices:1234", "invoices:INV-2024-000123"; physical names, ours, or what a row is called
 * @throws OperatorError for what names no row, and a database that cannot be reached
 */
export async function why(context: CommandContext, what: string, options: WhyOptions = {}): Promise<void> {
  const { name, id } = parsed(what);
  const table = physicalName(name);
  const { target } = await commandTarget(context, options);
  const story = await withConnection(target, async (connection) => {
    const { present } = await readSchemaState(connection);
    const reader = rowReader(connection, new Set(present.map(physicalName)));
    const start = present.includes(name) ? await reader.find(table, id) : undefined;
    if (start === undefined) {
      throw new OperatorError(`${describeTarget(target)} has no row ${table}:${id}.`, {
        kind: "usage",
        remedy: idHint(table),
      });
    }
    return tellStory(reader, start, { depth: options.depth ?? defaultDepth, rows: options.rows ?? defaultRows });
  });
  if (options.json === true) context.stdout(JSON.stringify({ database: describeTarget(target), ...story }));
  else if (options.quiet !== true) for (const line of storyLines(story)) context.stdout(line);
}

export function whyCommand(context: CommandContext): Command {
  const command = new Command("why")
    .description("tell the story of a row: what led to it and what came of it; reads only")
    .argument("<table:id>", "a row by its id or number: orders:12, invoices:INV-2024-000123", String)
    .option("--depth <number>", "how many steps to follow", wholeNumber(1, 999), defaultDepth)
    .option("--rows <number>", "rows of a kind to show; the rest are counted", wholeNumber(1, 999), defaultRows);
  addOutputOptions(addTargetOption(command));
  addExample(command, "terp-seed why invoices:INV-2024-000123");
  return command.action((what: string, options: WhyOptions) => why(context, what, options));
}

function parsed(what: string): { name: TableName; id: string } {
  const [, word, id] = /^([^:]+):(.+)$/.exec(what.trim()) ?? [];
  if (word === undefined || id === undefined) {
    throw new OperatorError(`"${what}" names no row.`, {
      kind: "usage",
      remedy: "Write it as TABLE:ID, such as orders:12 or invoices:INV-2024-000123.",
    });
  }
  const name = tableCalled(word);
  if (name === undefined) {
    throw new OperatorError(`No table is called ${word}.`, {
      kind: "usage",
      remedy: "Take any table of TERP's, as it is called in the database: orders, ledgerEntries.",
    });
  }
  return { name, id: id.trim() };
}

/** By physical name, by ours, or by what a row is called: "ledgerEntries", "postings", "ledger entry". */
function tableCalled(word: string): TableName | undefined {
  const same = (name: string): boolean => name.toLowerCase() === word.toLowerCase().replace(/[-_ ]+/g, " ");
  return (
    tableNames.find((name) => physicalName(name).toLowerCase() === word.toLowerCase()) ??
    tableNames.find((name) => name.toLowerCase() === word.toLowerCase()) ??
    tableNames.find((name) => same(rowKind(physicalName(name)).noun) || same(rowKind(physicalName(name)).nouns ?? ""))
  );
}

function idHint(table: string): string {
  const { label } = rowKind(table);
  if (!isKey(table, "id")) return `Give the key of a row, its parts separated by commas: ${table}:4,17.`;
  return label === undefined
    ? `Give the id of a row: SELECT id FROM ${table}.`
    : `Give the id of a row, or its ${label}.`;
}
