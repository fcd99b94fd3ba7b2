import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

describe('set', () => {
  test('changes fields of a book, and says what it changed', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf set 1 -- rating=4.5 status=reading',
        "bookshelf set '#2' -- title='Dune, first edition' tags+=classic tags-=sf",
        "bookshelf set 978-0-441-47812-5 -- 'notes+=Came back' series=",
        'bookshelf set 4 -- sort-title=Zolaris language=deu',
        'bookshelf set 4 -- sortTitle=',
        'bookshelf show 1 --fields title,series,rating,status,notes',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf set 1 -- rating=4.5 status=reading
      ! #1 "The Left Hand of Darkness": rating: 5 -> 4.5, status: read -> reading
      ! Undo: bookshelf undo
      $ bookshelf set '#2' -- title='Dune, first edition' tags+=classic tags-=sf
      ! #2 "Dune": title: Dune -> Dune, first edition, sortTitle: Dune -> Dune, first edition, tags: -sf +classic
      ! Undo: bookshelf undo
      $ bookshelf set 978-0-441-47812-5 -- 'notes+=Came back' series=
      ! #1 "The Left Hand of Darkness": series: -Hainish Cycle #4, notes: +Came back
      ! Undo: bookshelf undo
      $ bookshelf set 4 -- sort-title=Zolaris language=deu
      ! #4 "Solaris": sortTitle: Solaris -> Zolaris, language: pl -> de
      ! Undo: bookshelf undo
      $ bookshelf set 4 -- sortTitle=
      ! #4 "Solaris": sortTitle: Zolaris -> Solaris
      ! Undo: bookshelf undo
      $ bookshelf show 1 --fields title,series,rating,status,notes
      Title   The Left Hand of Darkness
      Rating  4.5
      Status  reading
      Notes   Lent to Marta

              Came back
    `);
  });

  test('takes an author under another spelling for the author, and changes nothing twice', async () => {
    const shelf = await Shelf.holding(smallShelf);
    await shelf.succeed("bookshelf author alias 'Frank Herbert' 'F. Herbert'");
    expect(
      await shelf.play(
        "bookshelf set 2 -- authors='F. Herbert'",
        "bookshelf set 1 -- authors+='F. Herbert'",
        "bookshelf set 1 -- authors+='F. Herbert'",
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf set 2 -- authors='F. Herbert'
      ! Nothing to change
      $ bookshelf set 1 -- authors+='F. Herbert'
      ! #1 "The Left Hand of Darkness": authors: +Frank Herbert
      ! Undo: bookshelf undo
      $ bookshelf set 1 -- authors+='F. Herbert'
      ! Nothing to change
    `);
  });

  test('never guesses a sort title again that was typed, were it as guessed', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf set 2 -- sortTitle=Dune',
        'bookshelf set 2 -- sortTitle=Dune',
        "bookshelf set 2 -- title='The Dune'",
        'bookshelf set 2 -- sortTitle=',
        'bookshelf list 2 --fields title,sortTitle',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf set 2 -- sortTitle=Dune
      ! #2 "Dune": sortTitle: Dune (guessed) -> Dune (typed)
      ! Undo: bookshelf undo
      $ bookshelf set 2 -- sortTitle=Dune
      ! Nothing to change
      $ bookshelf set 2 -- title='The Dune'
      ! #2 "Dune": title: Dune -> The Dune
      ! Undo: bookshelf undo
      $ bookshelf set 2 -- sortTitle=
      ! #2 "The Dune": sortTitle: Dune -> Dune, The
      ! Undo: bookshelf undo
      $ bookshelf list 2 --fields title,sortTitle
      ! Nothing has 2
    `);
  });

  test('knows identifiers by their schemes', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf set 1 -- goodreads=18423 doi=10.1000/182',
        'bookshelf set 1 -- goodreads+=18424 doi=',
        'bookshelf list goodreads:18424 --fields id,goodreads,doi,identifiers',
        "bookshelf list goodreads:18424 --template '{goodreads} {isbn}'",
        'bookshelf set 1 -- goodraeds=1',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf set 1 -- goodreads=18423 doi=10.1000/182
      ! #1 "The Left Hand of Darkness": identifiers: +goodreads:18423 +doi:10.1000/182
      ! Undo: bookshelf undo
      $ bookshelf set 1 -- goodreads+=18424 doi=
      ! #1 "The Left Hand of Darkness": identifiers: -doi:10.1000/182 +goodreads:18424
      ! Undo: bookshelf undo
      $ bookshelf list goodreads:18424 --fields id,goodreads,doi,identifiers
      1	18423		isbn:9780441478125; goodreads:18423; goodreads:18424
      $ bookshelf list goodreads:18424 --template '{goodreads} {isbn}'
      18423 9780441478125
      $ bookshelf set 1 -- goodraeds=1
      ! bookshelf: there is no field "goodraeds"
      ! Did you mean goodreads? Fields: title, subtitle, sortTitle, originalTitle, authors, editors, translators, illustrators, narrators, contributors, isbn, identifiers, series, tags, description, language, publisher, published, firstPublished, edition, format, pages, minutes, rating, review, status, cover, wished, added, readings, notes, privateNotes, quotes
      exit 2
    `);
  });

  test('takes the changes without -- too', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf set 1 rating=3',
        'bookshelf set tag:sf title:=dune publisher=Ace',
        'bookshelf set -- 1',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf set 1 rating=3
      ! #1 "The Left Hand of Darkness": rating: 5 -> 3
      ! Undo: bookshelf undo
      $ bookshelf set tag:sf title:=dune publisher=Ace
      ! #2 "Dune": publisher: (none) -> Ace
      ! Undo: bookshelf undo
      $ bookshelf set -- 1
      ! bookshelf: no book is chosen
      ! Write a number, an ISBN or a query before --; * is every book
      exit 2
    `);
  });

  test('changes the books of a query, or several that are named', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        "bookshelf set 'author:herbert' -- series+='Dune Chronicles #1'",
        'bookshelf set 5 6 -- wished=yes',
        'bookshelf set -q status:read or status:reading -- tags+=mine',
        'bookshelf set zzz -- rating=4',
        'bookshelf set --json zzz -- rating=4',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf set 'author:herbert' -- series+='Dune Chronicles #1'
      ! #2 "Dune": series: +Dune Chronicles #1
      ! #3 "Dune": series: +Dune Chronicles #1
      ! Undo: bookshelf undo
      $ bookshelf set 5 6 -- wished=yes
      ! #5 "三体": wished: false -> true
      ! #6 "Notes found in a drawer": wished: false -> true
      ! Undo: bookshelf undo
      $ bookshelf set -q status:read or status:reading -- tags+=mine
      1
      2
      $ bookshelf set zzz -- rating=4
      ! No book matches
      $ bookshelf set --json zzz -- rating=4
      {"action":"set","ids":[],"operation":null,"dryRun":false}
    `);
  });

  test('says nothing changed where nothing did', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf set 1 -- rating=5',
        'bookshelf set 1 -- rating=5 --json',
        'bookshelf set --json 1 -- rating=5',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf set 1 -- rating=5
      ! Nothing to change
      $ bookshelf set 1 -- rating=5 --json
      ! bookshelf: "--json" is no change
      ! Write options before --
      exit 2
      $ bookshelf set --json 1 -- rating=5
      {"action":"set","ids":[],"operation":null,"dryRun":false}
    `);
  });

  test('changes nothing in a dry run', async () => {
    const shelf = await Shelf.holding(smallShelf);
    const before = await shelf.content();
    expect(await shelf.play('bookshelf set --dry-run 1 -- rating=1', 'bookshelf set -n --json 1 -- rating=1'))
      .toMatchInlineSnapshot(`
      $ bookshelf set --dry-run 1 -- rating=1
      ! #1 "The Left Hand of Darkness": rating: 5 -> 1 (dry run: nothing was changed)
      $ bookshelf set -n --json 1 -- rating=1
      {"action":"set","ids":[1],"operation":null,"dryRun":true}
    `);
    expect(await shelf.content()).toBe(before);
  });

  test('asks before it changes more than ten books', async () => {
    const shelf = await Shelf.holding(Array.from({ length: 12 }, (_, index) => ({ title: `Volume ${index + 1}` })));
    expect(await shelf.type("bookshelf set '*' -- tags+=mine")).toMatchInlineSnapshot(`
      $ bookshelf set '*' -- tags+=mine
      ! bookshelf: Set 12 books? There is nobody to ask
      ! Add --yes to do it
      exit 2
    `);
    expect(await shelf.type("bookshelf set '*' -- tags+=mine", { answers: ['n'] })).toMatchInlineSnapshot(`
      $ bookshelf set '*' -- tags+=mine
      ! Set 12 books? [y/N] Nothing was changed
    `);
    expect(await shelf.succeed('bookshelf list --count tag:mine')).toBe('0\n');
    expect(await shelf.type("bookshelf set '*' -- tags+=mine", { answers: ['y'] })).toMatchInlineSnapshot(`
      $ bookshelf set '*' -- tags+=mine
      ! Set 12 books? [y/N] #1 "Volume 1": tags: +mine
      ! #2 "Volume 2": tags: +mine
      ! #3 "Volume 3": tags: +mine
      ! #4 "Volume 4": tags: +mine
      ! #5 "Volume 5": tags: +mine
      ! #6 "Volume 6": tags: +mine
      ! #7 "Volume 7": tags: +mine
      ! #8 "Volume 8": tags: +mine
      ! #9 "Volume 9": tags: +mine
      ! #10 "Volume 10": tags: +mine
      ! … and 2 more books
      ! Undo: bookshelf undo
    `);
    expect(await shelf.type("bookshelf set --yes --json '*' -- tags-=mine")).toMatchInlineSnapshot(`
      $ bookshelf set --yes --json '*' -- tags-=mine
      {"action":"set","ids":[1,2,3,4,5,6,7,8,9,10,11,12],"operation":3,"dryRun":false}
    `);
  });

  test('refuses what it cannot do, and changes nothing then', async () => {
    const shelf = await Shelf.holding(smallShelf);
    const before = await shelf.content();
    expect(
      await shelf.play(
        'bookshelf set',
        'bookshelf set 1',
        'bookshelf set 1 --',
        'bookshelf set -- rating=4',
        'bookshelf set 99 -- rating=4',
        'bookshelf set 1 -- ratign=4',
        'bookshelf set 1 -- rating=11',
        'bookshelf set 1 -- rating+=1',
        'bookshelf set 1 -- title=',
        'bookshelf set 1 -- published=2023-02-30',
        'bookshelf set 1 -- isbn=123',
        'bookshelf set 1 -- rating',
        'bookshelf set titel:x -- rating=4',
        "bookshelf set '' -- rating=4",
        "bookshelf set '()' -- rating=4",
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf set
      ! bookshelf: missing required argument "words"
      ! See bookshelf set --help
      exit 2
      $ bookshelf set 1
      ! bookshelf: there is nothing to change
      ! Write bookshelf set 12 -- rating=4.5
      exit 2
      $ bookshelf set 1 --
      ! bookshelf: there is nothing to change
      ! Write bookshelf set 12 -- rating=4.5
      exit 2
      $ bookshelf set -- rating=4
      ! bookshelf: no book is chosen
      ! Write a number, an ISBN or a query before --; * is every book
      exit 2
      $ bookshelf set 99 -- rating=4
      ! bookshelf: there is no book 99
      ! See them all: bookshelf list
      exit 3
      $ bookshelf set 1 -- ratign=4
      ! bookshelf: there is no field "ratign"
      ! Did you mean rating? Fields: title, subtitle, sortTitle, originalTitle, authors, editors, translators, illustrators, narrators, contributors, isbn, identifiers, series, tags, description, language, publisher, published, firstPublished, edition, format, pages, minutes, rating, review, status, cover, wished, added, readings, notes, privateNotes, quotes
      exit 2
      $ bookshelf set 1 -- rating=11
      ! bookshelf: rating: "11" is not a rating: ratings go from 0.25 to 5 stars in quarters
      ! Ratings here are out of 5: 8 of 10 is 4.
      exit 2
      $ bookshelf set 1 -- rating+=1
      ! bookshelf: rating holds one value: += is for lists
      ! Write rating=value
      exit 2
      $ bookshelf set 1 -- title=
      ! bookshelf: book #1 cannot be without a title
      exit 2
      $ bookshelf set 1 -- published=2023-02-30
      ! bookshelf: published: "2023-02-30" has no real day: month 2 of 2023 has 28 days
      ! Write 1998, 2001-05, 2001-05-17, ~1985 (about then), 1985? or 2010/2012.
      exit 2
      $ bookshelf set 1 -- isbn=123
      ! bookshelf: isbn: ISBN 123 has 3 digits; it should have 10 or 13
      ! Look for the number that starts with 978 or 979, near the bar code or behind the title page.
      exit 2
      $ bookshelf set 1 -- rating
      ! bookshelf: "rating" is no change
      ! Write field=value, field+=value or field-=value
      exit 2
      $ bookshelf set titel:x -- rating=4
      ! bookshelf: unknown field "titel" at column 1
      !   titel:x
      !   ^^^^^
      ! Did you mean "title"? Fields: title, subtitle, originalTitle, author, editor, translator, illustrator, narrator, series, tag, publisher, language, format, edition, description, review, note, quote, cover, status, rating, pages, minutes, published, firstPublished, added, changed, started, finished, reading, wished, id, uuid, isbn, asin, goodreads, librarything, openlibrary, storygraph, calibre, oclc, lccn, issn, doi, identifier, is, has. Text with a colon goes in quotes: "https://…", "Dune: Messiah".
      exit 2
      $ bookshelf set '' -- rating=4
      ! bookshelf: "" chooses no books
      ! Every book is *
      exit 2
      $ bookshelf set '()' -- rating=4
      ! bookshelf: nothing stands between the parentheses at column 1
      !   ()
      !   ^^
      ! Remove them.
      exit 2
    `);
    expect(await shelf.content()).toBe(before);
  });
});
