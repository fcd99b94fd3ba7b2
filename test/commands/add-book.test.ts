import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';

describe('add-book', () => {
  test('adds a book by its title alone, and tells its number', async () => {
    const shelf = await Shelf.holding();
    expect(await shelf.play("bookshelf add-book 'Notes found in a drawer'", 'bookshelf add Solaris', 'bookshelf list'))
      .toMatchInlineSnapshot(`
        $ bookshelf add-book 'Notes found in a drawer'
        ! Added #1 "Notes found in a drawer"
        ! Undo: bookshelf undo
        $ bookshelf add Solaris
        ! Added #2 "Solaris"
        ! Undo: bookshelf undo
        $ bookshelf list
        1	Notes found in a drawer					
        2	Solaris
      `);
  });

  test('takes every field of a book', async () => {
    const shelf = await Shelf.holding();
    await shelf.succeed(`bookshelf add-book 'El Aleph' --subtitle cuentos --sort-title Aleph --original-title 'El Aleph'
      --author 'Jorge Luis Borges' --editor 'E. Ditor' --translator 'Norman Thomas di Giovanni' --illustrator 'I. Strator'
      --narrator 'N. Rator' --contributor 'foreword=F. Word' --isbn 84-206-1309-6 --identifier oclc=123
      --series 'Biblioteca Borges #2' --series Libros --tag cuentos --tag ficción/fantástica
      --description 'Diecisiete relatos.' --language spa --publisher Alianza --published 1997-05 --first-published 1949
      --edition 2a --format Paperback --pages 203 --minutes 300 --rating 4.75 --review 'Otra vez.' --status read
      --cover https://example.org/aleph.jpg --wished yes --added 2020-02-29 --reading 'read 2001-07..2001-08'
      --note Dedicado --private-note 'De Ana' --quote 'La vi.'`);
    expect(await shelf.type('bookshelf show 1')).toMatchInlineSnapshot(`
      $ bookshelf show 1
      ID               1
      UUID             01a20320-a200-7000-8000-000000000001
      Title            El Aleph
      Subtitle         cuentos
      Sort title       Aleph
      Original title   El Aleph
      Authors          Jorge Luis Borges; E. Ditor (editor); Norman Thomas di Giovanni (translator); I. Strator (illustrator); N. Rator (narrator); F. Word (foreword)
      Identifiers      isbn:9788420613093; oclc:123
      Series           Biblioteca Borges #2; Libros
      Tags             cuentos; ficción/fantástica
      Description      Diecisiete relatos.
      Language         es
      Publisher        Alianza
      Published        1997-05
      First published  1949
      Edition          2a
      Format           paperback
      Pages            203
      Minutes          300
      Rating           4.75
      Review           Otra vez.
      Status           read
      Cover            https://example.org/aleph.jpg
      Wished           yes
      Readings         read from 2001-07 until 2001-08
      Notes            Dedicado

                       De Ana

                       La vi.
      Added            2020-02-29
      Changed          2026-11-22T12:00:00.000Z
    `);
  });

  test('answers with JSON, or with the id alone', async () => {
    const shelf = await Shelf.holding();
    expect(await shelf.play('bookshelf add-book Dune --json', 'bookshelf add-book Solaris -q')).toMatchInlineSnapshot(`
      $ bookshelf add-book Dune --json
      {"action":"add","ids":[1],"operation":1,"dryRun":false}
      $ bookshelf add-book Solaris -q
      2
    `);
  });

  test('adds nothing in a dry run', async () => {
    const shelf = await Shelf.holding();
    expect(
      await shelf.play(
        'bookshelf add-book Dune --dry-run',
        'bookshelf add-book Dune -n --json',
        'bookshelf list --count',
        'bookshelf add-book Dune -q',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf add-book Dune --dry-run
      ! Added #1 "Dune" (dry run: nothing was changed)
      $ bookshelf add-book Dune -n --json
      {"action":"add","ids":[1],"operation":null,"dryRun":true}
      $ bookshelf list --count
      0
      $ bookshelf add-book Dune -q
      1
    `);
  });

  test('refuses a book that is there, and says what may be done instead', async () => {
    const shelf = await Shelf.holding([{ title: 'Dune', authors: ['Frank Herbert'], isbn: '9780441172719' }]);
    expect(
      await shelf.play(
        "bookshelf add-book Dune --author 'Frank Herbert'",
        "bookshelf add-book 'Dune Messiah' --isbn 0-441-17271-7",
        "bookshelf add-book Dune --author 'frank herbert' --json",
        "bookshelf add-book Dune --author 'Frank Herbert' --if-exists skip --rating 4",
        "bookshelf add-book Dune --author 'Frank Herbert' --if-exists update --rating 4",
        "bookshelf add-book Dune --author 'Frank Herbert' --if-exists update --rating 4",
        "bookshelf add-book Dune --author 'Frank Herbert' --if-exists add",
        'bookshelf list',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf add-book Dune --author 'Frank Herbert'
      ! bookshelf: "Dune" is there already as #1 "Dune" (the same title and author)
      ! Say what to do: --if-exists skip, update or add
      exit 4
      $ bookshelf add-book 'Dune Messiah' --isbn 0-441-17271-7
      ! bookshelf: "Dune Messiah" is there already as #1 "Dune" (the same ISBN 9780441172719)
      ! Say what to do: --if-exists skip, update or add
      exit 4
      $ bookshelf add-book Dune --author 'frank herbert' --json
      ! {"error":{"kind":"conflict","message":"\\"Dune\\" is there already as #1 \\"Dune\\" (the same title and author)","hint":"Say what to do: --if-exists skip, update or add"}}
      exit 4
      $ bookshelf add-book Dune --author 'Frank Herbert' --if-exists skip --rating 4
      ! Left #1 "Dune" as it is (the same title and author)
      $ bookshelf add-book Dune --author 'Frank Herbert' --if-exists update --rating 4
      ! Updated #1 "Dune" (the same title and author): rating: (none) -> 4
      ! Undo: bookshelf undo
      $ bookshelf add-book Dune --author 'Frank Herbert' --if-exists update --rating 4
      ! #1 "Dune" is up to date
      $ bookshelf add-book Dune --author 'Frank Herbert' --if-exists add
      ! Added #2 "Dune"
      ! Undo: bookshelf undo
      $ bookshelf list
      1	Dune	Frank Herbert		9780441172719		4
      2	Dune	Frank Herbert
    `);
  });

  test('says what is wrong with a value, and which option gave it', async () => {
    const shelf = await Shelf.holding();
    expect(
      await shelf.play(
        'bookshelf add-book Dune --isbn 123',
        'bookshelf add-book Dune --isbn 0-441-17271-8',
        'bookshelf add-book Dune --published 1965-13',
        'bookshelf add-book Dune --published 2023-02-29',
        'bookshelf add-book Dune --rating 6',
        'bookshelf add-book Dune --rating good',
        'bookshelf add-book Dune --pages 0',
        'bookshelf add-book Dune --status lent',
        'bookshelf add-book Dune --wished maybe',
        'bookshelf add-book Dune --added yesterday',
        'bookshelf add-book Dune --reading nonsense',
        'bookshelf add-book Dune --identifier 123',
        'bookshelf add-book Dune --contributor someone',
        'bookshelf add-book Dune --if-exists overwrite',
        'bookshelf list --count',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf add-book Dune --isbn 123
      ! bookshelf: --isbn: ISBN 123 has 3 digits; it should have 10 or 13
      ! Look for the number that starts with 978 or 979, near the bar code or behind the title page.
      exit 2
      $ bookshelf add-book Dune --isbn 0-441-17271-8
      ! bookshelf: --isbn: ISBN 0-441-17271-8 fails its check: the last digit should be 7
      ! Compare it with the number printed in the book: one digit is wrong or two have changed places.
      exit 2
      $ bookshelf add-book Dune --published 1965-13
      ! bookshelf: --published: "1965-13" has no real month: there is no month 13
      ! Write 1998, 2001-05, 2001-05-17, ~1985 (about then), 1985? or 2010/2012.
      exit 2
      $ bookshelf add-book Dune --published 2023-02-29
      ! bookshelf: --published: "2023-02-29" has no real day: month 2 of 2023 has 28 days
      ! Write 1998, 2001-05, 2001-05-17, ~1985 (about then), 1985? or 2010/2012.
      exit 2
      $ bookshelf add-book Dune --rating 6
      ! bookshelf: --rating: "6" is not a rating: ratings go from 0.25 to 5 stars in quarters
      ! Ratings here are out of 5: 8 of 10 is 4.
      exit 2
      $ bookshelf add-book Dune --rating good
      ! bookshelf: --rating: "good" is not a rating: ratings go from 0.25 to 5 stars in quarters
      ! Write 4, 4.5, 4/5 or ★★★★.
      exit 2
      $ bookshelf add-book Dune --pages 0
      ! bookshelf: --pages: "0" is no whole number from 1 to 999999999
      ! Write it in digits, such as 304
      exit 2
      $ bookshelf add-book Dune --status lent
      ! bookshelf: --status: "lent" is no status
      ! Known: unread, to-read, reading, paused, read, dropped
      exit 2
      $ bookshelf add-book Dune --wished maybe
      ! bookshelf: --wished: "maybe" is neither yes nor no
      ! Write yes or no
      exit 2
      $ bookshelf add-book Dune --added yesterday
      ! bookshelf: --added: "yesterday" is neither a date nor a time
      ! Write 2024-05-01, or a time with its offset: 2024-05-01T08:30:00Z
      exit 2
      $ bookshelf add-book Dune --reading nonsense
      ! bookshelf: --reading: "nonsense" is no reading
      ! Write a state (reading, paused, read, dropped) and its dates: read 2024-01-05..2024-02-01
      exit 2
      $ bookshelf add-book Dune --identifier 123
      ! bookshelf: --identifier: "123" is no identifier
      ! Write SCHEME=VALUE, for example oclc=1234567
      exit 2
      $ bookshelf add-book Dune --contributor someone
      ! bookshelf: --contributor: "someone" is no contributor
      ! Write ROLE=NAME, for example foreword=Ursula K. Le Guin
      exit 2
      $ bookshelf add-book Dune --if-exists overwrite
      ! bookshelf: --if-exists: there is no "overwrite"
      ! Known: error, skip, update, add. See bookshelf add-book --help
      exit 2
      $ bookshelf list --count
      0
    `);
  });

  test('needs one title', async () => {
    const shelf = await Shelf.holding();
    expect(
      await shelf.play(
        'bookshelf add-book',
        "bookshelf add-book ' '",
        'bookshelf add-book The Left Hand',
        'bookshelf add-book --titel Dune',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf add-book
      ! bookshelf: a book needs a title
      ! Write bookshelf add-book 'The title', or - to read books from standard input
      exit 2
      $ bookshelf add-book ' '
      ! bookshelf: a book needs a title
      exit 2
      $ bookshelf add-book The Left Hand
      ! bookshelf: 3 words are given where 1 is expected
      ! Put words that belong together in quotes. See bookshelf add-book --help
      exit 2
      $ bookshelf add-book --titel Dune
      ! bookshelf: unknown option "--titel"
      ! See bookshelf add-book --help
      exit 2
    `);
  });

  test('takes a title that looks like an option after --', async () => {
    const shelf = await Shelf.holding();
    expect(await shelf.play('bookshelf add-book -- --help', 'bookshelf list')).toMatchInlineSnapshot(`
      $ bookshelf add-book -- --help
      ! Added #1 "--help"
      ! Undo: bookshelf undo
      $ bookshelf list
      1	--help
    `);
  });

  test('refuses text that cannot be kept', async () => {
    const shelf = await Shelf.holding();
    expect(await shelf.type(['add-book', 'half \ud83d of a face'])).toMatchInlineSnapshot(`
      $ bookshelf add-book half <d83d> of a face
      ! bookshelf: title holds half of a character (a lone surrogate) at position 6
      ! The text was damaged on its way; take it from its source again.
      exit 2
    `);
    expect(await shelf.type(['add-book', 'Dune', '--note', 'half \ud83d'])).toMatchInlineSnapshot(`
      $ bookshelf add-book Dune --note half <d83d>
      ! bookshelf: a note holds half of a character (a lone surrogate) at position 6
      ! The text was damaged on its way; take it from its source again.
      exit 2
    `);
  });
});
