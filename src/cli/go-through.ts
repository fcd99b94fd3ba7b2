/** Goes through items for what happens on the way, and keeps none. */
export async function goThrough(items: AsyncIterable<unknown>): Promise<void> {
  for await (const item of items) void item;
}
