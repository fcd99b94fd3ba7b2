import { expect, test } from 'vitest';
import { titleFault } from '../../../src/domain/health/title-fault.ts';

test.each(['\u200b', '\u00a0\u2060', '\u3164', '\u202e'])('a title nobody sees says nothing: %j', (title) => {
  expect(titleFault(title)).toBe('its title cannot be seen');
});

test.each(['null', 'Undefined', '(untitled)', '#N/A', '[object Object]', '???'])(
  'a title of a program says nothing: %s',
  (title) => {
    expect(titleFault(title)).toBe(`its title is "${title}"`);
  },
);

test.each(['1984', '!', '…', 'None', 'S.', '三', '?!', 'The Untitled Book', '🐋'])(
  'a title says something: %s',
  (title) => {
    expect(titleFault(title)).toBeNull();
  },
);
