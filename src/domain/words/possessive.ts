// Whose something is.

/** "Juniper Lane's", "Saffron Field Dispensaries'". */
export function possessive(name: string): string {
  return name.endsWith("s") ? `${name}'` : `${name}'s`;
}
