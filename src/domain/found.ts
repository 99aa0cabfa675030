/**
 * What must be there: an item of a list or a map, `key` being its place. Throws where it is not, since whoever asks was
 * promised it; a stand-in would hide the defect.
 */
export function found<Item>(item: Item | undefined, what: string, key: string | number): Item {
  if (item === undefined) throw new Error(`there is no ${what} ${key}`);
  return item;
}
