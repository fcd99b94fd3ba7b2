/** Says whether a file begins with an entry of BibTeX at the beginning of a line, after any comment, and none of what BibLaTeX has beside it. */
export function recogniseBibtex(head: string): boolean {
  return isBibliography(head) && !hasBiblatex(head);
}

/** Says whether a file begins like BibTeX, with fields or types that only BibLaTeX has. */
export function recogniseBiblatex(head: string): boolean {
  return isBibliography(head) && hasBiblatex(head);
}

/** A page of HTML has @media (…) in its style. */
function isBibliography(head: string): boolean {
  return !/^\uFEFF?\s{0,500}</.test(head) && /^[ \t]{0,20}@[A-Za-z]{3,40}[ \t]{0,20}[{(]/m.test(head);
}

function hasBiblatex(head: string): boolean {
  return (
    /^[ \t]{0,20}(?:date|origdate|journaltitle|location|langid|subtitle|maintitle|annotation)[ \t]{0,20}=/im.test(
      head,
    ) ||
    /^[ \t]{0,20}@(?:thesis|report|online|collection|mvbook|mvcollection|reference|xdata)[ \t]{0,20}[{(]/im.test(head)
  );
}
