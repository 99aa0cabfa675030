// The quotes of the hand-made business: one that is open, and one that became sale 8. An order is begun, too.

import { at, type Row, snake } from "./business-rows.ts";

type Offer = {
  readonly id: number;
  readonly number: string;
  readonly clientId: number;
  readonly batchId: number;
  readonly quantity: number;
  readonly moment: string;
  readonly columns: Row;
};

const price = 1500;
const cost = 1000;

const offers: readonly Offer[] = [
  {
    id: 10,
    number: "Q-1710000000000",
    clientId: 2,
    batchId: 3,
    quantity: 1,
    moment: at("2024-03-26"),
    columns: { orderType: "QUOTE", valid_until: "2024-04-10", quoteStatus: "SENT" },
  },
  {
    id: 11,
    number: "Q-1709916000000",
    clientId: 1,
    batchId: 1,
    quantity: 1,
    moment: at("2024-03-08"),
    columns: {
      orderType: "QUOTE",
      client_need_id: 1,
      valid_until: "2024-03-22",
      quoteStatus: "CONVERTED",
      converted_at: at("2024-03-11"),
    },
  },
  {
    id: 12,
    number: "D-1711645200000",
    clientId: 1,
    batchId: 3,
    quantity: 1,
    moment: at("2024-03-28"),
    columns: { orderType: "SALE" },
  },
];

export const offerOrders: readonly Row[] = offers.map(
  ({ id, number, clientId, batchId, quantity, moment, columns }) => ({
    id,
    order_number: number,
    is_draft: 1,
    client_id: clientId,
    items: JSON.stringify(
      JSON.stringify([{ batchId, quantity, unitPrice: price, unitCogs: cost, lineTotal: quantity * price }]),
    ),
    subtotal: quantity * price,
    total: quantity * price,
    total_cogs: quantity * cost,
    total_margin: quantity * (price - cost),
    avg_margin_percent: 33.33,
    paymentTerms: "NET_30",
    fulfillmentStatus: null,
    created_by: 1,
    ...columns,
    ...snake(moment),
  }),
);

export const offerLines: readonly Row[] = offers.map(({ id, batchId, quantity, moment }) => ({
  id: id * 10,
  order_id: id,
  batch_id: batchId,
  product_display_name: "Gelato",
  quantity,
  cogs_per_unit: cost,
  original_cogs_per_unit: cost,
  margin_percent: 33.33,
  margin_dollar: price - cost,
  margin_source: "DEFAULT",
  unit_price: price,
  line_total: quantity * price,
  ...snake(moment),
}));

const steps = [
  { quote: 10, from: "DRAFT", to: "SENT", moment: at("2024-03-26", "18:00:00") },
  { quote: 11, from: "DRAFT", to: "SENT", moment: at("2024-03-08", "18:00:00") },
  { quote: 11, from: "SENT", to: "ACCEPTED", moment: at("2024-03-08", "20:00:00") },
  { quote: 11, from: "ACCEPTED", to: "CONVERTED", moment: at("2024-03-11") },
];

/** Every offer was begun; what quotes did since is logged as well. */
export const offerLog: readonly Row[] = [
  ...offers.map(({ id, moment }) => ({
    order_id: id,
    action: "CREATE_DRAFT",
    changes: '{"note":"by hand"}',
    user_id: 1,
    timestamp: moment,
  })),
  ...steps.map(({ quote, from, to, moment }) => ({
    order_id: quote,
    action: "UPDATE_DRAFT",
    changes: JSON.stringify({ quoteStatus: { from, to } }),
    user_id: 1,
    timestamp: moment,
  })),
].map((row, index) => ({ id: 500 + index, ...row }));
