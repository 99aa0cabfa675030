// What the operations manager writes to the warehouse: short, with the number first or nearly so.

import type { PaymentTerms } from "../../domain/books/payment-terms.ts";
import type { OrderWords } from "../conversation/order-facts.ts";
import { type Composition, silence } from "../texts/compose.ts";

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
  [({ client }) => `for ${client}`, ({ client }) => `(${client})`],
  [
    ({ lines }) => `- ${lines}`,
    ({ lines, total }) => `- ${lines}, ${total}`,
    ({ goods }) => `- ${goods} first`,
    ({ orderedOn }) => `- ordered ${orderedOn}`,
    silence,
  ],
];

export const packDescription: Composition<OrderToPack> = [
  [
    ({ orderedOn, total }) => `Came in on ${orderedOn}, ${total}.`,
    ({ client, orderedOn }) => `${client} ordered it on ${orderedOn}.`,
    ({ lines, total }) => `That is ${lines} for ${total}.`,
    ({ contact, orderedOn }) => `${contact} called it in on ${orderedOn}.`,
  ],
  [
    ({ goods, batch }) => `Largest line: ${goods}, from ${batch}.`,
    ({ goods, batch }) => `Start with ${batch}: ${goods}.`,
    ({ goods }) => `The most expensive line is ${goods}.`,
    ({ batch, goods }) => `Check the label of ${batch} before bagging the ${goods}.`,
  ],
  [
    ({ terms }) => (terms === "CONSIGNMENT" ? "Goes out on consignment: list every bag." : null),
    ({ terms }) => (terms === "CONSIGNMENT" ? "Consignment, so it stays ours: weights on the sheet, please." : null),
    ({ terms, invoice }) => (terms === "COD" ? `${invoice} is cash on delivery.` : null),
    ({ terms, invoice }) => (terms === "CONSIGNMENT" ? null : `${invoice} goes into the box.`),
    ({ terms }) => (terms === "CONSIGNMENT" ? null : "A second person checks the weights."),
    silence,
  ],
];

export const shipTitle: Composition<OrderWords> = [
  [
    ({ order }) => `Ship ${order}`,
    ({ order }) => `Load ${order}`,
    ({ order }) => `Hand over ${order}`,
    ({ order }) => `Get ${order} out the door`,
    ({ order }) => `${order} is packed, send it out`,
  ],
  [({ client }) => `for ${client}`, ({ client }) => `(${client})`],
  [({ lines }) => `- ${lines}`, ({ total }) => `- ${total}`, ({ goods }) => `- with ${goods}`, silence],
];

export const shipDescription: Composition<OrderWords> = [
  [
    ({ lines }) => `Packed, ${lines} in all.`,
    ({ order, client }) => `${order} is packed for ${client}.`,
    ({ orderedOn }) => `Packed and ready; ordered on ${orderedOn}.`,
    ({ total }) => `Worth ${total}, packed and sealed.`,
  ],
  [
    () => "The driver signs the manifest.",
    () => "No signature on the manifest, no handover.",
    ({ invoice, isOnConsignment }) => (isOnConsignment ? null : `${invoice} and the manifest go with it.`),
    ({ strain }) => `Count the bags of ${strain} twice.`,
    ({ contact, client }) => `Tell ${contact} at ${client} when it has left.`,
  ],
];
