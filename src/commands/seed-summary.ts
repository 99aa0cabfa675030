// What a run says at its end: rows a table, times, what was asked for and what came out, and where to look at it.

import { type Score, scoreJson } from "../chaos/score.ts";
import { byPhysicalName, physicalName } from "../database/identifiers.ts";
import { type DatabaseTarget, describeTarget } from "../database/target.ts";
import { demoPassword } from "../domain/demo-password.ts";
import { readingLines } from "../validators/figures/figure-report.ts";
import { jsonReport } from "../validators/reports/report.ts";
import { textReport } from "../validators/reports/text-report.ts";
import type { AuditOutcome } from "./audit.ts";
import { counted, seconds } from "./format.ts";
import type { SeedParameters, SeedResult } from "./seed-run.ts";

export type SeedSummary = SeedParameters &
  SeedResult & {
    readonly audit: AuditOutcome;
    readonly times: { readonly loadMs: number; readonly totalMs: number };
    /** A digest a table by its physical name, where asked for. */
    readonly digests: ReadonlyMap<string, string> | undefined;
    readonly target: DatabaseTarget;
  };

/** The summary for people. */
export function summaryLines(summary: SeedSummary): string[] {
  const { profile, rows, times, digests, audit, target } = summary;
  const total = [...rows.values()].reduce((sum, count) => sum + count, 0);
  const rate = Math.round((total / times.loadMs) * 1000);
  return [
    "",
    `Rows by table: ${counted(total, "row")} in ${counted(rows.size, "table")}, ${counted(rate, "row")} a second`,
    ...pairsInColumns([...rows].map(([name, count]) => [physicalName(name), count.toLocaleString("en-US")])),
    ...leftOutLines(summary),
    ...(digests ? ["", "Digests", ...pairsInColumns([...digests])] : []),
    "",
    ...verdict(audit),
    "",
    `Seeded ${describeTarget(target)} in ${seconds(times.totalMs)}, of which loading ${seconds(times.loadMs)}: ` +
      `profile ${profile.name}, seed ${summary.seed}, as of ${profile.period.end}.`,
    ...whereToLook(summary),
  ];
}

/** The summary for machines; with how the checks did where something was broken on purpose. */
export function summaryJson(summary: SeedSummary, score: Score | undefined): Readonly<Record<string, unknown>> {
  const { profile, rows, times, digests, audit, target } = summary;
  return {
    runId: summary.runId,
    database: target.database,
    profile: profile.name,
    seed: summary.seed,
    asOf: profile.period.end,
    logins: summary.logins.map((login) => ({ ...login, password: demoPassword })),
    portalLogins: summary.portalLogins.map((login) => ({ ...login, password: demoPassword })),
    rows: byPhysicalName(rows),
    leftOut: [...summary.leftOut.tables.keys()].map(physicalName),
    ...times,
    checks: jsonReport(audit.report),
    ...(score ? { score: scoreJson(score) } : {}),
    ...(digests ? { digests: Object.fromEntries(digests) } : {}),
  };
}

/** What the database could not take, said again at the end: nobody should look for it in vain. */
function leftOutLines({ leftOut }: SeedSummary): string[] {
  if (leftOut.tables.size === 0) return [];
  const missing = new Set(leftOut.tables.values());
  return [
    "",
    `Left out, because ${[...missing].map(physicalName).join(", ")} ${missing.size === 1 ? "is" : "are"} missing here:`,
    `  ${[...leftOut.tables.keys()].map(physicalName).join(", ")}`,
  ];
}

/** The figures and one line where all is well, the whole report where it is not. */
function verdict({ report, passed }: AuditOutcome): string[] {
  if (!passed) return textReport(report);
  return [
    "Calibration and realism: what the profile asks for, what the tables hold",
    ...readingLines(report.figures ?? []).map((line) => `  ${line}`),
    "",
    ...textReport(report).slice(-1),
  ];
}

/** Of each kind one; docs/accounts.md says how to find the others. */
function portalLines(portalLogins: SeedSummary["portalLogins"]): string[] {
  const examples = (["client", "supplier"] as const).flatMap((kind) => {
    const own = portalLogins.filter((login) => login.kind === kind);
    return own
      .slice(0, 1)
      .map(({ userName }) => `                  ${`${kind} (of ${own.length})`.padEnd(20)} ${userName}`);
  });
  return examples.length === 0 ? [] : ["  Portal:       with the same password; log in as", ...examples];
}

function whereToLook({ target, logins, portalLogins }: SeedSummary): string[] {
  return [
    "",
    "How to look at it",
    target.isPrivate
      ? "  SQL client:   connect to the URL that `pnpm -s terp-seed server url` prints (it holds the password)"
      : `  SQL client:   connect to ${describeTarget(target)}`,
    `  Application:  every user's password is ${demoPassword}; log in as`,
    ...logins.map(({ role, email }) => `                  ${role.padEnd(20)} ${email}`),
    ...portalLines(portalLogins),
    "  Orders:       SELECT order_number, saleStatus, total, due_date FROM orders ORDER BY id DESC LIMIT 10;",
    "  Books:        SELECT accountNumber, accountName, SUM(debit) - SUM(credit) AS balance FROM ledgerEntries",
    "                  JOIN accounts ON accounts.id = accountId GROUP BY accounts.id ORDER BY accountNumber;",
    `  Checks again: ${target.isPrivate ? "pnpm validate" : "pnpm validate --database-url …"}, as the statements: pnpm terp-seed statements`,
    "  Without pnpm: npx -y pnpm@10.34.9 in its place",
  ];
}

/** Pairs side by side, as many columns as fit a line of 120 characters. */
export function pairsInColumns(pairs: readonly (readonly [string, string])[]): string[] {
  const cells = pairs.map(([name, value]) => `  ${name.padEnd(26)} ${value.padStart(10)}`);
  const columns = 3;
  const height = Math.ceil(cells.length / columns);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cells[column * height + row] ?? "")
      .join("")
      .trimEnd(),
  );
}
