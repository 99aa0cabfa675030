// The last step towards the overdue debt that is asked for. Of few late payers the amounts may lie so far apart that no
// choice among them comes near it; then one who would have paid in time does not, and one of the late ones pays in time.

/** An invoice that has fallen due, with what is open of it before its payer's last payment. */
type FallenDue = { readonly index: number; readonly amount: number };

/** What may be missing, as a share of the overdue debt, before anybody takes another's place. */
const missingShareMost = 0.01;

/** Who is late and who has not paid at all, by the order's index; as many late as before. */
export function withMissingDebt(
  late: ReadonlySet<number>,
  unpaid: ReadonlySet<number>,
  fallenDue: readonly FallenDue[],
  overdue: number,
): { readonly late: ReadonlySet<number>; readonly unpaid: ReadonlySet<number> } {
  const owed = fallenDue.reduce((sum, { index, amount }) => sum + (unpaid.has(index) ? amount : 0), 0);
  const missing = overdue - owed;
  const distance = ({ amount }: FallenDue) => Math.abs(missing - amount);
  const [added] = fallenDue
    .filter(({ index }) => !late.has(index))
    .sort((a, b) => distance(a) - distance(b) || a.index - b.index);
  const replaced = fallenDue.find(({ index }) => late.has(index) && !unpaid.has(index));
  if (missing <= overdue * missingShareMost || !added || !replaced || distance(added) >= missing) {
    return { late, unpaid };
  }
  return {
    late: new Set([...late, added.index].filter((index) => index !== replaced.index)),
    unpaid: new Set([...unpaid, added.index]),
  };
}
