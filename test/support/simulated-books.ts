// A simulated business in memory with its ledger, for tests that read the books of single events.

import type { Company } from "../../src/cascade/company.ts";
import { simulate } from "../../src/generators/simulation.ts";
import type { Profile } from "../../src/profiles/profile-schema.ts";
import type { Bundle } from "../../src/schema/bundle.ts";
import type { NewRow, TableName } from "../../src/schema/tables.ts";
import { ledgerText } from "./ledger-text.ts";
import { plannedCompany } from "./simulated.ts";

export type DocumentReference = readonly [type: string, id: number];

export class SimulatedBooks {
  readonly company: Company;
  readonly bundles: readonly Bundle[];

  constructor(profile: Profile, seed: number) {
    this.company = plannedCompany(profile, seed);
    this.bundles = [...simulate(this.company)].map(({ bundle }) => bundle);
  }

  rowsOf<Name extends TableName>(table: Name): readonly NewRow<Name>[] {
    return this.bundles.flatMap((bundle) => bundle.rowsOf(table));
  }

  /** All postings of the events that post to one of the given documents. */
  ledgerOf(...references: readonly DocumentReference[]): string {
    const isMeant = (bundle: Bundle) =>
      bundle
        .rowsOf("postings")
        .some((row) => references.some(([type, id]) => row.referenceType === type && row.referenceId === id));
    return ledgerText(this.company.foundation.books, this.bundles.filter(isMeant));
  }

  /** The payments whose row meets a condition. */
  payments(isMeant: (row: NewRow<"payments">) => boolean): readonly DocumentReference[] {
    return this.rowsOf("payments")
      .filter(isMeant)
      .map(({ id }) => ["PAYMENT", found(id)]);
  }
}

/** What a plan or a table was looked through for. Throws where it is not there. */
export function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error("this seed has no such thing");
  return item;
}
