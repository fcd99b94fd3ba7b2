/**
 * Counts the insertions, deletions, replacements and swaps of neighbours that make one text the other (Damerau; optimal string alignment).
 * More than `limit` of them are infinitely many: only the cells near the diagonal are worked out, and it ends where none is left.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return Infinity;
  let beforeLast: Row = [];
  let last: Row = [];
  for (let column = 0; column <= Math.min(right.length, limit); column += 1) last[column] = column;
  for (let row = 1; row <= left.length; row += 1) {
    const current = nextRow({ left, right, limit, row, last, beforeLast });
    if (current.length === 0) return Infinity;
    [beforeLast, last] = [last, current];
  }
  return last[right.length] ?? Infinity;
}

/** The distances of one row by column; those beyond the limit are left out. */
type Row = (number | undefined)[];

interface Place {
  readonly left: string;
  readonly right: string;
  readonly limit: number;
  readonly row: number;
  readonly last: Row;
  readonly beforeLast: Row;
}

function nextRow({ left, right, limit, row, last, beforeLast }: Place): Row {
  const current: Row = [];
  const end = Math.min(right.length, row + limit);
  for (let column = Math.max(0, row - limit); column <= end; column += 1) {
    const same = row > 0 && column > 0 && left[row - 1] === right[column - 1];
    const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
    const distance = Math.min(
      (current[column - 1] ?? Infinity) + 1,
      (last[column] ?? Infinity) + 1,
      (last[column - 1] ?? Infinity) + (same ? 0 : 1),
      swapped ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity,
    );
    if (distance <= limit) current[column] = distance;
  }
  return current;
}
