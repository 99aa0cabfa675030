// Runs generators in the order of their needs. The order is the list's own wherever needs leave it free,
// so that the same list always runs, and gives out its ids, in the same order.

import type { RunContext } from "../planning/run-context.ts";
import type { Bundle } from "../schema/bundle.ts";
import type { AnyGenerator } from "./generator.ts";

/**
 * Runs every generator once, each after those it needs, and returns all products by name.
 * Throws before the first one runs when two provide the same, one needs what none provides, or needs run in a circle.
 */
export function runGenerators<Products, Given extends AnyGenerator<Products>>(
  context: RunContext,
  generators: readonly Given[],
  bundle: Bundle,
): Pick<Products, Given["provides"]> {
  const products: Partial<Products> = {};
  for (const generator of inOrderOfNeeds<Products>(generators)) {
    const needs = Object.fromEntries(generator.needs.map((name) => [name, products[name]]));
    products[generator.provides] = generator.generate(context, needs as Pick<Products, keyof Products>, bundle);
  }
  return products as Pick<Products, Given["provides"]>;
}

/** The generators, each after those it needs. Errors as of `runGenerators`. */
export function inOrderOfNeeds<Products>(generators: readonly AnyGenerator<Products>[]): AnyGenerator<Products>[] {
  const byName = new Map<keyof Products, AnyGenerator<Products>>();
  for (const generator of generators) {
    if (byName.has(generator.provides)) throw new Error(`two generators provide "${String(generator.provides)}"`);
    byName.set(generator.provides, generator);
  }

  const ordered = new Set<AnyGenerator<Products>>();
  const visit = (generator: AnyGenerator<Products>, path: readonly string[]): void => {
    if (ordered.has(generator)) return;
    const name = String(generator.provides);
    if (path.includes(name)) {
      throw new Error(
        `generators need each other in a circle: ${[...path.slice(path.indexOf(name)), name].join(" → ")}`,
      );
    }
    for (const need of generator.needs) {
      const provider = byName.get(need);
      if (!provider) throw new Error(`generator "${name}" needs "${String(need)}", which no generator provides`);
      visit(provider, [...path, name]);
    }
    ordered.add(generator);
  };
  for (const generator of generators) visit(generator, []);
  return [...ordered];
}
