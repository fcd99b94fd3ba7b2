import * as fc from 'fast-check';
import { BookshelfError } from '../../src/domain/errors.ts';
import type { Library } from '../../src/repository/library.ts';

/** A change of a library, such as a command makes; one that the library refuses changes nothing. */
export interface RandomChange {
  readonly text: string;
  readonly make: (library: Library) => Promise<unknown>;
}

const title = fc.constantFrom('Emma', 'Dune', 'dune', 'Solaris', 'Eden', 'Ubik');
const name = fc.constantFrom('Jane Austen', 'Frank Herbert', 'Stanisław Lem', 'Stanislaw Lem', 'Philip K. Dick');
const tag = fc.constantFrom('sf', 'sf/old', 'classic', 'to-read');
const few = <Value>(values: fc.Arbitrary<Value>) => fc.uniqueArray(values, { maxLength: 3 });
const authors = few(name).map((names) => names.map((each) => ({ name: each, role: 'author', sortName: each })));
const tags = few(tag).map((names) => names.map((each, index) => ({ name: each, position: index === 0 ? 0.1 : null })));
const series = fc.constantFrom([], [{ name: 'Dune', position: '1' }], [{ name: 'Hainish', position: null }]);
const rating = fc.constantFrom(null, 2.5, 4.25);
const id = fc.integer({ min: 1, max: 12 });

const add = fc.record({ title, authors, tags, series, rating }).map((draft) => ({
  text: `add ${JSON.stringify(draft)}`,
  make: (library: Library) => library.books.intake({ ifExists: 'add', values: 'replace' }).take(draft),
}));

const take = fc.record({ title, authors, tags, rating }).chain((draft) =>
  fc.constantFrom('1', '2').map((key) => ({
    text: `import ${key} ${JSON.stringify(draft)}`,
    make: (library: Library) =>
      library.books
        .intake({ ifExists: 'update', values: 'fill' })
        .take(draft, { source: 'goodreads', key, row: [['Book Id', key]] }),
  })),
);

const notes = fc.constantFrom(null, 'Lent to Marta');
const change = fc.record({ id, title, authors, tags, series, rating, notes }).map(({ id, notes, ...fields }) => ({
  text: `set ${id} ${JSON.stringify({ ...fields, notes })}`,
  make: async (library: Library) => {
    const [book] = await library.books.get([id]);
    if (book === undefined) return;
    const uuid = `0190163d-0000-739b-aea5-${book.uuid.slice(-12)}`;
    const kept = notes === null ? [] : [{ uuid, kind: 'note' as const, text: notes, page: null, added: '2024' }];
    await library.books.change(book, { ...book, ...fields, notes: kept });
  },
}));

const named = <Part>(
  text: string,
  part: fc.Arbitrary<Part>,
  make: (library: Library, part: Part) => Promise<unknown>,
) =>
  part.map((given) => ({ text: `${text} ${JSON.stringify(given)}`, make: (library: Library) => make(library, given) }));

/** Any change; most of them find something to change after a few. */
export const randomChange: fc.Arbitrary<RandomChange> = fc
  .oneof(
    { weight: 6, arbitrary: add },
    { weight: 3, arbitrary: take },
    { weight: 6, arbitrary: change },
    { weight: 2, arbitrary: named('delete', id, ({ books }, one) => books.delete([one])) },
    named('tag rename', fc.tuple(tag, tag), ({ tags }, [from, to]) => tags.rename(from, to)),
    named('series rename', fc.tuple(fc.constantFrom('Dune', 'Hainish'), title), ({ series }, [from, to]) =>
      series.rename(from, to),
    ),
    named('author rename', fc.tuple(name, name), async ({ authors }, [from, to]) =>
      authors.rename(await authors.named(from), to),
    ),
    named('author merge', fc.tuple(name, name), async ({ authors }, [into, other]) =>
      authors.merge(await authors.named(into), [await authors.named(other)]),
    ),
    named('author sort', name, async ({ authors }, one) => authors.setSortName(await authors.named(one), `${one}, Z`)),
    named('author delete', name, async ({ authors }, one) => authors.delete(await authors.named(one))),
    named('author add', name, ({ authors }, one) => authors.add(one, null, true)),
    named('query', fc.constantFrom('tag:sf', 'dune'), ({ savedQueries }, words) =>
      savedQueries.save({ name: 'q', words }, { today: '2024-05-17', replace: true }),
    ),
    named('query delete', fc.constant('q'), ({ savedQueries }, one) =>
      savedQueries.delete([one], { today: '2024-05-17' }),
    ),
  )
  .map(({ text, make }) => ({
    text,
    make: async (library: Library) => {
      try {
        await library.atomically(() => make(library));
      } catch (error) {
        if (!(error instanceof BookshelfError)) throw error;
      }
    },
    toString: () => text,
  }));
