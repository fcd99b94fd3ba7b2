/** Says whether a file begins as an EPUB must: a zip file whose first file says so, neither packed nor preceded by anything (EPUB 3, OCF 4.3). */
export function recogniseEpub(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(30, 58)).toString('latin1') === 'mimetypeapplication/epub+zip';
}
