// The story of a row: from it to what caused it, and from it to what came of it, never from one into the other, so that
// the story stays its own. Each row is told once, where it is first reached; how far and how many is bounded.

import { parseCents } from "../domain/numbers/money.ts";
import { destination, type Hop, hopsToCauses, hopsToEffects, hopsToReferring, isHub, isJunction } from "./links.ts";
import type { ReachedRow, RowReader } from "./row-reader.ts";
import { rowName, type Story, type StoryGroup, type StoryNode, type StoryRow } from "./story-row.ts";

export type StoryBounds = {
  /** Steps from the row, in either direction. */
  readonly depth: number;
  /** Rows of one table that are told of each row; the others are counted. */
  readonly rows: number;
};

/** A node while its story is still being read. */
type GrowingNode = { readonly row: StoryRow; readonly groups: GrowingGroup[] };
type GrowingGroup = Omit<StoryGroup, "rows"> & { readonly rows: GrowingNode[] };

/** Reads what led to a row and what came of it. */
export async function tellStory(reader: RowReader, start: StoryRow, bounds: StoryBounds): Promise<Story> {
  const startIsHub = isHub(start.table);
  const told = new Set([rowName(start)]);
  const causes = startIsHub ? [] : await follow(reader, start, hopsToCauses, bounds, told);
  const depth = startIsHub ? 1 : bounds.depth;
  const effectsOf = (table: string): Hop[] => {
    if (startIsHub) return hopsToReferring(table);
    return isJunction(table) && table !== start.table ? [] : hopsToEffects(table);
  };
  const effects = await follow(reader, start, effectsOf, { ...bounds, depth }, told);
  return {
    start,
    causes: causes.flatMap(rowsOf).toSorted((a, b) => compareMoments(a.at, b.at)),
    effects,
    isHub: startIsHub,
  };
}

async function follow(
  reader: RowReader,
  start: StoryRow,
  hopsFrom: (table: string) => Hop[],
  { depth, rows }: StoryBounds,
  told: Set<string>,
): Promise<StoryGroup[]> {
  const root: GrowingNode = { row: start, groups: [] };
  let frontier: GrowingNode[] = [root];
  for (let step = 0; step < depth && frontier.length > 0; step += 1) {
    const next: GrowingNode[] = [];
    for (const [table, nodes] of byTable(frontier)) {
      const keys = nodes.map(({ row }) => row.key);
      for (const hop of hopsFrom(table)) next.push(...grow(nodes, hop, await reader.reach(hop, keys, rows), told));
    }
    frontier = next;
  }
  return [...inOrder(root).groups];
}

/** Hangs the rows of one step under the nodes they were reached from; returns the nodes that are new. */
function grow(
  nodes: readonly GrowingNode[],
  hop: Hop,
  reached: readonly ReachedRow[],
  told: Set<string>,
): GrowingNode[] {
  const added: GrowingNode[] = [];
  for (const node of nodes) {
    const own = reached.filter(({ origin }) => origin === String(node.row.key));
    const fresh = own.filter(({ row }) => !told.has(rowName(row)));
    const [first] = own;
    if (first === undefined || fresh.length === 0) continue;
    const { count, total, from, to } = first.siblings;
    const children = fresh.map(({ row }): GrowingNode => ({ row, groups: [] }));
    for (const { row } of children) told.add(rowName(row));
    node.groups.push({
      table: destination(hop),
      rows: children,
      count: count - (own.length - fresh.length),
      ...(total === undefined ? {} : { totalCents: parseCents(total) }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    });
    added.push(...children);
  }
  return added;
}

/** Groups by their first row's moment; a group without moments, such as lines, comes first: it belongs to its row. */
function inOrder(node: GrowingNode): StoryNode {
  const groups = node.groups.map((group) => ({ ...group, rows: group.rows.map(inOrder) }));
  return { row: node.row, groups: groups.toSorted((a, b) => compareMoments(momentOf(a), momentOf(b))) };
}

function momentOf({ rows }: StoryGroup): string | undefined {
  return rows[0]?.row.at;
}

function rowsOf({ rows }: StoryGroup): StoryRow[] {
  return rows.flatMap(({ row, groups }) => [row, ...groups.flatMap(rowsOf)]);
}

/** In order of time; a day without an hour comes after the hours of that day, as books are dated. */
function compareMoments(a: string | undefined, b: string | undefined): number {
  const [first, second] = [a, b].map((at) => (at?.length === 10 ? `${at} 24:00` : (at ?? "")));
  return (first ?? "").localeCompare(second ?? "");
}

function byTable(nodes: readonly GrowingNode[]): Map<string, GrowingNode[]> {
  const groups = new Map<string, GrowingNode[]>();
  for (const node of nodes) groups.set(node.row.table, [...(groups.get(node.row.table) ?? []), node]);
  return groups;
}
