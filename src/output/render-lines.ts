/** How long a chunk of text grows before it is handed on: one write each for a few hundred rows. */
export const chunkLength = 16_384;

/** Renders each row as one line, after the head, in chunks that end at the end of a line; a million rows take the memory of one chunk. */
export async function* renderLines<Row>(
  rows: AsyncIterable<Row>,
  line: (row: Row) => string,
  head = '',
): AsyncGenerator<string> {
  let chunk = head;
  for await (const row of rows) {
    chunk += `${line(row)}\n`;
    if (chunk.length >= chunkLength) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}
