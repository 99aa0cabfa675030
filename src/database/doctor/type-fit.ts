// Whether a column of one type takes every value of another, both as `normalisedType` spells them. Where it does not,
// why. LONGTEXT and JSON read the same there: what MySQL's JSON would refuse of plain text is not seen here.

export type Misfit = {
  readonly kind: "narrower-type" | "missing-enum-value" | "other-type";
  /** Completes "it …": "takes 20 characters of 50". */
  readonly reason: string;
};

type ColumnType = {
  readonly name: string;
  readonly sizes: readonly number[];
  /** Of an enum. */
  readonly values: readonly string[];
  readonly isUnsigned: boolean;
};

/** Bytes that integers have. */
const integerBytes: Readonly<Record<string, number>> = { tinyint: 1, smallint: 2, mediumint: 3, int: 4, bigint: 8 };

/** Bytes that texts may have. */
const textBytes: Readonly<Record<string, number>> = {
  tinytext: 2 ** 8 - 1,
  text: 2 ** 16 - 1,
  mediumtext: 2 ** 24 - 1,
  json: 2 ** 32 - 1,
};

/** A character of utf8mb4. */
const characterBytes = 4;

/** JSON as TERP keeps it is a few kilobytes; what is certain to hold that holds it. */
const jsonBytes = 2 ** 24 - 1;

/** What stands in the way of writing values of the type `wanted` into a column of the type `found`, if anything does. */
export function misfit(wanted: string, found: string, holdsKeys: boolean): Misfit | undefined {
  if (wanted === found) return undefined;
  const [ours, theirs] = [parsed(wanted), parsed(found)];
  if (ours.name in integerBytes) return integerMisfit(ours, theirs, holdsKeys);
  switch (ours.name) {
    case "decimal":
      return decimalMisfit(ours, theirs);
    case "enum":
      return enumMisfit(ours, theirs);
    case "varchar":
      return textMisfit({ characters: ours.sizes[0] ?? 0 }, theirs);
    case "text":
    case "json":
      return textMisfit({ bytes: ours.name === "text" ? (textBytes.text ?? 0) : jsonBytes }, theirs);
    case "date":
      return oneOf(theirs, ["date", "datetime", "timestamp"]);
    case "timestamp":
      return oneOf(theirs, ["timestamp", "datetime"]);
    default:
      return other();
  }
}

function integerMisfit(ours: ColumnType, theirs: ColumnType, holdsKeys: boolean): Misfit | undefined {
  const [needed, there] = [integerBytes[ours.name] ?? 0, integerBytes[theirs.name]];
  if (there === undefined) return other();
  if (there < needed) return narrower(`takes integers of ${there} bytes, not of ${needed}`);
  // Keys are never negative, and an unsigned key makes those that refer to it unsigned too.
  if (theirs.isUnsigned && !holdsKeys) return narrower("takes no negative numbers");
  return undefined;
}

function decimalMisfit(ours: ColumnType, theirs: ColumnType): Misfit | undefined {
  if (theirs.name !== "decimal") return other();
  const [precision = 0, scale = 0] = ours.sizes;
  const [theirPrecision = 10, theirScale = 0] = theirs.sizes;
  if (theirScale < scale) return narrower(`keeps ${theirScale} of ${scale} decimals`);
  if (theirPrecision - theirScale < precision - scale) {
    return narrower(`takes ${theirPrecision - theirScale} digits before the point, not ${precision - scale}`);
  }
  return theirs.isUnsigned ? narrower("takes no negative amounts") : undefined;
}

function enumMisfit(ours: ColumnType, theirs: ColumnType): Misfit | undefined {
  if (theirs.name !== "enum") {
    return textMisfit({ characters: Math.max(...ours.values.map((value) => value.length)) }, theirs);
  }
  // Collations compare them without regard to case, and the server keeps its own spelling.
  const missing = ours.values.filter((value) => !theirs.values.includes(value));
  if (missing.length === 0) return undefined;
  return { kind: "missing-enum-value", reason: `does not accept ${missing.join(", ")}` };
}

function textMisfit(need: { characters: number } | { bytes: number }, theirs: ColumnType): Misfit | undefined {
  const bytes = textBytes[theirs.name];
  if (bytes !== undefined) {
    const needed = "bytes" in need ? need.bytes : need.characters * characterBytes;
    return bytes < needed ? narrower(`takes ${bytes} bytes`) : undefined;
  }
  if (theirs.name !== "varchar" && theirs.name !== "char") return other();
  const [length = 1] = theirs.sizes;
  if ("bytes" in need) return narrower(`takes ${length} characters, not ${need.bytes} bytes`);
  return length < need.characters ? narrower(`takes ${length} characters, not ${need.characters}`) : undefined;
}

function oneOf(theirs: ColumnType, names: readonly string[]): Misfit | undefined {
  return names.includes(theirs.name) ? undefined : other();
}

function narrower(reason: string): Misfit {
  return { kind: "narrower-type", reason };
}

function other(): Misfit {
  return { kind: "other-type", reason: "does not keep such values as they are" };
}

function parsed(type: string): ColumnType {
  const [, name = type, inside = ""] = /^(\w+)(?:\((.*)\))?/s.exec(type) ?? [];
  const isEnum = name === "enum" || name === "set";
  return {
    name,
    sizes: isEnum || inside === "" ? [] : inside.split(",").map(Number),
    values: isEnum
      ? [...inside.matchAll(/'((?:[^']|'')*)'/g)].map(([, value = ""]) => value.replaceAll("''", "'"))
      : [],
    isUnsigned: /\bunsigned\b/.test(type),
  };
}
