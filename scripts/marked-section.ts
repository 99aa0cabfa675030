// Documents of which one section is written by a program: it stands between two lines that say where it comes from.

const endMarker = "<!-- end -->";

/**
 * Replaces the section that comes from a source, such as "the checks". Throws an Error where one of its lines is missing.
 */
export function withSection(document: string, source: string, text: string): string {
  const beginMarker = `<!-- from ${source}, written by scripts/write-docs.ts: begin -->`;
  const begin = document.indexOf(beginMarker);
  const end = document.indexOf(endMarker, begin);
  if (begin < 0 || end < 0) throw new Error(`the document lacks the lines "${beginMarker}" and "${endMarker}"`);
  return `${document.slice(0, begin)}${beginMarker}\n\n${text}\n\n${document.slice(end)}`;
}
