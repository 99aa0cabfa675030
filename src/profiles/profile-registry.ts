// The profiles by name: which there are, what each states, and what it comes to with all that it builds on.

import { OperatorError } from "../domain/operator-error.ts";
import { chaos } from "./chaos.ts";
import { checkedProfile } from "./checked-profile.ts";
import { demo } from "./demo.ts";
import { edge } from "./edge.ts";
import { large } from "./large.ts";
import { medium } from "./medium.ts";
import { isRecord, mergeStatement } from "./merge-statement.ts";
import { operations } from "./operations.ts";
import { defaultLayer, type Layer } from "./parameters.ts";
import type { Profile } from "./profile-schema.ts";
import type { ProfileStatement } from "./profile-statement.ts";
import { realistic } from "./realistic.ts";
import { small } from "./small.ts";

const statements: readonly ProfileStatement[] = [small, medium, large, realistic, operations, demo, edge, chaos];

export const profileNames: readonly string[] = statements.map(({ name }) => name);

/** What a run without `--profile` and without SEED_PROFILE takes. */
export const defaultProfileName = small.name;

/** A profile before it is checked: what it states, on top of what each profile that it builds on states. */
export type LayeredProfile = { readonly parameters: unknown; readonly layers: readonly Layer[] };

/** @throws OperatorError (usage) for an unknown name */
export function profileNamed(name: string): Profile {
  return checkedProfile(layersOf(name).parameters, `profile "${name}"`);
}

/** @throws OperatorError (usage) for an unknown name */
export function layersOf(name: string): LayeredProfile {
  const statement = statements.find((candidate) => candidate.name === name);
  if (statement) return layered(statement);
  throw new OperatorError(`There is no profile "${name}".`, {
    kind: "usage",
    remedy: `Use one of: ${profileNames.join(", ")}; or a file such as ./mine.json.`,
  });
}

/**
 * A statement on top of the profile that it extends, or of the defaults.
 * @throws OperatorError (usage) where it extends a profile that does not exist
 */
export function layered(statement: unknown): LayeredProfile {
  const { extends: base, ...stated } = isRecord(statement) ? statement : {};
  const below: LayeredProfile =
    base === undefined ? { parameters: defaultLayer.stated, layers: [defaultLayer] } : layersOf(String(base));
  return withLayer(below, { name: String(stated.name), stated });
}

/** One more layer on top. */
export function withLayer({ parameters, layers }: LayeredProfile, layer: Layer): LayeredProfile {
  return { parameters: mergeStatement(parameters, layer.stated), layers: [...layers, layer] };
}
