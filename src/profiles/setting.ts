// Single values changed from outside: "receivables.lateShare=0.2". The value is read as the parameter's own kind; whether
// it is one that the parameter may have is for checkedProfile to say, as of any other value.

import { OperatorError } from "../domain/operator-error.ts";
import { isRecord } from "./merge-statement.ts";
import { describeParameters, itemKey } from "./parameters.ts";

/**
 * The parameters with one value changed. Items of lists go by their name or their place: `buyers.classes.whale.count`,
 * `expenses.0.monthly`. Changes nothing in place.
 * @param setting "path=value"; a list or null is written as JSON
 * @throws OperatorError (usage) where there is no "=" or no such path, naming the nearest
 */
export function withSetting(parameters: unknown, setting: string): unknown {
  const equals = setting.indexOf("=");
  if (equals <= 0) {
    throw new OperatorError(`--set takes path=value, not "${setting}".`, {
      kind: "usage",
      remedy: "Write it like --set receivables.overdueShareOfDebt=0.2.",
    });
  }
  const path = setting.slice(0, equals);
  return assigned(parameters, path.split("."), setting.slice(equals + 1), { path, parameters, generic: "" });
}

type Place = { readonly path: string; readonly parameters: unknown; readonly generic: string };

function assigned(node: unknown, keys: readonly string[], text: string, place: Place): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return valueLike(node, text);
  if (Array.isArray(node)) {
    const index = node.findIndex((_, position) => key === itemKey(node, position) || key === String(position));
    if (index < 0) throw unknownPath(place);
    const next = { ...place, generic: `${place.generic}[]` };
    return node.map((item, position) => (position === index ? assigned(item, rest, text, next) : item));
  }
  if (!isRecord(node)) throw unknownPath(place);
  const generic = place.generic === "" ? key : `${place.generic}.${key}`;
  if (!(key in node) && !describeParameters().some((parameter) => parameter.path === generic)) throw unknownPath(place);
  return { ...node, [key]: assigned(node[key], rest, text, { ...place, generic }) };
}

/** The text as a value: as it stands where the parameter is text, else as JSON; what is no JSON is left to the rules. */
function valueLike(current: unknown, text: string): unknown {
  if (typeof current === "string") return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function unknownPath({ path, parameters }: Place): OperatorError {
  const near = nearestPaths(path, pathsOf(parameters, ""));
  return new OperatorError(`There is no parameter "${path}".`, {
    kind: "usage",
    remedy: `Did you mean ${near.join(" or ")}? \`terp-seed profiles show NAME\` lists all of them.`,
  });
}

function pathsOf(node: unknown, path: string): string[] {
  const join = (key: string) => (path === "" ? key : `${path}.${key}`);
  if (Array.isArray(node) && node.some(isRecord)) {
    return [path, ...node.flatMap((item, index) => pathsOf(item, join(itemKey(node, index))))];
  }
  if (!isRecord(node)) return [path];
  return Object.entries(node).flatMap(([key, part]) => pathsOf(part, join(key)));
}

/** The three paths that take the fewest changes of a character; one that ends in the same key comes first. */
function nearestPaths(path: string, candidates: readonly string[]): string[] {
  const lastKey = path.slice(path.lastIndexOf(".") + 1);
  const distance = (candidate: string) =>
    editDistance(path, candidate) / (candidate.endsWith(`.${lastKey}`) || candidate === lastKey ? 4 : 1);
  return [...candidates].sort((a, b) => distance(a) - distance(b)).slice(0, 3);
}

/** Characters to insert, delete or replace (Levenshtein). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
