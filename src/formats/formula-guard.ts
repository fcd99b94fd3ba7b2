/** What makes a spreadsheet run a cell instead of showing it; apostrophes before it are guards already, or look like them. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Makes a cell harmless in a spreadsheet: one apostrophe before what would be a formula (OWASP, CSV injection). */
export function guardFormula(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/** Takes back what `guardFormula` does. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
