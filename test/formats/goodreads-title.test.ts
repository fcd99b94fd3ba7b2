import { describe, expect, test } from 'vitest';
import { splitTitle } from '../../src/formats/goodreads-title.ts';

/** Shows a split title in one line: `title | subtitle | series #position; …`. */
function show(text: string): string {
  const { title, subtitle, series } = splitTitle(text);
  return [title, subtitle ?? '', series.map(({ name, position }) => `${name}=${position}`).join('; ')].join('|');
}

describe('series', () => {
  test.each([
    ['a comma before the number', 'Dune (Dune, #1)', 'Dune||Dune=1'],
    ['no comma', 'God Emperor of Dune (Dune Chronicles #4)', 'God Emperor of Dune||Dune Chronicles=4'],
    ['a fraction', 'Edgedancer (The Stormlight Archive, #2.5)', 'Edgedancer||The Stormlight Archive=2.5'],
    ['a prequel', 'Night of Knives (Malazan, #0.1)', 'Night of Knives||Malazan=0.1'],
    ['a range', 'Dragonlance Chronicles (Dragonlance #1-3)', 'Dragonlance Chronicles||Dragonlance=1-3'],
    ['a range with a dash', 'Persepolis (Persepolis, #1–4)', 'Persepolis||Persepolis=1-4'],
    ['two series', 'Lords and Ladies (Discworld, #14; Witches #4)', 'Lords and Ladies||Discworld=14; Witches=4'],
    [
      'two series with a comma between',
      'No Mercy (Dark-Hunter #18, Were-Hunter, #5)',
      'No Mercy||Dark-Hunter=18; Were-Hunter=5',
    ],
    ['a second series without a number', 'Mort (Discworld; Death, #1)', 'Mort||Discworld=null; Death=1'],
    [
      'a colon in the name',
      'Exile (Forgotten Realms: The Dark Elf Trilogy, #2)',
      'Exile||Forgotten Realms: The Dark Elf Trilogy=2',
    ],
    [
      'commas in the name',
      'Green Angel (Memory, Sorrow, and Thorn, #3; Part 2)',
      'Green Angel||Memory, Sorrow, and Thorn=3',
    ],
    ['brackets in the name', 'Nested (The Trilogy (New), #2)', 'Nested||The Trilogy (New)=2'],
    ['a bracket before', 'Eric (Abridged) (Discworld, #9)', 'Eric (Abridged)||Discworld=9'],
    [
      'parts of a volume',
      'Storm (A Song of Ice and Fire, #3, Part 1 of 2)',
      'Storm||A Song of Ice and Fire=3, Part 1 of 2',
    ],
    [
      'the word book',
      'Into the Rift (Welcome to the Multiverse Book 11)',
      'Into the Rift||Welcome to the Multiverse=11',
    ],
    ['the word volume after a comma', 'Shiki (Shiki, Vol. 3)', 'Shiki||Shiki=3'],
    ['a bare number', 'Moonfall (Moonfall, 3)', 'Moonfall||Moonfall=3'],
    ['doubled spaces before', 'The Darkest Surrender  (Lords #8)', 'The Darkest Surrender||Lords=8'],
  ])('are read with %s', (_, text, shown) => {
    expect(show(text)).toBe(shown);
  });

  test.each([
    'The Prague Cemetery (And the Next)',
    'The Trial (Penguin Modern Classics)',
    'A Game of Thrones (A Song of Ice and Fire)',
    'Workbook (The New Harbinger…)',
    'Workbook (The New Harbinger…',
    'Paris (Paris, 1995)',
    'Collected Poems (Part 2)',
    'Teams (Team #winning)',
    'Rorkh #1',
    '#2minutesolution',
    '屍鬼 1 [Shiki]',
    '(Discworld, #4)',
    'Odd )',
    '',
  ])('are none in %j, which stays whole', (text) => {
    expect(splitTitle(text)).toEqual({ title: text, subtitle: null, series: [] });
  });
});

describe('subtitles', () => {
  test.each([
    ['Imperium: A Novel of Ancient Rome (Cicero, #1)', 'Imperium|A Novel of Ancient Rome|Cicero=1'],
    ['Sapiens: A Brief History of Humankind', 'Sapiens|A Brief History of Humankind|'],
    ['Reading Lolita in Tehran: A Memoir', 'Reading Lolita in Tehran|A Memoir|'],
    ['Quiet: How Introverts Think', 'Quiet|How Introverts Think|'],
  ])('are parted where they are certain: %s', (text, shown) => {
    expect(show(text)).toBe(shown);
  });

  test.each([
    '2001: A Space Odyssey',
    'Batman: Year One',
    'Halo: Howling Dark',
    'History: A Novel: A Memoir',
    'Star Wars:A Novel',
    ': A Novel',
  ])('are left where they are not: %s', (text) => {
    expect(splitTitle(text)).toMatchObject({ title: text, subtitle: null });
  });

  test('are not what follows the name of the series', () => {
    expect(show('Star Wars: The Story of Leia (Star Wars, #3)')).toBe('Star Wars: The Story of Leia||Star Wars=3');
  });
});

test.each(['(', ')', '#', ' #', '#1, ', ';', ', ', ' ', ': ', '#1,'])('takes linear time for many of %j', (piece) => {
  const started = performance.now();
  splitTitle(`Dune (${piece.repeat(100_000)})`);
  expect(performance.now() - started).toBeLessThan(1000);
});
