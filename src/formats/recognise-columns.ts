/** Makes the test whether a file begins with a header line that has all of these columns. */
export function recogniseColumns(...columns: readonly string[]): (head: string) => boolean {
  const wanted = columns.map(squeeze);
  return (head) => {
    const line = squeeze(/^[^\r\n]*/.exec(head)?.[0].slice(0, longestHeader) ?? '');
    const cells = new Set(line.split(/[,;\t]/));
    return wanted.every((column) => cells.has(column));
  };
}

const longestHeader = 65_536;

/** A text without what writers of the same header differ in. */
function squeeze(text: string): string {
  return text.toLowerCase().replaceAll(/[ "_\-\uFEFF]/g, '');
}
