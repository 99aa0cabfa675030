// What a client and we agree on paying: with the order, so many days after it, in instalments, or once goods on consignment
// are reported sold.

export type PaymentTerms = "COD" | "NET_7" | "NET_15" | "NET_30" | "PARTIAL" | "CONSIGNMENT";

/** Days until the last payment is due. Goods on consignment are due on the day on which their sale is reported. */
export const netDays: Readonly<Record<PaymentTerms, number>> = {
  COD: 0,
  NET_7: 7,
  NET_15: 15,
  NET_30: 30,
  PARTIAL: 30,
  CONSIGNMENT: 0,
};

/** Whether all of it is due at once, some days after the order. */
export function isNet(terms: PaymentTerms): boolean {
  return terms === "NET_7" || terms === "NET_15" || terms === "NET_30";
}
