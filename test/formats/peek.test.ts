import { expect, test } from 'vitest';
import { peek } from '../../src/formats/peek.ts';
import { chunks, collect } from './chunks.ts';

test('shows the beginning and gives everything back', async () => {
  const { head, whole } = await peek(chunks('Du', 'ne', ' Messiah'), 3);
  expect(head).toEqual(['Du', 'ne']);
  expect(await collect(whole)).toEqual(['Du', 'ne', ' Messiah']);
});

test('shows all of a short stream', async () => {
  const { head, whole } = await peek(chunks('Dune'), 100);
  expect(head).toEqual(['Dune']);
  expect(await collect(whole)).toEqual(['Dune']);
});

test('closes the source when the reader stops early', async () => {
  let closed = false;
  async function* source() {
    try {
      yield* ['Dune', 'Emma'];
    } finally {
      closed = true;
    }
  }
  const { whole } = await peek(source(), 1);
  for await (const _ of whole) break;
  expect(closed).toBe(true);
});
