import { describe, expect, test } from 'vitest';
import { describeQuery } from '../../../src/domain/query/describe-query.ts';
import { parseQuery } from '../../../src/domain/query/parse-query.ts';
import { today } from './library.ts';

describe('describeQuery', () => {
  test.each([
    ['', 'every book'],
    ['dune', 'books with "dune" in the title, subtitle, authors, series or tags'],
    [
      'status:read or not (rating:>=4 pages:)',
      'books with status exactly "read" or not (rating at least 4 and no pages)',
    ],
    ['title:"left hand" title:=Dune', 'books with "left hand" in the title and title exactly "Dune"'],
    ['tag:sf lang:en', 'books with a tag "sf" or one nested around or under it and language "en" or a region of it'],
    ['title:~^the firstPublished:*', 'books with title fitting the pattern ^the and any first published'],
    [
      'pages:200.. or pages:..300 or pages:200..300',
      'books with pages from 200 up or pages up to 300 or pages from 200 to 300',
    ],
    ['added:-2w.. or added:..2023', 'books with added from 2024-05-03 on or added up to 2023'],
    ['finished:~2001 or year:1990..1999', 'books with finished perhaps in 2001 or published from 1990 to 1999'],
    ['published:<1960 or published:~>1960', 'books with published before 1960 or published perhaps after 1960'],
    ['tags:#>3 wished:yes', 'books with a count of tag over 3 and wished yes'],
    [
      'goodreads:1 or identifier:x or @mine',
      'books with goodreads exactly "1" or identifier exactly "x" or what the saved query @mine asks for',
    ],
  ])('puts %j in words', (text, words) => {
    expect(describeQuery(parseQuery(text, { today }))).toBe(words);
  });
});
