// The one rounding of the whole program.

/** numerator ÷ denominator in integers, halves away from zero; exact where numerator and denominator are safe. */
export function divideRounded(numerator: number, denominator: number): number {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new RangeError(`cannot divide ${numerator} by ${denominator} exactly`);
  }
  const magnitude = Math.abs(numerator);
  const quotient = Math.floor(magnitude / denominator);
  const remainder = magnitude - quotient * denominator;
  const rounded = remainder * 2 >= denominator ? quotient + 1 : quotient;
  return numerator < 0 ? -rounded : rounded;
}

/** The same for integers of any size. Throws a RangeError where the result is no safe integer. */
export function divideBigRounded(numerator: bigint, denominator: bigint): number {
  if (denominator <= 0n) throw new RangeError(`cannot divide by ${denominator}`);
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  const result = Number(numerator < 0n ? -rounded : rounded);
  if (!Number.isSafeInteger(result)) throw new RangeError(`${numerator} ÷ ${denominator} is no safe integer`);
  return result;
}
