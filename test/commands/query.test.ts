import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

describe('query', () => {
  test('saves words under a name, lists them with the number of their books, and deletes them', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        "bookshelf query save short 'pages:<400'",
        'bookshelf query save @old-sf tag:sf year:..1965',
        'bookshelf query',
        'bookshelf query show old-sf',
        'bookshelf query list --json',
        'bookshelf query delete short',
        'bookshelf query list',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf query save short 'pages:<400'
      ! Saved @short: pages:<400
      ! Undo: bookshelf undo
      $ bookshelf query save @old-sf tag:sf year:..1965
      ! Saved @old-sf: tag:sf year:..1965
      ! Undo: bookshelf undo
      $ bookshelf query
      old-sf	tag:sf year:..1965	2
      short	pages:<400	1
      $ bookshelf query show old-sf
      tag:sf year:..1965
      $ bookshelf query list --json
      [
      {"id":2,"name":"old-sf","words":"tag:sf year:..1965","books":2,"added":"2026-11-22T12:00:00.000Z","changed":"2026-11-22T12:00:00.000Z"},
      {"id":1,"name":"short","words":"pages:<400","books":1,"added":"2026-11-22T12:00:00.000Z","changed":"2026-11-22T12:00:00.000Z"}
      ]
      $ bookshelf query delete short
      ! Deleted @short
      ! Undo: bookshelf undo
      $ bookshelf query list
      old-sf	tag:sf year:..1965	2
    `);
  });

  test('takes other words for a name only when told to', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf query save mine tag:sf',
        'bookshelf query save mine tag:sf',
        'bookshelf query save mine tag:crime',
        'bookshelf query save mine tag:crime --force --dry-run',
        'bookshelf query save mine tag:crime --force --json',
        'bookshelf query show mine',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf query save mine tag:sf
      ! Saved @mine: tag:sf
      ! Undo: bookshelf undo
      $ bookshelf query save mine tag:sf
      ! @mine is tag:sf already
      $ bookshelf query save mine tag:crime
      ! bookshelf: @mine is saved already, as tag:sf
      ! Replace it with --force, or choose another name
      exit 4
      $ bookshelf query save mine tag:crime --force --dry-run
      ! Saved @mine: tag:crime (dry run: nothing was changed)
      $ bookshelf query save mine tag:crime --force --json
      {"action":"query save","ids":[1],"operation":3,"dryRun":false}
      $ bookshelf query show mine
      tag:crime
    `);
  });

  test('refuses what could not be used: bad words, bad names, unknown names, circles', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf query save bad autor:herbert',
        "bookshelf query save 'two words' dune",
        "bookshelf query save none ''",
        'bookshelf query save self dune or @self',
        'bookshelf query save old @anncient',
        'bookshelf query save ancient year:..1900',
        'bookshelf query save old @ancient or @sf',
        'bookshelf query save sf tag:sf',
        'bookshelf query save old @ancient or @sf',
        'bookshelf query save sf not @old --force',
        'bookshelf query delete ancient',
        'bookshelf query delete modern',
        'bookshelf query delete ancient old --quiet',
        'bookshelf query',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf query save bad autor:herbert
      ! bookshelf: unknown field "autor" at column 1
      !   autor:herbert
      !   ^^^^^
      ! Did you mean "author"? Fields: title, subtitle, originalTitle, author, editor, translator, illustrator, narrator, series, tag, publisher, language, format, edition, description, review, note, quote, cover, status, rating, pages, minutes, published, firstPublished, added, changed, started, finished, reading, wished, id, uuid, isbn, asin, goodreads, librarything, openlibrary, storygraph, calibre, oclc, lccn, issn, doi, identifier, is, has. Text with a colon goes in quotes: "https://…", "Dune: Messiah".
      exit 2
      $ bookshelf query save 'two words' dune
      ! bookshelf: "two words" cannot be the name of a saved query
      ! Such a name starts with a letter or a digit and holds letters, digits, -, _ and full stops, at most 100
      exit 2
      $ bookshelf query save none ''
      ! bookshelf: there are no words to save
      ! * stands for every book
      exit 2
      $ bookshelf query save self dune or @self
      ! bookshelf: the saved query @self is made of itself: @self → @self
      ! Save one of them again without the others.
      exit 2
      $ bookshelf query save old @anncient
      ! bookshelf: there is no saved query @anncient
      ! See them all: bookshelf query list. To look for the text itself, put it in quotes: "@anncient"
      exit 3
      $ bookshelf query save ancient year:..1900
      ! Saved @ancient: year:..1900
      ! Undo: bookshelf undo
      $ bookshelf query save old @ancient or @sf
      ! bookshelf: there is no saved query @sf
      ! See them all: bookshelf query list. To look for the text itself, put it in quotes: "@sf"
      exit 3
      $ bookshelf query save sf tag:sf
      ! Saved @sf: tag:sf
      ! Undo: bookshelf undo
      $ bookshelf query save old @ancient or @sf
      ! Saved @old: @ancient or @sf
      ! Undo: bookshelf undo
      $ bookshelf query save sf not @old --force
      ! bookshelf: the saved query @sf is made of itself: @sf → @old → @sf
      ! Save one of them again without the others.
      exit 2
      $ bookshelf query delete ancient
      ! bookshelf: @ancient is a part of @old
      ! Delete them together, or save the others without it first
      exit 4
      $ bookshelf query delete modern
      ! bookshelf: there is no saved query @modern
      ! See them all: bookshelf query list. To look for the text itself, put it in quotes: "@modern"
      exit 3
      $ bookshelf query delete ancient old --quiet
      1
      3
      $ bookshelf query
      sf	tag:sf	3
    `);
  });
});

describe('@name', () => {
  test('stands wherever words choose books', async () => {
    const shelf = await Shelf.holding(smallShelf);
    await shelf.succeed('bookshelf query save sf tag:sf');
    await shelf.succeed('bookshelf query save later @sf not status:read');
    expect(
      await shelf.play(
        'bookshelf list @later -q',
        'bookshelf list not @sf dune -q',
        'bookshelf set -q @later -- pages=100',
        'bookshelf tag shelf --where @later -q',
        'bookshelf untag shelf --where @sf -q',
        'bookshelf export --format csv --where @later',
        'bookshelf delete --where @later --yes -q',
        'bookshelf list @later --count',
        'bookshelf list @latr',
        'bookshelf list \'"@latr"\'',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf list @later -q
      2
      4
      $ bookshelf list not @sf dune -q
      3
      $ bookshelf set -q @later -- pages=100
      2
      4
      $ bookshelf tag shelf --where @later -q
      2
      4
      $ bookshelf untag shelf --where @sf -q
      2
      4
      $ bookshelf export --format csv --where @later
      uuid,title,subtitle,sortTitle,originalTitle,authors,editors,translators,illustrators,narrators,contributors,isbn,identifiers,series,tags,description,language,publisher,published,firstPublished,edition,format,pages,minutes,rating,review,status,cover,wished,added,readings,notes,privateNotes,quotes,sortNames,tagPositions,changed
      01a20320-a200-7000-8000-000000000004,Dune,,,,Frank Herbert,,,,,,9780441172719,,Dune #1,sf,,,,1965,,,,100,,4.5,,reading,,,2026-11-22T12:00:00.000Z,,,,,,,2026-11-22T12:00:00.000Z
      01a20320-a200-7000-8000-000000000006,Solaris,,,,Stanisław Lem,,Bill Johnston,,,,,,,sf; to-sell,,pl,,1961,,,,100,,,,to-read,,,2026-11-22T12:00:00.000Z,,,,,,,2026-11-22T12:00:00.000Z
      $ bookshelf delete --where @later --yes -q
      2
      4
      $ bookshelf list @later --count
      0
      $ bookshelf list @latr
      ! bookshelf: there is no saved query @latr
      ! Did you mean @later? See them all: bookshelf query list. To look for the text itself, put it in quotes: "@latr"
      exit 3
      $ bookshelf list '"@latr"'
      ! Nothing has "@latr"
    `);
  });

  test('moves with the days where its words do', async () => {
    const shelf = await Shelf.holding([{ title: 'Dune', added: '2024-05-10' }]);
    await shelf.succeed('bookshelf query save recent added:-2w..');
    const on = (day: number) => shelf.run('bookshelf list @recent --count', { now: Date.UTC(2024, 4, day, 12) });
    expect((await on(17)).stdout).toBe('1\n');
    expect((await on(30)).stdout).toBe('0\n');
  });
});

describe('saved queries in files', () => {
  test.each(['json', 'jsonl'])('go out and come in whole as %s', async (format) => {
    const shelf = await Shelf.holding(smallShelf);
    await shelf.succeed('bookshelf query save sf tag:sf');
    await shelf.succeed("bookshelf query save later 'not status:read'");
    await shelf.succeed('bookshelf query save sf2 @sf @later');
    await shelf.succeed(`bookshelf export all.${format}`);
    const content = await shelf.content();
    expect(content).toContain('{"type":"query","name":"sf2","words":"@sf @later"}');
    await shelf.succeed('bookshelf init-db --db other.db');
    await shelf.succeed(`bookshelf import all.${format} --db other.db`);
    expect(await shelf.succeed('bookshelf export --db other.db')).toBe(content);
  });

  test('leave the query of a name where books would be left, and say so', async () => {
    const shelf = await Shelf.holding();
    await shelf.succeed('bookshelf query save sf tag:sf');
    shelf.write('q.jsonl', '{"type":"query","name":"sf","words":"tag:fiction/sf"}\n');
    expect(
      await shelf.play(
        'bookshelf import q.jsonl --if-exists skip',
        'bookshelf query show sf',
        'bookshelf import q.jsonl',
        'bookshelf query show sf',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf import q.jsonl --if-exists skip
      ! q.jsonl:1: @sf is saved already, as tag:sf
      ! q.jsonl (jsonl): there are no books in it
      $ bookshelf query show sf
      tag:sf
      $ bookshelf import q.jsonl
      ! q.jsonl (jsonl): 0 added, 0 updated, 0 unchanged, 1 saved query
      ! Undo: bookshelf undo
      $ bookshelf query show sf
      tag:fiction/sf
    `);
  });

  test('are refused where they could not be used', async () => {
    const shelf = await Shelf.holding();
    shelf.write(
      'q.jsonl',
      '{"type":"query","name":"a b","words":"dune"}\n{"type":"query","name":"a"}\n{"type":"query","name":"a","words":"autor:x"}\n',
    );
    expect(await shelf.play('bookshelf import q.jsonl', 'bookshelf query')).toMatchInlineSnapshot(`
      $ bookshelf import q.jsonl
      ! q.jsonl:1: refused: "a b" cannot be the name of a saved query
      ! q.jsonl:2: refused: the saved query's words is missing; it should be text
      ! q.jsonl:3: refused: query: unknown field "autor" at column 1
      !   autor:x
      !   ^^^^^
      ! bookshelf: q.jsonl: 3 records cannot be taken, so nothing was changed; line 1: "a b" cannot be the name of a saved query
      ! Take the others with --skip-bad, or with --rejects FILE to keep the refused ones
      exit 1
      $ bookshelf query
    `);
  });

  test('that name what is not there are listed without a number', async () => {
    const shelf = await Shelf.holding();
    shelf.write('q.jsonl', '{"type":"query","name":"a","words":"@b"}\n{"type":"query","name":"b","words":"@a"}\n');
    await shelf.succeed('bookshelf import q.jsonl');
    expect(await shelf.play('bookshelf query', 'bookshelf list @a')).toMatchInlineSnapshot(`
      $ bookshelf query
      a	@b	
      b	@a	
      $ bookshelf list @a
      ! bookshelf: the saved query @a is made of itself: @a → @b → @a
      ! Save one of them again without the others.
      exit 2
    `);
  });
});
