// One year of a company that sells $24M of cannabis to 60 buyers: the company that the defaults describe.

import type { ProfileStatement } from "./profile-statement.ts";

export const realistic: ProfileStatement = {
  name: "realistic",
  description: "One year, 2024: 60 buyers, $24M, 3,100 orders",
};
