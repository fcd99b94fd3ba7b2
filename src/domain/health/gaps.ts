/** The whole numbers that lie between others and are not among them; none where they are so many that the numbers are no volumes (years). */
export function findGaps(numbers: readonly number[]): number[] {
  const whole = [...new Set(numbers.filter((number) => Number.isSafeInteger(number) && number >= 0))].toSorted(
    (one, other) => one - other,
  );
  const gaps: number[] = [];
  for (const [index, number] of whole.entries()) {
    const next = whole[index + 1] ?? number;
    if (next - number > mostMissing) return [];
    for (let missing = number + 1; missing < next; missing += 1) gaps.push(missing);
  }
  return gaps;
}

const mostMissing = 100;

/** Writes numbers with runs drawn together: `2-4, 7`. */
export function formatRuns(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}
