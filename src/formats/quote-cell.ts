/** Puts a cell of a table into quotes where it needs them (RFC 4180). */
export function quoteCell(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
