// Numbers with two decimals, kept as whole hundredths: the text form that DECIMAL and TERP's text columns share.

/** A number as a person writes it (0.25, 1800) in hundredths. Throws a RangeError where it has further decimals. */
export function toHundredths(value: number): number {
  const scaled = value * 100;
  const whole = Math.round(scaled);
  if (Math.abs(scaled - whole) > 1e-6) throw new RangeError(`more than two decimals: ${value}`);
  return whole;
}

/** A whole number of hundredths as "-1234.56". */
export function formatHundredths(value: number): string {
  const magnitude = value < 0 ? -value : value;
  const whole = Math.floor(magnitude / 100);
  const fraction = magnitude - whole * 100;
  return `${value < 0 ? "-" : ""}${whole}.${fraction < 10 ? "0" : ""}${fraction}`;
}

/** The inverse: also "1234.5" and "1234"; further decimals must be zeros. Throws a RangeError otherwise. */
export function parseHundredths(text: string): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,2})(0*))?$/.exec(text.trim());
  if (!match) throw new RangeError(`not a decimal number with at most two decimals: "${text}"`);
  const [, sign, whole, fraction = ""] = match;
  const value = Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  return sign === "-" ? -value : value;
}
