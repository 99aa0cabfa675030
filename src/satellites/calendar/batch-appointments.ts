// What goods in the house ask for: pictures when they come to the shelf, a look at those in quarantine, somebody to sign
// for those that were disposed of, and an eye on those whose shelf life ends.

import { dayOf, type Instant } from "../../domain/time/calendar.ts";
import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import type { BatchPlan } from "../../planning/plan.ts";
import type { QuarantinePlan } from "../../planning/stock/stock-plan.ts";
import { dateInWords } from "../texts/wording.ts";
import type { AppointmentBook } from "./appointment-book.ts";
import { daysPlannedAhead } from "./days-of-month.ts";
import { minutesOf, quarterBefore } from "./minutes-of-day.ts";
import { countOver, firstOf, oneOfEachStretch } from "./one-of-each-stretch.ts";

const eachMonthly = 0.1;
const expiriesAhead = 2;

/** Long enough for the pictures that are uploaded when a batch has come to its shelf. */
const photographyMinutes = 45;
const inspectionMinutes = 30;

const expirySoonDays = 30;

export function planPhotography(book: AppointmentBook): void {
  const { company } = book;
  const { asOf } = company.run;
  const shelved = company.plan.batches
    .filter(({ index, fate, availableAt }) => {
      return fate === "sale" && company.batches.has(index) && dayOf(availableAt) <= asOf + daysPlannedAhead;
    })
    .sort((a, b) => a.availableAt - b.availableAt || a.index - b.index);
  const photograph = (batch: BatchPlan) => arrangePhotography(book, batch);
  const isPast = ({ availableAt }: BatchPlan) => dayOf(availableAt) <= asOf;
  oneOfEachStretch(shelved.filter(isPast), countOver(company, eachMonthly), photograph);
  firstOf(
    shelved.filter((batch) => !isPast(batch)),
    1,
    photograph,
  );
}

function arrangePhotography(book: AppointmentBook, batch: BatchPlan): boolean {
  const { asOf } = book.company.run;
  const { index, product, grade, availableAt } = batch;
  const before = batch.steps.findLast(({ at }) => at < availableAt && dayOf(at) <= asOf);
  if (!before || dayOf(before.at) === dayOf(availableAt)) return false;
  const entry = book.arrange({
    ...aboutBatch(book, index),
    key: `photography ${index}`,
    title: `Photograph ${book.company.batch(index).code}`,
    description: `${product.name}, grade ${grade}: pictures for its page, when it comes to the shelf.`,
    location: "Packing",
    day: dayOf(availableAt),
    minutes: photographyMinutes,
    preferred: quarterBefore(minutesOf(book.company, availableAt)),
    atThatTimeOnly: true,
    eventType: "PHOTOGRAPHY",
    priority: "LOW",
    required: [book.holder("Warehouse Staff", index)],
    optional: [],
    bookedAt: book.after(before.at, 20),
    cancelledShare: 0,
    movedShare: 0,
  });
  return entry !== null;
}

/** Goods in quarantine are for nobody until they were looked at. */
export function planQuarantineChecks(book: AppointmentBook): void {
  const { company } = book;
  const { asOf } = company.run;
  const quarantines = company.plan.stock.quarantines.filter(
    ({ at, endsAt }) => dayOf(at) <= asOf && dayOf(endsAt) <= asOf + daysPlannedAhead && dayOf(at) < dayOf(endsAt),
  );
  const check = (quarantine: QuarantinePlan) => arrangeCheck(book, quarantine);
  const isPast = ({ endsAt }: QuarantinePlan) => dayOf(endsAt) <= asOf;
  oneOfEachStretch(quarantines.filter(isPast), countOver(company, eachMonthly), check);
  firstOf(
    quarantines.filter((quarantine) => !isPast(quarantine)),
    1,
    check,
  );
}

function arrangeCheck(book: AppointmentBook, { batchIndex, at, endsAt }: QuarantinePlan): boolean {
  const { code } = book.company.batch(batchIndex);
  const entry = book.arrange({
    ...aboutBatch(book, batchIndex),
    key: `quarantine ${batchIndex} ${at}`,
    title: `Look at ${code} in quarantine`,
    description: `In quarantine since ${dateInWords(dayOf(at))}: decide what is fit for sale.`,
    location: "Quarantine Cage",
    day: dayOf(endsAt),
    minutes: inspectionMinutes,
    preferred: quarterBefore(minutesOf(book.company, endsAt)) - inspectionMinutes,
    atThatTimeOnly: true,
    eventType: "TASK",
    priority: "URGENT",
    required: [book.holder("Warehouse Staff", batchIndex)],
    optional: [],
    bookedAt: book.after(at, 15),
    cancelledShare: 0,
    movedShare: 0,
  });
  return entry !== null;
}

/** What was disposed of is fetched on the next business day. */
export function planWasteCollections(book: AppointmentBook): void {
  const { company } = book;
  const { calendar, asOf } = company.run;
  const { quarantines, expiries } = company.plan.stock;
  const disposed = [
    ...quarantines.flatMap(({ disposed: part, endsAt }) => (part ? [{ ...part, at: endsAt }] : [])),
    ...expiries.flatMap((expiry) =>
      company.batchPlan(expiry.batchIndex).ownership === "OWNED" ? [{ ...expiry, at: expiry.expiredAt }] : [],
    ),
  ]
    .filter(({ at }) => dayOf(at) <= asOf)
    .sort((a, b) => a.at - b.at);
  oneOfEachStretch(disposed, countOver(company, eachMonthly), ({ batchIndex, quantity, at }) => {
    const { product } = company.batchPlan(batchIndex);
    const goods = goodsInWords(quantity, product);
    const entry = book.arrange({
      ...aboutBatch(book, batchIndex),
      key: `waste ${batchIndex} ${at}`,
      title: `Waste hauler collects ${goods} of ${company.batch(batchIndex).code}`,
      description: `Disposed of on ${dateInWords(dayOf(at))}: weigh it once more, have the manifest signed.`,
      location: "Receiving Dock",
      day: calendar.addBusinessDays(dayOf(at), 1),
      minutes: 30,
      preferred: 13 * 60,
      module: "COMPLIANCE",
      eventType: "OTHER",
      priority: "LOW",
      required: [book.holder("Warehouse Staff", batchIndex)],
      optional: [],
      bookedAt: book.after(at, 20),
      cancelledShare: 0,
      movedShare: 0,
    });
    return entry !== null;
  });
}

/** The last days of goods: of what expired, done when it left the house; and the next to come of what is on hand. */
export function planExpiries(book: AppointmentBook): void {
  const { company } = book;
  const { asOf } = company.run;
  const expired = company.plan.stock.expiries.filter(({ expiredAt }) => dayOf(expiredAt) <= asOf);
  oneOfEachStretch(expired, countOver(company, eachMonthly), ({ batchIndex, expiredAt }) =>
    noteExpiry(book, company.batchPlan(batchIndex), book.after(expiredAt, 10)),
  );
  const onHand = [...company.batches.keys()]
    .filter((index) => company.stock.onHand(index) > 0)
    .map((index) => company.batchPlan(index))
    .filter(({ expiresOn }) => expiresOn > asOf)
    .sort((a, b) => a.expiresOn - b.expiresOn || a.index - b.index);
  firstOf(onHand, expiriesAhead, (batch) => noteExpiry(book, batch, null));
}

function noteExpiry(book: AppointmentBook, batch: BatchPlan, doneAt: Instant | null): boolean {
  const { asOf } = book.company.run;
  const { index, product, expiresOn, receivedAt } = batch;
  const daysLeft = expiresOn - asOf;
  book.note({
    ...aboutBatch(book, index),
    key: `expiry ${index}`,
    title: `${book.company.batch(index).code} expires`,
    description: `${product.name}, received on ${dateInWords(dayOf(receivedAt))}: the last day of its shelf life.`,
    day: expiresOn,
    eventType: "BATCH_EXPIRATION",
    priority: doneAt !== null || daysLeft <= expirySoonDays ? "HIGH" : "LOW",
    bookedAt: book.after(receivedAt, 30),
    doneAt,
  });
  return true;
}

function aboutBatch(book: AppointmentBook, index: number) {
  return {
    module: "INVENTORY",
    about: { type: "batch", id: book.company.batch(index).id },
    clientId: null,
    vendorId: null,
    organizer: book.holder("Inventory Manager", index),
  } as const;
}
