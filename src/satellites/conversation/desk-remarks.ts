// What has come up on the last business day: a question to each role, about what is newest, lowest or latest then. Nobody
// has looked at it yet, so that everybody finds work in their inbox.

import type { Company } from "../../cascade/company.ts";
import { invoiceStory } from "../../cascade/sales/invoicing.ts";
import type { Employee, RoleName } from "../../domain/company.ts";
import { displayCents } from "../../domain/numbers/money.ts";
import { type Quantity, quantity } from "../../domain/numbers/quantity.ts";
import { addDays, dayOf, type Instant, monthStart } from "../../domain/time/calendar.ts";
import { goodsInWords } from "../../domain/words/goods-in-words.ts";
import type { OrderPlan } from "../../planning/plan.ts";
import { numberBetween } from "../../random/distributions.ts";
import type { BatchFacts } from "../parents.ts";
import { eachBatch } from "../parents.ts";
import { dayInWords, dayInWordsFrom } from "../texts/wording.ts";
import { dashboard, monthWords } from "./dashboard-remarks.ts";
import {
  askAboutBatch,
  askAboutOrder,
  askForDashboard,
  askForMoreGoods,
  askForProof,
  sayMonthSoFar,
  sayNewOrder,
  sayShipped,
  sayUnpaid,
} from "./desk-texts.ts";
import { daysPast, goodsName, isQuietOn, orderWords } from "./order-facts.ts";
import { type Commented, type Remark, remarkOf, type Says, says } from "./remark.ts";

type Matter = { readonly about: Commented; readonly by: RoleName; readonly says: Says };

/** What somebody of a role is asked at a moment; null where there is nothing of the kind. */
type Desk = (company: Company, at: Instant) => Matter | null;

const desks: Readonly<Record<RoleName, Desk>> = {
  "Warehouse Staff": (company, at) => {
    const order = latestOrder(company, at, ({ goodsBack, packedAt }) => goodsBack === null && (packedAt ?? 0) > at);
    return order && aboutOrder(company, order, "Customer Service", says(askAboutOrder, wordsOf(company, order)));
  },
  "Customer Service": (company, at) => {
    const order = latestOrder(company, at, ({ shippedAt }) => shippedAt !== null && shippedAt < at);
    if (order?.shippedAt == null) return null;
    const shippedOn = dayInWords(dayOf(order.shippedAt));
    return aboutOrder(company, order, "Warehouse Staff", says(sayShipped, { ...wordsOf(company, order), shippedOn }));
  },
  Accountant: (company, at) => {
    const on = dayOf(at);
    const order = latestOrder(company, at, (placed) => isQuietOn(placed, on) && isOverdue(company, placed, at));
    if (!order) return null;
    const { due, dueOn } = invoiceStory(company, order, on);
    const facts = { ...wordsOf(company, order), open: displayCents(due), days: daysPast(dueOn, on) };
    return aboutOrder(company, order, "Sales Manager", says(sayUnpaid, facts));
  },
  "Sales Manager": (company, at) => {
    const order = latestOrder(company, at, () => true);
    return order && aboutOrder(company, order, "Accountant", says(sayNewOrder, wordsOf(company, order)));
  },
  "Operations Manager": (company, at) => {
    const order = latestOrder(company, at, ({ goodsBack }) => goodsBack === null);
    return order && aboutOrder(company, order, "Sales Manager", says(sayNewOrder, wordsOf(company, order)));
  },
  "Inventory Manager": (company, at) => aboutBatch(company, at, "most", "Sales Manager"),
  "Buyer/Procurement": (company, at) => aboutBatch(company, at, "least", "Inventory Manager"),
  "Owner/Executive": (company, at) => {
    // Of the last day itself, more may still be ordered.
    const until = addDays(dayOf(at), -1);
    const words = monthWords(company, monthStart(until), until);
    return words && { about: dashboard, by: "Sales Manager", says: says(sayMonthSoFar, words) };
  },
  "Super Admin": () => ({ about: dashboard, by: "Operations Manager", says: says(askForDashboard, {}) }),
  "Read-Only Auditor": (company, at) => {
    const order = latestOrder(company, at, ({ terms, goodsBack }) => terms !== "CONSIGNMENT" && goodsBack === null);
    return order && aboutOrder(company, order, "Accountant", says(askForProof, wordsOf(company, order)));
  },
};

/** A remark to each role on the last business day; on the dashboard, where there is nothing else to speak of. */
export function deskRemarks(company: Company): Remark[] {
  const { calendar, streams, asOf, start } = company.run;
  const day = calendar.onOrBefore(asOf);
  if (day <= start) return [];
  return (Object.keys(desks) as RoleName[]).flatMap((role) => {
    const at = calendar.during(day, numberBetween(streams.at("conversation", "desk", role), 0.7, 0.95));
    const to = company.actor(role, 0);
    const matter = desks[role](company, at) ?? desks["Super Admin"](company, at);
    if (matter === null) return [];
    const by = somebodyElse(company, company.actor(matter.by, 0), to);
    const exchange = { topic: `desk of ${role}`, at, by, to, says: matter.says, answer: null };
    const remark = remarkOf(company, matter.about, exchange);
    return remark === null ? [] : [remark];
  });
}

/** In a small company, one person may have both roles. */
function somebodyElse({ foundation }: Company, wanted: Employee, to: Employee): Employee {
  return wanted === to ? (foundation.staff.all.find((other) => other !== to) ?? to) : wanted;
}

function latestOrder(company: Company, at: Instant, fits: (order: OrderPlan) => boolean): OrderPlan | null {
  return (
    company.plan.orders.findLast((order) => order.at < at && company.orders.has(order.index) && fits(order)) ?? null
  );
}

function isOverdue(company: Company, order: OrderPlan, at: Instant): boolean {
  return invoiceStory(company, order, dayOf(at)).status === "OVERDUE";
}

function wordsOf(company: Company, plan: OrderPlan) {
  return orderWords(company, { plan, record: company.order(plan.index) });
}

function aboutOrder(company: Company, order: OrderPlan, by: RoleName, text: Says): Matter {
  const { orderId, orderNumber } = company.order(order.index);
  return { about: { type: "order", id: orderId, name: `${orderNumber} of ${order.client.name}` }, by, says: text };
}

type Shelf = { readonly facts: BatchFacts; readonly left: Quantity };

/** The batch for sale of which most or least is left. */
function aboutBatch(company: Company, at: Instant, which: "most" | "least", by: RoleName): Matter | null {
  const shelf: Shelf[] = [...eachBatch.all(company)].flatMap((facts) => {
    const status = facts.record.statusSteps.findLast((step) => step.at <= at)?.to;
    const left = facts.record.moves.findLast((move) => move.at <= at)?.after ?? 0;
    return status === "LIVE" && left > 0 ? [{ facts, left: quantity(left) }] : [];
  });
  const sorted = shelf.sort((a, b) => a.left - b.left);
  const chosen = which === "most" ? sorted.at(-1) : sorted[0];
  if (!chosen) return null;
  const { plan, record } = chosen.facts;
  const strain = goodsName(plan.product);
  const facts = {
    batch: record.code,
    strain,
    left: goodsInWords(chosen.left, plan.product),
    supplier: company.supplier(plan.product.supplierIndex).name,
    expiresOn: dayInWordsFrom(plan.expiresOn, dayOf(at)),
  };
  const about = { type: "inventory_batch", id: record.id, name: `${record.code}, ${strain}` } as const;
  return { about, by, says: says(which === "most" ? askAboutBatch : askForMoreGoods, facts) };
}
