import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';

const german = `Titel;Verfasser;ISBN-Nr.;Erscheinungsjahr;Gelesen am;Standort
Solaris;Stanisław Lem;9780156027601;1961;2021-05;Flur
Der Unbesiegbare;Stanisław Lem;9783518373590;1964;;
`;

async function holding(): Promise<Shelf> {
  const shelf = await Shelf.holding();
  shelf.write('liste.csv', german);
  return shelf;
}

describe('the columns of a table of one’s own', () => {
  test('are guessed in a dry run, and never without being told', async () => {
    const shelf = await holding();
    expect(
      await shelf.play('bookshelf import liste.csv', 'bookshelf import liste.csv --dry-run', 'bookshelf list --count'),
    ).toMatchInlineSnapshot(`
      $ bookshelf import liste.csv
      ! bookshelf: liste.csv: the table has no column "title"; its first line is "Titel, Verfasser, ISBN-Nr., Erscheinungsjahr, Gelesen am, St…"
      ! It looks like --map 'Titel=title' --map 'Verfasser=authors' --map 'ISBN-Nr.=isbn' --map 'Erscheinungsjahr=published' --map 'Gelesen am=finished'; --dry-run shows what that gives
      exit 1
      $ bookshelf import liste.csv --dry-run
      1	2	create	1	Solaris	the column "Standort" is not known and was left out	
      2	3	create	2	Der Unbesiegbare		
      ! liste.csv:2: the column "Standort" is not known and was left out
      ! liste.csv (csv): 2 added, 0 updated, 0 unchanged (dry run: nothing was changed)
      ! liste.csv: column "Titel" is title, by a guess
      ! liste.csv: column "Verfasser" is authors, by a guess
      ! liste.csv: column "ISBN-Nr." is isbn, by a guess
      ! liste.csv: column "Erscheinungsjahr" is published, by a guess
      ! liste.csv: column "Gelesen am" is finished, by a guess
      ! liste.csv: column "Standort" is left out
      ! Take the guess with --save-map NAME, or say it: --map 'Titel=title' --map 'Verfasser=authors' --map 'ISBN-Nr.=isbn' --map 'Erscheinungsjahr=published' --map 'Gelesen am=finished'
      $ bookshelf list --count
      0
    `);
  });

  test('are said with --map', async () => {
    const shelf = await holding();
    const map = "--map Titel=title --map 'verfasser=author' --map Standort=tags --map 'ISBN-Nr.=isbn'";
    expect(
      await shelf.play(
        `bookshelf import liste.csv ${map}`,
        'bookshelf list --fields title,author,isbn,year,tags',
        `bookshelf convert liste.csv - --to csv ${map} --map Erscheinungsjahr=published --map Standort=ignore -q`,
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf import liste.csv --map Titel=title --map 'verfasser=author' --map Standort=tags --map 'ISBN-Nr.=isbn'
      ! liste.csv:2: the column "Erscheinungsjahr" is not known and was left out
      ! liste.csv:2: the column "Gelesen am" is not known and was left out
      ! liste.csv (csv): 2 added, 0 updated, 0 unchanged
      ! Undo: bookshelf undo
      $ bookshelf list --fields title,author,isbn,year,tags
      Solaris	Stanisław Lem	9780156027601		Flur
      Der Unbesiegbare	Stanisław Lem	9783518373590		
      $ bookshelf convert liste.csv - --to csv --map Titel=title --map 'verfasser=author' --map Standort=tags --map 'ISBN-Nr.=isbn' --map Erscheinungsjahr=published --map Standort=ignore -q
      uuid,title,subtitle,sortTitle,originalTitle,authors,editors,translators,illustrators,narrators,contributors,isbn,identifiers,series,tags,description,language,publisher,published,firstPublished,edition,format,pages,minutes,rating,review,status,cover,wished,added,readings,notes,privateNotes,quotes,sortNames,tagPositions,changed
      01a20320-a200-7000-8000-000000000004,Solaris,,,,Stanisław Lem,,,,,,9780156027601,,,,,,,1961,,,,,,,,,,,2026-11-22T12:00:00.000Z,,,,,,,2026-11-22T12:00:00.000Z
      01a20320-a200-7000-8000-000000000005,Der Unbesiegbare,,,,Stanisław Lem,,,,,,9783518373590,,,,,,,1964,,,,,,,,,,,2026-11-22T12:00:00.000Z,,,,,,,2026-11-22T12:00:00.000Z
    `);
  });

  test('are kept under a name with --save-map, guess and all, and used again', async () => {
    const shelf = await holding();
    expect(
      await shelf.play(
        'bookshelf import liste.csv --map Standort=tags --save-map liste',
        'bookshelf import liste.csv --map-name liste',
        'bookshelf list --fields title,author,isbn,year,tags,readings',
        'bookshelf import liste.csv --map-name list',
        'bookshelf convert liste.csv more.jsonl --map-name liste',
        'bookshelf undo',
        'bookshelf import liste.csv --map-name liste',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf import liste.csv --map Standort=tags --save-map liste
      ! liste.csv (csv): 2 added, 0 updated, 0 unchanged
      ! Undo: bookshelf undo
      $ bookshelf import liste.csv --map-name liste
      ! liste.csv (csv): 0 added, 0 updated, 2 unchanged
      $ bookshelf list --fields title,author,isbn,year,tags,readings
      Solaris	Stanisław Lem	9780156027601	1961	Flur	read until 2021-05
      Der Unbesiegbare	Stanisław Lem	9783518373590	1964		
      $ bookshelf import liste.csv --map-name list
      ! bookshelf: no columns are kept under the name "list"
      ! Did you mean liste? There are: liste
      exit 3
      $ bookshelf convert liste.csv more.jsonl --map-name liste
      ! Wrote more.jsonl (jsonl): 2 books
      $ bookshelf undo
      ! Took back 1: liste.csv (csv): 2 added, 0 updated, 0 unchanged
      ! #1 "Solaris" is gone
      ! #2 "Der Unbesiegbare" is gone
      ! Redo: bookshelf redo
      $ bookshelf import liste.csv --map-name liste
      ! bookshelf: no columns are kept under the name "liste"
      ! Keep some: bookshelf import FILE --map COLUMN=field --save-map NAME
      exit 3
    `);
  });

  test('are refused with what is known where a name is wrong', async () => {
    const shelf = await holding();
    shelf.write('books.csv', 'title\nSolaris\n');
    expect(
      await shelf.play(
        'bookshelf import liste.csv --map Titel',
        'bookshelf import liste.csv --map Titel=tittle',
        'bookshelf import liste.csv --map Buch=title',
        'bookshelf import books.csv --save-map books',
        'bookshelf import liste.csv --plan plan.tsv --save-map books',
        'bookshelf import books.csv --format jsonl --map title=title',
        'bookshelf import liste.csv --map-name liste',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf import liste.csv --map Titel
      ! bookshelf: --map Titel: there is no column in it
      ! Write --map 'Verfasser=authors'
      exit 2
      $ bookshelf import liste.csv --map Titel=tittle
      ! bookshelf: --map Titel=tittle: "tittle" is no field of a book
      ! Did you mean title? Known: uuid, title, subtitle, sortTitle, originalTitle, authors, editors, translators, illustrators, narrators, contributors, isbn, identifiers, series, tags, description, language, publisher, published, firstPublished, edition, format, pages, minutes, rating, review, status, cover, wished, added, readings, notes, privateNotes, quotes, changed, finished, ignore
      exit 2
      $ bookshelf import liste.csv --map Buch=title
      ! bookshelf: liste.csv: --map: the table has no column "Buch"
      ! It has: "Titel, Verfasser, ISBN-Nr., Erscheinungsjahr, Gelesen am, St…"
      exit 2
      $ bookshelf import books.csv --save-map books
      ! bookshelf: there are no columns to keep under a name: each is known, or nothing is like it
      ! Say what columns are: --map COLUMN=field
      exit 2
      $ bookshelf import liste.csv --plan plan.tsv --save-map books
      ! bookshelf: --plan changes nothing, so it keeps no columns either
      ! Leave out --save-map, or --plan
      exit 2
      $ bookshelf import books.csv --format jsonl --map title=title
      ! bookshelf: books.csv: --map is for tables of one's own; the columns of jsonl are known
      ! Leave out --map, or read it as any table: --format csv
      exit 2
      $ bookshelf import liste.csv --map-name liste
      ! bookshelf: no columns are kept under the name "liste"
      ! Keep some: bookshelf import FILE --map COLUMN=field --save-map NAME
      exit 3
    `);
  });

  test('are in a plan', async () => {
    const shelf = await holding();
    await shelf.succeed('bookshelf import liste.csv --map Titel=title --map Verfasser=authors --plan plan.tsv');
    await shelf.succeed('bookshelf import --apply plan.tsv');
    expect(await shelf.succeed('bookshelf list --sort title --fields title,author')).toBe(
      'Der Unbesiegbare\tStanisław Lem\nSolaris\tStanisław Lem\n',
    );
  });
});
