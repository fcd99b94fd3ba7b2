/** The beginning of a stream, and the stream whole. */
export interface Peeked<Chunk> {
  readonly head: readonly Chunk[];
  readonly whole: AsyncIterable<Chunk>;
}

/** Looks at the first chunks of a stream, until they hold `length` characters or bytes, and gives the stream back whole. */
export async function peek<Chunk extends { readonly length: number }>(
  chunks: AsyncIterable<Chunk>,
  length: number,
): Promise<Peeked<Chunk>> {
  const iterator = chunks[Symbol.asyncIterator]();
  const head: Chunk[] = [];
  let seen = 0;
  while (seen < length) {
    const { done, value } = await iterator.next();
    if (done) break;
    head.push(value);
    seen += value.length;
  }
  return { head, whole: putBack(head, iterator) };
}

async function* putBack<Chunk>(head: readonly Chunk[], iterator: AsyncIterator<Chunk>): AsyncGenerator<Chunk> {
  try {
    yield* head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
