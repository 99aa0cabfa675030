// One walk over everything that happened: each thing is announced to the satellites that hang on its kind, their rows
// in turn to those that hang on them. Parents come kind by kind, in the order of the roots; satellites of one parent in
// the order of their list. All rows below one parent are one bundle, so memory does not grow with the business.

import type { Company } from "../../cascade/company.ts";
import type { IdAllocator } from "../../domain/numbers/ids.ts";
import { Bundle } from "../../schema/bundle.ts";
import type { Parent, Root } from "./parent.ts";

type Hear<Facts> = (facts: Facts, bundle: Bundle) => void;

/** A method, not a function: what hears of one kind of parent fits a list of all kinds. */
type Listener<Facts> = { hear(facts: Facts, bundle: Bundle): void };

export class Walk {
  readonly company: Company;
  readonly ids: IdAllocator;
  readonly #listeners = new Map<Parent<unknown>, Listener<unknown>[]>();

  constructor(company: Company, ids: IdAllocator) {
    this.company = company;
    this.ids = ids;
  }

  /** Calls `hear` with every thing of a kind. */
  listen<Facts>(parent: Parent<Facts>, hear: Hear<Facts>): void {
    const listener: Listener<Facts> = { hear };
    const others = this.#listeners.get(parent);
    if (others) others.push(listener);
    else this.#listeners.set(parent, [listener]);
  }

  isParent<Facts>(parent: Parent<Facts>): boolean {
    return this.#listeners.has(parent);
  }

  announce<Facts>(parent: Parent<Facts>, facts: Facts, bundle: Bundle): void {
    for (const listener of this.#listeners.get(parent) ?? []) listener.hear(facts, bundle);
  }

  /** The rows below each thing of the roots that have any. */
  *bundles(roots: readonly Root<unknown>[]): Generator<Bundle> {
    for (const root of roots) {
      if (!this.isParent(root)) continue;
      for (const facts of root.all(this.company)) {
        const bundle = new Bundle();
        this.announce(root, facts, bundle);
        if (bundle.tables().length > 0) yield bundle;
      }
    }
  }
}
