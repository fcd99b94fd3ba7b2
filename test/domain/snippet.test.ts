import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Book } from '../../src/domain/book.ts';
import { searchWords } from '../../src/domain/search-words.ts';
import { snippet, snippetText } from '../../src/domain/snippet.ts';
import { exampleBook } from '../output/example-books.ts';

const long =
  'It was a long night. Nobody spoke of the ship that had gone under, nor of its captain. Then the winter crossing began, slow and white, and the dogs pulled the sledge for eighty days over the Gobrin Ice until they came to Karhide.';

function cut(change: Partial<Book>, ...wanted: readonly string[]): string | null {
  const parts = snippet(exampleBook(change), wanted.map(searchWords));
  return parts === null ? null : snippetText(parts);
}

describe('a snippet', () => {
  test('shows the match with a few words around it', () => {
    expect(cut({ description: long }, 'winter')).toMatchInlineSnapshot(
      `"…Then the [winter] crossing began, slow and white, and the dogs pulled the…"`,
    );
    expect(cut({ description: long }, 'it')).toMatchInlineSnapshot(
      `"[It] was a long night. Nobody spoke of the ship that had gone under, nor…"`,
    );
    expect(cut({ description: long }, 'karhide')).toMatchInlineSnapshot(`"…they came to [Karhide]."`);
  });

  test('marks whole words where a part was asked for, and phrases as one', () => {
    expect(cut({ review: 'Wintry, but L’Été was better' }, 'wint', 'lete')).toBe('[Wintry], but [L’Été] was better');
    expect(cut({ review: 'the winter crossing' }, 'winter cross')).toBe('the [winter crossing]');
    expect(cut({ review: '書名は三体です' }, '三体')).toBe('書名は[三体]です');
  });

  test('is taken from where most of the words stand', () => {
    const change = { description: 'Winter is coming', review: 'The winter of the king' };
    expect(cut(change, 'winter', 'king')).toBe('The [winter] of the [king]');
    expect(cut(change, 'winter')).toBe('[Winter] is coming');
  });

  test('comes together where the words do within one text', () => {
    const apart = `A king is named here. ${'Much else is told, and at length. '.repeat(5)}The winter king rode out.`;
    expect(cut({ description: apart }, 'winter', 'king')).toContain('[winter] [king] rode out.');
  });

  test('is not needed where title and author say it', () => {
    const change = { title: 'The Winter King', review: 'A cold winter' };
    expect(cut(change, 'winter')).toBeNull();
    expect(cut(change, 'winter', 'cold')).toBe('A [cold] winter');
    expect(cut({}, 'zzz')).toBeNull();
  });

  test('stays short, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'grapheme', maxLength: 5 }),
        (text, word) => {
          const wanted = [searchWords(word), ['a']].filter((phrase) => phrase.length > 0);
          const parts = snippet(exampleBook({ review: `${text} a ${text}` }), wanted) ?? [];
          expect(parts.map((part) => part.text).join('').length).toBeLessThan(200);
        },
      ),
    );
  });

  test('marks only what was asked for', () => {
    const words = fc.constantFrom('winter', 'Winters', 'win', 'king', 'C++', '三体', 'été', '—', 'a'.repeat(90), '   ');
    const texts = fc.array(words, { maxLength: 40 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(texts, fc.constantFrom('winter', 'ete', '体', 'c++', 'aa'), (review, word) => {
        const marked = (snippet(exampleBook({ review }), [searchWords(word)]) ?? []).filter((part) => part.marked);
        for (const part of marked)
          expect(searchWords(part.text)[0]?.startsWith(searchWords(word)[0] ?? '?')).toBe(true);
      }),
    );
  });

  test.each([
    ['white space', `${' '.repeat(100_000)}winter`],
    ['one word', 'w'.repeat(100_000)],
    ['matches', 'w '.repeat(50_000)],
    ['signs', `${'-'.repeat(100_000)} winter`],
    ['CJK', '三'.repeat(100_000)],
  ])('is cut at once from a hundred thousand of %s', (_, review) => {
    const started = performance.now();
    const parts = snippet(exampleBook({ review }), [['w'], ['三', '三', '体']]) ?? [];
    expect(parts.map((part) => part.text).join('').length).toBeLessThan(100);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
