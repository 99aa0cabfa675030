// Days that payment terms give. Goods on consignment are due the day their sale is reported.

import type { PaymentTerms } from "../plan.ts";

export const netDays: Readonly<Record<PaymentTerms, number>> = {
  COD: 0,
  NET_7: 7,
  NET_15: 15,
  NET_30: 30,
  PARTIAL: 30,
  CONSIGNMENT: 0,
};
