import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

describe('list', () => {
  test('prints a line for each book, whole values parted by tabs, without a header', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(await shelf.play('bookshelf list', 'bookshelf ls dune')).toMatchInlineSnapshot(`
      $ bookshelf list
      1	The Left Hand of Darkness	Ursula K. Le Guin	1969	9780441478125	read	5
      2	Dune	Frank Herbert	1965	9780441172719	reading	4.5
      3	Dune	Frank Herbert	2006	9780340960196		
      4	Solaris	Stanisław Lem	1961		to-read	
      5	三体	刘慈欣	2008		unread	
      6	Notes found in a drawer					
      $ bookshelf ls dune
      2	Dune	Frank Herbert	1965	9780441172719	reading	4.5
      3	Dune	Frank Herbert	2006	9780340960196
    `);
  });

  test('chooses by words, by fields, and by the options that stand for them', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        "bookshelf list 'le guin' -q",
        'bookshelf list stanislaw -q',
        'bookshelf list tag:sf not status:read -q',
        "bookshelf list 'tag:sf (rating:>=4.5 or language:pl)' -q",
        "bookshelf list --author 'le guin' -q",
        "bookshelf list --title 'left hand' -q",
        'bookshelf list --series hainish -q',
        'bookshelf list --tag sf --status to-read -q',
        'bookshelf list --language pl -q',
        'bookshelf list --format hardcover -q',
        'bookshelf list --publisher ace -q',
        'bookshelf list --isbn 0-441-17271-7 -q',
        'bookshelf list --year 1960..1969 -q',
        "bookshelf list --rating '>=4.5' -q",
        'bookshelf list --tag sf dune -q',
        'bookshelf list id:2 or id:5 -q',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf list 'le guin' -q
      1
      $ bookshelf list stanislaw -q
      4
      $ bookshelf list tag:sf not status:read -q
      2
      4
      $ bookshelf list 'tag:sf (rating:>=4.5 or language:pl)' -q
      1
      2
      4
      $ bookshelf list --author 'le guin' -q
      1
      $ bookshelf list --title 'left hand' -q
      1
      $ bookshelf list --series hainish -q
      1
      $ bookshelf list --tag sf --status to-read -q
      4
      $ bookshelf list --language pl -q
      4
      $ bookshelf list --format hardcover -q
      3
      $ bookshelf list --publisher ace -q
      1
      $ bookshelf list --isbn 0-441-17271-7 -q
      2
      $ bookshelf list --year 1960..1969 -q
      1
      2
      4
      $ bookshelf list --rating '>=4.5' -q
      1
      2
      $ bookshelf list --tag sf dune -q
      2
      $ bookshelf list id:2 or id:5 -q
      2
      5
    `);
  });

  test('sorts, cuts and counts', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf list --sort title --fields title',
        'bookshelf list --sort author,-published --fields author,published',
        'bookshelf list --sort rating:desc --limit 2 --fields id,rating',
        'bookshelf list --limit 2 --offset 3 -q',
        'bookshelf list --limit 0',
        'bookshelf list --count',
        'bookshelf list --count tag:sf',
        'bookshelf list --count tag:nothing --json',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf list --sort title --fields title
      Dune
      Dune
      The Left Hand of Darkness
      Notes found in a drawer
      Solaris
      三体
      $ bookshelf list --sort author,-published --fields author,published
      Frank Herbert	2006
      Frank Herbert	1965
      Ursula K. Le Guin	1969-03
      Stanisław Lem	1961
      刘慈欣	2008
      	
      $ bookshelf list --sort rating:desc --limit 2 --fields id,rating
      1	5
      2	4.5
      $ bookshelf list --limit 2 --offset 3 -q
      4
      5
      $ bookshelf list --limit 0
      $ bookshelf list --count
      6
      $ bookshelf list --count tag:sf
      3
      $ bookshelf list --count tag:nothing --json
      0
    `);
  });

  test('prints nothing where no book matches, and that is no error', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf list zzz',
        'bookshelf list zzz --json',
        'bookshelf list zzz -o jsonl',
        'bookshelf list zzz -o csv',
        'bookshelf list zzz -q',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf list zzz
      ! Nothing has zzz
      $ bookshelf list zzz --json
      []
      ! Nothing has zzz
      $ bookshelf list zzz -o jsonl
      ! Nothing has zzz
      $ bookshelf list zzz -o csv
      id,title,author,year,isbn,status,rating
      ! Nothing has zzz
      $ bookshelf list zzz -q
    `);
  });

  test('says where a query goes wrong', async () => {
    const shelf = await Shelf.holding();
    expect(
      await shelf.play(
        'bookshelf list titel:dune',
        'bookshelf list rating:9',
        "bookshelf list 'author:('",
        "bookshelf list 'dune or'",
        'bookshelf list --year 19x',
        'bookshelf list --status lent',
        'bookshelf list --isbn 123',
        'bookshelf list titel:dune --json',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf list titel:dune
      ! bookshelf: unknown field "titel" at column 1
      !   titel:dune
      !   ^^^^^
      ! Did you mean "title"? Fields: title, subtitle, originalTitle, author, editor, translator, illustrator, narrator, series, tag, publisher, language, format, edition, description, review, note, quote, cover, status, rating, pages, minutes, published, firstPublished, added, changed, started, finished, reading, wished, id, uuid, isbn, asin, goodreads, librarything, openlibrary, storygraph, calibre, oclc, lccn, issn, doi, identifier, is, has. Text with a colon goes in quotes: "https://…", "Dune: Messiah".
      exit 2
      $ bookshelf list rating:9
      ! bookshelf: "9" is not a rating: ratings go from 0.25 to 5 stars in quarters at column 8
      !   rating:9
      !          ^
      ! Write rating:4.5, rating:>=4 or rating:3..4; rating:* finds every rated book.
      exit 2
      $ bookshelf list 'author:('
      ! bookshelf: a parenthesis inside a word is never closed at column 8
      !   author:(
      !          ^
      ! Put the whole text in quotes, and write a quotation mark inside it as \\".
      exit 2
      $ bookshelf list 'dune or'
      ! bookshelf: something must follow "or" at column 8
      !   dune or
      !          ^
      ! To look for the words and, or, not or a parenthesis themselves, put them in quotes: "or".
      exit 2
      $ bookshelf list --year 19x
      ! bookshelf: --year: "19x" is not a date at column 6
      !   year:19x
      !        ^^^
      ! Write 1998, 2001-05, 2001-05-17, ~1985 (about then), 1985? or 2010/2012. A date may also be today, yesterday, or -2w (d, w, m or y ago).
      exit 2
      $ bookshelf list --status lent
      ! bookshelf: --status: unknown status "lent" at column 8
      !   status:"lent"
      !          ^^^^^^
      ! Statuses: unread, to-read, reading, paused, read, dropped.
      exit 2
      $ bookshelf list --isbn 123
      ! Nothing has isbn:123
      $ bookshelf list titel:dune --json
      ! {"error":{"kind":"usage","message":"unknown field \\"titel\\" at column 1\\n  titel:dune\\n  ^^^^^","hint":"Did you mean \\"title\\"? Fields: title, subtitle, originalTitle, author, editor, translator, illustrator, narrator, series, tag, publisher, language, format, edition, description, review, note, quote, cover, status, rating, pages, minutes, published, firstPublished, added, changed, started, finished, reading, wished, id, uuid, isbn, asin, goodreads, librarything, openlibrary, storygraph, calibre, oclc, lccn, issn, doi, identifier, is, has. Text with a colon goes in quotes: \\"https://…\\", \\"Dune: Messiah\\"."}}
      exit 2
    `);
  });

  test('names what it knows where an option is wrong', async () => {
    const shelf = await Shelf.holding();
    expect(
      await shelf.play(
        'bookshelf list --titel dune',
        'bookshelf list --sort titel',
        'bookshelf list --fields id,titel',
        "bookshelf list --fields ' , '",
        'bookshelf list --limit many',
        'bookshelf list --limit=-1',
        'bookshelf list --offset 1.5',
        'bookshelf list -o jsn',
        'bookshelf list -o template',
        "bookshelf list --template '{titel}'",
        "bookshelf list --template '{title'",
        'bookshelf list --json -q',
        "bookshelf list --json --template '{title}'",
        'bookshelf list --sort',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf list --titel dune
      ! bookshelf: unknown option "--titel"
      ! Did you mean --title? See bookshelf list --help
      exit 2
      $ bookshelf list --sort titel
      ! bookshelf: there is no field "titel" to sort by
      ! Did you mean title? Known: id, title, author, series, published, firstPublished, year, publisher, language, format, pages, minutes, rating, status, started, finished, added, changed, isbn, wished, subtitle, edition, uuid, tags; -field sorts the other way round
      exit 2
      $ bookshelf list --fields id,titel
      ! bookshelf: there is no field "titel"
      ! Did you mean "title"? The fields are: id, uuid, title, subtitle, sortTitle, originalTitle, authors, author, isbn, identifiers, series, tags, tagPositions, description, language, publisher, published, firstPublished, year, edition, format, pages, minutes, rating, review, status, cover, wished, readings, notes, added, changed, asin, goodreads, librarything, openlibrary, storygraph, calibre, oclc, lccn, issn, doi.
      exit 2
      $ bookshelf list --fields ' , '
      ! bookshelf: --fields names no field
      ! Write --fields title,author,year
      exit 2
      $ bookshelf list --limit many
      ! bookshelf: --limit: "many" cannot be used
      ! It must be a whole number, 0 or more. See bookshelf list --help
      exit 2
      $ bookshelf list --limit=-1
      ! bookshelf: --limit: "-1" cannot be used
      ! It must be a whole number, 0 or more. See bookshelf list --help
      exit 2
      $ bookshelf list --offset 1.5
      ! bookshelf: --offset: "1.5" cannot be used
      ! It must be a whole number, 0 or more. See bookshelf list --help
      exit 2
      $ bookshelf list -o jsn
      ! bookshelf: --output: there is no "jsn"
      ! Did you mean json? Known: table, tsv, csv, json, jsonl, markdown, ids, template. See bookshelf list --help
      exit 2
      $ bookshelf list -o template
      ! bookshelf: --output template needs --template
      ! Write --template '{title} ({year})'
      exit 2
      $ bookshelf list --template '{titel}'
      ! bookshelf: there is no field "titel"
      ! Did you mean "title"? The fields are: id, uuid, title, subtitle, sortTitle, originalTitle, authors, author, isbn, identifiers, series, tags, tagPositions, description, language, publisher, published, firstPublished, year, edition, format, pages, minutes, rating, review, status, cover, wished, readings, notes, added, changed, asin, goodreads, librarything, openlibrary, storygraph, calibre, oclc, lccn, issn, doi.
      exit 2
      $ bookshelf list --template '{title'
      ! bookshelf: the template "{title" has a { that is not closed
      ! Write {title} for a field, {{ for a brace.
      exit 2
      $ bookshelf list --json -q
      ! {"error":{"kind":"usage","message":"--quiet and --json ask for two outputs","hint":"Give one of them"}}
      exit 2
      $ bookshelf list --json --template '{title}'
      ! {"error":{"kind":"usage","message":"--json and --template ask for two outputs","hint":"Give one of them"}}
      exit 2
      $ bookshelf list --sort
      ! bookshelf: --sort needs a value
      ! See bookshelf list --help
      exit 2
    `);
  });
});
