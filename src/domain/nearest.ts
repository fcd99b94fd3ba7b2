import { foldKey } from './fold.ts';

const tolerance = 0.4;

/**
 * Finds the known name that a mistyped one most likely means, or null when none is near.
 * Near is at most two wrong characters in five; a transposition counts once; case and accents count for nothing.
 */
export function nearest(name: string, known: readonly string[]): string | null {
  const typed = foldKey(name);
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of known) {
    const distance = nearDistance(typed, foldKey(candidate));
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

function nearDistance(left: string, right: string): number {
  const limit = Math.floor(Math.max(left.length, right.length) * tolerance);
  if (Math.abs(left.length - right.length) > limit) return Infinity;
  const distance = editDistance(left, right);
  return distance <= limit ? distance : Infinity;
}

/** Counts insertions, deletions, replacements and transpositions of neighbours (Damerau; optimal string alignment). */
function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current.push(
        Math.min(
          (current[column - 1] ?? Infinity) + 1,
          (last[column] ?? Infinity) + 1,
          (last[column - 1] ?? Infinity) + (same ? 0 : 1),
          swapped ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    [beforeLast, last] = [last, current];
  }
  return last[right.length] ?? Infinity;
}
