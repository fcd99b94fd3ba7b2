/** Says whether a file begins with the header line of a Goodreads export: no other service has both of these columns. */
export function recogniseGoodreads(head: string): boolean {
  const line = (/^[^\r\n]*/.exec(head)?.[0] ?? '').toLowerCase().replaceAll(/[\s_-]/g, '');
  return line.includes('exclusiveshelf') && line.includes('myrating');
}
