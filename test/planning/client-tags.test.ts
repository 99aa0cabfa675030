// Laws of the words on clients' files.

import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/domain/time/calendar.ts";
import { standingTags, standingTagsOf } from "../../src/planning/receivables/client-tags.ts";
import { isOverdueAt } from "../../src/planning/receivables/open-invoice.ts";
import { profileNamed } from "../../src/profiles/profile-registry.ts";
import { plannedCompany } from "../support/simulated.ts";

const company = plannedCompany(profileNamed("realistic"), 1);
const { plan, run } = company;
const changesOf = (word: string) => plan.clientTags.filter((change) => change.word === word);

test("a word is put on before it is taken off, and taken off before it is put on again", () => {
  const last = new Map<string, { isAdded: boolean; at: number }>();
  for (const { client, word, isAdded, at } of plan.clientTags) {
    const key = `${client.code} ${word}`;
    const before = last.get(key);
    expect(isAdded, key).toBe(!(before?.isAdded ?? false));
    expect(at, key).toBeGreaterThan(before?.at ?? company.clientSince(client));
    expect(dayOf(at)).toBeLessThanOrEqual(run.asOf);
    last.set(key, { isAdded, at });
  }
});

describe("new clients", () => {
  test("are those who joined later, until their third order", () => {
    const added = changesOf(standingTags.newClient.word).filter(({ isAdded }) => isAdded);
    expect(new Set(added.map(({ client }) => client.id))).toEqual(new Set(plan.joinedLater.keys()));
    for (const { client, isAdded, at } of changesOf(standingTags.newClient.word)) {
      const orders = plan.orders.filter((order) => order.client.id === client.id && order.at < at);
      expect(orders.length, client.name).toBe(isAdded ? 0 : Math.max(3, orders.length));
    }
  });
});

describe("slow payers", () => {
  test("owe something past due when they are called so, and nothing when they no longer are", () => {
    const changes = changesOf(standingTags.slowPayer.word);
    expect(changes.some(({ isAdded }) => isAdded)).toBe(true);
    expect(changes.some(({ isAdded }) => !isAdded)).toBe(true);
    for (const { client, isAdded, at } of changes) {
      const late = plan.orders.filter(
        (order) => order.client.id === client.id && order.at < at && isOverdueAt(order, at),
      );
      expect(late.length > 0, `${client.name} ${at}`).toBe(isAdded);
    }
  });

  test("stand on the file at the end as the changes leave them", () => {
    const slow = [...standingTagsOf(plan.clientTags)].filter(([, words]) =>
      words.includes(standingTags.slowPayer.word),
    );
    const changes = changesOf(standingTags.slowPayer.word);
    const balance = changes.filter(({ isAdded }) => isAdded).length - changes.filter(({ isAdded }) => !isAdded).length;
    expect(slow).toHaveLength(balance);
  });
});
