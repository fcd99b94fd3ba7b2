import { editDistance } from './edit-distance.ts';
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
  return editDistance(left, right, Math.floor(Math.max(left.length, right.length) * tolerance));
}
