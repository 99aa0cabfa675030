// The rules that a coherent database keeps, by id: each is a check or a figure, and each check is proven by something
// broken on purpose. What is added beyond them must be proven, too.

import { expect, test } from "vitest";
import { profileNamed } from "../../src/profiles/profile-registry.ts";
import { anomalies } from "../../src/validators/anomalies/anomalies.ts";
import { omissions } from "../../src/validators/anomalies/omissions.ts";
import { allChecks } from "../../src/validators/checks.ts";
import { figuresOf } from "../../src/validators/figures/all-figures.ts";

/** How many rules each family has; they are numbered from 1. */
const rulesByFamily = { R: 11, M: 19, L: 14, I: 12, T: 7, C: 6, K: 21, Z: 12 };

/** Rules that another one keeps, with the one. */
const keptByOther: Readonly<Record<string, string>> = { C06: "K21" };

const rules = Object.entries(rulesByFamily).flatMap(([family, count]) =>
  Array.from({ length: count }, (_, index) => `${family}${String(index + 1).padStart(2, "0")}`),
);

const checks = allChecks.map(({ id }): string => id);
const figures = figuresOf(profileNamed("realistic")).map(({ id }): string => id);

test("every rule is a check or a figure", () => {
  const kept = new Set([...checks, ...figures]);
  expect(rules.filter((id) => !kept.has(keptByOther[id] ?? id))).toEqual([]);
});

test("contradictions are checks, calibration and realism are figures", () => {
  expect(checks.filter((id) => /^[KZ]/.test(id))).toEqual([]);
  expect([...new Set(figures)].filter((id) => !/^[KZ]/.test(id))).toEqual([]);
  expect(allChecks.filter(({ severity }) => severity !== "error").map(({ id }) => id)).toEqual([]);
});

test("no id is given twice", () => {
  expect(checks.filter((id, index) => checks.indexOf(id) !== index)).toEqual([]);
});

test("every check has something broken that it must find", () => {
  const proven = new Set<string>([...anomalies, ...omissions].map(({ breaks }) => breaks));
  expect(checks.filter((id) => !proven.has(id))).toEqual([]);
});
