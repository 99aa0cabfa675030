import { expect, test } from "vitest";
import { chosenProfile } from "../../src/commands/profile-options.ts";
import { testContext } from "../support/test-context.ts";
import { testHost } from "../support/test-host.ts";

/** 23:30 on a Sunday, in UTC. */
const now = () => Date.UTC(2026, 2, 1, 23, 30);

const context = testContext(testHost("/nonexistent", { env: {}, now }));

const periodOf = async (profile: string, asOf?: string) =>
  (await chosenProfile(context, { profile, ...(asOf === undefined ? {} : { asOf }) })).period;

test("a profile that ends today does so, and is as long as ever", async () => {
  expect(await periodOf("demo")).toEqual({ start: "2024-01-30", end: "2026-03-01" });
});

test("unless another day is named", async () => {
  expect(await periodOf("demo", "2025-06-30")).toMatchObject({ end: "2025-06-30" });
});

test("any other profile ends when it says, or today if it is told to", async () => {
  expect(await periodOf("realistic")).toMatchObject({ end: "2024-12-31" });
  expect(await periodOf("realistic", "today")).toEqual({ start: "2025-03-01", end: "2026-03-01" });
});
