import { describe, expect, test } from 'vitest';
import { statuses } from '../../src/domain/book.ts';
import { parseStatus, readStatus } from '../../src/domain/status.ts';

describe('a status', () => {
  test.each(statuses)('%s goes by its own name', (status) => {
    expect(parseStatus(status)).toBe(status);
    expect(parseStatus(` ${status.toUpperCase().replaceAll('-', ' ')} `)).toBe(status);
  });

  test.each([
    ['Currently Reading', 'reading'],
    ['currently-reading', 'reading'],
    ['to_read', 'to-read'],
    ['TBR', 'to-read'],
    ['Want to Read', 'to-read'],
    ['on-hold', 'paused'],
    ['Already Read', 'read'],
    ['finished', 'read'],
    ['did-not-finish', 'dropped'],
    ['DNF', 'dropped'],
    ['abandoned', 'dropped'],
    ['not read', 'unread'],
  ] as const)('is known by the words of others: %s is %s', (text, status) => {
    expect(readStatus(text)).toBe(status);
  });

  test.each(['', 'shelf', 'rea', 'constructor'])('is not guessed: %j', (text) => {
    expect(readStatus(text)).toBeNull();
  });

  test('is refused with the known ones and the nearest', () => {
    expect(() => parseStatus('readng')).toThrow(
      expect.objectContaining({
        kind: 'usage',
        message: '"readng" is no status',
        hint: `Did you mean reading? Known: ${statuses.join(', ')}`,
      }),
    );
    expect(() => parseStatus('xyzzy')).toThrow(expect.objectContaining({ hint: `Known: ${statuses.join(', ')}` }));
  });
});
