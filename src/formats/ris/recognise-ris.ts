/** Says whether a file begins like RIS: the first line that has a tag is a type. */
export function recogniseRis(head: string): boolean {
  return /^[\uFEFF\s]{0,1000}(?:[A-Z][A-Z0-9] {1,2}- ?[^\n]{0,2000}\n\s{0,100}){0,3}TY {1,2}- ?[A-Z]{2,10}\s/.test(
    head,
  );
}
