// Profiles at the edges: each seeds, and the data holds together. What cannot exist there is told as not applicable.

import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { seedProfile } from "../../src/commands/seed.ts";
import { checkedProfile } from "../../src/profiles/checked-profile.ts";
import { mergeStatement, type Stated } from "../../src/profiles/merge-statement.ts";
import { profileNamed, profileNames } from "../../src/profiles/profile-registry.ts";
import type { Profile } from "../../src/profiles/profile-schema.ts";
import { scaled } from "../../src/profiles/scale.ts";
import { endingOn } from "../../src/profiles/timeframe.ts";
import { type ReducedSize, reducedProfile } from "../support/reduced-profile.ts";
import { scratchDatabase } from "../support/scratch-server.ts";
import { testContext } from "../support/test-context.ts";
import { testHost } from "../support/test-host.ts";
import { tinyProfile } from "../support/tiny-profile.ts";

const { url } = await scratchDatabase();

type Outcome = {
  readonly checks: {
    readonly figures: readonly {
      readonly id: string;
      readonly title: string;
      readonly note: string | null;
      readonly achieved: number | null;
    }[];
    readonly checks: readonly { readonly id: string; readonly status: string }[];
  };
};

/** Seeds and checks; the report of a business that does not hold together is what the test fails with. */
async function seeded(profile: Profile, seed = 1): Promise<Outcome> {
  const context = testContext(testHost(new URL("../../", import.meta.url).pathname));
  await seedProfile(context, checkedProfile(profile, profile.name), {
    databaseUrl: url,
    replace: true,
    yes: true,
    json: true,
    seed,
    manifest: join(tmpdir(), `terp-seed-defects-${randomUUID()}.json`),
  });
  expect(context.outcome.exitCode, context.reported.join("\n")).toBe(0);
  return JSON.parse(context.printed.join(""));
}

function tinyWith(changes: Stated<Profile>): Profile {
  return checkedProfile(mergeStatement(tinyProfile, changes), "the test's profile");
}

const notes = ({ checks }: Outcome, id: string) =>
  checks.figures.filter((line) => line.id === id).map(({ note }) => note);

describe("a business holds together", () => {
  test("of one month, where no debt can be old", async () => {
    // A quarter of the tiny company's batches is too few for its kinds of goods: this one buys as much in the month.
    const { intake } = tinyProfile;
    const outcome = await seeded(
      scaled({ ...tinyProfile, intake: { ...intake, batches: 4 * 24 } }, { months: 1, orders: 60 }),
    );
    expect(notes(outcome, "K15")).toEqual(["in 30 days no invoice can be 120 days past due"]);
    expect(notes(outcome, "K02")).toEqual(["the period lies within one month"]);
  });

  test("of three clients", async () => {
    await seeded(scaled(tinyProfile, { clients: 3, orders: 80 }));
  });

  test("without consignment, neither to clients nor from suppliers", async () => {
    const outcome = await seeded(
      tinyWith({
        terms: { consignmentShare: 0, consignmentShareFirstMonth: 0 },
        intake: { consignmentShare: 0 },
        // Goods that are bought outright are paid before they are sold.
        openingCapital: 800_000,
      }),
    );
    expect(notes(outcome, "K10")).toContain("no sales are on consignment");
  });

  test("with nothing but consignment, where nothing can be late", async () => {
    const outcome = await seeded(
      tinyWith({ terms: { consignmentShare: 1, consignmentShareFirstMonth: 1 }, intake: { consignmentShare: 1 } }),
    );
    expect(notes(outcome, "K13")[0]).toBe("all sales are on consignment");
    expect(notes(outcome, "K14")).toEqual(["all sales are on consignment"]);
  });

  test("that costs its goods last in, first out, where I07 does not apply", async () => {
    const { checks } = await seeded(tinyWith({ costing: "lifo" }));
    expect(checks.checks.find(({ id }) => id === "I07")?.status).toBe("not-applicable");
  });

  test("that costs its goods at their moving average, all of them its own", async () => {
    const { checks } = await seeded(
      tinyWith({
        costing: "weightedAverage",
        catalog: { strains: 3, products: 6 },
        intake: { consignmentShare: 0 },
      }),
    );
    expect(checks.checks.find(({ id }) => id === "I07")?.status).toBe("passed");
  });

  test("that starts on a 29 February", async () => {
    await seeded(tinyWith({ period: { start: "2024-02-29", end: "2024-05-31" } }));
  });

  test("that ends on a Sunday", async () => {
    await seeded(tinyWith({ period: { start: "2024-09-01", end: "2024-12-29" } }));
  });

  test.each(["2026-03-01", "2027-01-01", "2028-02-29"])("that ends today, where today is %s", async (today) => {
    // Two years and a month, so that every window of a dashboard has one before it.
    const profile = endingOn(scaled(profileNamed("demo"), { clients: 10, orders: 800 }), today);
    const { revenue, intake } = profile;
    const outcome = await seeded(
      checkedProfile(
        { ...profile, revenue: { ...revenue, total: 8_000_000 }, intake: { ...intake, batches: 250, coverDays: 60 } },
        "the test's profile",
      ),
    );
    const windows = outcome.checks.figures.filter(({ title }) => title.startsWith("windows of dashboards"));
    expect(windows.map(({ achieved }) => achieved)).toEqual([0, 0, 0]);
  });
});

/** Sizes of their own: debts of `edge` take time to grow so old, and somebody has to pay the rent meanwhile. */
const sizes: Readonly<Record<string, Partial<ReducedSize>>> = {
  realistic: { months: 3 },
  edge: { months: 12, orders: 600 },
};

describe("so does every profile at reduced size", () => {
  test.each(profileNames)("%s", async (name) => {
    const reduced = reducedProfile(name, { months: 4, orders: 150, products: 60, ...sizes[name] });
    await seeded(reduced, 2);
  });
});
