import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

describe('authors', () => {
  test('are listed by sort name, with the number of their books', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        'bookshelf authors',
        'bookshelf authors le guin --json',
        'bookshelf authors zzz',
        'bookshelf authors -q',
        'bookshelf authors --fields name,aliases -o csv',
        'bookshelf authors --fields nmae',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf authors
      2	Frank Herbert	Herbert, Frank	2
      4	Bill Johnston	Johnston, Bill	1
      1	Ursula K. Le Guin	Le Guin, Ursula K.	1
      3	Stanisław Lem	Lem, Stanisław	1
      5	刘慈欣	刘慈欣	1
      $ bookshelf authors le guin --json
      [
      {"id":1,"name":"Ursula K. Le Guin","sortName":"Le Guin, Ursula K.","aliases":[],"books":1}
      ]
      $ bookshelf authors zzz
      $ bookshelf authors -q
      2
      4
      1
      3
      5
      $ bookshelf authors --fields name,aliases -o csv
      name,aliases
      Frank Herbert,
      Bill Johnston,
      Ursula K. Le Guin,
      Stanisław Lem,
      刘慈欣,
      $ bookshelf authors --fields nmae
      ! bookshelf: there is no field "nmae"
      ! Did you mean "name"? The fields are: id, name, sortName, aliases, books.
      exit 2
    `);
    expect(await shelf.type('bookshelf authors --color never', { width: 40 })).toMatchInlineSnapshot(`
      $ bookshelf authors --color never
      ID  Name               Sort name   Books
      ────────────────────────────────────────
       2  Frank Herbert      Herbert, …      2
       4  Bill Johnston      Johnston,…      1
       1  Ursula K. Le Guin  Le Guin, …      1
       3  Stanisław Lem      Lem, Stan…      1
       5  刘慈欣             刘慈欣          1
    `);
  });
});

describe('author', () => {
  test('shows an author, named by number, name or alias, with the books', async () => {
    const shelf = await Shelf.holding(smallShelf);
    await shelf.succeed("bookshelf author alias 'Stanisław Lem' 'Lem, S.'");
    expect(
      await shelf.play(
        "bookshelf author 'Frank Herbert'",
        'bookshelf author show 2 --json',
        "bookshelf author 'stanislaw lem'",
        "bookshelf author 'Lem, S.' -q",
        'bookshelf author nobody',
        'bookshelf author 99 --json',
        'bookshelf author',
        'bookshelf author Frank Herbert',
        'bookshelf author renam 2 X',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf author 'Frank Herbert'
      2	Dune	Frank Herbert	1965	9780441172719	reading	4.5
      3	Dune	Frank Herbert	2006	9780340960196		
      ! #2 Frank Herbert (sorted under Herbert, Frank)
      $ bookshelf author show 2 --json
      {"id":2,"name":"Frank Herbert","sortName":"Herbert, Frank","aliases":[],"books":2}
      $ bookshelf author 'stanislaw lem'
      4	Solaris	Stanisław Lem	1961		to-read	
      ! #3 Stanisław Lem (sorted under Lem, Stanisław; also Lem, S.)
      $ bookshelf author 'Lem, S.' -q
      3
      $ bookshelf author nobody
      ! bookshelf: there is no author "nobody"
      ! See them all: bookshelf authors
      exit 3
      $ bookshelf author 99 --json
      ! {"error":{"kind":"missing","message":"there is no author \\"99\\"","hint":"See them all: bookshelf authors"}}
      exit 3
      $ bookshelf author
      ! bookshelf: missing required argument "author"
      ! See bookshelf author --help
      exit 2
      $ bookshelf author Frank Herbert
      ! bookshelf: 2 words are given where 1 is expected
      ! Put words that belong together in quotes. See bookshelf author --help
      exit 2
      $ bookshelf author renam 2 X
      ! bookshelf: there is no command "author renam"
      ! Did you mean bookshelf author rename? See bookshelf author --help
      exit 2
    `);
  });

  test('is renamed, and known by the old name all the same', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        "bookshelf author rename 'Ursula K. Le Guin' 'Ursula Le Guin' --dry-run",
        "bookshelf author rename 'Ursula K. Le Guin' 'Ursula Le Guin'",
        "bookshelf author rename 1 'Ursula Le Guin' --json",
        "bookshelf author 'Ursula K. Le Guin'",
        "bookshelf author rename 1 'Frank Herbert'",
        "bookshelf author rename 1 ''",
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf author rename 'Ursula K. Le Guin' 'Ursula Le Guin' --dry-run
      ! Ursula K. Le Guin is Ursula Le Guin now (dry run: nothing was changed)
      $ bookshelf author rename 'Ursula K. Le Guin' 'Ursula Le Guin'
      ! Ursula K. Le Guin is Ursula Le Guin now
      ! Undo: bookshelf undo
      $ bookshelf author rename 1 'Ursula Le Guin' --json
      {"action":"author rename","ids":[],"operation":null,"dryRun":false}
      $ bookshelf author 'Ursula K. Le Guin'
      1	The Left Hand of Darkness	Ursula Le Guin	1969	9780441478125	read	5
      ! #1 Ursula Le Guin (sorted under Le Guin, Ursula; also Ursula K. Le Guin)
      $ bookshelf author rename 1 'Frank Herbert'
      ! bookshelf: the name "Frank Herbert" is taken by author #2
      ! To make the two one: bookshelf author merge 2 OTHER
      exit 4
      $ bookshelf author rename 1 ''
      ! bookshelf: the name of an author cannot be empty
      exit 2
    `);
  });

  test('is sorted as somebody says, and gets further spellings', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        "bookshelf author sort 2 'Herbert F.' -n",
        "bookshelf author sort 2 'Herbert F.' --json",
        "bookshelf author sort 2 ' '",
        "bookshelf author alias 2 '  F. Herbert '",
        "bookshelf author alias 2 'F. Herbert'",
        "bookshelf author alias 2 'Stanisław Lem'",
        "bookshelf author alias 2 ''",
        "bookshelf add-book 'Hellstrom’s Hive' --author 'F. Herbert'",
        'bookshelf authors herbert --json',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf author sort 2 'Herbert F.' -n
      ! Frank Herbert sorts under Herbert F. (dry run: nothing was changed)
      $ bookshelf author sort 2 'Herbert F.' --json
      {"action":"author sort","ids":[2],"operation":2,"dryRun":false}
      $ bookshelf author sort 2 ' '
      ! bookshelf: the sort name cannot be empty
      exit 2
      $ bookshelf author alias 2 '  F. Herbert '
      ! F. Herbert stands for Frank Herbert
      ! Undo: bookshelf undo
      $ bookshelf author alias 2 'F. Herbert'
      ! F. Herbert stands for Frank Herbert
      $ bookshelf author alias 2 'Stanisław Lem'
      ! bookshelf: the name "Stanisław Lem" is taken by author #3
      ! To make the two one: bookshelf author merge 3 OTHER
      exit 4
      $ bookshelf author alias 2 ''
      ! bookshelf: the alias cannot be empty
      exit 2
      $ bookshelf add-book 'Hellstrom’s Hive' --author 'F. Herbert'
      ! Added #7 "Hellstrom’s Hive"
      ! Undo: bookshelf undo
      $ bookshelf authors herbert --json
      [
      {"id":2,"name":"Frank Herbert","sortName":"Herbert F.","aliases":["F. Herbert"],"books":3}
      ]
    `);
  });

  test('is merged with others once somebody has said yes', async () => {
    const shelf = await Shelf.holding([
      { title: 'One', authors: ['Stanisław Lem'] },
      { title: 'Two', authors: ['Stanislaw  Lem', 'S. Lem'] },
    ]);
    expect(await shelf.type('bookshelf author merge 1 2 3')).toMatchInlineSnapshot(`
      $ bookshelf author merge 1 2 3
      ! bookshelf: Merge Stanislaw  Lem, S. Lem into Stanisław Lem? There is nobody to ask
      ! Add --yes to do it
      exit 2
    `);
    expect(await shelf.type('bookshelf author merge 1 2 3', { answers: ['n'] })).toMatchInlineSnapshot(`
      $ bookshelf author merge 1 2 3
      ! Merge Stanislaw  Lem, S. Lem into Stanisław Lem? [y/N] Nothing was changed
    `);
    expect(await shelf.type('bookshelf author merge 1 2 3', { answers: ['y'] })).toMatchInlineSnapshot(`
      $ bookshelf author merge 1 2 3
      ! Merge Stanislaw  Lem, S. Lem into Stanisław Lem? [y/N] Stanislaw  Lem, S. Lem went into Stanisław Lem
      ! Undo: bookshelf undo
    `);
    expect(
      await shelf.play('bookshelf author merge 1 1 --yes', 'bookshelf author merge 1 99 --yes', 'bookshelf author 1'),
    ).toMatchInlineSnapshot(`
      $ bookshelf author merge 1 1 --yes
      ! There is nothing to merge
      $ bookshelf author merge 1 99 --yes
      ! bookshelf: there is no author "99"
      ! See them all: bookshelf authors
      exit 3
      $ bookshelf author 1
      1	One	Stanisław Lem				
      2	Two	Stanisław Lem				
      ! #1 Stanisław Lem (sorted under Lem, Stanisław; also S. Lem, Stanislaw  Lem)
    `);
  });

  test('is deleted only without books', async () => {
    const shelf = await Shelf.holding(smallShelf);
    await shelf.succeed('bookshelf delete 5 --yes');
    expect(await shelf.type('bookshelf author delete 刘慈欣')).toMatchInlineSnapshot(`
      $ bookshelf author delete 刘慈欣
      ! bookshelf: Delete author 刘慈欣? There is nobody to ask
      ! Add --yes to do it
      exit 2
    `);
    expect(await shelf.type('bookshelf author delete 刘慈欣', { answers: [''] })).toMatchInlineSnapshot(`
      $ bookshelf author delete 刘慈欣
      ! Delete author 刘慈欣? [y/N] Nothing was changed
    `);
    expect(
      await shelf.play(
        'bookshelf author delete 刘慈欣 --yes --dry-run',
        'bookshelf author delete 刘慈欣 --yes',
        'bookshelf author delete 刘慈欣 --yes',
        "bookshelf author delete 'Stanisław Lem'",
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf author delete 刘慈欣 --yes --dry-run
      ! Deleted author 刘慈欣 (dry run: nothing was changed)
      $ bookshelf author delete 刘慈欣 --yes
      ! Deleted author 刘慈欣
      ! Undo: bookshelf undo
      $ bookshelf author delete 刘慈欣 --yes
      ! bookshelf: there is no author "刘慈欣"
      ! See them all: bookshelf authors
      exit 3
      $ bookshelf author delete 'Stanisław Lem'
      ! bookshelf: Stanisław Lem has 1 book
      ! See them: bookshelf author show 3
      exit 4
    `);
  });
});

describe('add-author', () => {
  test('adds an author without books', async () => {
    const shelf = await Shelf.holding();
    expect(
      await shelf.play(
        "bookshelf add-author 'Wisława Szymborska'",
        "bookshelf add-author 'Mao Dun' --sort-name 'Mao Dun'",
        "bookshelf add-author 'Kobo Abe' --json",
        "bookshelf add-author 'Banana Yoshimoto' -q",
        "bookshelf add-author 'Nobody' --dry-run",
        'bookshelf authors',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf add-author 'Wisława Szymborska'
      ! Added author #1 Wisława Szymborska, sorted under Szymborska, Wisława
      ! Undo: bookshelf undo
      $ bookshelf add-author 'Mao Dun' --sort-name 'Mao Dun'
      ! Added author #2 Mao Dun, sorted under Mao Dun
      ! Undo: bookshelf undo
      $ bookshelf add-author 'Kobo Abe' --json
      {"action":"add-author","ids":[3],"operation":3,"dryRun":false}
      $ bookshelf add-author 'Banana Yoshimoto' -q
      4
      $ bookshelf add-author 'Nobody' --dry-run
      ! Added author #5 Nobody, sorted under Nobody (dry run: nothing was changed)
      $ bookshelf authors
      3	Kobo Abe	Abe, Kobo	0
      2	Mao Dun	Mao Dun	0
      1	Wisława Szymborska	Szymborska, Wisława	0
      4	Banana Yoshimoto	Yoshimoto, Banana	0
    `);
  });

  test('refuses a name that is taken, unless --if-missing', async () => {
    const shelf = await Shelf.holding(smallShelf);
    expect(
      await shelf.play(
        "bookshelf add-author 'Frank Herbert'",
        "bookshelf add-author 'Frank Herbert' --if-missing",
        "bookshelf add-author 'Frank Herbert' --if-missing --json",
        "bookshelf add-author ' '",
        "bookshelf add-author X --sort-name ''",
        'bookshelf add-author',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf add-author 'Frank Herbert'
      ! bookshelf: the name "Frank Herbert" is taken by author #2
      ! To make the two one: bookshelf author merge 2 OTHER
      exit 4
      $ bookshelf add-author 'Frank Herbert' --if-missing
      ! Author #2 Frank Herbert is there
      $ bookshelf add-author 'Frank Herbert' --if-missing --json
      {"action":"add-author","ids":[],"operation":null,"dryRun":false}
      $ bookshelf add-author ' '
      ! bookshelf: an author needs a name
      exit 2
      $ bookshelf add-author X --sort-name ''
      ! bookshelf: the sort name cannot be empty
      exit 2
      $ bookshelf add-author
      ! bookshelf: missing required argument "name"
      ! See bookshelf add-author --help
      exit 2
    `);
  });
});
