import { statSync, symlinkSync, lstatSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RunOptions } from '../support/run.ts';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

const userFile = 'bookshelf/config.toml';

/** Types lines one after another; the folder of the test shows as `~`. */
async function play(shelf: Shelf, ...lines: readonly string[]): Promise<string> {
  return (await shelf.play(...lines)).replaceAll(shelf.folder, '~');
}

/** An editor that leaves a text in the file. */
function typing(text: string): RunOptions {
  return {
    variables: { EDITOR: 'ed' },
    run: async (_program, args) => {
      writeFileSync(args.at(-1) ?? '', text);
      return 0;
    },
  };
}

describe('config', () => {
  test('sets, shows, lists and unsets, and tells who says what', async () => {
    const shelf = await Shelf.holding();
    expect(
      await play(
        shelf,
        'bookshelf config set list.sort -- -added',
        'bookshelf config set dates long --project',
        'bookshelf config set dates dmy',
        'bookshelf config set alias.tbr "list status:to-read" --dry-run',
        'bookshelf config get list.sort',
        'bookshelf config get db',
        'bookshelf config get dates --json',
        'NO_COLOR=1 bookshelf config list --origin',
        'bookshelf config list --db x.db --color always --json',
        'bookshelf config unset dates --project --json',
        'bookshelf config unset dates --project',
        'bookshelf config get dates',
        'bookshelf config path',
        'bookshelf config path --project',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf config set list.sort -- -added
      ! Set list.sort to "-added" in ~/bookshelf/config.toml
      $ bookshelf config set dates long --project
      ! Set dates to "long" in ~/.bookshelf.toml
      $ bookshelf config set dates dmy
      ! Set dates to "dmy" in ~/bookshelf/config.toml
      ! It does not count here: ~/.bookshelf.toml says "long"
      $ bookshelf config set alias.tbr "list status:to-read" --dry-run
      ! Set alias.tbr to "list status:to-read" in ~/bookshelf/config.toml (dry run: nothing was changed)
      $ bookshelf config get list.sort
      -added
      $ bookshelf config get db
      books.db
      $ bookshelf config get dates --json
      {"name":"dates","value":"long","origin":"project","source":"~/.bookshelf.toml"}
      $ NO_COLOR=1 bookshelf config list --origin
      db	books.db	environment	BOOKSHELF_DB
      list.fields		default	
      list.sort	-added	user	~/bookshelf/config.toml
      color	never	environment	NO_COLOR
      dates	long	project	~/.bookshelf.toml
      token-file		default	
      server-timeout	10	default	
      $ bookshelf config list --db x.db --color always --json
      [
      {"name":"db","value":"x.db","origin":"flag","source":"--db"},
      {"name":"list.fields","value":null,"origin":"default","source":null},
      {"name":"list.sort","value":"-added","origin":"user","source":"~/bookshelf/config.toml"},
      {"name":"color","value":"always","origin":"flag","source":"--color"},
      {"name":"dates","value":"long","origin":"project","source":"~/.bookshelf.toml"},
      {"name":"token-file","value":null,"origin":"default","source":null},
      {"name":"server-timeout","value":"10","origin":"default","source":null}
      ]
      $ bookshelf config unset dates --project --json
      {"action":"config","ids":[],"operation":null,"dryRun":false,"file":"~/.bookshelf.toml","counts":{}}
      $ bookshelf config unset dates --project
      ! dates is not in ~/.bookshelf.toml
      $ bookshelf config get dates
      dmy
      $ bookshelf config path
      ~/bookshelf/config.toml
      $ bookshelf config path --project
      ~/.bookshelf.toml
    `);
    expect(shelf.read(userFile)).toBe('dates = "dmy"\n\n[list]\nsort = "-added"\n');
    expect(shelf.read('.bookshelf.toml')).toBe('');
  });

  test('refuses what cannot be, and writes nothing then', async () => {
    const shelf = await Shelf.holding();
    expect(
      await play(
        shelf,
        'bookshelf config set colour never',
        'bookshelf config set color nevr',
        'bookshelf config set list.sort titel',
        'bookshelf config set list.fields id,titel',
        "bookshelf config set alias.list 'list --json'",
        "bookshelf config set alias.ls 'list --json'",
        "bookshelf config set alias.mine 'lst --json'",
        'bookshelf config set alias.-x list',
        'bookshelf config set libraries.a @b',
        'bookshelf config get libraries.school',
        'bookshelf config unset sort',
        'bookshelf config list -o ids',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf config set colour never
      ! bookshelf: there is no setting "colour"
      ! Did you mean color? Known: db, list.fields, list.sort, color, dates, token-file, server-timeout, libraries.NAME, alias.NAME
      exit 2
      $ bookshelf config set color nevr
      ! bookshelf: color: there is no "nevr"
      ! Did you mean never? Known: auto, always, never
      exit 2
      $ bookshelf config set list.sort titel
      ! bookshelf: list.sort: there is no field "titel" to sort by
      ! Did you mean title? Known: id, title, author, series, published, firstPublished, year, publisher, language, format, pages, minutes, rating, status, started, finished, added, changed, isbn, wished, subtitle, edition, uuid, tags; -field sorts the other way round
      exit 2
      $ bookshelf config set list.fields id,titel
      ! bookshelf: list.fields: there is no field "titel"
      ! Did you mean "title"? The fields are: id, uuid, title, subtitle, sortTitle, originalTitle, authors, author, isbn, identifiers, series, tags, tagPositions, description, language, publisher, published, firstPublished, year, edition, format, pages, minutes, rating, review, status, cover, wished, readings, notes, added, changed, asin, goodreads, librarything, openlibrary, storygraph, calibre, oclc, lccn, issn, doi.
      exit 2
      $ bookshelf config set alias.list 'list --json'
      ! bookshelf: alias.list: list is a command, and an alias cannot take its place
      ! Choose another name
      exit 2
      $ bookshelf config set alias.ls 'list --json'
      ! bookshelf: alias.ls: ls is a command, and an alias cannot take its place
      ! Choose another name
      exit 2
      $ bookshelf config set alias.mine 'lst --json'
      ! bookshelf: alias.mine: the alias mine stands for "lst", and there is no such command
      ! Did you mean list? An alias stands for a command of bookshelf, not for another alias
      exit 2
      $ bookshelf config set alias.-x list
      ! bookshelf: "-x" cannot be a name
      ! A name is made of letters, digits, - and _, and does not begin with -
      exit 2
      $ bookshelf config set libraries.a @b
      ! bookshelf: libraries.a: "@b" is a name, not an address
      ! Write a path
      exit 2
      $ bookshelf config get libraries.school
      ! bookshelf: libraries.school has no value
      ! See what has: bookshelf config list
      exit 3
      $ bookshelf config unset sort
      ! bookshelf: there is no setting "sort"
      ! Known: db, list.fields, list.sort, color, dates, token-file, server-timeout, libraries.NAME, alias.NAME
      exit 2
      $ bookshelf config list -o ids
      ! bookshelf: config has no ids to print
      ! Choose another --output
      exit 2
    `);
    expect(shelf.read(userFile)).toBeNull();
  });

  test('keeps comments, links and permissions', async () => {
    const shelf = await Shelf.holding();
    shelf.folders('bookshelf');
    shelf.write('dotfile', '# mine\ndb = "books.db" # here\n');
    symlinkSync('../dotfile', userFile);
    await shelf.succeed('bookshelf config set color never');
    expect(shelf.read('dotfile')).toBe('# mine\ndb = "books.db" # here\ncolor = "never"\n');
    expect(lstatSync(userFile).isSymbolicLink()).toBe(true);
    await shelf.succeed('bookshelf config set color always --project');
    if (process.platform === 'win32') return;
    expect(statSync('dotfile').mode & 0o777).toBe(0o644);
    expect(statSync('.bookshelf.toml').mode & 0o777).toBe(0o644);
  });

  test('opens the file in the editor, and takes only what is right', async () => {
    const shelf = await Shelf.holding();
    expect(await shelf.type('bookshelf config edit', typing('[alias]\nnew = "list --sort added:desc"\n'))).toContain(
      'Changed',
    );
    expect(await shelf.run('bookshelf config edit', typing('[alias]\nnew = "lst"\n'))).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(
        /alias\.new: the alias new stands for "lst".*\n.*Your text is kept in .*config\.toml/,
      ),
    });
    expect(shelf.read(userFile)).toBe('[alias]\nnew = "list --sort added:desc"\n');
    expect(
      (await shelf.run('bookshelf config edit --project', { variables: { EDITOR: 'ed' }, run: async () => 0 })).stderr,
    ).toContain('Nothing was changed');
    expect(shelf.read('.bookshelf.toml')).toBeNull();
  });
});

describe('the configuration', () => {
  test('names libraries, sorts lists, and chooses the columns and dates of tables, not of pipes', async () => {
    const shelf = await Shelf.holding(smallShelf);
    shelf.write(
      '.bookshelf.toml',
      'dates = "long"\n[list]\nsort = "-title"\nfields = "title,published"\n[libraries]\nschool = "books.db"\n',
    );
    const table = await shelf.succeed('bookshelf list --db @school --limit 3 --color never', { width: 60 });
    expect(table).toMatch(/^Title +Published\n/);
    expect(
      await play(shelf, 'bookshelf list --limit 2', 'bookshelf list --limit 2 --sort id --json --fields published'),
    ).toMatchInlineSnapshot(`
      $ bookshelf list --limit 2
      5	三体	刘慈欣	2008		unread	
      4	Solaris	Stanisław Lem	1961		to-read	
      $ bookshelf list --limit 2 --sort id --json --fields published
      [
      {"published":"1969-03"},
      {"published":"1965"}
      ]
    `);
    await shelf.succeed('bookshelf set 1 -- published=1969-03-01');
    expect(await shelf.succeed('bookshelf list --fields id,published --color never', { width: 60 })).toContain(
      '1 March 1969',
    );
    expect(await shelf.succeed('bookshelf show 1 --fields published --color never', { width: 60 })).toBe(
      'Published  1 March 1969\n',
    );
    expect(await shelf.succeed('bookshelf show 1 --fields published')).toBe('Published  1969-03-01\n');
    expect(await shelf.succeed('bookshelf list -o csv --fields published', { width: 60 })).toContain('1969-03-01');
  });

  test('colours what it says, where no flag and no variable says another', async () => {
    const shelf = await Shelf.holding([{ title: 'Emma' }]);
    shelf.write('.bookshelf.toml', 'color = "never"\n');
    expect(await shelf.succeed('bookshelf list', { width: 60 })).not.toContain('\u001b');
    expect((await shelf.run('bookshelf lst', { width: 60 })).stderr).not.toContain('\u001b');
    expect(await shelf.succeed('bookshelf list --color always', { width: 60 })).toContain('\u001b');
    expect(await shelf.succeed('FORCE_COLOR=1 bookshelf list', { width: 60 })).toContain('\u001b');
  });

  test('that is damaged is told with file and line, and can be looked past', async () => {
    const shelf = await Shelf.holding([{ title: 'Emma' }]);
    shelf.write('.bookshelf.toml', '[list]\nsort = "title"\nfields = 3\n');
    expect(await play(shelf, 'bookshelf list', 'bookshelf list --json', 'BOOKSHELF_CONFIG=none bookshelf list'))
      .toMatchInlineSnapshot(`
      $ bookshelf list
      ! bookshelf: ~/.bookshelf.toml:3: list.fields: this is not a text
      ! Write "id,title,author,status"
      exit 1
      $ bookshelf list --json
      ! {"error":{"kind":"failure","message":"~/.bookshelf.toml:3: list.fields: this is not a text","hint":"Write \\"id,title,author,status\\""}}
      exit 1
      $ BOOKSHELF_CONFIG=none bookshelf list
      1	Emma					
    `);
    shelf.write('.bookshelf.toml', '[list]\nfields = "titel"\n');
    expect((await shelf.run('bookshelf list -o table')).stderr).toContain(
      '.bookshelf.toml: list.fields: there is no field "titel"',
    );
    const help = await shelf.run('bookshelf help');
    expect(help).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage') });
  });
});

describe('an alias', () => {
  test('stands for a command; words are appended, and the journal keeps what was meant', async () => {
    const shelf = await Shelf.holding(smallShelf);
    shelf.write(
      '.bookshelf.toml',
      `[alias]\nbest = "list 'rating:>=4' --fields title --sort title"\nquiet-sf = "bookshelf --no-input tag summer"\nj = "show --json --fields title"\n`,
    );
    expect(
      await play(
        shelf,
        'bookshelf best',
        'bookshelf best --limit 1 --json',
        'bookshelf quiet-sf 4',
        'bookshelf history --limit 1 --fields command',
        'bookshelf j 99',
        'bookshelf --db books.db best --count',
        'bookshelf bst',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf best
      Dune
      The Left Hand of Darkness
      $ bookshelf best --limit 1 --json
      [
      {"title":"Dune"}
      ]
      $ bookshelf quiet-sf 4
      ! #4 "Solaris": tags: +summer
      ! Undo: bookshelf undo
      $ bookshelf history --limit 1 --fields command
      bookshelf --no-input tag summer 4
      $ bookshelf j 99
      ! {"error":{"kind":"missing","message":"there is no book 99","hint":"See them all: bookshelf list"}}
      exit 3
      $ bookshelf --db books.db best --count
      2
      $ bookshelf bst
      ! bookshelf: there is no command "bst"
      ! Did you mean bookshelf best? See bookshelf --help
      exit 2
    `);
    expect(await shelf.succeed('bookshelf help best')).toBe(await shelf.succeed('bookshelf list --help'));
    expect(await shelf.succeed('bookshelf help')).toMatch(
      /\nYour aliases:\n {2}best +list 'rating:>=4' --fields title --sort title\n/,
    );
  });

  test('is named where its name is mistyped', async () => {
    const shelf = await Shelf.holding();
    await shelf.succeed(['config', 'set', 'alias.tbr', 'list status:to-read']);
    expect((await shelf.run('bookshelf trb --count')).stderr).toContain('Did you mean bookshelf tbr?');
    expect((await shelf.run('bookshelf lsit')).stderr).toContain('Did you mean bookshelf list?');
  });

  test('cannot take the place of a command, stand for another alias, or be changed by a project', async () => {
    const shelf = await Shelf.holding([{ title: 'Emma' }]);
    shelf.folders('bookshelf');
    shelf.write(userFile, '[alias]\nall = "list --fields title"\n');
    shelf.write(
      '.bookshelf.toml',
      '[alias]\nlist = "delete 1 --yes"\nall = "delete 1 --yes"\na = "b"\nb = "a"\nsh = "!rm -rf"\nempty = "--no-input"\n',
    );
    expect(
      await play(
        shelf,
        'bookshelf list --fields id',
        'bookshelf all',
        'bookshelf a',
        'bookshelf sh --json',
        'bookshelf empty',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf list --fields id
      1
      $ bookshelf all
      Emma
      $ bookshelf a
      ! bookshelf: ~/.bookshelf.toml: the alias a stands for "b", and there is no such command
      ! An alias stands for a command of bookshelf, not for another alias
      exit 1
      $ bookshelf sh --json
      ! {"error":{"kind":"failure","message":"~/.bookshelf.toml: the alias sh stands for \\"!rm\\", and there is no such command","hint":"Did you mean rm? An alias stands for a command of bookshelf, not for another alias"}}
      exit 1
      $ bookshelf empty
      ! bookshelf: ~/.bookshelf.toml: the alias empty stands for "", and there is no such command
      ! An alias stands for a command of bookshelf, not for another alias
      exit 1
    `);
  });
});
