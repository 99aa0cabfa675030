/** TERP's order screen shows ten lines; a longer order is two orders. */
export const linesMost = 10;
