// What texts may say of an order: its documents, parties and goods, in words.

import type { Company, OrderRecord } from "../../cascade/company.ts";
import type { Product } from "../../domain/company.ts";
import { displayCents, extendPrice } from "../../domain/numbers/money.ts";
import { type Day, dayOf } from "../../domain/time/calendar.ts";
import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import type { OrderLinePlan, OrderPlan } from "../../planning/plan.ts";
import { countInWords, dayInWords } from "../texts/wording.ts";

export type OrderWords = {
  readonly order: string;
  readonly invoice: string;
  readonly client: string;
  readonly contact: string;
  readonly total: string;
  /** "one line", "4 lines". */
  readonly lines: string;
  /** Its dearest line: "12.5 lb of Blue Dream". */
  readonly goods: string;
  readonly strain: string;
  readonly batch: string;
  readonly orderedOn: string;
  /** While goods are on consignment, their invoice is a draft that nobody has seen. */
  readonly isOnConsignment: boolean;
};

export function orderWords(
  company: Company,
  { plan, record }: { readonly plan: OrderPlan; readonly record: OrderRecord },
): OrderWords {
  const line = dearestLine(plan);
  const { product } = company.batchPlan(line.batchIndex);
  return {
    order: record.orderNumber,
    invoice: record.invoiceNumber,
    client: plan.client.name,
    contact: plan.client.card.contactName,
    total: displayCents(plan.subtotal),
    lines: plan.lines.length === 1 ? "one line" : `${plan.lines.length} lines`,
    goods: `${goodsInWords(line.quantity, product)} of ${goodsName(product)}`,
    strain: goodsName(product),
    batch: company.batch(line.batchIndex).code,
    orderedOn: dayInWords(plan.day),
    isOnConsignment: plan.terms === "CONSIGNMENT",
  };
}

/** "Blue Dream" for flower, "Blue Dream cartridge" for anything made of it. */
export function goodsName({ strainName, kind }: Product): string {
  return kind.isFlower ? strainName : `${strainName} ${kind.name.toLowerCase()}`;
}

/** "34 days" from a day on which something was due to a later one. */
export function daysPast(dueOn: Day, on: Day): string {
  return countInWords(on - dueOn, "day");
}

/** Whether anything was paid, returned or credited on a day: then what is open depends on the hour. */
export function isQuietOn({ settlements, goodsBack }: OrderPlan, day: Day): boolean {
  const moved = settlements.some(
    (step) =>
      dayOf(step.at) === day || (step.kind === "bounced" && dayOf(step.at) <= day && day <= dayOf(step.returnedAt)),
  );
  return !moved && goodsBack === null;
}

function dearestLine({ lines }: OrderPlan): OrderLinePlan {
  const value = (line: OrderLinePlan): number => extendPrice(line.quantity, line.unitPrice);
  const [dearest] = lines.toSorted((a, b) => value(b) - value(a));
  if (!dearest) throw new Error("an order has no lines");
  return dearest;
}
