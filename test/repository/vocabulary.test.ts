import { expect, test } from 'vitest';
import { libraryOf } from '../support/test-library.ts';

const near = async (typed: string, ...titles: readonly string[]) => {
  const library = await libraryOf(titles.map((title) => ({ title })));
  const words = await library.vocabulary.near(typed);
  await library.close();
  return words;
};

test('a word is found as it stands, and its beginning where that is enough', async () => {
  const library = await libraryOf([{ title: 'Winterreise' }]);
  const { vocabulary } = library;
  expect(await vocabulary.has('winterreise', { asBeginning: false })).toBe(true);
  expect(await vocabulary.has('winter', { asBeginning: true })).toBe(true);
  expect(await vocabulary.has('winter', { asBeginning: false })).toBe(false);
  expect(await vocabulary.has('winters', { asBeginning: true })).toBe(false);
  await library.close();
});

test('words that are gone are not found', async () => {
  const library = await libraryOf([{ title: 'Winter' }]);
  await library.books.delete([1]);
  expect(await library.vocabulary.has('winter', { asBeginning: true })).toBe(false);
  expect(await library.vocabulary.near('wintre')).toEqual([]);
  await library.close();
});

test('near words come with the number of books that have them', async () => {
  expect(await near('wintre', 'Winter', 'Winter', 'Winters')).toEqual([
    { word: 'winter', books: 2 },
    { word: 'winters', books: 1 },
  ]);
});

test.each([
  ['the wrong first letter', 'pinter', 'winter'],
  ['no first letter', 'inter', 'winter'],
  ['two swapped at the start', 'iwnter', 'winter'],
  ['Cyrillic letters', 'волна', 'война'],
  ['a wrong Cyrillic first letter', 'койна', 'война'],
])('a word with %s is known', async (_, typed, meant) => {
  expect((await near(typed, meant))[0]?.word).toBe(meant);
});

test('neither a short word nor a character of Chinese is near another', async () => {
  expect(await near('ab', 'abc', 'aa')).toEqual([]);
  expect(await near('三', '二')).toEqual([]);
});

test('a word a mistake away that begins alike comes before all others, and those two mistakes away with it', async () => {
  expect((await near('wintre', 'Wonder', 'Winter', 'Winters')).map(({ word }) => word)).toEqual(['winter', 'winters']);
  expect((await near('wxinter', 'Winter', 'Wixtor')).map(({ word }) => word)).toEqual(['winter']);
});

test('the nearest word is a single mistake away wherever the mistake is, and of those what most books have', async () => {
  const library = await libraryOf(['Pinter', 'Winter', 'Winter', 'Wonder', 'Wint'].map((title) => ({ title })));
  const { vocabulary } = library;
  for (const typed of ['zinter', 'inter', 'wintter', 'wintr', 'wnter', 'iwnter'])
    expect(await vocabulary.nearest(typed)).toEqual({ word: 'winter', books: 2 });
  expect(await vocabulary.nearest('wondre')).toEqual({ word: 'wonder', books: 1 });
  expect(await vocabulary.nearest('wender')).toEqual({ word: 'wonder', books: 1 });
  expect(await vocabulary.nearest('wandar')).toEqual({ word: 'wonder', books: 1 });
  expect(await vocabulary.nearest('xyzzy')).toBeNull();
  await library.close();
});
