import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

describe('tag', () => {
  test('puts a tag on books that are named or chosen', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf tag fiction/sf 1 Solaris',
        'bookshelf tag fiction/sf 1',
        'bookshelf tag summer --where status:to-read -q',
        'bookshelf tag summer --where zzz --json',
        'bookshelf tag to-read 4 --position 1',
        'bookshelf tag to-read 4 --position 2.5',
        'bookshelf list tag:fiction --fields id,tags',
        'bookshelf show 4 --json --fields tags,tagPositions',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf tag fiction/sf 1 Solaris
      ! #1 "The Left Hand of Darkness": tags: +fiction/sf
      ! #4 "Solaris": tags: +fiction/sf
      ! Undo: bookshelf undo
      $ bookshelf tag fiction/sf 1
      ! Nothing to change
      $ bookshelf tag summer --where status:to-read -q
      4
      $ bookshelf tag summer --where zzz --json
      {"action":"tag","ids":[],"operation":null,"dryRun":false}
      $ bookshelf tag to-read 4 --position 1
      ! #4 "Solaris": tags: +to-read (#1)
      ! Undo: bookshelf undo
      $ bookshelf tag to-read 4 --position 2.5
      ! #4 "Solaris": tags: -to-read (#1) +to-read (#2.5)
      ! Undo: bookshelf undo
      $ bookshelf list tag:fiction --fields id,tags
      1	sf; favourites; fiction/sf
      4	sf; to-sell; fiction/sf; summer; to-read
      $ bookshelf show 4 --json --fields tags,tagPositions
      {"tags":["sf","to-sell","fiction/sf","summer","to-read"],"tagPositions":[{"tag":"to-read","position":2.5}]}
    `);
  });

  test('changes nothing in a dry run', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(await shelf.play('bookshelf tag new 1 -n', 'bookshelf tag new 1 -n --json', 'bookshelf tags'))
      .toMatchInlineSnapshot(`
      $ bookshelf tag new 1 -n
      ! #1 "The Left Hand of Darkness": tags: +new (dry run: nothing was changed)
      $ bookshelf tag new 1 -n --json
      {"action":"tag","ids":[1],"operation":null,"dryRun":true}
      $ bookshelf tags
      favourites	1
      sf	3
      to-sell	1
    `);
  });

  test('refuses what it cannot do', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf tag',
        'bookshelf tag summer',
        "bookshelf tag ' ' 1",
        'bookshelf tag summer 99',
        'bookshelf tag summer dune',
        'bookshelf tag summer 1 --position first',
        'bookshelf tag summer 1 --position=-1',
        'bookshelf tag summer --where titel:x',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf tag
      ! bookshelf: missing required argument "tag"
      ! See bookshelf tag --help
      exit 2
      $ bookshelf tag summer
      ! bookshelf: no book is named
      ! Give a number, an ISBN or a title, or choose with --where WORDS
      exit 2
      $ bookshelf tag ' ' 1
      ! bookshelf: a tag cannot be empty
      exit 2
      $ bookshelf tag summer 99
      ! bookshelf: there is no book 99
      ! See them all: bookshelf list
      exit 3
      $ bookshelf tag summer dune
      ! bookshelf: "dune" may be #2 "Dune" by Frank Herbert (1965); #3 "Dune" by Frank Herbert (2006)
      ! Give the number
      exit 4
      $ bookshelf tag summer 1 --position first
      ! bookshelf: --position: "first" is no position
      ! Write a number such as 3
      exit 2
      $ bookshelf tag summer 1 --position=-1
      ! bookshelf: --position: "-1" is no position
      ! Write a number such as 3
      exit 2
      $ bookshelf tag summer --where titel:x
      ! bookshelf: unknown field "titel" at column 1
      !   titel:x
      !   ^^^^^
      ! Did you mean "title"? Fields: title, subtitle, originalTitle, author, editor, translator, illustrator, narrator, series, tag, publisher, language, format, edition, description, review, note, quote, cover, status, rating, pages, minutes, published, firstPublished, added, changed, started, finished, reading, wished, id, uuid, isbn, asin, goodreads, librarything, openlibrary, storygraph, calibre, oclc, lccn, issn, doi, identifier, is, has. Text with a colon goes in quotes: "https://…", "Dune: Messiah".
      exit 2
    `);
  });
});

describe('untag', () => {
  test('takes a tag off books that are named or chosen, or off all', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf untag sf 1',
        'bookshelf untag sf 1',
        'bookshelf untag sf --where status:reading --json',
        'bookshelf untag sf --all -q',
        'bookshelf tags',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf untag sf 1
      ! #1 "The Left Hand of Darkness": tags: -sf
      ! Undo: bookshelf undo
      $ bookshelf untag sf 1
      ! Nothing to change
      $ bookshelf untag sf --where status:reading --json
      {"action":"untag","ids":[2],"operation":3,"dryRun":false}
      $ bookshelf untag sf --all -q
      4
      $ bookshelf tags
      favourites	1
      to-sell	1
    `);
  });

  test('leaves nested tags alone', async () => {
    const shelf = await Shelf.holding([{ title: 'Solaris', tags: ['fiction', 'fiction/sf'] }]);
    expect(await shelf.play('bookshelf untag fiction --all', 'bookshelf tags')).toMatchInlineSnapshot(`
      $ bookshelf untag fiction --all
      ! #1 "Solaris": tags: -fiction
      ! Undo: bookshelf undo
      $ bookshelf tags
      fiction/sf	1
    `);
  });

  test('changes nothing in a dry run, and asks before it changes more than ten books', async () => {
    const shelf = await Shelf.holding(
      Array.from({ length: 11 }, (_, index) => ({ title: `Volume ${index}`, tags: ['a'] })),
    );
    expect(await shelf.type('bookshelf untag a --all --dry-run')).toMatchInlineSnapshot(`
      $ bookshelf untag a --all --dry-run
      ! #1 "Volume 0": tags: -a
      ! #2 "Volume 1": tags: -a
      ! #3 "Volume 2": tags: -a
      ! #4 "Volume 3": tags: -a
      ! #5 "Volume 4": tags: -a
      ! #6 "Volume 5": tags: -a
      ! #7 "Volume 6": tags: -a
      ! #8 "Volume 7": tags: -a
      ! #9 "Volume 8": tags: -a
      ! #10 "Volume 9": tags: -a
      ! … and 1 more book (dry run: nothing was changed)
    `);
    expect(await shelf.type('bookshelf untag a --all')).toMatchInlineSnapshot(`
      $ bookshelf untag a --all
      ! bookshelf: Untag 11 books? There is nobody to ask
      ! Add --yes to do it
      exit 2
    `);
    expect(await shelf.type('bookshelf untag a --all --json', { answers: ['n'] })).toMatchInlineSnapshot(`
      $ bookshelf untag a --all --json
      {"action":"untag","ids":[],"operation":null,"dryRun":false}
      ! Untag 11 books? [y/N] ⏎
    `);
    expect(await shelf.succeed('bookshelf tags')).toBe('a\t11\n');
  });

  test('refuses what it cannot do', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf untag sf',
        'bookshelf untag nonsense 1',
        "bookshelf untag '' 1",
        'bookshelf untag sf 99',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf untag sf
      ! bookshelf: no book is named
      ! Give a number, --where WORDS, or --all
      exit 2
      $ bookshelf untag nonsense 1
      ! bookshelf: there is no tag "nonsense"
      ! See them all: bookshelf tags
      exit 3
      $ bookshelf untag '' 1
      ! bookshelf: a tag cannot be empty
      exit 2
      $ bookshelf untag sf 99
      ! bookshelf: there is no book 99
      ! See them all: bookshelf list
      exit 3
    `);
  });
});
