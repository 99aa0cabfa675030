// The files of the checkout as the house rules see them: paths, and a file's text with code and comments told apart.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const repositoryDir = fileURLToPath(new URL("../..", import.meta.url));

/** What .gitignore names, and git's own folder. */
const notOurs: ReadonlySet<string> = new Set(["node_modules", ".git", ".terp-seed", "coverage"]);

export type SourceFile = {
  /** Relative to the checkout, with `/`. */
  readonly path: string;
  readonly text: string;
};

/** Every file below the checkout or one of its folders, sorted by path. */
export function filesBelow(folder = ""): SourceFile[] {
  const entries = readdirSync(join(repositoryDir, folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => !notOurs.has(name) && !name.endsWith(".log"))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [{ path, text: readFileSync(join(repositoryDir, path), "utf8") }] : [];
    });
}

/**
 * Splits TypeScript into code and comments, each with the other blanked out, so that line numbers stay. In the code the
 * contents of quoted strings and regular expressions are blank too; templates stay, for what they compute is code.
 */
export function splitSource(text: string): { readonly code: string; readonly comments: string } {
  let code = "";
  let comments = "";
  let done = 0;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    const before = text.slice(done, index);
    code += before + (token.startsWith("`") ? token : blank(token));
    comments += blank(before) + (isComment(token) ? token : blank(token));
    done = index + token.length;
  }
  const rest = text.slice(done);
  return { code: code + rest, comments: comments + blank(rest) };
}

/** The modules that a file names after `from` or in `import("…")`. */
export function importsOf(text: string): string[] {
  const { code } = splitSource(text);
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\()"([^"\n]+)"/g)]
    .filter(({ index }) => code.slice(index, index + 4).trim() !== "")
    .map(([, specifier]) => specifier ?? "");
}

const comment = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`;
const quoted = String.raw`"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'`;
const template = "`(?:\\\\.|[^`\\\\])*`";
const regularExpression = String.raw`(?<=[(,=:[!&|?{};]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*`;
const tokens = new RegExp([comment, quoted, template, regularExpression].join("|"), "g");

function isComment(token: string): boolean {
  return token.startsWith("//") || token.startsWith("/*");
}

function blank(token: string): string {
  return token.replace(/[^\n]/g, " ");
}
