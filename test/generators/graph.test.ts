import { describe, expect, it } from "vitest";
import { type AnyGenerator, definerOf } from "../../src/generators/generator.ts";
import { inOrderOfNeeds, runGenerators } from "../../src/generators/graph.ts";
import { Bundle } from "../../src/schema/bundle.ts";
import { runContext } from "./run-context.ts";

type Products = { readonly seed: number; readonly plant: string; readonly harvest: string[]; readonly weather: string };

const define = definerOf<Products>();

const seed = define({ provides: "seed", needs: [], generate: () => 3 });
const plant = define({ provides: "plant", needs: ["seed"], generate: (_context, needs) => `plant of ${needs.seed}` });
const weather = define({ provides: "weather", needs: [], generate: () => "sun" });
const harvest = define({
  provides: "harvest",
  needs: ["plant", "weather"],
  generate: (_context, needs) => [needs.plant, needs.weather],
});

const orderOf = (generators: readonly AnyGenerator<Products>[]) =>
  inOrderOfNeeds<Products>(generators).map(({ provides }) => provides);

describe("inOrderOfNeeds", () => {
  it("puts each generator after those it needs", () => {
    expect(orderOf([harvest, plant, weather, seed])).toEqual(["seed", "plant", "weather", "harvest"]);
  });

  it("keeps the list's order where needs leave it free", () => {
    expect(orderOf([weather, seed, plant, harvest])).toEqual(["weather", "seed", "plant", "harvest"]);
    expect(orderOf([seed, weather, plant, harvest])).toEqual(["seed", "weather", "plant", "harvest"]);
  });

  it("names the circle that needs run in, and only the circle", () => {
    const seedOfHarvest = define({
      provides: "seed",
      needs: ["harvest"],
      generate: (_context, needs) => needs.harvest.length,
    });
    expect(() => orderOf([weather, harvest, plant, seedOfHarvest])).toThrow("harvest → plant → seed → harvest");
    const selfMade = define({ provides: "seed", needs: ["seed"], generate: (_context, needs) => needs.seed });
    expect(() => orderOf([plant, selfMade])).toThrow(/: seed → seed$/);
  });

  it("names what nobody provides, and who needs it", () => {
    expect(() => orderOf([plant])).toThrow('generator "plant" needs "seed", which no generator provides');
  });

  it("refuses two providers of one thing", () => {
    expect(() => orderOf([seed, seed])).toThrow('two generators provide "seed"');
  });
});

describe("runGenerators", () => {
  it("returns what each provided, by name", () => {
    const products = runGenerators<Products, AnyGenerator<Products>>(
      runContext(),
      [harvest, plant, weather, seed],
      new Bundle(),
    );
    expect(products).toEqual({ seed: 3, plant: "plant of 3", weather: "sun", harvest: ["plant of 3", "sun"] });
  });

  it("hands a generator what it declared and nothing else", () => {
    let given: object = {};
    const curious = define({
      provides: "plant",
      needs: ["seed"],
      generate: (_context, needs) => {
        given = needs;
        return "";
      },
    });
    runGenerators<Products, AnyGenerator<Products>>(runContext(), [seed, weather, curious], new Bundle());
    expect(given).toEqual({ seed: 3 });
  });

  it("runs nothing when something is missing", () => {
    let ran = false;
    const first = define({
      provides: "weather",
      needs: [],
      generate: () => {
        ran = true;
        return "rain";
      },
    });
    expect(() => runGenerators<Products, AnyGenerator<Products>>(runContext(), [first, plant], new Bundle())).toThrow();
    expect(ran).toBe(false);
  });
});

describe("types", () => {
  it("refuse to read what was not declared, and to return the wrong thing", () => {
    define({
      provides: "plant",
      needs: ["seed"],
      // @ts-expect-error: the weather is not among its needs
      generate: (_context, needs) => needs.weather,
    });
    // @ts-expect-error: a seed is a number
    define({ provides: "seed", needs: [], generate: () => "three" });
    // @ts-expect-error: nobody knows a moon
    define({ provides: "plant", needs: ["moon"], generate: () => "" });
    expect(orderOf([seed])).toEqual(["seed"]);
  });
});
