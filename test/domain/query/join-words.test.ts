import { describe, expect, test } from 'vitest';
import { joinWords } from '../../../src/domain/query/join-words.ts';

describe('joinWords', () => {
  test.each<[string[], string]>([
    [[], ''],
    [['', ' '], ''],
    [['dune', 'status:read'], 'dune status:read'],
    [['the left hand'], 'the left hand'],
    [['author:le guin', 'dune'], 'author:"le guin" dune'],
    [['by:=Ursula K. Le Guin'], 'by:="Ursula K. Le Guin"'],
    [['title:~^the left\\b'], 'title:~"^the left\\b"'],
    [['author:le guin or tag:sf'], 'author:le guin or tag:sf'],
    [['author:le or guin'], 'author:le or guin'],
    [['author:guin tag:sf'], 'author:guin tag:sf'],
    [['author:guin @mine'], 'author:guin @mine'],
    [['author:"le guin" dune'], 'author:"le guin" dune'],
    [['author:guin (dune)'], 'author:guin (dune)'],
    [['author: le guin'], 'author: le guin'],
    [['autor:le guin'], 'autor:le guin'],
    [['rating:>=4 unread'], 'rating:>=4 unread'],
    [['"left hand"'], '"left hand"'],
    [['978 0 441 47812 5'], '9780441478125'],
    [['ISBN', '0-441-47812-3'], '9780441478125'],
    [['978', '0', '441', '47812', '5'], '9780441478125'],
    [['978 0 441 47812 5', 'or', 'dune'], '9780441478125 or dune'],
    [['978 0 441 47812 6'], '978 0 441 47812 6'],
  ])('joins %j to %j', (words, text) => {
    expect(joinWords(words)).toBe(text);
  });
});
