// The parameters as a list: every path of the schema with its unit and meaning, and every value of a profile with where
// it comes from. Written from the schema itself, so that no list can forget a parameter.

import { z } from "zod";
import { defaults } from "./defaults.ts";
import { isRecord, statedPaths } from "./merge-statement.ts";
import { type Profile, profileSchema } from "./profile-schema.ts";

/** A parameter as the schema describes it; `[]` in its path stands for the items of a list. */
export type ParameterDescription = { readonly path: string; readonly unit: string; readonly meaning: string };

/** A parameter of one profile: items of lists go by their name, or by their place from 0 on. */
export type ParameterValue = ParameterDescription & {
  readonly value: unknown;
  /** The profile that states it, or "default". */
  readonly origin: string;
};

/** What one profile states, before anything below it is filled in. */
export type Layer = { readonly name: string; readonly stated: unknown };

/** The lowest layer, which states everything. */
export const defaultLayer: Layer = { name: "default", stated: defaults };

/** Every parameter there is, in the order of the schema. */
export function describeParameters(): ParameterDescription[] {
  return descriptionsOf(profileSchema, "");
}

function descriptionsOf(schema: unknown, path: string): ParameterDescription[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return descriptionsOf(schema.unwrap(), path);
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject) {
    return descriptionsOf(schema.element, `${path}[]`);
  }
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, part]) =>
      descriptionsOf(part, path === "" ? key : `${path}.${key}`),
    );
  }
  const meta = schema instanceof z.ZodType ? schema.meta() : undefined;
  return [{ path, unit: String(meta?.unit ?? ""), meaning: meta?.description ?? "" }];
}

/**
 * Every value of a resolved profile, in the order of the schema.
 * @param layers what it is made of, the lowest first
 */
export function parameterValues(profile: Profile, layers: readonly Layer[]): ParameterValue[] {
  const origins = new Map<string, string>();
  for (const { name, stated } of layers) for (const path of statedPaths(stated)) origins.set(path, name);
  const descriptions = describeParameters();
  return valuesOf(profile, "", "").map(({ path, genericPath, value }) => {
    // An empty list, or a group that is null, goes by the first parameter that would be in it.
    const described =
      descriptions.find((description) => description.path === genericPath) ??
      descriptions.find((description) => /^(?:\[\])?\./.test(after(description.path, genericPath)));
    const { unit = "", meaning = "" } = described ?? {};
    return { path, unit, meaning, value, origin: originOf(origins, path) };
  });
}

/** What follows a stem; nothing where the path does not begin with it. */
function after(path: string, stem: string): string {
  return path.startsWith(stem) ? path.slice(stem.length) : "";
}

type Leaf = { readonly path: string; readonly genericPath: string; readonly value: unknown };

function valuesOf(value: unknown, path: string, genericPath: string): Leaf[] {
  const join = (stem: string, key: string) => (stem === "" ? key : `${stem}.${key}`);
  if (Array.isArray(value) && value.length > 0 && value.every(isRecord)) {
    return value.flatMap((item, index) => valuesOf(item, join(path, itemKey(value, index)), `${genericPath}[]`));
  }
  if (!isRecord(value)) return [{ path, genericPath, value }];
  return Object.entries(value).flatMap(([key, part]) => valuesOf(part, join(path, key), join(genericPath, key)));
}

/** What an item of a list goes by: its name where it has one, else its place. */
export function itemKey(items: readonly unknown[], index: number): string {
  const item = items[index];
  return isRecord(item) && typeof item.name === "string" ? item.name : String(index);
}

/** The layer that states the path, or the list that it is part of. */
function originOf(origins: ReadonlyMap<string, string>, path: string): string {
  const keys = path.split(".");
  for (let length = keys.length; length > 0; length -= 1) {
    const origin = origins.get(keys.slice(0, length).join("."));
    if (origin !== undefined) return origin;
  }
  return defaultLayer.name;
}
