/** Gives pieces one by one, as a stream would. */
export async function* chunks<Chunk>(...pieces: readonly Chunk[]): AsyncGenerator<Chunk> {
  yield* pieces;
}

/** Gathers all that a stream gives. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
