/** How long a piece of text grows before it is handed on: one write each for a few dozen books. */
const chunkLength = 32_768;

/** Joins many small texts into fewer large ones; a million books take the memory of one piece. */
export async function* chunkText(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const text of texts) {
    chunk += text;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
