// The company of `realistic`, with known defects put into its data afterwards: what a validator is measured by.

import type { ProfileStatement } from "./profile-statement.ts";

export const chaos: ProfileStatement = {
  extends: "realistic",
  name: "chaos",
  description: "Known defects: realistic, then 100 things broken, each listed in a manifest",
  defects: 100,
};
