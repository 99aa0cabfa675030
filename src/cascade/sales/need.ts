// What clients look for and what is found for them.
// Tables: client_needs, match_records, client_activity.

import type { Product } from "../../domain/company.ts";
import { assertStep } from "../../domain/lifecycles/lifecycle.ts";
import { type NeedState, needLifecycle } from "../../domain/lifecycles/sales-lifecycles.ts";
import { displayCents } from "../../domain/numbers/money.ts";
import { dayOf, type Instant, isoDay, latestOf } from "../../domain/time/calendar.ts";
import { goodsInWords, numberInWords } from "../../domain/words/goods-in-words.ts";
import { unitWord } from "../../domain/words/unit-word.ts";
import { exactFrom } from "../../planning/enquiries/need-matches.ts";
import type { NeedMatchPlan, NeedPlan, Wanted } from "../../planning/enquiries/need-plan.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { NewRow } from "../../schema/tables.ts";
import { accountManager } from "../clients/account-manager.ts";
import type { Company } from "../company.ts";
import { TransactionContext } from "../transaction-context.ts";

const strainTypes = { Indica: "INDICA", Sativa: "SATIVA", Hybrid: "HYBRID" } as const;

/** The application's word for the type of a product's strain. */
export function strainTypeOf({ strainCategory }: Product): "INDICA" | "SATIVA" | "HYBRID" {
  return strainTypes[strainCategory];
}

/** The account manager enters what a client looks for. The row says what became of it by the as-of day. */
export function enterNeed(company: Company, need: NeedPlan): Bundle {
  const context = new TransactionContext(company, need.at);
  const { wanted, end, client } = need;
  const { model, by } = wanted;
  const manager = accountManager(context, need);
  const id = context.nextId("clientNeeds");
  company.needs.set(need.index, id);
  context.insert("clientNeeds", {
    id,
    clientId: client.id,
    strain: by === "kind" ? null : model.strainName,
    productName: by === "product" ? model.name : null,
    strainId: by === "kind" ? null : model.strainId,
    strainType: by === "kind" ? "ANY" : strainTypeOf(model),
    category: model.kind.category,
    subcategory: model.kind.subcategory,
    grade: wanted.grade,
    quantityMin: wanted.least,
    quantityMax: wanted.most,
    priceMax: wanted.priceMost,
    status: stateOf(need),
    priority: priorityOf(need),
    neededBy: need.neededBy,
    expiresAt: need.expiresAt,
    fulfilledAt: end?.state === "FULFILLED" ? end.at : null,
    notes: `${client.name} is looking for ${wantedInWords(wanted)}, by ${isoDay(need.neededBy)}`,
    internalNotes: end?.state === "CANCELLED" ? `${client.name} withdrew it on ${isoDay(dayOf(end.at))}` : null,
    createdAt: need.at,
    updatedAt: latestOf([need.at, end?.at ?? null]),
    createdBy: manager.id,
  });
  context.recordActivity(client.id, "UPDATED", manager, { need: id, wanted: wantedInWords(wanted) });
  return context.bundle;
}

/** When a match is told: what came of it is known then. */
export function toldAt(need: NeedPlan, match: NeedMatchPlan): Instant {
  return match.sold && need.end !== null ? need.end.at : match.at;
}

/** Something was found that fits a need. */
export function recordMatch(company: Company, need: NeedPlan, match: NeedMatchPlan): Bundle {
  const context = new TransactionContext(company, toldAt(need, match));
  const { target, action, score } = match;
  const sale = match.sold && need.end?.state === "FULFILLED" ? company.order(need.end.order) : null;
  context.insert("matchRecords", {
    id: context.nextId("matchRecords"),
    clientNeedId: company.need(need.index),
    clientId: need.client.id,
    inventoryBatchId: target.kind === "batch" ? company.batch(target.batchIndex).id : null,
    vendorSupplyId: target.kind === "offer" ? company.supplyOffer(target.offerIndex) : null,
    historicalOrderId: target.kind === "earlierOrder" ? company.order(target.order).orderId : null,
    matchType: target.kind === "earlierOrder" ? "HISTORICAL" : score >= exactFrom * 100 ? "EXACT" : "CLOSE",
    confidenceScore: score,
    matchReasons: match.reasons.map(({ words, points }) => `${words} (+${points})`),
    userAction: action?.kind ?? "NONE",
    actionedAt: action?.at ?? null,
    actionedBy: action === null ? null : accountManager(context, need).id,
    resultedInSale: sale !== null,
    saleOrderId: sale?.orderId ?? null,
    createdAt: match.at,
  });
  return context.bundle;
}

function stateOf({ end }: NeedPlan): NeedState {
  if (end === null) return needLifecycle.initial;
  assertStep(needLifecycle, needLifecycle.initial, end.state);
  return end.state;
}

/** The sooner it is needed, the more urgent. */
function priorityOf({ at, neededBy }: NeedPlan): NewRow<"clientNeeds">["priority"] {
  const days = neededBy - dayOf(at);
  if (days <= 3) return "URGENT";
  if (days <= 7) return "HIGH";
  return days <= 14 ? "MEDIUM" : "LOW";
}

/** "4–6 lb of Blue Dream Indoor AA at most $1,750.00 a lb". */
export function wantedInWords({ model, by, grade, least, most, priceMost }: Wanted): string {
  const goods =
    by === "product" ? model.name : by === "strain" ? `${model.strainName} ${model.kind.name}` : model.kind.name;
  const amount = `${least === most ? "" : `${numberInWords(least)}–`}${goodsInWords(most, model)}`;
  return `${amount} of ${goods}${grade === null ? "" : ` ${grade}`} for at most ${displayCents(priceMost)} a ${unitWord(model.kind)}`;
}
