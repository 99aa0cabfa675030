// How people and companies are reached. E-mail addresses end in .example (RFC 2606), which no mail server delivers to:
// a staging system that sends reminders must never write to a stranger. Phone numbers have the form and the area code
// of their city.

import { integerBetween } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";

/** "Harbor & Vine, Inc." → "harborvineinc.example". */
export function domainOf(companyName: string): string {
  return `${companyName.toLowerCase().replace(/[^a-z0-9]/g, "")}.example`;
}

/** "Maria O'Neil" at "evergreen.example" → "maria.oneil@evergreen.example". */
export function personalEmail(personName: string, domain: string): string {
  return `${personName
    .toLowerCase()
    .replace(/[^a-z ]/g, "")
    .trim()
    .replaceAll(/ +/g, ".")}@${domain}`;
}

/** "(510) 482-7391": an exchange from 200 on, never a service code (x11), nor 555, which reads as made up. */
export function phoneNumber(random: RandomStream, areaCode: string): string {
  let exchange = integerBetween(random, 200, 999);
  while (exchange % 100 === 11 || exchange === 555) exchange = integerBetween(random, 200, 999);
  return `(${areaCode}) ${exchange}-${String(integerBetween(random, 0, 9999)).padStart(4, "0")}`;
}
