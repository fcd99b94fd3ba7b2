import type { OutputName } from '../output/index.ts';

/** The same fields for every output, but all of them as JSON: what a list without special needs shows. */
export function sameFields(
  shown: readonly string[],
  all: readonly string[],
): Readonly<Record<OutputName, readonly string[]>> {
  return { table: shown, tsv: shown, csv: shown, json: all, jsonl: all, markdown: shown, ids: ['id'], template: all };
}

/** Rows that are all there already, as an output wants them. */
export async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
