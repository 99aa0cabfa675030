// Numbers in sentences.

const thousands = new Intl.NumberFormat("en-US");

/** "1 row", "2,345 rows". */
export function counted(count: number, noun: string): string {
  return `${thousands.format(count)} ${count === 1 ? noun : `${noun}s`}`;
}

/** "0.62 s" from milliseconds. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
