import { expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';

const emma = {
  title: 'The Watsons',
  authors: [{ name: 'Jane Austen', role: 'author' }],
  identifiers: [{ scheme: 'isbn', value: '9780441478125' }],
  language: 'en',
};
const fiasco = { title: 'Fiasko', authors: [{ name: 'Stanisław Lem', role: 'author' }], rating: 4.25 };

async function holding(): Promise<Shelf> {
  const shelf = await Shelf.holding();
  shelf.write('two.jsonl', [emma, fiasco].map((book) => `${JSON.stringify(book)}\n`).join(''));
  await shelf.succeed('bookshelf import two.jsonl -q');
  return shelf;
}

test.each(['books.mrc', 'books.marcxml'])('%s goes out of one library and into another', async (file) => {
  const shelf = await holding();
  const { stderr, status } = await shelf.run(`bookshelf export ${file}`);
  expect(status).toBe(0);
  expect(stderr).toContain('1 book has ratings that marc');
  await shelf.succeed('bookshelf init-db --db other.db');
  await shelf.succeed(`bookshelf import ${file} --db other.db`);
  expect(await shelf.succeed('bookshelf list --db other.db --sort id --fields title,author,isbn')).toBe(
    'The Watsons\tJane Austen\t9780441478125\nFiasko\tStanisław Lem\t\n',
  );
});

test('an OPF is of one book, and several are refused with nothing written', async () => {
  const shelf = await holding();
  const refused = await shelf.run('bookshelf export books.opf -q');
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  expect(refused.stderr).toContain("Choose one (export --where 'id:12')");
  expect(shelf.read('books.opf')).toBeNull();
  await shelf.succeed("bookshelf export watsons.opf --where 'id:1'");
  await shelf.succeed("bookshelf export watsons2.opf --where 'id:1' --format opf2");
  expect(shelf.read('watsons.opf')).toContain('version="3.0"');
  expect(shelf.read('watsons2.opf')).toContain('version="2.0"');
});
