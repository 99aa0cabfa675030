import { describe, expect, test } from "vitest";
import { describeParameters, parameterValues } from "../../src/profiles/parameters.ts";
import { layersOf, profileNamed, profileNames } from "../../src/profiles/profile-registry.ts";

describe("every parameter", () => {
  test.each(describeParameters())("$path says its unit and its meaning", ({ unit, meaning }) => {
    expect(unit).not.toBe("");
    expect(meaning).not.toBe("");
  });
});

describe("the values of a profile", () => {
  const valuesOf = (name: string) => parameterValues(profileNamed(name), layersOf(name).layers);
  const find = (name: string, path: string) => valuesOf(name).find((value) => value.path === path);

  test("say where they come from: the profile itself, the one it extends, the defaults", () => {
    expect(find("medium", "orders.count")).toMatchObject({ value: 1000, unit: "number", origin: "medium" });
    expect(find("medium", "receivables.lateShare")).toMatchObject({ value: 0.2, origin: "small" });
    expect(find("medium", "payables.lateShare")).toMatchObject({ value: 0.08, origin: "default" });
  });

  test("of a list go by the name of the item, and come from whoever states the list", () => {
    expect(find("medium", "catalog.grades.AAA.share")).toMatchObject({ value: 0.2, origin: "small" });
    expect(find("realistic", "expenses.0.monthly")).toMatchObject({ value: 10_000, origin: "default" });
  });

  test.each(profileNames)("%s leaves none without a unit", (name) => {
    expect(valuesOf(name).filter(({ unit }) => unit === "")).toEqual([]);
  });
});
