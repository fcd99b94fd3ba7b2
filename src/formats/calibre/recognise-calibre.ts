/** Says whether a file begins like what `calibredb list --for-machine` prints: books with all authors in one text, under calibre's own names. */
export function recogniseCalibreList(head: string): boolean {
  const start = head.slice(0, 8192).trimStart();
  if (!start.startsWith('[') || !/"authors": "/.test(start)) return false;
  return /"author_sort": "|"id": \d/.test(start) && !start.includes('"sortName"');
}
