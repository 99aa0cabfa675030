// The two texts a row is written as: a line for LOAD DATA, a tuple for INSERT.
// In both, a raw newline ends the row and occurs nowhere else (values carry it escaped), so that the rows of a chunk
// can be told apart again when the server complains about one of them.

export type RowFormat = {
  readonly rowStart: string;
  readonly rowEnd: string;
  readonly separator: string;
  readonly nullValue: string;
  /** Marks text that is known to hold nothing to escape: formatted numbers, days, instants, enum members. */
  readonly quote: (text: string) => string;
  /** Marks any text, escaping where needed; the text must be well-formed Unicode. */
  readonly escape: (text: string) => string;
};

/** A line of tab-separated values, as LOAD DATA reads it with `tsvClauses`. */
export const tsvFormat: RowFormat = {
  rowStart: "",
  rowEnd: "\n",
  separator: "\t",
  nullValue: "\\N",
  quote: (text) => text,
  escape: (text) => (tsvSpecial.test(text) ? text.replace(tsvSpecials, tsvEscape) : text),
};

/** What LOAD DATA must be told to read `tsvFormat`. */
export const tsvClauses = "FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' LINES TERMINATED BY '\\n'";

/** A tuple of SQL literals and its comma, one a line; the statement drops the last comma. */
export const sqlFormat: RowFormat = {
  rowStart: "(",
  rowEnd: "),\n",
  separator: ",",
  nullValue: "NULL",
  quote: (text) => `'${text}'`,
  escape: (text) => `'${sqlSpecial.test(text) ? text.replace(sqlSpecials, sqlEscape) : text}'`,
};

// Most texts need no escaping; testing first saves the copy that `replace` makes.
const tsvSpecial = /[\\\t\n]/;
const tsvSpecials = /[\\\t\n]/g;
const sqlSpecial = /[\\'\n]/;
const sqlSpecials = /[\\'\n]/g;

function tsvEscape(character: string): string {
  if (character === "\n") return "\\n";
  return character === "\t" ? "\\t" : "\\\\";
}

function sqlEscape(character: string): string {
  return character === "\n" ? "\\n" : `\\${character}`;
}
