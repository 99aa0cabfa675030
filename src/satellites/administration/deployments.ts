// Releases of the application itself, about every second week, as its host reported them. Now and then one fails and
// is put right within the hour.

import { addDays, addSeconds, type Day, type Instant } from "../../domain/time/calendar.ts";
import { chance, integerBetween, pick, shuffled } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";
import { from, satellite } from "../framework/satellite.ts";
import type { Scene } from "../framework/scene.ts";
import { wholeCompany } from "../parents.ts";

type Release = {
  readonly message: string;
  readonly startedAt: Instant;
  readonly hasFailed: boolean;
  readonly author: string;
  readonly sha: string;
};

const releaseEveryDays = 14;
const failedShare = 0.12;

/** Seconds that a release takes, and after which a failed one is tried again. */
const takes = { least: 140, most: 420 } as const;
const againAfter = { least: 1500, most: 3300 } as const;

/** The last of a day's hours are free of releases, so that one that fails is put right before they end. */
const latestShare = 0.85;

/** The application is kept by a contractor; its people are no users of it. */
const engineers = ["Noor Haddad", "Tomasz Lindqvist", "Grace Okafor"];

const changes = [
  "Show the aging of receivables by due date",
  "Keep filters of the inventory list when going back",
  "Round margins half up on the order screen",
  "Export the trial balance for a period",
  "Faster search over clients",
  "Sort batches by date of receipt when allocating",
  "Print the purchase order number on intake receipts",
  "Fix the week view across daylight saving time",
  "Allow partial payments from the invoice page",
  "Remember the last used location on intake",
  "Warn before a due date on a weekend",
  "Index stock movements by batch and date",
  "Show who packed an order in its history",
  "Fix rounding of volume discounts",
  "Add a printable packing list",
  "Send overdue reminders once a day",
  "Group the workflow board by supplier",
  "Paginate the ledger",
  "Close fiscal periods from the accounting page",
  "Fix totals of sales sheets with excluded items",
  "Show certificates on the batch page",
  "Let accountants view purchase orders",
  "Upgrade the database driver",
  "Cache the figures of the home dashboard",
  "Fix the order of mentions in the inbox",
  "Add reasons to stock adjustments",
  "Validate phone numbers on client pages",
  "Link deliveries to orders in the calendar",
  "Show credit left beside the client's name",
  "Fix duplicated rows in the cash flow chart",
  "Speed up the profitability report",
  "Let clients filter the catalogue by grade",
  "Add bank deposits to the payment page",
  "Archive notes in bulk",
  "Fix the time zone of reminder e-mails",
  "Show the expiry date in the batch list",
  "Add a search field to the chart of accounts",
  "Keep drafts of orders when the session ends",
  "Tidy the intake form on small screens",
  "Log permission overrides",
];

export const deployments = satellite({
  table: "deployments",
  tells:
    "A release of the application, reported by its host when it ended: what was deployed, by whom, how long it took.",
  from: [from(wholeCompany, (_company, scene) => releases(scene))],
  row: (release, scene) => {
    const { sha, message, author, startedAt, hasFailed } = release;
    const committedAt = addSeconds(startedAt, -integerBetween(scene.random, 600, 3000));
    const duration = integerBetween(scene.random, takes.least, takes.most);
    const completedAt = addSeconds(startedAt, duration);
    return {
      id: scene.id,
      commitSha: sha,
      commitMessage: message,
      commitTimestamp: committedAt,
      branch: "main",
      author,
      pusher: author,
      status: hasFailed ? "failed" : "success",
      startedAt,
      completedAt,
      duration,
      doDeploymentId: uuid(scene.random),
      buildLogs: hasFailed
        ? "install: done\nbuild: done\nhealth check: no answer within 60 seconds, rolled back"
        : "install: done\nbuild: done\nhealth check: passed",
      deploymentUrl: `https://terp.${hostOf(scene)}`,
      errorMessage: hasFailed ? "Health check did not pass" : null,
      githubDeliveryId: uuid(scene.random),
      webhookPayload: {
        ref: "refs/heads/main",
        after: sha,
        head_commit: { id: sha, message, author: { name: author } },
      },
    };
  },
});

function releases(scene: Scene): Release[] {
  const { calendar, start, asOf } = scene.company.run;
  const messages = shuffled(scene.random, changes);
  const result: Release[] = [];
  let next = 0;
  for (let day: Day = addDays(start, 9); day <= asOf; day = addDays(day, releaseEveryDays)) {
    const startedAt = calendar.during(calendar.onOrBefore(day), latestShare * scene.random());
    const author = pick(scene.random, engineers);
    const message = messages[next % messages.length] ?? "";
    next += 1;
    const hasFailed = chance(scene.random, failedShare);
    result.push({ message, author, startedAt, hasFailed, sha: hex(scene.random, 40) });
    if (!hasFailed) continue;
    const againAt = addSeconds(startedAt, integerBetween(scene.random, againAfter.least, againAfter.most));
    const again = `${message} (wait for the database at the start)`;
    result.push({ message: again, author, startedAt: againAt, hasFailed: false, sha: hex(scene.random, 40) });
  }
  return result;
}

/** The domain of the company's own e-mail addresses. */
function hostOf({ company }: Scene): string {
  return company.foundation.staff.all[0]?.email.split("@")[1] ?? "";
}

function hex(random: RandomStream, digits: number): string {
  return Array.from({ length: digits }, () => integerBetween(random, 0, 15).toString(16)).join("");
}

function uuid(random: RandomStream): string {
  return [8, 4, 4, 4, 12].map((digits) => hex(random, digits)).join("-");
}
