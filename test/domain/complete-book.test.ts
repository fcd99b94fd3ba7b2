import { describe, expect, test } from 'vitest';
import {
  completeBook,
  completeContributor,
  completeNote,
  completeReading,
  topUp,
} from '../../src/domain/complete-book.ts';
import { stampFrom } from '../support/awkward-books.ts';

const stamp = () => stampFrom(1);
const [uuid] = [stamp().uuid()];
const now = '2026-03-01T10:00:00.000Z';

describe('a book that is made of a draft', () => {
  test('has null or nothing where the draft is silent, and guesses nothing but how it sorts', () => {
    expect(completeBook({ title: 'Die Blechtrommel', language: 'de', authors: [] }, stamp())).toEqual({
      uuid,
      title: 'Die Blechtrommel',
      subtitle: null,
      sortTitle: 'Blechtrommel, Die',
      sortTitleTyped: false,
      originalTitle: null,
      description: null,
      language: 'de',
      publisher: null,
      published: null,
      firstPublished: null,
      edition: null,
      format: null,
      pages: null,
      minutes: null,
      rating: null,
      review: null,
      status: null,
      cover: null,
      wished: false,
      added: now,
      changed: now,
      authors: [],
      identifiers: [],
      series: [],
      tags: [],
      readings: [],
      notes: [],
    });
  });

  test('keeps the uuid, times and sort title that the draft has', () => {
    const said = { uuid: 'u', title: 'Emma', sortTitle: 'Em', added: '2001', changed: '2002' };
    expect(completeBook(said, stamp())).toMatchObject(said);
  });

  test('has as many readings as the draft counts', () => {
    const readings = [{ state: 'read' as const }, { state: 'dropped' as const }];
    expect(completeBook({ title: 'Emma', readings, readCount: 3 }, stamp()).readings.map(({ state }) => state)).toEqual(
      ['read', 'dropped', 'read', 'read'],
    );
  });
});

test('a contributor sorts under a guessed name, unless one is said', () => {
  expect(completeContributor({ name: 'Jane Austen', role: 'author' }).sortName).toBe('Austen, Jane');
  expect(completeContributor({ name: 'Jane Austen', role: 'author', sortName: 'J' }).sortName).toBe('J');
});

test('a reading or a note gets a uuid, and null for what is not said', () => {
  expect(completeReading({ state: 'paused' }, stamp())).toEqual({
    uuid,
    state: 'paused',
    started: null,
    finished: null,
    rating: null,
    review: null,
  });
  expect(completeNote({ text: 'x' }, stamp())).toEqual({ uuid, kind: 'note', text: 'x', page: null, added: now });
});

test('topping up counts the finished readings, and never takes one away', () => {
  const read = completeReading({ state: 'read' }, stamp());
  const dropped = completeReading({ state: 'dropped' }, stamp());
  expect(topUp([read, dropped], 2, stamp())).toHaveLength(3);
  expect(topUp([read, dropped], 0, stamp())).toEqual([read, dropped]);
});
