// What the operations manager writes to the warehouse: short, with the number first or nearly so.

import type { PaymentTerms } from "../../planning/plan.ts";
import type { OrderWords } from "../conversation/order-facts.ts";
import type { Composition } from "../texts/compose.ts";

export type OrderToPack = OrderWords & { readonly terms: PaymentTerms };

export const packTitle: Composition<OrderToPack> = [
  [
    ({ order }) => `Pack ${order}`,
    ({ order }) => `Pick and pack ${order}`,
    ({ order }) => `Get ${order} ready`,
    ({ order }) => `Box up ${order}`,
    ({ order }) => `${order} to the packing table`,
    ({ order }) => `Weigh out and pack ${order}`,
    ({ order }) => `${order}: pick, check, pack`,
  ],
  [({ client }) => `for ${client}`, ({ client }) => `(${client})`, ({ client }) => `of ${client}`],
  [
    ({ lines }) => `- ${lines}`,
    ({ lines, total }) => `- ${lines}, ${total}`,
    ({ goods }) => `- ${goods} first`,
    ({ orderedOn }) => `- ordered ${orderedOn}`,
    () => null,
  ],
];

export const packDescription: Composition<OrderToPack> = [
  [
    ({ orderedOn, total }) => `Came in on ${orderedOn}, ${total}.`,
    ({ client, orderedOn }) => `${client} ordered it on ${orderedOn}.`,
    ({ lines, total }) => `${lines} for ${total} in all.`,
    ({ contact, orderedOn }) => `${contact} called it in on ${orderedOn}.`,
  ],
  [
    ({ goods, batch }) => `Largest line: ${goods}, from ${batch}.`,
    ({ goods, batch }) => `Start with ${batch}: ${goods}.`,
    ({ goods }) => `The dearest line is ${goods}.`,
    ({ batch, goods }) => `Check the label of ${batch} before the ${goods} go into bags.`,
  ],
  [
    ({ terms }) => (terms === "CONSIGNMENT" ? "Goes out on consignment: list every bag." : null),
    ({ terms }) => (terms === "CONSIGNMENT" ? "Consignment, so it stays ours: weights on the sheet, please." : null),
    ({ terms, invoice }) => (terms === "COD" ? `${invoice} is cash on delivery.` : null),
    ({ terms, invoice }) => (terms === "CONSIGNMENT" ? null : `${invoice} goes into the box.`),
    ({ terms }) => (terms === "CONSIGNMENT" ? null : "A second person checks the weights."),
    () => null,
  ],
];

export const shipTitle: Composition<OrderWords> = [
  [
    ({ order }) => `Ship ${order}`,
    ({ order }) => `Load ${order}`,
    ({ order }) => `Hand over ${order}`,
    ({ order }) => `Get ${order} out of the door`,
    ({ order }) => `${order} is packed, let it go`,
  ],
  [({ client }) => `to ${client}`, ({ client }) => `(${client})`, ({ client }) => `to the driver of ${client}`],
  [({ lines }) => `- ${lines}`, ({ total }) => `- ${total} on board`, ({ goods }) => `- with ${goods}`, () => null],
];

export const shipDescription: Composition<OrderWords> = [
  [
    ({ lines }) => `Packed, ${lines} in all.`,
    ({ order, client }) => `${order} is packed for ${client}.`,
    ({ orderedOn }) => `Packed by now; ordered on ${orderedOn}.`,
    ({ total }) => `Worth ${total}, packed and sealed.`,
  ],
  [
    ({ client }) => `${client} sends a driver, who signs the manifest.`,
    ({ order }) => `No signature on the manifest, no ${order}.`,
    ({ invoice, order }) => `The papers: manifest of ${order}, ${invoice}.`,
    ({ goods }) => `Mind the ${goods} when you count the bags.`,
    ({ contact, client }) => `Tell ${contact} at ${client} when it has left.`,
  ],
];
