// Generators as a graph in data: each names what it needs and what it provides, and gets nothing it did not name.
// A generator writes its rows into the bundle it is handed and returns what later ones may build on.

import type { RunContext } from "../planning/run-context.ts";
import type { Bundle } from "../schema/bundle.ts";

/** `Products` maps the names that generators provide to what they return. */
export type Generator<Products, Name extends keyof Products, Needs extends keyof Products> = {
  readonly provides: Name;
  readonly needs: readonly Needs[];
  readonly generate: (context: RunContext, needs: Pick<Products, Needs>, bundle: Bundle) => Products[Name];
};

/** A generator of some product, whatever it needs. */
export type AnyGenerator<Products> = {
  [Name in keyof Products]: Generator<Products, Name, keyof Products>;
}[keyof Products];

/**
 * Makes a function that takes a generator's definition and infers what it provides and needs, so that reading
 * a product that `needs` does not name fails to compile.
 */
export function definerOf<Products>() {
  return <Name extends keyof Products, Needs extends keyof Products = never>(
    generator: Generator<Products, Name, Needs>,
  ): Generator<Products, Name, Needs> => generator;
}
