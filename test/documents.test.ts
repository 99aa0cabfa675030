// Documents say what is so: their commands are run in a copy of the checkout, and what can be listed is listed in full.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writtenDocuments } from "../scripts/written-documents.ts";
import { blocksOf, type Checkout, firstLineMissing, newCheckout, stepsOf } from "./support/document-blocks.ts";
import { filesBelow, repositoryDir } from "./support/source-files.ts";

const documents = filesBelow().filter(({ path }) => /^(?:docs\/)?[\w-]+\.md$/.test(path));
const textOf = (path: string) => documents.find((document) => document.path === path)?.text ?? "";

const withCommands = ["README.md", "docs/usage.md", "docs/verifying.md"];

describe.sequential("the commands of", () => {
  let checkout: Checkout;
  beforeAll(async () => {
    checkout = await newCheckout();
  });
  afterAll(() => checkout.remove());

  // In this order: each goes on where the one before it ends.
  it.each(withCommands)("%s do what it says", { timeout: 600_000 }, async (path) => {
    if (path !== "README.md") await checkout.run("pnpm db:clear --yes");
    const steps = stepsOf(textOf(path));
    expect(steps.length).toBeGreaterThan(2);
    for (const { script, output } of steps) {
      const printed = await checkout.run(script);
      expect(printed, script).toMatchObject({ status: 0 });
      expect(firstLineMissing(output, printed.output), printed.output).toBeUndefined();
    }
  });

  it("other documents are none: nobody would run them", () => {
    const others = documents.filter(({ path }) => !withCommands.includes(path));
    expect(others.filter(({ text }) => stepsOf(text).length > 0)).toEqual([]);
  });
});

describe("a document's output", () => {
  it("is found in order, with … for anything", () => {
    expect(firstLineMissing(["Loaded in … s.", "ok  M03"], "Loaded in 6.2 s.\nok     M03 1 row\n")).toBeUndefined();
    expect(firstLineMissing(["second", "first"], "first\nsecond\n")).toBe("first");
    expect(firstLineMissing(["Loaded in … s."], "Loaded\nin 6.2 s.")).toBe("Loaded in … s.");
  });
});

describe("every document", () => {
  it.each(documents)("$path names scripts and files that exist", ({ path, text }) => {
    const shell = blocksOf(text).filter(({ info }) => info.startsWith("sh"));
    const called = shell.flatMap((block) => [...block.text.matchAll(/\bpnpm(?:@[\d.]+)?(?: -s)? ([\w:-]+)/g)]);
    const scripts = packageScripts();
    const unknown = called
      .map(([, name = ""]) => name)
      .filter((name) => !(name in scripts) && !existsSync(join(repositoryDir, "node_modules/.bin", name)));
    expect(unknown).toEqual([]);
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = ""]) => target);
    const named = [...text.matchAll(/`((?:src|test|scripts|docs)\/[\w/.-]+)`/g)].map(([, target = ""]) => target);
    const missing = [
      ...links.filter((target) => !existsSync(join(repositoryDir, dirname(path), target))),
      ...named.filter((target) => !existsSync(join(repositoryDir, target))),
    ];
    expect(missing).toEqual([]);
  });
});

describe("lists are complete:", () => {
  it.each(writtenDocuments)("$path, as a program writes it", ({ path, current }) => {
    const document = readFileSync(join(repositoryDir, path), "utf8");
    expect(current(document), "run pnpm docs:write").toBe(document);
  });

  it("the scripts of package.json", () => {
    const readme = textOf("README.md");
    expect(Object.keys(packageScripts()).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it("the messages of an operator's errors", () => {
    const text = plain(textOf("docs/troubleshooting.md"));
    const messages = filesBelow("src").flatMap(({ text: source }) => messagesIn(source));
    expect(messages.length).toBeGreaterThan(30);
    expect(messages.filter((message) => !saysAll(text, message))).toEqual([]);
  });

  it("a message that is not listed is noticed", () => {
    const [message = ""] = messagesIn(
      "throw new OperatorError(`The moon at $" + '{place} is full.`, { kind: "usage" })',
    );
    expect(saysAll("The moon at noon is full.", message)).toBe(true);
    expect(saysAll("The moon is full.", message)).toBe(false);
  });
});

function packageScripts(): Record<string, string> {
  return JSON.parse(readFileSync(join(repositoryDir, "package.json"), "utf8")).scripts;
}

/** The literals that begin an error's message, with their placeholders. */
function messagesIn(source: string): string[] {
  const begun = /\b(?:OperatorError|serverFailure|containerFailure|fail)\(\s*(?:`([^`]*)`|"([^"]*)")/g;
  return [...source.matchAll(begun)].map(([, template, quoted]) => template ?? quoted ?? "");
}

/** Whether a text has the fixed parts of a message, in order within one line. */
function saysAll(text: string, message: string): boolean {
  const parts = plain(message.replaceAll("\\n", " ")).split(/\$\{[^}]*\}/);
  const pattern = parts.map((part) => part.trim().replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("[^\\n]*?");
  return new RegExp(pattern).test(text);
}

/** Without what marks code, with single blanks. */
function plain(text: string): string {
  return text.replaceAll("`", "").replace(/[ \t]+/g, " ");
}
