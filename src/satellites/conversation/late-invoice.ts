// An invoice past due that somebody asks after: told once, so that the accountant's call and the comment beside it agree.

import type { Company } from "../../cascade/company.ts";
import { invoiceStory } from "../../cascade/sales/invoicing.ts";
import { type Cents, displayCents } from "../../domain/numbers/money.ts";
import { addDays, type Day, dayOf, type Instant } from "../../domain/time/calendar.ts";
import type { PaymentMethod, SettlementPlan } from "../../planning/plan.ts";
import { chance, integerBetween } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";
import { hasHappened } from "../business-hours.ts";
import type { OrderFacts } from "../parents.ts";
import { dayInWords } from "../texts/wording.ts";
import { daysPast, isQuietOn, type OrderWords, orderWords } from "./order-facts.ts";
import { daysAfter } from "./remark.ts";

/** How many of the invoices past due are asked after. */
const askedShare = 0.2;

/** Business days after the due date on which somebody picks up the phone. */
const askedAfter = { least: 2, most: 12 } as const;

/** A payment within so many days of the call was announced in it. */
const announcedDays = 21;

export type LateInvoice = {
  readonly words: LateWords;
  readonly calledAt: Instant;
  /** The first money after the call; null while none has come. */
  readonly paid: { readonly at: Instant; readonly amount: Cents; readonly words: PaidWords } | null;
};

export type LateWords = OrderWords & {
  /** "34 days". */
  readonly days: string;
  readonly open: string;
  readonly dueOn: string;
  readonly calledOn: string;
  /** The day that the client named; null where it named none. */
  readonly promised: string | null;
};

export type PaidWords = LateWords & { readonly amount: string; readonly paidOn: string; readonly how: string };

const methods: Readonly<Record<PaymentMethod, string>> = { ACH: "by ACH", CHECK: "by check", WIRE: "by wire" };

/** Null for an invoice that was paid in time, or that nobody asks after. */
export function lateInvoice(company: Company, facts: OrderFacts): LateInvoice | null {
  const { plan } = facts;
  if (plan.terms === "COD" || plan.terms === "CONSIGNMENT" || plan.goodsBack !== null) return null;
  const random = company.run.streams.at("conversation", "late invoice", plan.index);
  if (!chance(random, askedShare)) return null;
  const dueAt = company.run.calendar.during(invoiceStory(company, plan).dueOn, 0);
  const calledAt = daysAfter(company, random, dueAt, askedAfter.least, askedAfter.most);
  const on = dayOf(calledAt);
  if (!hasHappened(company, calledAt) || !isQuietOn(plan, on)) return null;
  const { due, dueOn } = invoiceStory(company, plan, on);
  if (due <= 0) return null;
  const next = plan.settlements.find((step): step is MoneyStep => step.kind === "payment" && step.at > calledAt);
  const promised = next && dayOf(next.at) - on <= announcedDays ? namedDay(dayOf(next.at), random) : null;
  const words = {
    ...orderWords(company, facts),
    days: daysPast(dueOn, on),
    open: displayCents(due),
    dueOn: dayInWords(dueOn),
    calledOn: dayInWords(on),
    promised: promised === null ? null : dayInWords(promised),
  };
  return { words, calledAt, paid: next ? paidBy(words, next) : null };
}

export type MoneyStep = Extract<SettlementPlan, { kind: "payment" }>;

function paidBy(words: LateWords, { at, amount, method }: MoneyStep): LateInvoice["paid"] {
  const paidOn = dayInWords(dayOf(at));
  return { at, amount, words: { ...words, amount: displayCents(amount), paidOn, how: methods[method] } };
}

/** Clients name the day itself, or a later one to be on the safe side. */
function namedDay(paidOn: Day, random: RandomStream): Day {
  return addDays(paidOn, integerBetween(random, 0, 2));
}
