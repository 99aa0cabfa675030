// A row that cannot be written. It is a defect of ours or a schema that has drifted, never an operator's mistake:
// every value comes from the simulation, and the target's schema is compared with ours before the first write.

export type LoadErrorPlace = {
  /** Physical name of the table. */
  readonly table: string;
  /** Primary key of the row ("4711", or "3, 12" where it is composite); absent where the server did not tell. */
  readonly rowKey?: string | undefined;
  /** Physical name of the column; absent where the complaint is about the whole row. */
  readonly column?: string | undefined;
};

/** Names the table, the row and the column of a value that was refused, by us or by the server. */
export class LoadError extends Error {
  readonly table: string;
  readonly rowKey: string | undefined;
  readonly column: string | undefined;

  constructor(place: LoadErrorPlace, reason: string, options?: { readonly cause: unknown }) {
    super(`${placeText(place)}: ${reason}`, options);
    this.name = "LoadError";
    this.table = place.table;
    this.rowKey = place.rowKey;
    this.column = place.column;
  }
}

function placeText({ table, rowKey, column }: LoadErrorPlace): string {
  const row = rowKey === undefined ? "" : `, row ${rowKey}`;
  return `table ${table}${row}${column === undefined ? "" : `, column ${column}`}`;
}
