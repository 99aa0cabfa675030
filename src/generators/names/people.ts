// Names of people, from faker's lists, drawn by our own streams: faker's own state takes no part.

import { faker } from "@faker-js/faker/locale/en";
import { pick } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";

const { person } = faker.rawDefinitions;
const firstNames = [...(person?.first_name?.female ?? []), ...(person?.first_name?.male ?? [])];
const lastNames = person?.last_name?.generic ?? [];

/** "Maria Gutierrez". */
export function personName(random: RandomStream): string {
  return `${pick(random, firstNames)} ${pick(random, lastNames)}`;
}
