// Choosing documents whose amounts come to a target: greedy first, then by exchanges.

/** An item that may be chosen; the smaller its key, the sooner it is. */
export type Candidate = { readonly index: number; readonly amount: number; readonly key: number };

/**
 * Indexes of candidates whose amounts sum as near to the target as single additions, removals and exchanges get.
 * `required` are chosen in any case. Pure: the same candidates give the same choice.
 */
export function chooseNearTarget(
  candidates: readonly Candidate[],
  target: number,
  required: ReadonlySet<number>,
): Set<number> {
  const chosen = new Set(required);
  let sum = candidates.reduce((total, { index, amount }) => total + (chosen.has(index) ? amount : 0), 0);
  const byKey = [...candidates].sort((a, b) => a.key - b.key || a.index - b.index);
  for (const { index, amount } of byKey) {
    if (chosen.has(index) || sum + amount > target) continue;
    chosen.add(index);
    sum += amount;
  }
  for (let round = 0; round < 50; round += 1) {
    const move = bestMove(byKey, chosen, required, target - sum);
    if (move === null) break;
    for (const index of move.remove) chosen.delete(index);
    for (const index of move.add) chosen.add(index);
    sum += move.change;
  }
  return chosen;
}

type Move = { readonly add: readonly number[]; readonly remove: readonly number[]; readonly change: number };

/** The addition, removal or exchange that leaves the smallest distance, or null when none shortens it. */
function bestMove(
  candidates: readonly Candidate[],
  chosen: ReadonlySet<number>,
  required: ReadonlySet<number>,
  missing: number,
): Move | null {
  const outside = candidates.filter(({ index }) => !chosen.has(index)).sort((a, b) => a.amount - b.amount);
  let best: Move | null = null;
  let distance = Math.abs(missing);
  const consider = (move: Move) => {
    const next = Math.abs(missing - move.change);
    if (next < distance) {
      distance = next;
      best = move;
    }
  };
  for (const { index, amount } of outside) consider({ add: [index], remove: [], change: amount });
  for (const inside of candidates) {
    if (!chosen.has(inside.index) || required.has(inside.index)) continue;
    consider({ add: [], remove: [inside.index], change: -inside.amount });
    const wanted = missing + inside.amount;
    for (const outsider of nearest(outside, wanted)) {
      consider({ add: [outsider.index], remove: [inside.index], change: outsider.amount - inside.amount });
    }
  }
  return best;
}

/** The neighbours of a wanted amount in a list sorted by amount. */
function nearest(sorted: readonly Candidate[], wanted: number): Candidate[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.amount ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return [sorted[low - 1], sorted[low]].filter((candidate) => candidate !== undefined);
}
