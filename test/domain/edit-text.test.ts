import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeField } from '../../src/domain/draft-field.ts';
import { draftFields } from '../../src/domain/draft-fields.ts';
import { readEditText, writeEditText } from '../../src/domain/edit-text.ts';
import { awkwardBook, bookOf } from '../support/awkward-books.ts';

const dune = bookOf({ title: 'Dune', description: 'One.\n\n  Two: #3\n# four\n\nbook: 5', review: ' fine', tags: [] });

function textOf(edited: string, field: string, record = 0): string | undefined {
  return readEditText(edited)[record]?.fields.get(field)?.text;
}

describe('the text of books for an editor', () => {
  test('has a line for each field, under a few words of help', () => {
    const lines = writeEditText([dune]).split('\n');
    expect(lines.slice(0, 5)).toEqual([
      '# Change what stands after a colon; lists are separated by "; ". Lines that are indented go on with the field above.',
      '# An emptied field is cleared. A book that is taken out of this text stays as it is.',
      '',
      'book: 1',
      'title: Dune',
    ]);
    expect(lines).toContain('tags:');
  });

  test('is read with the line of each field', () => {
    const [record] = readEditText('# help\n\nbook: 12\ntitle: Dune\ntags: sf; classic\n');
    expect(record?.id).toBe(12);
    expect([...(record?.fields ?? [])]).toEqual([
      ['title', { text: 'Dune', line: 4 }],
      ['tags', { text: 'sf; classic', line: 5 }],
    ]);
  });

  test('comes back as it was written, blank lines, comments and colons within it too', () => {
    expect(textOf(writeEditText([dune]), 'description')).toBe(dune.description);
    expect(textOf(writeEditText([dune]), 'review')).toBe(' fine');
  });

  test.each([
    ['taken out of the ends of lines', (text: string) => text.replace(/[ \t]+$/gm, '')],
    ['given line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['given a byte order mark', (text: string) => `\ufeff${text}`],
    ['given more blank lines between the fields', (text: string) => text.replaceAll('\ntags', '\n\n\ntags')],
  ])('comes back as it was written where white space was %s', (_what, save) => {
    const text = save(writeEditText([dune, dune]));
    expect(textOf(text, 'description')).toBe(dune.description);
    expect(textOf(text, 'tags', 1)).toBe('');
  });

  test('comes back as it was written, whatever stands in a book', () => {
    const books = fc.array(awkwardBook, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(books, (list) => {
        const records = readEditText(writeEditText(list));
        expect(records.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
        for (const [index, book] of list.entries()) {
          const texts = draftFields.map(({ name }) => records[index]?.fields.get(name)?.text);
          expect(texts).toEqual(draftFields.map((field) => lastSpaceless(writeField(field, book))));
        }
      }),
    );
  });

  test('knows fields by their other names', () => {
    expect(textOf('book: 1\nyear: 1965\nfirst-published: 1963', 'published')).toBe('1965');
    expect(textOf('book: 1\nyear: 1965\nfirst-published: 1963', 'firstPublished')).toBe('1963');
  });

  test.each([
    ['book: 1\ntitel: Dune', 'line 2: there is no field "titel"'],
    ['book: 1\nDune', 'line 2: "Dune" is no field: value line'],
    ['book: one', 'line 1: "one" is no book number'],
    ['book: 0', 'line 1: "0" is no book number'],
    ['# help\ntitle: Dune', 'line 2: there is no book: line above this one'],
    ['book: 1\n  and more', 'line 2: "  and more" is no field: value line'],
  ])('is refused, with the line, where it cannot be read: %j', (text, message) => {
    expect(() => readEditText(text)).toThrow(expect.objectContaining({ kind: 'usage', message }));
  });

  test('is read in no time where it holds nothing but blank lines', () => {
    expect(textOf(`book: 1\ntitle: Dune${'\n'.repeat(200_000)}  !`, 'title')).toHaveLength(200_005);
  });
});

/** White space at the very end of a value cannot be seen in an editor, and line ends are those of its file. */
function lastSpaceless(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd();
}
