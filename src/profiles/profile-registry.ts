// The profiles by name: which there are, what each states, and what it comes to with all that it builds on.

import { OperatorError } from "../domain/operator-error.ts";
import { checkedProfile } from "./checked-profile.ts";
import { defaults } from "./defaults.ts";
import { large } from "./large.ts";
import { medium } from "./medium.ts";
import { mergeStatement } from "./merge-statement.ts";
import type { Profile } from "./profile-schema.ts";
import type { ProfileStatement } from "./profile-statement.ts";
import { realistic } from "./realistic.ts";
import { small } from "./small.ts";

const statements: readonly ProfileStatement[] = [small, medium, large, realistic];

export const profileNames: readonly string[] = statements.map(({ name }) => name);

/** What a run without `--profile` and without SEED_PROFILE takes. */
export const defaultProfileName = small.name;

/** @throws OperatorError (usage) for an unknown name */
export function profileNamed(name: string): Profile {
  return checkedProfile(resolved(statementNamed(name)), `profile "${name}"`);
}

/** The statement with everything that it builds on, not checked yet. */
function resolved(statement: ProfileStatement): unknown {
  const { extends: base, ...stated } = statement;
  return mergeStatement(base === undefined ? defaults : resolved(statementNamed(base)), stated);
}

function statementNamed(name: string): ProfileStatement {
  const statement = statements.find((candidate) => candidate.name === name);
  if (statement) return statement;
  throw new OperatorError(`There is no profile "${name}".`, {
    kind: "usage",
    remedy: `Use one of: ${profileNames.join(", ")}.`,
  });
}
