import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

describe('delete', () => {
  test('asks first on a terminal', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(await shelf.type('bookshelf delete 1', { answers: ['n'] })).toMatchInlineSnapshot(`
      $ bookshelf delete 1
      ! Delete #1 "The Left Hand of Darkness" by Ursula K. Le Guin (1969-03)? [y/N] Nothing was changed
    `);
    expect(await shelf.type('bookshelf delete 1', { answers: [] })).toMatchInlineSnapshot(`
      $ bookshelf delete 1
      ! Delete #1 "The Left Hand of Darkness" by Ursula K. Le Guin (1969-03)? [y/N] Nothing was changed
    `);
    expect(await shelf.type('bookshelf delete 1 --json', { answers: ['no'] })).toMatchInlineSnapshot(`
      $ bookshelf delete 1 --json
      {"action":"delete","ids":[],"operation":null,"dryRun":false}
      ! Delete #1 "The Left Hand of Darkness" by Ursula K. Le Guin (1969-03)? [y/N] ⏎
    `);
    expect(await shelf.titles()).toHaveLength(6);
    expect(await shelf.type('bookshelf rm 1', { answers: [' Yes '] })).toMatchInlineSnapshot(`
      $ bookshelf rm 1
      ! Delete #1 "The Left Hand of Darkness" by Ursula K. Le Guin (1969-03)? [y/N] Deleted #1 "The Left Hand of Darkness" by Ursula K. Le Guin (1969-03)
      ! Undo: bookshelf undo
    `);
    expect(await shelf.titles()).toHaveLength(5);
  });

  test('takes --yes where there is nobody to ask', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(await shelf.type('bookshelf delete 1')).toMatchInlineSnapshot(`
      $ bookshelf delete 1
      ! bookshelf: Delete #1 "The Left Hand of Darkness" by Ursula K. Le Guin (1969-03)? There is nobody to ask
      ! Add --yes to do it
      exit 2
    `);
    expect(await shelf.type('bookshelf delete 1 --no-input', { answers: ['y'] })).toMatchInlineSnapshot(`
      $ bookshelf delete 1 --no-input
      ! bookshelf: Delete #1 "The Left Hand of Darkness" by Ursula K. Le Guin (1969-03)? There is nobody to ask
      ! Add --yes to do it
      exit 2
    `);
    expect(await shelf.type('bookshelf --no-input delete 1', { answers: ['y'] })).toMatchInlineSnapshot(`
      $ bookshelf --no-input delete 1
      ! bookshelf: Delete #1 "The Left Hand of Darkness" by Ursula K. Le Guin (1969-03)? There is nobody to ask
      ! Add --yes to do it
      exit 2
    `);
    expect(await shelf.type('CI=true bookshelf delete 1', { answers: ['y'] })).toMatchInlineSnapshot(`
      $ CI=true bookshelf delete 1
      ! bookshelf: Delete #1 "The Left Hand of Darkness" by Ursula K. Le Guin (1969-03)? There is nobody to ask
      ! Add --yes to do it
      exit 2
    `);
    expect(await shelf.titles()).toHaveLength(6);
    expect(
      await shelf.play(
        'bookshelf delete 1 --yes',
        'bookshelf delete 2 --yes --json',
        'bookshelf delete 3 -yq',
        'bookshelf list',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf delete 1 --yes
      ! Deleted #1 "The Left Hand of Darkness" by Ursula K. Le Guin (1969-03)
      ! Undo: bookshelf undo
      $ bookshelf delete 2 --yes --json
      {"action":"delete","ids":[2],"operation":3,"dryRun":false}
      $ bookshelf delete 3 -yq
      3
      $ bookshelf list
      4	Solaris	Stanisław Lem	1961		to-read	
      5	三体	刘慈欣	2008		unread	
      6	Notes found in a drawer
    `);
  });

  test('takes several, each named in its own way, or those of a query', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        "bookshelf delete 1 '#1' 三体 --yes",
        "bookshelf delete --where 'tag:sf status:reading' --yes",
        'bookshelf delete --where zzz --yes',
        'bookshelf delete --where zzz --yes --json',
        'bookshelf list',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf delete 1 '#1' 三体 --yes
      ! Deleted #1 "The Left Hand of Darkness" by Ursula K. Le Guin (1969-03), #5 "三体" by 刘慈欣 (2008)
      ! Undo: bookshelf undo
      $ bookshelf delete --where 'tag:sf status:reading' --yes
      ! Deleted #2 "Dune" by Frank Herbert (1965)
      ! Undo: bookshelf undo
      $ bookshelf delete --where zzz --yes
      ! No book matches
      $ bookshelf delete --where zzz --yes --json
      {"action":"delete","ids":[],"operation":null,"dryRun":false}
      $ bookshelf list
      3	Dune	Frank Herbert	2006	9780340960196		
      4	Solaris	Stanisław Lem	1961		to-read	
      6	Notes found in a drawer
    `);
  });

  test('names five of many', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(await shelf.play("bookshelf delete --where '*' --yes", 'bookshelf list --count')).toMatchInlineSnapshot(`
      $ bookshelf delete --where '*' --yes
      ! Deleted #1 "The Left Hand of Darkness" by Ursula K. Le Guin (1969-03), #2 "Dune" by Frank Herbert (1965), #3 "Dune" by Frank Herbert (2006), #4 "Solaris" by Stanisław Lem (1961), #5 "三体" by 刘慈欣 (2008) and 1 more
      ! Undo: bookshelf undo
      $ bookshelf list --count
      0
    `);
  });

  test('changes nothing in a dry run', async () => {
    const shelf = await Shelf.holding(smallShelf);
    const before = await shelf.content();
    expect(await shelf.play('bookshelf delete 1 2 --dry-run', 'bookshelf delete 1 -n --json')).toMatchInlineSnapshot(`
      $ bookshelf delete 1 2 --dry-run
      ! Deleted #1 "The Left Hand of Darkness" by Ursula K. Le Guin (1969-03), #2 "Dune" by Frank Herbert (1965) (dry run: nothing was changed)
      $ bookshelf delete 1 -n --json
      {"action":"delete","ids":[1],"operation":null,"dryRun":true}
    `);
    expect(await shelf.content()).toBe(before);
  });

  test('deletes nothing where one of the books is not there, or may be another', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf delete 1 99 --yes',
        'bookshelf delete 1 dune --yes',
        'bookshelf delete --yes',
        "bookshelf delete --where '' --yes",
        "bookshelf delete --where ' ' --yes",
        "bookshelf delete --where 'titel:x' --yes",
        'bookshelf list --count',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf delete 1 99 --yes
      ! bookshelf: there is no book 99
      ! See them all: bookshelf list
      exit 3
      $ bookshelf delete 1 dune --yes
      ! bookshelf: "dune" may be #2 "Dune" by Frank Herbert (1965); #3 "Dune" by Frank Herbert (2006)
      ! Give the number
      exit 4
      $ bookshelf delete --yes
      ! bookshelf: no book is named
      ! Give a number, an ISBN or a title, or choose with --where WORDS
      exit 2
      $ bookshelf delete --where '' --yes
      ! bookshelf: "" chooses no books
      ! Every book is *
      exit 2
      $ bookshelf delete --where ' ' --yes
      ! bookshelf: " " chooses no books
      ! Every book is *
      exit 2
      $ bookshelf delete --where 'titel:x' --yes
      ! bookshelf: unknown field "titel" at column 1
      !   titel:x
      !   ^^^^^
      ! Did you mean "title"? Fields: title, subtitle, originalTitle, author, editor, translator, illustrator, narrator, series, tag, publisher, language, format, edition, description, review, note, quote, cover, status, rating, pages, minutes, published, firstPublished, added, changed, started, finished, reading, wished, id, uuid, isbn, asin, goodreads, librarything, openlibrary, storygraph, calibre, oclc, lccn, issn, doi, identifier, is, has. Text with a colon goes in quotes: "https://…", "Dune: Messiah".
      exit 2
      $ bookshelf list --count
      6
    `);
  });
});
