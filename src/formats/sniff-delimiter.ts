/** Finds what parts the cells of a table: whichever of comma, tab and semicolon its first line has most of. */
export function sniffDelimiter(head: string): string {
  const line = head.slice(0, endOfLine(head));
  const counts = [',', '\t', ';'].map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return counts.sort((one, other) => other.count - one.count)[0]?.delimiter ?? ',';
}

function endOfLine(text: string): number {
  const end = text.search(/[\r\n]/);
  return end === -1 ? text.length : end;
}
