import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/domain/query/parse-query.ts';
import { printQuery } from '../../src/domain/query/print-query.ts';
import { replaceWords, searchRequest, wantedPhrases, type Wanted } from '../../src/domain/search-request.ts';

function parts(text: string): { wanted: string | null; filter: string } {
  const { wanted, filter } = searchRequest(parseQuery(text, { today: '2026-11-22' }));
  return { wanted: wanted === null ? null : show(wanted), filter: printQuery(filter) };
}

function show(wanted: Wanted): string {
  return wanted.kind === 'text' ? wanted.text : `(${wanted.operands.map(show).join(` ${wanted.kind} `)})`;
}

describe('a request', () => {
  test('ranks by its texts and filters by its tests', () => {
    expect(parts('winter tag:sf "left hand"')).toEqual({ wanted: '(winter and left hand)', filter: 'tag:sf' });
    expect(parts('winter or summer')).toEqual({ wanted: '(winter or summer)', filter: '*' });
    expect(parts('tag:sf')).toEqual({ wanted: null, filter: 'tag:sf' });
    expect(parts('*')).toEqual({ wanted: null, filter: '*' });
  });

  test('looks everywhere for a text that filters', () => {
    const winter =
      '(winter or originalTitle:winter or publisher:winter or description:winter or review:winter or note:winter)';
    expect(parts('king not winter')).toEqual({ wanted: 'king', filter: `not ${winter}` });
    expect(parts('king (tag:sf or winter)').filter).toBe(`tag:sf or ${winter.slice(1, -1)}`);
  });
});

test('words are put in the place of others, signs and all', () => {
  const { wanted } = searchRequest(parseQuery('C++ (tolkein or "the hobit")', { today: '2026-11-22' }));
  if (wanted === null) throw new Error('nothing is wanted');
  const others = new Map([
    ['tolkein', 'tolkien'],
    ['hobit', 'hobbit'],
  ]);
  expect(wantedPhrases(replaceWords(wanted, others))).toEqual([['c\ue02b\ue02b'], ['tolkien'], ['the', 'hobbit']]);
});
