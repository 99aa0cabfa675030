// The rules of this house, each with a snippet that breaks it: a rule that nothing can break keeps nothing.

import { describe, expect, it } from "vitest";
import { filesBelow, importsOf, type SourceFile, splitSource } from "./support/source-files.ts";

/** A pattern that no file of some folders may contain, in its code or in its comments. */
type TextRule = {
  readonly rule: string;
  readonly folders: readonly string[];
  readonly part: "code" | "comments" | "imports";
  readonly forbidden: RegExp;
  readonly exempt?: readonly string[];
  /** Each breaks the rule once. */
  readonly breaches: readonly string[];
  /** Looks like a breach and is none. */
  readonly harmless: string;
};

const everywhere = ["src", "test", "scripts"];
const compositionRoot = "src/cli.ts";

const textRules: readonly TextRule[] = [
  {
    rule: "chance is seeded",
    folders: everywhere,
    part: "code",
    forbidden: /\bMath\.random\b/,
    breaches: ["const share = Math.random();"],
    harmless: "// Math.random is not seeded",
  },
  {
    rule: "what makes rows draws from named streams only",
    folders: ["domain", "schema", "profiles", "planning", "cascade", "satellites", "generators", "writer"].map(
      (room) => `src/${room}`,
    ),
    part: "code",
    forbidden: /\brandom(?:Bytes|UUID|Int)\b|\bgetRandomValues\b|\bseedrandom\b/,
    breaches: ["const id = randomUUID();", "const seed = randomBytes(8);", "const next = seedrandom(name);"],
    harmless: "const word = 'randomBytes';",
  },
  {
    rule: "only the composition root reads the clock",
    folders: ["src"],
    part: "code",
    forbidden: /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\.now\b|\bprocess\.hrtime\b/,
    exempt: [compositionRoot],
    breaches: ["const today = new Date();", "const now = Date.now;", "const begun = performance.now();"],
    harmless: "const day = new Date(isoDay);",
  },
  {
    rule: "only the composition root touches the process",
    folders: ["src"],
    part: "code",
    forbidden: /\bprocess(?:(?:\?\.|\.)[a-z]|\[)/,
    exempt: [compositionRoot],
    breaches: ["const url = process.env.DATABASE_URL;", `const pid = \`\${process.pid}\`;`, 'process["exit"](1);'],
    harmless: "const user = process.User; // process.exit",
  },
  {
    rule: "nor does anything import the process or the clock",
    folders: ["src"],
    part: "imports",
    forbidden: /^(?:node:)?(?:process|perf_hooks)$/,
    exempt: [compositionRoot],
    breaches: ['import { env } from "node:process";', 'const hooks = await import("perf_hooks");'],
    harmless: 'import { spawn } from "node:child_process";',
  },
  {
    rule: "output goes through the context that a command is given",
    folders: everywhere,
    part: "code",
    forbidden: /\bconsole\./,
    breaches: ["console.log(rows);"],
    harmless: 'const word = "console.log";',
  },
  {
    rule: "types are not silenced in code",
    folders: everywhere,
    part: "code",
    forbidden: /[:<,|&]\s*any\b(?!\s*[:(])|\bas any\b|\bas unknown as\b|\bas never\b/,
    breaches: [
      "const row: any = {};",
      "const row = value as any;",
      "const row = {} as unknown as Row;",
      "Map<string, any>",
    ],
    harmless: "const any: number = 1;",
  },
  {
    rule: "types are not silenced in comments, nor is the linter",
    folders: everywhere,
    part: "comments",
    forbidden: /@ts-(?:ignore|nocheck)|biome-ignore/,
    breaches: ["// @ts-ignore", "/* @ts-nocheck */", "// biome-ignore lint: no"],
    harmless: 'const word = "@ts-ignore";',
  },
  {
    rule: "what must not compile is expected to fail in tests of types only",
    folders: ["src", "scripts"],
    part: "comments",
    forbidden: /@ts-expect-error/,
    breaches: ["// @ts-expect-error: later"],
    harmless: 'const word = "@ts-expect-error";',
  },
  {
    rule: "no test is skipped, focused or left for later",
    folders: ["test"],
    part: "code",
    forbidden:
      /\b(?:it|test|describe|suite)\.(?:skip|only|todo|skipIf|runIf|fails)\b|\b(?:xit|xdescribe|fit|fdescribe)\(/,
    breaches: [
      "it.skip(name, run);",
      "describe.only(name, run);",
      "xit(name, run);",
      "test.skipIf(isRoot)(name, run);",
    ],
    harmless: "const rows = cursor.skip(3);",
  },
  {
    rule: "nothing is left for later in a comment",
    folders: everywhere,
    part: "comments",
    forbidden: /\b(?:TODO|FIXME|XXX|HACK)\b|not implemented/i,
    breaches: ["// TODO: the rest", "/* FIXME */", "// Not implemented."],
    harmless: "// the row of todo_tasks",
  },
];

const linesAtMost = 300;

const sources = everywhere.flatMap((folder) => filesBelow(folder)).filter(({ path }) => path.endsWith(".ts"));

describe.each(textRules)("$rule", (rule) => {
  it("is kept", () => {
    expect(sources.flatMap((file) => breachesOf(rule, file))).toEqual([]);
  });

  it("is noticed when broken, and only then", () => {
    const asFile = (text: string): SourceFile => ({ path: `${rule.folders[0]}/snippet.ts`, text });
    for (const breach of rule.breaches) expect(breachesOf(rule, asFile(breach)), breach).toHaveLength(1);
    expect(breachesOf(rule, asFile(rule.harmless))).toEqual([]);
  });
});

describe("files", () => {
  const tooLong = ({ text }: SourceFile) => text.split("\n").length - 1 > linesAtMost;
  const badlyNamed = ({ path }: SourceFile) =>
    !/^(?:[a-z0-9-]+\/)*\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test)?\.ts$/.test(path);

  it(`have at most ${linesAtMost} lines`, () => {
    expect(sources.filter(tooLong).map(({ path }) => path)).toEqual([]);
    expect(tooLong({ path: "src/long.ts", text: "\n".repeat(linesAtMost + 1) })).toBe(true);
    expect(tooLong({ path: "src/long.ts", text: "\n".repeat(linesAtMost) })).toBe(false);
  });

  it("are named in kebab-case", () => {
    expect(sources.filter(badlyNamed).map(({ path }) => path)).toEqual([]);
    const names = ["src/orderToCash.ts", "src/Order.ts", "src/order_line.ts", "src/Sales/order.ts"];
    expect(names.filter((path) => badlyNamed({ path, text: "" }))).toEqual(names);
  });
});

describe("nothing in the checkout belongs to one machine", () => {
  const home = /(?<![\w.-])\/(?:work|home|root|Users)\/[\w.-]/;
  const packageRegistry = /\bregistry\.[\w-]+\.[\w.-]+|\bregistry\s*=|^\s*tarball:|resolution:.*\burl:/m;
  const all = filesBelow();

  it("no path below a home or work folder", () => {
    expect(all.filter(({ text }) => home.test(text)).map(({ path }) => path)).toEqual([]);
    expect(home.test(`cd ${["", "work", "main"].join("/")}`)).toBe(true);
    expect(home.test("the folder network/home/plan")).toBe(false);
  });

  it("no package registry", () => {
    expect(all.filter(({ text }) => packageRegistry.test(text)).map(({ path }) => path)).toEqual([]);
    expect(packageRegistry.test(["https://registry", "example", "org/"].join("."))).toBe(true);
    expect(packageRegistry.test(["registry", "https://mirror.example"].join("="))).toBe(true);
  });
});

function breachesOf(rule: TextRule, { path, text }: SourceFile): string[] {
  if (!rule.folders.some((folder) => path.startsWith(`${folder}/`)) || rule.exempt?.includes(path)) return [];
  if (rule.part === "imports") {
    return importsOf(text)
      .filter((specifier) => rule.forbidden.test(specifier))
      .map((specifier) => `${path}: ${specifier}`);
  }
  const lines = splitSource(text)[rule.part].split("\n");
  return lines.flatMap((line, index) => (rule.forbidden.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));
}
