/** Writes the day of a date or time with a sign between its parts: `2024/05/17`; empty for anything less exact than a day. */
export function writeDay(date: string | null, sign: '/' | '-'): string {
  const [, day] = /^(\d{4}-\d\d-\d\d)(?:T|$)/.exec(date ?? '') ?? [];
  return (day ?? '').replaceAll('-', sign);
}
