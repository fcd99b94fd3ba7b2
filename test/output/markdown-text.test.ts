import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/output/markdown-text.ts';

const page = `# Dates & times

A date is written **as precisely** as it is _meant_: \`1998\`, see [the query language](query.md).

\`\`\`find
added:-2w..   => 2 3
\`\`\`

- one, which is a long item that has to be wrapped
- \`a < b\`

1. first

| status | means     |
| ------ | --------- |
| 0      | 書籍 done |
| 130    | a question was asked and nobody was there |
`;

test('lays out headings, paragraphs, code, lists and tables', () => {
  expect(renderMarkdown(page, { width: 30, colour: false })).toBe(`Dates & times

A date is written as precisely
as it is meant: 1998, see the
query language.

    added:-2w..   => 2 3

- one, which is a long item
  that has to be wrapped
- a < b

1. first

status  means
------  ----------------------
0       書籍 done
130     a question was asked
        and nobody was there
`);
});

test('makes a list of each row where there are too many columns', () => {
  const wide =
    '| id | title | people | tags | more |\n| - | - | - | - | - |\n| 1 | The Left Hand of Darkness | Le Guin | | read |\n';
  expect(renderMarkdown(wide, { width: 30, colour: false })).toBe(
    '1\n    title: The Left Hand of\n    Darkness\n    people: Le Guin\n    more: read\n',
  );
});

test('makes headings strong where there is colour', () => {
  expect(renderMarkdown('# Dates\n', { width: 30, colour: true })).toBe('\u001b[1mDates\u001b[22m\n');
});
