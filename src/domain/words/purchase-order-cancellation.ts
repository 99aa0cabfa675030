// Why a purchase order comes to nothing, and who calls it off.

export const cancellationReasons = [
  { by: "supplier", why: "the lot went to another buyer" },
  { by: "supplier", why: "the harvest is three weeks late" },
  { by: "supplier", why: "the crop failed the grower's own test" },
  { by: "buyer", why: "the price was raised after the order" },
  { by: "buyer", why: "the same goods were on order already" },
] as const;

export type CancellationReason = (typeof cancellationReasons)[number];
