// The rows of one business event, table by table, in the order they were added. A bundle is written whole or not at all.

import type { NewRow, TableName } from "./tables.ts";

type RowsByTable = { [Name in TableName]?: NewRow<Name>[] };

export class Bundle {
  readonly #rows: RowsByTable = {};

  add<Name extends TableName>(table: Name, row: NewRow<Name>): void {
    const rows: NewRow<Name>[] | undefined = this.#rows[table];
    if (rows) rows.push(row);
    else Object.assign(this.#rows, { [table]: [row] });
  }

  /** The rows of one table; empty where the event wrote none. */
  rowsOf<Name extends TableName>(table: Name): readonly NewRow<Name>[] {
    return this.#rows[table] ?? [];
  }

  /** The tables that have rows, in the order they were first added to. */
  tables(): TableName[] {
    return Object.keys(this.#rows) as TableName[];
  }
}
