/** Says whether a file begins like BibTeX: with an entry at the beginning of a line, after any comment. */
export function recogniseBibtex(head: string): boolean {
  return /^[ \t]{0,20}@[A-Za-z]{3,40}[ \t]{0,20}[{(]/m.test(head);
}
