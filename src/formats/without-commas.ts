/** Gives a text without commas, for a list that they part: `sf, old` becomes `sf old`. */
export function withoutCommas(text: string): string {
  return text.replaceAll(/, ?/g, ' ');
}
