/** How many rows are read at a time. */
export const pageSize = 1000;

/** Walks rows in the order of their ids, a page at a time, at constant memory. */
export async function* pageById<Row extends { readonly id: number }>(
  read: (after: number) => readonly Row[] | PromiseLike<readonly Row[]>,
): AsyncGenerator<Row> {
  for (let last = 0; ;) {
    const rows = await read(last);
    yield* rows;
    if (rows.length < pageSize) return;
    last = rows.at(-1)?.id ?? last;
  }
}
