/** What a column would take and how readily it gives way; without weight it keeps its width. */
export interface ColumnSize {
  readonly natural: number;
  readonly weight: number;
}

interface Fit extends ColumnSize {
  width: number;
}

/** Cells between two columns. */
export const columnGap = 2;

/** A column of weight 1 is left this many cells before others are dropped for it; one twice as heavy half as many. */
const comfortable = 20;

/** Stands for no weight: such a column shrinks only when every other is down to one cell. */
const leastWeight = 0.001;

/**
 * Gives each column its width, so that all of them with their gaps take no more than `width` (at least 1).
 * Columns with a weight shrink first; when that would leave them too narrow to read, columns are dropped from the end, but not the
 * first two: the answer may be shorter than `sizes`.
 */
export function fitWidths(sizes: readonly ColumnSize[], width: number): number[] {
  const kept = sizes.slice(0, countKept(sizes, width));
  const fits = kept.map(({ natural, weight }) => ({ natural, weight, width: Math.min(natural, width) }));
  shrink(fits, width - columnGap * (fits.length - 1));
  return fits.map((fit) => fit.width);
}

function countKept(sizes: readonly ColumnSize[], width: number): number {
  let kept = 0;
  let needed = -columnGap;
  for (const size of sizes) {
    needed += columnGap + minimum(size);
    if (needed > width) break;
    kept += 1;
  }
  const least = width < columnGap + 2 ? 1 : 2;
  return Math.max(kept, Math.min(least, sizes.length));
}

function minimum(size: ColumnSize): number {
  return size.weight === 0 ? size.natural : Math.min(size.natural, Math.ceil(comfortable / size.weight));
}

/** Takes cell by cell from the column with the greatest width times weight, until all fit or each has one cell. */
function shrink(fits: readonly Fit[], room: number): void {
  let excess = fits.map((fit) => fit.width).reduce((sum, width) => sum + width, 0) - room;
  for (; excess > 0; excess -= 1) {
    const readiest = findReadiest(fits.filter((fit) => fit.width > 1));
    if (readiest === undefined) return;
    readiest.width -= 1;
  }
}

function findReadiest(fits: readonly Fit[]): Fit | undefined {
  let readiest: Fit | undefined;
  for (const fit of fits) {
    if (readiest === undefined || readiness(fit) > readiness(readiest)) readiest = fit;
  }
  return readiest;
}

function readiness(fit: Fit): number {
  return fit.width * Math.max(fit.weight, leastWeight);
}
