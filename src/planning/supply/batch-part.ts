// So much of a batch: what orders, bills and losses are counted in.

import type { Quantity } from "../../domain/numbers/quantity.ts";

export type BatchPart = { readonly batchIndex: number; readonly quantity: Quantity };
